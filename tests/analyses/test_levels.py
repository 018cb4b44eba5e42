"""journeymap.analyses.levels."""

from __future__ import annotations

import pytest
from reading import case, organisation, portfolio

from journeymap.analyses.levels import Level, of_journey, of_relationship, parts

HEAD = "kind: journey\ntitle: Water damage\n"
TOUCHPOINTS = "touchpoints:\n  a: {title: A, target: {ease: 60, emotion: 50}}\n  b: {title: B, target: {ease: 80}}\n"


def test_a_journey_and_its_touchpoints() -> None:
    """A journey's target stands beside the mean of ease and the remembered emotion of its touchpoints' targets."""
    found = of_journey(
        case(f"{HEAD}target: {{efficiency: 70, ease: 75, emotion: {{score: 50}}}}\n{TOUCHPOINTS}").experience
    )
    ease, emotion = found
    assert (ease.part, emotion.part) == ("ease", "emotion")
    assert (ease.wanted, ease.given, ease.short) == pytest.approx((75, 70, 5))
    assert (emotion.wanted, emotion.given, emotion.short) == pytest.approx((50, 50, 0))


def test_without_targets_there_is_nothing_to_add_up() -> None:
    """A journey without a target, or whose touchpoints have none, has no levels."""
    assert of_journey(case(f"{HEAD}{TOUCHPOINTS}").experience) == ()
    assert of_journey(case(f"{HEAD}target: {{ease: 70}}\ntouchpoints: {{a: A}}\n").experience) == ()


def test_the_relationship_and_its_journeys() -> None:
    """The relationship's target stands beside the mean of today's journeys that aim at something."""
    target = organisation("target: {ease: 75, emotion: 70}\n").target
    journeys = [
        f"{HEAD}target: {{ease: 60}}\n{TOUCHPOINTS}",
        f"{HEAD}target: {{ease: 80, efficiency: 90}}\n{TOUCHPOINTS}",
        f"{HEAD}status: retired\ntarget: {{ease: 0}}\n{TOUCHPOINTS}",
        f"{HEAD}state: future\ntarget: {{ease: 0}}\n{TOUCHPOINTS}",
        f"{HEAD}{TOUCHPOINTS}",
    ]
    found = of_relationship([one.journey for one in portfolio(*journeys).cases], target)
    assert found == (Level("ease", 75, 70),)
    assert of_relationship([], target) == ()


def test_words_without_a_score_are_no_number() -> None:
    """Emotions to raise or lower are a target, and no number to add up."""
    assert parts(organisation("target: {emotion: {raise: [safe]}}\n").target) == {}
    assert parts(None) == {}
