"""The emotion curve: points aligned to the columns, monotone lines that never leave the scale, shades of gaps.

Across, one column is one unit, its middle at .5; upwards, scores are pixels from the top.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.graph import Graph
from journeymap.model.common import END
from journeymap.views.map.columns import Column

HEIGHT = 286.0
TOP, BOTTOM = 42.0, 232.0
"""Where 100 and 0 lie, in pixels from the top of the plot."""

UNIT = 100
"""SVG units per column."""

XY = tuple[float, float]
Bezier = tuple[XY, XY, XY, XY]


def level(score: float) -> float:
    """Pixels from the top for a score."""
    return BOTTOM - (BOTTOM - TOP) * score / 100


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the curve: column, place, and whether it is assumed."""

    column: Column
    x: float
    y: float
    assumed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke of the plot: `kind` is `target`, `actual`, `assumed`, `bridge` or `spur`; its segments left to right."""

    kind: str
    segments: tuple[Bezier, ...]

    @property
    def path(self) -> str:
        """SVG path data."""
        return drawn(self.segments)


def slopes(points: Sequence[XY]) -> list[float]:
    """Slopes of a monotone cubic through points (Fritsch & Butland 1984): never overshoots between them."""
    rises = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.pairwise(points)]
    widths = [b[0] - a[0] for a, b in itertools.pairwise(points)]
    found = [0.0] * len(points)
    for i in range(1, len(points) - 1):
        left, right = rises[i - 1], rises[i]
        if left * right > 0:
            one, two = 2 * widths[i] + widths[i - 1], widths[i] + 2 * widths[i - 1]
            found[i] = (one + two) / (one / left + two / right)
    return found


def monotone(points: Sequence[XY]) -> list[Bezier]:
    """A monotone cubic through points as Bézier segments, one between each two."""
    tangents = slopes(points)
    return [
        (a, (a[0] + w, a[1] + w * s), (b[0] - w, b[1] - w * t), b)
        for a, b, s, t in zip(points, points[1:], tangents, tangents[1:], strict=False)
        for w in ((b[0] - a[0]) / 3,)
    ]


def drawn(segments: Iterable[Bezier], start: str = "M") -> str:
    """Path data of joined segments."""
    parts: list[str] = []
    last: XY | None = None
    for a, b, c, d in segments:
        if a != last:
            parts.append(f"{start if not parts else 'M'}{_at(a)}")
        parts.append(f"C{_at(b)} {_at(c)} {_at(d)}")
        last = d
    return "".join(parts)


def _at(point: XY) -> str:
    return f"{point[0] * UNIT:.1f} {point[1]:.1f}"


def spots(found: Sequence[Column], main: frozenset[int], *, on_main: bool) -> list[Spot]:
    """The points of columns with a value, of the main line or of branches."""
    return [
        Spot(column, column.index + 0.5, level(column.emotion.score), bool(column.emotion.value.assumed))
        for column in found
        if column.emotion.score is not None and column.emotion.value and (column.index in main) == on_main
    ]


def value_lines(points: Sequence[Spot], main: frozenset[int]) -> list[Line]:
    """The actual line: whole between measured points, dashed if an end is assumed, dotted over columns unknown."""
    kinds: dict[str, list[Bezier]] = {"bridge": [], "assumed": [], "actual": []}
    for a, b, segment in zip(points, points[1:], monotone_of(points), strict=False):
        skipped = any(index in main for index in range(a.column.index + 1, b.column.index))
        kinds["bridge" if skipped else "assumed" if a.assumed or b.assumed else "actual"].append(segment)
    return [Line(kind, tuple(found)) for kind, found in kinds.items() if found]


def target_runs(found: Sequence[Column], main: frozenset[int]) -> list[list[XY]]:
    """Targets of the main line, broken where a touchpoint has none."""
    runs: list[list[XY]] = [[]]
    for column in found:
        if column.index in main:
            if column.emotion.target is None:
                runs.append([])
            else:
                runs[-1].append((column.index + 0.5, level(column.emotion.target)))
    return [run for run in runs if run]


def spurs(graph: Graph, found: Sequence[Column], main: frozenset[int]) -> list[tuple[Line, Column, Column, float]]:
    """Thin lines to, along and from branches, each with its ends and share."""
    place = {column.id: column for column in found}
    result: list[tuple[Line, Column, Column, float]] = []
    for edge in graph.edges:
        if edge.target == END:
            continue
        source, target = place[edge.source], place[edge.target]
        one, two = source.emotion.score, target.emotion.score
        off = source.index not in main or target.index not in main
        if off and one is not None and two is not None and target.index > source.index:
            ends = ((source.index + 0.5, level(one)), (target.index + 0.5, level(two)))
            result.append((Line("spur", (_bow(*ends),)), source, target, edge.share))
    return result


def _bow(a: XY, b: XY) -> Bezier:
    w = (b[0] - a[0]) * 0.45
    return a, (a[0] + w, a[1]), (b[0] - w, b[1]), b


def shades(found: Sequence[Column], main: frozenset[int], points: Sequence[Spot]) -> list[str]:
    """Areas between target and value over neighbouring columns where both are known."""
    values = {spot.column.index: segment for spot, segment in zip(points, monotone_of(points), strict=False)}
    following = {a.column.index: b.column.index for a, b in itertools.pairwise(points)}
    areas: list[str] = []
    for run in target_runs(found, main):
        segments = {int(segment[0][0]): segment for segment in monotone(run)}
        for start, upper in segments.items():
            end = int(upper[3][0])
            if following.get(start) == end and start in values:
                areas.append(_between(values[start], upper))
    return areas


def monotone_of(points: Sequence[Spot]) -> list[Bezier]:
    """The segments through points."""
    return monotone([(spot.x, spot.y) for spot in points])


def _between(value: Bezier, target: Bezier) -> str:
    """The area under the target and over the value; nothing where the value is above."""
    lower = [(x, max(y, above)) for (x, y), (_, above) in zip(sample([value]), sample([target]), strict=True)]
    if all(y == sample([value])[index][1] for index, (_, y) in enumerate(lower)):
        return f"{drawn([target])}L{_at(value[3])}C{_at(value[2])} {_at(value[1])} {_at(value[0])}Z"
    return f"{drawn([target])}{''.join(f'L{_at(point)}' for point in reversed(lower))}Z"


def sample(segments: Iterable[Bezier], count: int = 12) -> list[XY]:
    """Points along segments, for finding free places for labels."""
    found: list[XY] = []
    for a, b, c, d in segments:
        for step in range(count + 1):
            t = step / count
            u = 1 - t
            k = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            found.append(
                (
                    k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
                    k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
                )
            )
    return found
