"""All that the head band and the view of the experience show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeymap.analyses.headline import headline, leading
from journeymap.analyses.points import SERIES
from journeymap.analyses.remembering import Parameters
from journeymap.view import Subject
from journeymap.views.map.changes import Change, changes, together, trials
from journeymap.views.map.columns import Column
from journeymap.views.map.courses import courses
from journeymap.views.map.efforts import efforts
from journeymap.views.map.names import Names
from journeymap.views.map.readings import more, quantity
from journeymap.views.map.sureness import answered, measured
from journeymap.views.map.waterfall import waterfall

MOST_ROWS = 40
"""Rows of a table of answers; the table view has everything."""

MOST_CHANGES, LEAST_GAIN = 20, 0.05
"""Changes in the table of priorities, and points below which none is listed."""


def values(subject: Subject, found: Sequence[Column], names: Names) -> dict[str, Any]:
    """What the templates loop over."""
    experience = subject.experience
    head, summary, made = headline(experience), leading(experience), changes(experience, found)
    shown = prioritised([change for change in made if change.gain >= LEAST_GAIN])[:MOST_CHANGES]
    return {
        "headline": head,
        "unknown": ", ".join(names.say(part.capitalize()).lower() for part in head.unknown),
        "changes": made,
        "usual": [change.column.index for change in made[:3]],
        "prioritised": shown,
        "unlisted": len(made) - len(shown),
        "together": together(experience, found),
        "trials": trials(experience, found),
        "summary": summary,
        "series": [(series, figures) for series in SERIES if (figures := _figures(subject, series))],
        "shares": _shares(experience.parameters),
        "gap": experience.gap,
        "walks": len(experience.walks.paths),
        "waterfall": waterfall(summary, found),
        "efforts": efforts([change for change in made if change.gain >= LEAST_GAIN]),
        "answered": answered(experience, found),
        "measured": measured(experience, subject.directory.organisation.metrics),
        "courses": courses(experience, found),
        "parameters": experience.parameters,
        "more": lambda count: more(count, names),
        "quantity": lambda value, kind: quantity(value, kind, names),
        "most_rows": MOST_ROWS,
    }


def prioritised(found: Sequence[Change]) -> list[Change]:
    """Changes by lift a step of effort; those without an effort follow by their lift."""
    return sorted(found, key=lambda change: (change.priority is None, -(change.priority or change.gain)))


def _figures(subject: Subject, series: Any) -> dict[str, float | None]:
    """The figures of a series by name; empty where it says nothing."""
    summary = subject.experience.summary(series)
    names = ("mean", "peak", "closing", "score", "ease", "efficiency", "cx")
    known = sum(point.emotion is not None for point in subject.experience.points[series].values())
    return {**{name: getattr(summary, name) for name in names}, "known": known} if summary else {}


def _shares(parameters: Parameters) -> dict[str, float]:
    """What each figure counts for in the one below it."""
    memory, (efficiency, ease, emotion) = parameters.memory, parameters.weights
    parts = {"mean": memory.mean, "peak": memory.extremes, "closing": memory.closing}
    return {**parts, "score": emotion, "ease": ease, "efficiency": efficiency}
