"""Lift against effort: a dot for each change, with a name where there is room for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.views.map.changes import Change
from journeymap.views.map.drawing import wrapped
from journeymap.views.map.labels import Ground, Rect
from journeymap.views.map.prose import width
from journeymap.views.map.waterfall import scale

WIDTH, HEIGHT = 640.0, 372.0
LEFT, RIGHT, TOP, BOTTOM = 34.0, 622.0, 26.0, 318.0
"""The chart in pixels, and where its axes end."""

LEAST, GREATEST = 0.4, 5.6
"""Effort where the axis begins and ends; efforts are 1 to 5."""

RATIOS = (8.0, 4.0, 2.0, 1.0, 0.5, 0.25)
"""Points a step of effort that are drawn as lines."""

MOST_DOTS = 24
RADIUS = 11.0
FIRST = 3
"""How many of the changes that lift most are filled."""

_SIZE, _LINE, _ROOM = 11.5, 13.0, 132.0
_COVERED = 40.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A change: its place, and whether it is among the first."""

    change: Change
    x: float
    y: float
    first: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A change's name: lines, their left edge (or right, or middle: `anchor`) and the baseline of the first."""

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """A line of equal lift a step of effort, from the corner to its end."""

    value: float
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Efforts:
    """The chart; `left` is how many changes have no effort, `hidden` how many more have one than are drawn."""

    dots: tuple[Dot, ...]
    names: tuple[Name, ...]
    ratios: tuple[Ratio, ...]
    ticks: tuple[float, ...]
    left: int
    hidden: int

    def x(self, effort: float) -> float:
        """Pixels from the left."""
        return LEFT + (RIGHT - LEFT) * (effort - LEAST) / (GREATEST - LEAST)

    def y(self, gain: float) -> float:
        """Pixels from the top."""
        return BOTTOM - (BOTTOM - TOP) * gain / self.ticks[-1]


def efforts(found: Sequence[Change]) -> Efforts | None:
    """The chart of changes whose effort is known, the largest lifts; `None` without any."""
    known = [change for change in found if change.effort is not None]
    if not known:
        return None
    ticks = scale([0.0, max(change.gain for change in known) * 1.06], 9)
    empty = Efforts((), (), (), ticks, len(found) - len(known), max(0, len(known) - MOST_DOTS))
    dots = tuple(_dots(empty, known[:MOST_DOTS], {change.column.id for change in found[:FIRST]}))
    ratios = tuple(_ratios(empty))
    return Efforts(dots, tuple(_names(dots, ratios)), ratios, ticks, empty.left, empty.hidden)


def _dots(chart: Efforts, known: Sequence[Change], first: set[str]) -> Iterator[Dot]:
    """Dots at their places; one that would lie on another stands beside it."""
    taken: list[tuple[float, float]] = []
    for change in known:
        x, y = chart.x(change.effort or 0.0), chart.y(change.gain)
        beside = (x + side * step * (2 * RADIUS + 2) for step in range(MOST_DOTS) for side in (1, -1))
        x = next(place for place in beside if not any(_touch(place, y, other) for other in taken))
        taken.append((x, y))
        yield Dot(change, x, y, change.column.id in first)


def _touch(x: float, y: float, other: tuple[float, float]) -> bool:
    return abs(x - other[0]) < 2 * RADIUS + 1 and abs(y - other[1]) < 2 * RADIUS + 1


def _ratios(chart: Efforts) -> Iterator[Ratio]:
    """Lines of equal ratio that are steep enough to be told from the axis, cut at the edges."""
    top, right = chart.ticks[-1], GREATEST - 0.25
    for value in RATIOS:
        end = min(right, top / value)
        if LEAST * value < top and end - LEAST > 0.8 and value * right > top * 0.15:
            start = (chart.x(LEAST), chart.y(LEAST * value))
            yield Ratio(value, start, (chart.x(end), chart.y(end * value)))


def _names(dots: Sequence[Dot], ratios: Sequence[Ratio]) -> Iterator[Name]:
    """Names beside their dots; one that would cover something is left out, for its number stands in the table."""
    ground = Ground(LEFT, WIDTH, 4.0, BOTTOM)
    for dot in dots:
        ground.box(Rect(dot.x, dot.y, 2 * RADIUS + 3, 2 * RADIUS + 3))
    for ratio in ratios:
        (x1, y1), (x2, y2) = ratio.start, ratio.end
        ground.line(((x1 + (x2 - x1) * t / 40, y1 + (y2 - y1) * t / 40) for t in range(41)), 0.8)
        ground.box(Rect(x2, y2 - 9, 40, 14))
    for dot in dots:
        lines = wrapped(dot.change.column.touchpoint.title, _ROOM, 2)
        wide = max(width(line, _SIZE) for line in lines)
        places = list(_around(dot, wide, len(lines) * _LINE))
        best = min(places, key=lambda place: place[1] + ground.cost(place[0]))
        rect, _, anchor = best
        if ground.cost(rect) < _COVERED:
            ground.box(rect)
            edge = {"start": rect.x - wide / 2, "middle": rect.x, "end": rect.x + wide / 2}[anchor]
            yield Name(lines, edge, rect.y - rect.height / 2 + 10, anchor)


def _around(dot: Dot, wide: float, tall: float) -> Iterator[tuple[Rect, float, str]]:
    side, up = RADIUS + 5 + wide / 2, RADIUS + 3 + tall / 2
    for lift in (0.0, -7.0, 7.0, -13.0, 13.0):
        yield Rect(dot.x + side, dot.y + lift, wide, tall), abs(lift) * 0.1, "start"
        yield Rect(dot.x - side, dot.y + lift, wide, tall), 0.8 + abs(lift) * 0.1, "end"
    for shift in (0.0, 24.0, -24.0, 48.0, -48.0):
        yield Rect(dot.x + shift, dot.y - up, wide, tall), 2.0 + abs(shift) * 0.02, "middle"
        yield Rect(dot.x + shift, dot.y + up, wide, tall), 2.0 + abs(shift) * 0.02, "middle"
