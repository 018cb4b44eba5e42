"""The swimlanes in pixels: heights, paths of ways, marks and words of handoffs, holes.

Across, one column is one unit; downwards, pixels from the top of the lanes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymap.views.map.curve import UNIT
from journeymap.views.map.labels import COLUMN
from journeymap.views.map.lanes import Card, Pool
from journeymap.views.map.routes import Route, Router, Vertical
from journeymap.views.map.ways import Way

CARD = 30.0
ZONE = 38.0
TRACK = 8.0
EDGE = 0.2
"""Space left and right of a card, in columns."""

MOST_WAYS = 1200
"""Ways beyond this number are not drawn; the table has them all."""

_ROUND = 6.0
_MARK, _LEAST = 14 / COLUMN, 0.45


@dataclass(frozen=True, slots=True)
class Band:
    """A lane in pixels: where it begins and ends, and the middle of its cards."""

    top: float
    bottom: float
    middle: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A way as drawn: path data, where its head points to, and where its share stands.

    `side` tells how the share lies to its place: `over`, `under` or `on` the line, or before a vertical that goes
    `up` or `down`.
    """

    way: Way
    path: str
    head: tuple[float, float]
    share: tuple[float, float]
    side: str

    @property
    def worded(self) -> bool:
        """Whether its share stands with the words of its handoff, as there is no room beside the line."""
        return self.way.marked and self.side in {"up", "down"}


@dataclass(frozen=True, slots=True)
class Sign:
    """The mark of a handoff and the room for its words: `room` in columns, to the right or, `before`, to the left."""

    way: Way
    x: float
    y: float
    room: float
    before: bool = False
    share: bool = False


@dataclass(frozen=True, slots=True)
class Swim:
    """The swimlanes put together."""

    pool: Pool
    bands: tuple[Band, ...]
    height: float
    ways: tuple[Drawn, ...]
    signs: tuple[Sign, ...]
    undrawn: int = 0

    def middle(self, card: Card) -> float:
        """The middle of a card."""
        return self.bands[card.lane].middle

    @property
    def hole(self) -> tuple[float, float]:
        """Top and bottom of a hole: through all lanes but the customer's."""
        first = 1 if self.pool.customer and len(self.bands) > 1 else 0
        return (self.bands[first].top + 4, self.height - 6) if self.bands else (4.0, 110.0)


def swim(pool: Pool, found: Sequence[Way], count: int) -> Swim:
    """Lay out lanes, ways and words for a number of columns."""
    drawn = found if len(found) <= MOST_WAYS else ()
    router = Router(pool)
    routes = router.routes(drawn)
    slots = _slots(routes)
    bands, lines, height = _bands(pool, router, slots)
    crossed = frozenset((v.gutter, line) for route in routes for v in route.verticals for line in v.crossed)
    marked = frozenset((routes[i].verticals[slot.vertical].gutter, slot.line) for i, slot in slots.items())
    frame = _Frame(pool, bands, lines, _offsets(routes), _ports(routes), crossed, marked)
    ways = tuple(frame.drawn(index, route) for index, route in enumerate(routes))
    signs = tuple(
        replace(_sign(frame, index, routes[index], slots[index], count), share=ways[index].worded)
        for index in sorted(slots)
    )
    return Swim(pool, bands, height, ways, signs, len(found) - len(drawn))


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where the mark of a route goes: a vertical of it, a lane line, and its place among several there."""

    vertical: int
    line: int
    place: int


def _slots(routes: Sequence[Route]) -> dict[int, _Slot]:
    """A place for each handoff's mark; one gutter and line may hold several, one under the other."""
    taken: dict[tuple[int, int], int] = {}
    slots: dict[int, _Slot] = {}

    def beside(gutter: int, line: int) -> bool:
        return (gutter - 1, line) in taken or (gutter + 1, line) in taken

    marked = [index for index, route in enumerate(routes) if route.way.marked]
    for index in sorted(marked, key=lambda index: sum(len(v.crossed) for v in routes[index].verticals)):
        options = [
            (taken.get((gutter, line), 0), beside(gutter, line), number, abs(2 * line - vertical.middle), line)
            for number, vertical in enumerate(routes[index].verticals)
            for gutter in (vertical.gutter,)
            for line in vertical.crossed
        ]
        if options:
            place, _, number, _, line = min(options)
            taken[routes[index].verticals[number].gutter, line] = place + 1
            slots[index] = _Slot(number, line, place)
    return slots


