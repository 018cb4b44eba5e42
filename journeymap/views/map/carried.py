"""The carried state as a line: what customers take along the main line, flat where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.analyses.experience import Experience
from journeymap.analyses.memory import states, steps
from journeymap.views.map.columns import Column, main_path
from journeymap.views.map.curve import XY, Line, level, monotone


def line(experience: Experience, found: Sequence[Column]) -> Line | None:
    """The states after each touchpoint of the main line; `None` where fewer than two can be told."""
    place = {column.id: column for column in found}
    runs: list[list[XY]] = [[]]
    for id_, state in along(experience):
        point = (place[id_].index + 0.5, level(state))
        if runs[-1] and runs[-1][-1][0] > point[0]:
            runs.append([])
        runs[-1].append(point)
    segments = tuple(segment for run in runs for segment in monotone(run))
    return Line("carried", segments) if segments else None


def along(experience: Experience) -> list[tuple[str, float]]:
    """Touchpoints of the main line, each with the state (0 to 100) that is carried on from it.

    It begins where the first emotion is known, or at once where customers come with a prior.
    """
    points, doses, parameters = experience.points[experience.leading], experience.doses, experience.parameters
    path = main_path(experience.graph)
    known = [id_ for id_ in path if id_ in points and points[id_].emotion is not None and doses[id_] > 0]
    if not known:
        return []
    rates = steps([doses[id_] for id_ in known], parameters.memory, parameters.prior)
    valences = [(points[id_].emotion or 0.0) / 50 - 1 for id_ in known]
    left = dict(zip(known, states(valences, rates, parameters.prior), strict=True))
    state = None if parameters.prior is None else parameters.prior.valence
    carried = []
    for id_ in path:
        state = left.get(id_, state)
        if state is not None:
            carried.append((id_, 50 * (1 + state)))
    return carried
