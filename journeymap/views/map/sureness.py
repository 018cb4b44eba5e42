"""How sure the figures are: intervals and verdicts of emotions and metrics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.analyses.experience import Experience, more_answers
from journeymap.analyses.intervals import Interval, Verdict
from journeymap.analyses.metrics import Figure, figures
from journeymap.model.organisation import Metric
from journeymap.views.map.columns import Column

_ORDER: tuple[Verdict, ...] = ("missed", "open", "too few", "reached", "no data")


@dataclass(frozen=True, slots=True)
class Answered:
    """An emotion that a known number of people were asked for; `more` answers would settle it if it is open."""

    column: Column
    value: float
    bounds: Interval | None
    n: int
    target: float | None
    verdict: Verdict | None
    more: int | None


def answered(experience: Experience, found: Sequence[Column]) -> tuple[Answered, ...]:
    """Emotions with the number of their answers, those that miss their targets first, else in the order of the map."""
    rows = [row for column in found if (row := _answered(experience, column)) is not None]
    return tuple(sorted(rows, key=lambda row: _place(row.verdict)))


def _answered(experience: Experience, column: Column) -> Answered | None:
    row = experience.rows[column.id]
    point, target = row.point, row.target.emotion
    if point.emotion is None or not point.n:
        return None
    more = more_answers(point, target) if row.verdict == "open" and target is not None else None
    return Answered(column, point.emotion, row.bounds, point.n, target, row.verdict, more)


def measured(experience: Experience, metrics: Mapping[str, Metric]) -> tuple[Figure, ...]:
    """Metrics with a value or a target; those that miss their targets first."""
    read = figures(experience.journey, metrics)
    said = [figure for figure in read if figure.value is not None or figure.target is not None]
    return tuple(sorted(said, key=lambda figure: _place(figure.verdict)))


def _place(verdict: Verdict | None) -> int:
    return len(_ORDER) if verdict is None else _ORDER.index(verdict)
