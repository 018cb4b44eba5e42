"""A journey at a glance: its emotion as a small line, what nobody owns as gaps, blind handoffs as strokes below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymap.analyses.handoffs import Passing
from journeymap.views.map.columns import Column

STEP, HEIGHT, FOOT = 10, 30, 6
"""Units of the drawing: a touchpoint's width, the height of the scale, of the row of touchpoints below it."""

WIDEST, PIXELS = 34, 7
"""Touchpoints drawn at full width, and the pixels one takes then; longer journeys are drawn closer."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Shapes in units of the drawing, y downwards; `width` is in pixels."""

    span: int
    width: int
    owned: tuple[int, ...]
    own: tuple[int, ...]
    holes: tuple[int, ...]
    blind: tuple[int, ...]
    measured: str
    assumed: str

    @property
    def felt(self) -> bool:
        """Whether anything is known of the emotion."""
        return bool(self.measured or self.assumed)


def strip(columns: Sequence[Column], passings: Iterable[Passing]) -> Strip:
    """The strip of a journey from its columns and handoffs; a blind one is drawn where the customer arrives."""
    place = {column.id: column.index * STEP for column in columns}
    kinds = {
        kind: tuple(c.index * STEP for c in columns if c.kind == kind) for kind in ("owned", "shared", "own", "hole")
    }
    return Strip(
        max(len(columns), 1) * STEP,
        min(max(len(columns), 1), WIDEST) * PIXELS,
        tuple(sorted(kinds["owned"] + kinds["shared"])),
        kinds["own"],
        kinds["hole"],
        tuple(sorted({place[passing.receiver] for passing in passings if passing.blind})),
        _path(columns, assumed=False),
        _path(columns, assumed=True),
    )


def _path(columns: Sequence[Column], *, assumed: bool) -> str:
    """Lines between neighbours that are both measured, or of which one is assumed; a point alone is a dot."""
    points = {column.index: _point(column) for column in columns if column.emotion.score is not None}
    parts = []
    for one, other in pairwise(columns):
        if {one.index, other.index} <= points.keys() and assumed != (one.measured and other.measured):
            parts.append("M{} {}L{} {}".format(*points[one.index], *points[other.index]))
    alone = [index for index in points if not {index - 1, index + 1} & points.keys()]
    parts += ["M{} {}h0".format(*points[index]) for index in alone if columns[index].measured != assumed]
    return "".join(parts)


def _point(column: Column) -> tuple[int, float]:
    score = column.emotion.score or 0.0
    return column.index * STEP + STEP // 2, round(HEIGHT * (1 - score / 100), 1)
