"""The figure that stands for a journey."""

from __future__ import annotations

import pytest
from subjects import subject_of_text

from journeymap.analyses.headline import Headline, headline

HEAD = "kind: journey\ntitle: T\nevidence: {s: {title: S, kind: survey}}\n"
WHOLE = "{efficiency: 30, ease: 60, emotion: 80}"


def of(points: str, target: str = "") -> Headline:
    """The headline of a journey with these touchpoints and target."""
    return headline(subject_of_text(f"{HEAD}{target}touchpoints:\n{points}").experience)


def test_the_whole_is_weighted() -> None:
    """With all three parts the figure is their weighted whole, against the weighted target."""
    found = of(f"  a: {{title: A, assumed: {WHOLE}}}\n", "target: {efficiency: 60, ease: 60, emotion: 90}\n")
    assert (found.kind, found.series, found.known) == ("whole", "assumed", 1)
    assert found.value == pytest.approx(30 / 6 + 60 / 6 + 80 * 2 / 3)
    assert found.target == pytest.approx(80)
    assert found.short == 80 - 68
    assert [(part.name, part.value, part.target) for part in found.parts] == [
        ("efficiency", 30, 60),
        ("ease", 60, 60),
        ("emotion", pytest.approx(80), 90),
    ]


def test_emotion_stands_alone() -> None:
    """Without one of the parts the figure is remembered emotion, against its own target."""
    found = of("  a: {title: A, evidence: [s], actual: {ease: 60, emotion: 40}}\n", "target: {ease: 90, emotion: 70}\n")
    assert (found.kind, found.series, found.target, found.short) == ("emotion", "actual", 70, 30)
    assert found.value == pytest.approx(40)
    assert found.unknown == ("efficiency",)


@pytest.mark.parametrize("points", ["  a: A\n", "  a: {title: A, evidence: [s], actual: {ease: 60}}\n"])
def test_nothing_is_invented(points: str) -> None:
    """Without an emotion there is no figure, and nothing is short."""
    found = of(points, "target: {efficiency: 60, ease: 60, emotion: 90}\n")
    assert (found.value, found.short) == (None, None)
    assert "emotion" in found.unknown


def test_an_incomplete_target() -> None:
    """A target that lacks a part is no target of the whole."""
    found = of(f"  a: {{title: A, assumed: {WHOLE}}}\n", "target: {emotion: 90}\n")
    assert (found.target, found.short) == (None, None)
