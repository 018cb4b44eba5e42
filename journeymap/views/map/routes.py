"""How ways run over the lanes: out to the right, up or down in a gutter between columns, in from the left.

Cards stand in columns and lanes; a way never runs through one. A way that jumps over columns runs along a lane that is
free there, else on a track beside a lane line. Heights are ranks until the lanes have their pixels: lane i is 2i + 1,
the line above it 2i.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeymap.views.map.lanes import Pool
from journeymap.views.map.ways import Way


@dataclass(frozen=True, slots=True)
class Vertical:
    """A stretch up or down in a gutter, between two ranks."""

    gutter: int
    start: int
    end: int

    @property
    def top(self) -> int:
        """The upper rank."""
        return min(self.start, self.end)

    @property
    def bottom(self) -> int:
        """The lower rank."""
        return max(self.start, self.end)

    @property
    def middle(self) -> float:
        """The rank halfway."""
        return (self.start + self.end) / 2

    @property
    def crossed(self) -> tuple[int, ...]:
        """The lane lines whose label zone it passes; a track lies below the zone of its line."""
        return tuple(line // 2 for line in range(self.top + 1, self.bottom + 1) if line % 2 == 0)


@dataclass(frozen=True, slots=True)
class Route:
    """A way with its verticals, in order, and the line and track it runs along (`None`: along a lane)."""

    way: Way
    source_lane: int
    target_lane: int
    verticals: tuple[Vertical, ...]
    line: int | None = None
    track: int = 0


@dataclass
class _Tracks:
    """Stretches that are taken, by level and track."""

    taken: dict[int, list[list[tuple[float, float]]]] = field(default_factory=dict)

    def free(self, level: int, start: float, end: float) -> int:
        """The first track of a level where a stretch is free."""
        tracks = self.taken.get(level, [])
        for number, stretches in enumerate(tracks):
            if all(end <= a or b <= start for a, b in stretches):
                return number
        return len(tracks)

    def take(self, level: int, track: int, start: float, end: float) -> None:
        """Take a stretch."""
        tracks = self.taken.setdefault(level, [])
        while len(tracks) <= track:
            tracks.append([])
        tracks[track].append((start, end))


@dataclass
class Router:
    """Routes ways one after the other, the short ones first."""

    pool: Pool
    _cards: dict[int, set[int]] = field(init=False)
    _lane: dict[int, int] = field(init=False)
    _runs: _Tracks = field(default_factory=_Tracks)
    _lines: _Tracks = field(default_factory=_Tracks)

    def __post_init__(self) -> None:
        self._cards = {}
        for lane, column in self.pool.places:
            self._cards.setdefault(lane, set()).add(column.index)
        self._lane = {card.column.index: card.lane for card in self.pool.cards if not card.second}

    def routes(self, found: Sequence[Way]) -> list[Route]:
        """All ways routed, in the order given."""
        order = sorted(range(len(found)), key=lambda index: (abs(found[index].target - found[index].source), index))
        done = {index: self._route(found[index]) for index in order}
        return [done[index] for index in range(len(found))]

    def tracks(self, line: int) -> int:
        """How many tracks run beside a lane line."""
        return len(self._lines.taken.get(line, ()))

    def _route(self, way: Way) -> Route:
        middle = len(self.pool.lanes) // 2
        source = self._lane.get(way.source, self._lane.get(way.target, middle))
        target = self._lane.get(way.target, source)
        a, b = 2 * source + 1, 2 * target + 1
        if way.target == way.source + 1:
            return Route(way, source, target, (Vertical(way.target, a, b),))
        if way.target > way.source:
            for lane, gutter in ((target, way.source + 1), (source, way.target)):
                if self._open(lane, way):
                    self._runs.take(lane, 0, way.source + 0.5, way.target + 0.5)
                    return Route(way, source, target, (Vertical(gutter, a, b),))
        return self._along(way, source, target)

    def _open(self, lane: int, way: Way) -> bool:
        """Whether a lane has neither cards nor runs between the two ends."""
        cards = self._cards.get(lane, set())
        if any(index in cards for index in range(way.source + 1, way.target)):
            return False
        return self._runs.free(lane, way.source + 0.5, way.target + 0.5) == 0

    def _along(self, way: Way, source: int, target: int) -> Route:
        """A route on a track beside a lane line: the line next to the target on the side of the source."""
        left, right = sorted((way.source + 1, way.target))
        lines = [target] if target > source else [target + 1] if target < source else [source + 1, source]
        lines = [min(line, len(self.pool.lanes)) for line in lines]
        line = min(lines, key=lambda line: self._lines.free(line, left - 0.2, right + 0.2))
        track = self._lines.free(line, left - 0.2, right + 0.2)
        self._lines.take(line, track, left - 0.2, right + 0.2)
        first = Vertical(way.source + 1, 2 * source + 1, 2 * line)
        second = Vertical(way.target, 2 * line, 2 * target + 1)
        return Route(way, source, target, (first, second), line, track)