@dataclass(frozen=True, slots=True)
class _Line:
    """A lane line in pixels: the zone for marks and words, and under it the tracks."""

    top: float
    zone: float

    @property
    def middle(self) -> float:
        """The middle of the zone, where the line itself is drawn."""
        return self.top + self.zone / 2

    def track(self, number: int) -> float:
        """The height of a track."""
        return self.top + self.zone + TRACK * (0.4 + number)

    def mark(self, place: int) -> float:
        """The middle of a mark, of several one under the other."""
        return self.middle if self.zone <= ZONE else self.top + ZONE * (place + 0.5)


def _bands(pool: Pool, router: Router, slots: dict[int, _Slot]) -> tuple[tuple[Band, ...], list[_Line], float]:
    """Lanes one under the other, with room for words and tracks at each line."""
    most = [0] * (len(pool.lanes) + 1)
    for slot in slots.values():
        most[slot.line] = max(most[slot.line], slot.place + 1)
    y = 0.0
    lines: list[_Line] = []
    middles: list[float] = []
    for number in range(len(pool.lanes) + 1):
        outer = number in {0, len(pool.lanes)}
        small = outer or (number == 1 and pool.customer and not most[1])
        zone = max((8.0 if outer else 20.0 if small else ZONE), ZONE * most[number])
        tracks = router.tracks(number)
        lines.append(_Line(y, zone))
        y += zone + TRACK * tracks + (2 if tracks else 0)
        if number < len(pool.lanes):
            middles.append(y + CARD / 2)
            y += CARD
    ends = [0.0, *(line.middle for line in lines[1:-1]), y]
    return tuple(Band(a, b, m) for a, b, m in zip(ends, ends[1:], middles, strict=False)), lines, y


def _offsets(routes: Sequence[Route]) -> dict[tuple[int, int], float]:
    """How far each vertical (route, number) stands from the middle of its gutter, in columns."""
    gutters: dict[int, list[tuple[Vertical, int, int]]] = {}
    for index, route in enumerate(routes):
        for number, vertical in enumerate(route.verticals):
            if vertical.start != vertical.end:
                gutters.setdefault(vertical.gutter, []).append((vertical, index, number))
    found: dict[tuple[int, int], float] = {}
    for gutter, verticals in gutters.items():
        verticals.sort(key=lambda item: _turning(routes[item[1]], item[0], gutter))
        found |= _spread(verticals)
    return found


def _turning(route: Route, vertical: Vertical, gutter: int) -> tuple[int, int]:
    """What leaves a card here turns first, the farthest of it foremost; what arrives turns last, the farthest last."""
    length = vertical.bottom - vertical.top
    return (0, -length) if route.way.source + 1 == gutter else (1, length)


def _spread(verticals: Sequence[tuple[Vertical, int, int]]) -> dict[tuple[int, int], float]:
    tracks: list[list[Vertical]] = []
    place: dict[tuple[int, int], int] = {}
    for vertical, index, number in verticals:
        track = next((t for t, held in enumerate(tracks) if not any(_touch(vertical, other) for other in held)), None)
        if track is None:
            track = len(tracks)
            tracks.append([])
        tracks[track].append(vertical)
        place[index, number] = track
    step = min(0.1, 0.22 / max(1, len(tracks) - 1))
    return {key: (track - (len(tracks) - 1) / 2) * step - 0.01 for key, track in place.items()}


def _touch(one: Vertical, other: Vertical) -> bool:
    return one.top <= other.bottom and other.top <= one.bottom


def _ports(routes: Sequence[Route]) -> dict[tuple[int, bool], float]:
    """How far each end (route, whether it is the target's) stands from the middle of its card, in pixels."""
    sides: dict[tuple[int, bool], list[tuple[int, int, int]]] = {}
    for index, route in enumerate(routes):
        first, last = route.verticals[0], route.verticals[-1]
        sides.setdefault((route.way.source, False), []).append((first.end - first.start, route.way.target, index))
        sides.setdefault((route.way.target, True), []).append((last.start - last.end, route.way.source, index))
    found: dict[tuple[int, bool], float] = {}
    for (_, arriving), ends in sides.items():
        step = min(14.0, 22 / max(1, len(ends) - 1))
        for position, (*_rest, index) in enumerate(sorted(ends)):
            found[index, arriving] = (position - (len(ends) - 1) / 2) * step
    return found


