"""Targets that look swapped."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(emotion: str) -> str:
    """A journey of one touchpoint with a target for emotion."""
    return f"kind: journey\ntitle: A\ntouchpoints:\n  call:\n    title: Calls\n    target: {{emotion: {emotion}}}\n"


@pytest.mark.parametrize(
    ("emotion", "column", "message"),
    [
        ("{raise: afraid}", 31, "“Calls” wants to raise `afraid`, which is an unpleasant feeling"),
        ("{raise: [calm, uncertain]}", 38, "“Calls” wants to raise `uncertain`, which is an unpleasant feeling"),
        ("afraid", 23, "“Calls” wants to raise `afraid`, which is an unpleasant feeling"),
        ("{raise: {peloissaan: 10%}}", 44, "“Calls” wants to raise `peloissaan`, which is an unpleasant feeling"),
        ("{raise: {peloissaan: }}", 32, "“Calls” wants to raise `peloissaan`, which is an unpleasant feeling"),
        ("{lower: relieved}", 31, "“Calls” wants to lower `relieved`, which is a pleasant feeling"),
        ("{lower: [hopeful]}", 32, "“Calls” wants to lower `hopeful`, which is a pleasant feeling"),
    ],
)
def test_swapped(check: Check, emotion: str, column: int, message: str) -> None:
    """The word is pointed at, in any form it is written."""
    (finding,) = check("EMO303", journey(emotion))
    assert (finding.position.line, finding.position.column, finding.message) == (6, column, message)
    other = "lower" if "raise" in message else "raise"
    assert f"under `{other}`" in finding.help


@pytest.mark.parametrize(
    "emotion",
    [
        "{raise: relieved, lower: afraid}",
        "{raise: hurried, lower: [surprised, neutral, indifferent]}",
        "{raise: blah, lower: blah}",
        "75",
        "{}",
    ],
)
def test_silence(check: Check, emotion: str) -> None:
    """Mild, neutral and unknown words may stand on either side."""
    assert check("EMO303", journey(emotion)) == []


def test_each_word_by_itself(check: Check) -> None:
    """Every wrong word is a finding."""
    assert len(check("EMO303", journey("{raise: [afraid, sad, calm], lower: [happy, angry]}"))) == 3


def test_the_target_of_the_journey_and_of_the_organisation(check: Check) -> None:
    """The wider targets are looked at as well, each in its file."""
    target = "target: {emotion: {raise: [sad]}}"
    text = f"kind: journey\ntitle: A\n{target}\ntouchpoints: {{call: Calls}}\n"
    found = check("EMO303", text, org=f"kind: organisation\n{target}\n")
    assert [(finding.path, finding.position.line, finding.message[:16]) for finding in found] == [
        ("0.yaml", 3, "The journey want"),
        ("org.yaml", 2, "The organisation"),
    ]


def test_words_of_the_organisation(check: Check) -> None:
    """A word that the organisation added is judged by its own valence."""
    organisation = "kind: organisation\nemotions: {creepy: {valence: -0.75}}\n"
    assert len(check("EMO303", journey("{raise: creepy}"), org=organisation)) == 1
