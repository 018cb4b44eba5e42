"""Whether what is called `actual` was really measured."""

from __future__ import annotations

from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint

WEAK = frozenset({"guess", "workshop"})
"""Kinds of evidence that are opinions of our own: what rests on them alone is assumed."""


def covering(touchpoint: Touchpoint) -> tuple[str, ...]:
    """Ids of the evidence its `actual` rests on: the nearest wins, in `actual` before that of the touchpoint."""
    nearest = touchpoint.actual.evidence if touchpoint.actual else ()
    return nearest or touchpoint.evidence


def measured(journey: Journey, touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint has an `actual` that rests on more than guesses and workshops; else it counts as assumed.

    An id that the journey does not define is taken for evidence: that it is missing is told elsewhere (DOC004).
    """
    if touchpoint.actual is None:
        return False
    for id_ in covering(touchpoint):
        item = journey.evidence.get(id_)
        if item is None or item.kind not in WEAK:
            return True
    return False
