"""The waterfall: from neutral to the remembered score, each touchpoint's points as a bar between two levels."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.analyses.remembering import Summary
from journeymap.views.map.columns import Column

NEUTRAL = 50.0
MOST_BARS = 22
"""Touchpoints with a bar of their own; the smallest of the others share one."""

HEIGHT, TOP, BOTTOM = 236.0, 22.0, 214.0
"""Of the chart in pixels, and where its scale ends and begins."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of the waterfall: from a level to another; `column` is `None` for what is not a touchpoint.

    `kind` is `start`, `touchpoint`, `others`, `prior` or `score`; start and score are levels, not steps. `count` is
    how many touchpoints it stands for.
    """

    kind: str
    before: float
    after: float
    column: Column | None = None
    count: int = 1

    @property
    def points(self) -> float:
        """What it adds."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Bars from left to right, and the scale they stand on."""

    bars: tuple[Bar, ...]
    ticks: tuple[float, ...]
    height: float = HEIGHT

    def level(self, score: float) -> float:
        """Pixels from the top for a score."""
        low, high = self.ticks[0], self.ticks[-1]
        return BOTTOM - (BOTTOM - TOP) * (score - low) / (high - low)


def waterfall(summary: Summary | None, found: Sequence[Column]) -> Waterfall | None:
    """The waterfall of a series; `None` where nothing is remembered."""
    if summary is None or summary.score is None:
        return None
    steps = _steps(summary.contributions, found)
    rest = summary.score - NEUTRAL - sum(points for _, _, points, _ in steps)
    if abs(rest) > 1e-6:
        steps.insert(0, ("prior", None, rest, 0))
    bars, level = [Bar("start", NEUTRAL, NEUTRAL)], NEUTRAL
    for kind, column, points, count in steps:
        bars.append(Bar(kind, level, level + points, column, count))
        level += points
    bars.append(Bar("score", summary.score, summary.score))
    return Waterfall(tuple(bars), scale([bar.after for bar in bars]))


def _steps(parts: Mapping[str, float], found: Sequence[Column]) -> list[tuple[str, Column | None, float, int]]:
    """Touchpoints in the order of the map with their points; beyond `MOST_BARS` the smallest are summed up."""
    large = set(sorted(parts, key=lambda id_: -abs(parts[id_]))[: MOST_BARS if len(parts) > MOST_BARS + 1 else None])
    steps: list[tuple[str, Column | None, float, int]] = [
        ("touchpoint", column, parts[column.id], 1) for column in found if column.id in large
    ]
    small = [points for id_, points in parts.items() if id_ not in large]
    return [*steps, ("others", None, sum(small), len(small))] if small else steps


def scale(values: Sequence[float], most: int = 7) -> tuple[float, ...]:
    """Round numbers that hold all values, evenly spaced, at most about so many."""
    low, high = min(values), max(values)
    step = next(step for step in (1, 2, 5, 10, 20, 50) if (high - low) / step <= most - 2)
    first, last = math.floor(low / step), math.ceil(high / step)
    if first == last:
        first, last = first - 1, last + 1
    return tuple(float(step * number) for number in range(first, last + 1))
