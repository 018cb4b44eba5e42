"""Curves of routes: bends, corners, loops and the lanes they keep to; points in pixels, y downwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush

from journeymap.layout import Point
from journeymap.view import Box

CORNER, LIFT = 12.0, 16.0
"""Pixels: the radius of a corner, the height of a loop on its own box."""


def bend(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """A cubic curve that leaves and arrives level: two controls and the end."""
    middle = (start[0] + end[0]) / 2
    return (middle, start[1]), (middle, end[1]), end


def straight(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """A straight line as a cubic curve: two controls and the end."""
    (x, y), (to_x, to_y) = start, end
    return ((2 * x + to_x) / 3, (2 * y + to_y) / 3), ((x + 2 * to_x) / 3, (y + 2 * to_y) / 3), end


def around(box: Box) -> tuple[Point, ...]:
    """A loop on top of its own box."""
    top, side = box.y - box.height / 2, box.width / 4
    start, end = (box.x + side, top), (box.x - side, top)
    return start, (start[0] + CORNER, top - LIFT), (end[0] - CORNER, top - LIFT), end


def lanes(stretches: Mapping[int, tuple[float, float]]) -> Iterator[tuple[int, int]]:
    """A lane for each stretch, so that those in one lane do not meet; as few lanes as can be."""
    taken: list[tuple[float, int]] = []
    for index, (start, end) in sorted(stretches.items(), key=lambda item: (item[1], item[0])):
        lane = heappop(taken)[1] if taken and taken[0][0] < start else len(taken)
        heappush(taken, (end, lane))
        yield index, lane


def rounded(corners: Sequence[Point]) -> Iterator[Point]:
    """A line with right angles as curves, its corners rounded."""
    at = corners[0]
    yield at
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        start, end = _towards(corner, before), _towards(corner, after)
        yield from straight(at, start)
        yield from (corner, corner, end)
        at = end
    yield from straight(at, corners[-1])


def _towards(corner: Point, other: Point) -> Point:
    """A point a corner's radius (or half the way) from a corner."""
    x, y = other[0] - corner[0], other[1] - corner[1]
    length = abs(x) + abs(y)
    part = min(CORNER, length / 2) / length if length else 0.0
    return corner[0] + x * part, corner[1] + y * part
