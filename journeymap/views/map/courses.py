"""Courses of customers: the likeliest, the worst and the best walk, beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.analyses.experience import Experience
from journeymap.analyses.headline import leading
from journeymap.analyses.memory import remember
from journeymap.analyses.walks import Path
from journeymap.views.map.columns import Column

MOST_STOPS = 26
"""Touchpoints of a walk that are shown."""


@dataclass(frozen=True, slots=True)
class Course:
    """A walk: `kinds` are what it is of `likeliest`, `worst` and `best`.

    `stops` are its first touchpoints, each with whether the likeliest walk comes there too; `more` is how many follow.
    `share` is that of the customers who pass the same known touchpoints.
    """

    kinds: tuple[str, ...]
    score: float | None
    share: float | None
    stops: tuple[tuple[Column, bool], ...]
    more: int


def courses(experience: Experience, found: Sequence[Column]) -> tuple[Course, ...]:
    """The walks of the leading series; only one where all customers are remembered to go alike."""
    summary = leading(experience)
    if summary is None or summary.worst is None or summary.best is None:
        return ()
    likeliest = experience.walks.likeliest
    kinds: dict[Path, list[str]] = {likeliest: ["likeliest"]}
    figures = {likeliest: _usual(experience)}
    for kind, end in (("worst", summary.worst), ("best", summary.best)) if len(experience.felt) > 1 else ():
        kinds.setdefault(end.path, []).append(kind)
        figures.setdefault(end.path, (end.score, end.share))
    place, usual = {column.id: column for column in found}, set(likeliest)
    return tuple(
        Course(
            tuple(said),
            *figures[path],
            tuple((place[id_], id_ in usual) for id_ in path[:MOST_STOPS]),
            max(0, len(path) - MOST_STOPS),
        )
        for path, said in kinds.items()
    )


def _usual(experience: Experience) -> tuple[float | None, float | None]:
    """Score and share of the likeliest walk, as far as it is known; `None` where a sample has missed it."""
    points, doses, parameters = experience.points[experience.leading], experience.doses, experience.parameters
    likeliest = (id_ for id_ in experience.walks.likeliest if id_ in points and doses[id_] > 0)
    path = tuple(id_ for id_ in likeliest if points[id_].emotion is not None)
    walk = next((walk for walk in experience.felt if walk.path == path), None)
    if walk is None:
        return None, None
    found = remember(walk.valences, walk.doses, parameters.memory, walk.rates, parameters.prior)
    return 50 * (1 + found.valence), walk.share
