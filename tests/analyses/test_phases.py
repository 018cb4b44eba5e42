"""The phase of each touchpoint."""

from __future__ import annotations

from journeymap.analyses.phases import phase_of
from journeymap.model.journey import Journey


def test_a_phase_lasts_until_the_next_one() -> None:
    """A touchpoint without phase is in that of the one above; the first has none."""
    touchpoints = {"a": "A", "b": {"title": "B", "phase": "x"}, "c": "C", "d": {"title": "D", "phase": "y"}}
    journey = Journey.model_validate({"kind": "journey", "title": "J", "touchpoints": touchpoints})
    assert phase_of(journey) == {"a": None, "b": "x", "c": "x", "d": "y"}
