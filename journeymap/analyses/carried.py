"""What customers bring along to a touchpoint: the state that earlier encounters have left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.analyses.points import Point
    from journeymap.analyses.remembering import Parameters
    from journeymap.analyses.walks import Walks


def incoming(
    walks: Walks, points: Mapping[str, Point], doses: Mapping[str, float], parameters: Parameters
) -> dict[str, float]:
    """The state (0 to 100) in which customers come to each touchpoint, over all visits by their shares.

    Args:
        walks: the journey's walks.
        points: the series.
        doses: importance of every touchpoint.
        parameters: memory and prior.

    Returns:
        Touchpoints that some customers come to with a state. Without a prior those have none yet who have met nothing
        whose emotion is known.
    """
    from journeymap.analyses.memory import states, steps

    valences = {id_: p.emotion / 50 - 1 for id_, p in points.items() if p.emotion is not None and doses[id_] > 0}
    prior = parameters.prior
    brought: dict[str, float] = {}
    visits: dict[str, float] = {}
    for path, share in zip(walks.paths, walks.shares, strict=True):
        felt = [id_ for id_ in path if id_ in valences]
        rates = steps([doses[id_] for id_ in felt], parameters.memory, prior)
        left = iter(states([valences[id_] for id_ in felt], rates, prior) if felt else ())
        state = None if prior is None else prior.valence
        for id_ in path:
            if state is not None:
                brought[id_] = brought.get(id_, 0.0) + share * state
                visits[id_] = visits.get(id_, 0.0) + share
            if id_ in valences:
                state = next(left)
    return {id_: 50 * (1 + total / visits[id_]) for id_, total in brought.items() if visits[id_]}