@dataclass(frozen=True, slots=True)
class _Frame:
    """Turns routes into pixels."""

    pool: Pool
    bands: tuple[Band, ...]
    lines: list[_Line]
    offsets: dict[tuple[int, int], float]
    ports: dict[tuple[int, bool], float]
    crossed: frozenset[tuple[int, int]]
    marked: frozenset[tuple[int, int]]

    def drawn(self, index: int, route: Route) -> Drawn:
        """A route as a path with rounded corners."""
        points = self.points(index, route)
        share, side = self._share(index, points)
        return Drawn(route.way, rounded(points), points[-1], share, side)

    def _share(self, index: int, points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], str]:
        """Where a share stands: over the uppermost way, under the lowest, before a vertical that would run into it."""
        (start, y), (turn, after) = points[0], points[2]
        port = self.ports[index, False]
        middle = y - port
        if port <= 0 and after < y - CARD / 2:
            return (turn, middle - CARD / 2 - 1), "up"
        if port >= 0 and after > y + CARD / 2 and (port or after > y):
            return (turn, middle + CARD / 2 + 1), "down"
        return (start, y), "over" if port < 0 else "under" if port > 0 else "on"

    def points(self, index: int, route: Route) -> list[tuple[float, float]]:
        """The corners of a route, in columns and pixels."""
        holes = {column.index for column in self.pool.holes}
        start = route.way.source + (0.97 if route.way.source in holes else 1 - EDGE)
        end = route.way.target + (0.03 if route.way.target in holes else EDGE)
        y1 = self.bands[route.source_lane].middle + self.ports[index, False] if self.bands else 40.0
        y2 = self.bands[route.target_lane].middle + self.ports[index, True] if self.bands else 40.0
        xs = [v.gutter + self.offsets.get((index, n), 0.0) for n, v in enumerate(route.verticals)]
        if route.line is None:
            return [(start, y1), (xs[0], y1), (xs[0], y2), (end, y2)]
        y = self.lines[route.line].track(route.track)
        return [(start, y1), (xs[0], y1), (xs[0], y), (xs[1], y), (xs[1], y2), (end, y2)]

    def mark(self, index: int, slot: _Slot, route: Route) -> tuple[float, float]:
        """Where the mark of a handoff stands."""
        x = route.verticals[slot.vertical].gutter + self.offsets.get((index, slot.vertical), 0.0)
        return x, self.lines[slot.line].mark(slot.place)


def _sign(frame: _Frame, index: int, route: Route, slot: _Slot, count: int) -> Sign:
    """A mark with the room to its right: to the next vertical, mark or hole on its line, two columns at most."""
    x, y = frame.mark(index, slot, route)
    gutter = route.verticals[slot.vertical].gutter
    holes = {column.index for column in frame.pool.holes}
    end = float(min(count, gutter + 2))
    for column in (gutter, gutter + 1):
        if column in holes:
            end = min(end, float(column))
    if (gutter + 1, slot.line) in frame.crossed:
        end = min(end, gutter + 1 - (0.2 if (gutter + 1, slot.line) in frame.marked else 0.07))
    room = end - x - _MARK
    if room >= _LEAST or gutter - 1 in holes:
        return Sign(route.way, x, y, max(0.3, room))
    start = gutter - 1 + (0.2 if (gutter - 1, slot.line) in frame.crossed else 0.0)
    return Sign(route.way, x, y, x - _MARK - start, before=True)


def rounded(points: Sequence[tuple[float, float]]) -> str:
    """Path data through corners, each rounded by a few pixels."""
    parts = [f"M{points[0][0] * UNIT:.1f} {points[0][1]:.1f}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into, out = _short(corner, before), _short(corner, after)
        parts.append(f"L{_at(into)}Q{_at(corner)} {_at(out)}")
    parts.append(f"L{_at(points[-1])}")
    return "".join(parts)


def _short(corner: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """The point on the way from a corner where its rounding ends."""
    across, along = (other[0] - corner[0]) * COLUMN, other[1] - corner[1]
    length = abs(across) + abs(along)
    part = min(_ROUND, length / 2) / length if length else 0.0
    return corner[0] + across * part / COLUMN, corner[1] + along * part


def _at(point: tuple[float, float]) -> str:
    return f"{point[0] * UNIT:.1f} {point[1]:.1f}"
