"""Where the words of the curve go: each label tries places around its point and takes the cheapest.

Lengths are pixels at the narrowest column, so that what fits there fits everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

COLUMN = 78.0
"""Width of the narrowest column in pixels."""

_CELL = 64.0


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in pixels: its middle and its size."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: Rect) -> float:
        """The area shared with another rectangle."""
        across = (self.width + other.width) / 2 - abs(self.x - other.x)
        along = (self.height + other.height) / 2 - abs(self.y - other.y)
        return across * along if across > 0 and along > 0 else 0.0

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return abs(self.x - x) <= self.width / 2 and abs(self.y - y) <= self.height / 2


@dataclass
class Ground:
    """What labels should keep clear of: points of lines with a cost each, and boxes of things."""

    left: float
    right: float
    top: float
    bottom: float
    _points: dict[int, list[tuple[float, float, float]]] = field(default_factory=dict)
    _boxes: dict[int, list[Rect]] = field(default_factory=dict)

    def line(self, points: Iterable[tuple[float, float]], cost: float) -> None:
        """Add the points of a line."""
        for x, y in points:
            self._points.setdefault(int(x // _CELL), []).append((x, y, cost))

    def box(self, rect: Rect) -> None:
        """Add a thing that stands there."""
        for cell in _cells(rect):
            self._boxes.setdefault(cell, []).append(rect)

    def cost(self, rect: Rect) -> float:
        """How bad a place is: lines crossed, things covered, leaving the plot."""
        total = 0.0
        for cell in _cells(rect):
            total += sum(cost for x, y, cost in self._points.get(cell, ()) if rect.holds(x, y))
            for other in self._boxes.get(cell, ()):
                area = rect.overlap(other)
                total += 40 + area if area else 0.0
        outside = rect.x - rect.width / 2 < self.left or rect.x + rect.width / 2 > self.right
        outside = outside or rect.y - rect.height / 2 < self.top or rect.y + rect.height / 2 > self.bottom
        return total + 400 * outside

    def place(self, candidates: Iterable[tuple[Rect, float]]) -> Rect:
        """The cheapest candidate (each with a cost of its own), which is then taken."""
        best = min(candidates, key=lambda candidate: candidate[1] + self.cost(candidate[0]))[0]
        self.box(best)
        return best


def _cells(rect: Rect) -> range:
    return range(int((rect.x - rect.width / 2) // _CELL), int((rect.x + rect.width / 2) // _CELL) + 1)


def around(x: float, y: float, width: float, height: float, radius: float, above: float) -> list[tuple[Rect, float]]:
    """Places around a point: under or over it, at five heights and seven shifts.

    Args:
        x: middle of the point.
        y: middle of the point.
        width: of the label.
        height: of the label.
        radius: of what stands at the point.
        above: cost of standing over it; negative to prefer that.
    """
    near = radius + height / 2 + 2
    heights = ((near, 0.0), (-near, above), (near + 8, 1.5), (-near - 8, above + 1.5), (0.0, 3.0))
    side = radius + width / 2 + 3
    shifts = (0.0, 10.0, -10.0, 20.0, -20.0, side, -side)
    return [
        (Rect(x + shift, y + lift, width, height), cost + abs(shift) * 0.06)
        for lift, cost in heights
        for shift in shifts
        if lift or abs(shift) == side
    ]
