"""The swimlanes in pixels: heights of lanes, paths of ways, marks of handoffs, holes.

Across, one column is one unit; downwards, pixels from the top of the lanes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.views.map import gutters
from journeymap.views.map.curve import UNIT
from journeymap.views.map.gutters import Offsets, Ports
from journeymap.views.map.labels import COLUMN
from journeymap.views.map.lanes import Card, Pool
from journeymap.views.map.routes import Route, Router
from journeymap.views.map.signs import Sign, Tall, signs, worded
from journeymap.views.map.ways import Way

CARD = 30.0
ZONE, OUTER, QUIET = 38.0, 8.0, 24.0
"""Least height between two lanes, above the first and below the last, and at the line of interaction."""

HOLE = 250.0
"""Least height of a hole with its words."""

TRACK = 8.0
EDGE = 0.2
"""Space left and right of a card, in columns."""

MOST_WAYS, WAYS_EACH, SHARES_EACH = 1200, 6, 3
"""Ways in all and ways per touchpoint that can be drawn, and the ways from one whose shares can; the table has all."""

_ROUND = 6.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """A lane in pixels: where it begins and ends, and the middle of its cards."""

    top: float
    bottom: float
    middle: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A way as drawn: path data, where its head points to, where its share stands and on which side of that place."""

    way: Way
    path: str
    head: Point
    share: Point
    side: str
    worded: bool


@dataclass(frozen=True, slots=True)
class Swim:
    """The swimlanes put together; `signs` come with the height of their middle."""

    pool: Pool
    count: int
    bands: tuple[Band, ...]
    height: float
    ways: tuple[Drawn, ...]
    signs: tuple[tuple[Sign, float], ...]
    undrawn: int = 0

    def middle(self, card: Card) -> float:
        """The middle of a card."""
        return self.bands[card.lane].middle

    @property
    def contact(self) -> tuple[float, float]:
        """Where the line of interaction is named: the end of the last column without a card there, and its height."""
        own = {card.column.index for card in self.pool.cards if card.lane == 0 and self.pool.customer}
        free = max((index for index in range(self.count) if index not in own), default=self.count - 1)
        return free + 1, self.bands[1].top if self.pool.customer and len(self.bands) > 1 else 14.0

    @property
    def hole(self) -> Point:
        """Top and bottom of a hole: through all lanes but the customer's."""
        first = 1 if self.pool.customer and len(self.bands) > 1 else 0
        return (self.bands[first].top + 4, self.height - 6) if self.bands else (4.0, self.height - 6)


def swim(pool: Pool, found: Sequence[Way], count: int, tall: Tall) -> Swim:
    """Lay out lanes, ways and words for a number of columns; `tall` tells how many lines words take."""
    drawn = found if len(found) <= min(MOST_WAYS, WAYS_EACH * count + 20) else ()
    router = Router(pool)
    routes = router.routes(drawn)
    moved = gutters.offsets(routes)
    ports = gutters.ports(routes, moved)
    forks = Counter(route.way.source for route in routes)
    sides = [
        gutters.side(route, ports[index, False]) if forks[route.way.source] <= SHARES_EACH else ""
        for index, route in enumerate(routes)
    ]
    holes = frozenset(column.index for column in pool.holes)
    marks = signs(routes, moved, sides, holes, count, tall)
    bands, lines, height = _bands(pool, router, marks)
    frame = _Frame(holes, bands, lines, moved, ports)
    ways = tuple(
        _drawn(route, frame.points(index, route), ports[index, False], sides[index])
        for index, route in enumerate(routes)
    )
    placed = tuple((sign, lines[sign.line].mark(sign.lift)) for sign in marks)
    return Swim(pool, count, bands, height, ways, placed, len(found) - len(drawn))


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

    def mark(self, lift: float | None) -> float:
        """The middle of a mark."""
        return self.middle if lift is None else self.top + lift


