"""Phases: which one each touchpoint belongs to."""

from __future__ import annotations

from journeymap.model.journey import Journey


def phase_of(journey: Journey) -> dict[str, str | None]:
    """The phase of each touchpoint; where none is written, that of the touchpoint above, None before the first."""
    found: dict[str, str | None] = {}
    current: str | None = None
    for id_, touchpoint in journey.touchpoints.items():
        current = touchpoint.phase or current
        found[id_] = current
    return found