def _bands(pool: Pool, router: Router, marks: Sequence[Sign]) -> tuple[tuple[Band, ...], list[_Line], float]:
    """Lanes one under the other, with room for words and tracks at each line."""
    heights: dict[int, dict[float, float]] = {}
    for sign in marks:
        stack = heights.setdefault(sign.line, {})
        stack[round(sign.x)] = stack.get(round(sign.x), 0.0) + sign.height
    y = 0.0
    lines: list[_Line] = []
    middles: list[float] = []
    for number in range(len(pool.lanes) + 1):
        outer = number in {0, len(pool.lanes)}
        contact = number == int(pool.customer)
        least = QUIET if contact else OUTER if outer else ZONE
        zone = max([least, *heights.get(number, {}).values()])
        tracks = router.tracks(number)
        lines.append(_Line(y, zone))
        y += zone + TRACK * tracks + (2 if tracks else 0)
        if number < len(pool.lanes):
            middles.append(y + CARD / 2)
            y += CARD
    y = max(y, HOLE + middles[0] + ZONE) if pool.holes and pool.lanes else max(y, HOLE if pool.holes else 0.0)
    ends = [0.0, *(line.middle for line in lines[1:-1]), y]
    bands = tuple(Band(a, b, m) for a, b, m in zip(ends, ends[1:], middles, strict=False))
    return bands, lines, y


@dataclass(frozen=True, slots=True)
class _Frame:
    """Turns routes into pixels."""

    holes: frozenset[int]
    bands: tuple[Band, ...]
    lines: list[_Line]
    moved: Offsets
    ports: Ports

    def points(self, index: int, route: Route) -> list[Point]:
        """The corners of a route, in columns and pixels."""
        start = route.way.source + (0.98 if route.way.source in self.holes else 1 - EDGE)
        end = route.way.target + (0.03 if route.way.target in self.holes else EDGE)
        y1 = self._middle(route.source_lane) + self.ports[index, False]
        y2 = self._middle(route.target_lane) + self.ports[index, True]
        xs = [v.gutter + self.moved.get((index, n), 0.0) for n, v in enumerate(route.verticals)]
        if route.line is None:
            return [(start, y1), (xs[0], y1), (xs[0], y2), (end, y2)]
        y = self.lines[route.line].track(route.track)
        return [(start, y1), (xs[0], y1), (xs[0], y), (xs[1], y), (xs[1], y2), (end, y2)]

    def _middle(self, lane: int) -> float:
        return self.bands[lane].middle if self.bands else 60.0


def _drawn(route: Route, points: Sequence[Point], port: float, side: str) -> Drawn:
    """A way with its path and the place of its share."""
    (start, y), (turn, _) = points[0], points[2]
    middle = y - port
    if route.way.source + 1 - start < EDGE:  # beside a hole there is no room but over the next card
        y = middle - CARD / 2
    places = {"up": (turn, middle - CARD / 2 - 1), "down": (turn, middle + CARD / 2)}
    return Drawn(
        route.way,
        rounded(points),
        points[-1],
        places.get(side, (max(start, route.way.source + 1 - EDGE), y)),
        side,
        worded(route, side),
    )


def rounded(points: Sequence[Point]) -> str:
    """Path data through corners, each rounded by a few pixels."""
    parts = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        parts.append(f"L{_at(_short(corner, before))}Q{_at(corner)} {_at(_short(corner, after))}")
    parts.append(f"L{_at(points[-1])}")
    return "".join(parts)


def _short(corner: Point, other: Point) -> Point:
    """The point on the way from a corner where its rounding ends."""
    across, along = (other[0] - corner[0]) * COLUMN, other[1] - corner[1]
    length = abs(across) + abs(along)
    part = min(_ROUND, length / 2) / length if length else 0.0
    return corner[0] + across * part / COLUMN, corner[1] + along * part


def _at(point: Point) -> str:
    return f"{point[0] * UNIT:.1f} {point[1]:.1f}"
