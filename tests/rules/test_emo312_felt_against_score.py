"""Words and a number that contradict each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(keys: str, head: str = "") -> str:
    """A journey of one touchpoint, its keys on line 5."""
    return f"kind: journey\ntitle: A\ntouchpoints:\n  call: {{title: Calls,\n    {keys}}}\n{head}"


@pytest.mark.parametrize(
    ("emotion", "said"),
    [
        ("{felt: {afraid: 60%, safe: 40%}, score: 70}", "the words (afraid and safe) are unpleasant on the whole, and"),
        (
            "{felt: relieved, score: 30}",
            "the words (relieved) are pleasant on the whole, and the score 30 is unpleasant",
        ),
        ("{felt: [worried, afraid], score: 51}", "and the score 51 is pleasant"),
        ("{felt: {afraid: 20%, worried: , sad: }, score: 90}", "the words (afraid, worried and sad) are unpleasant"),
    ],
)
@pytest.mark.parametrize("key", ["actual", "assumed", "felt-by-staff"])
def test_contradictions(check: Check, key: str, emotion: str, said: str) -> None:
    """Signs that differ are told at the score, of customers and of those who serve them."""
    (finding,) = check("EMO312", journey(f"{key}: {{emotion: {emotion}}}"))
    assert finding.at == f"touchpoints.call.{key}.emotion.score"
    assert finding.position.line == 5
    assert said in finding.message


@pytest.mark.parametrize(
    "emotion",
    [
        "{felt: {afraid: 60%, safe: 40%}, score: 30}",
        "{felt: afraid, score: 50}",
        "{felt: afraid, score: 50.4}",
        "{felt: surprised, score: 90}",
        "{felt: {annoyed: 50.5%, satisfied: 49.5%}, score: 90}",
        "{felt: [worried, relieved], score: 90}",
        "{felt: gibberish, score: 90}",
        "{felt: afraid}",
        "{score: 90}",
        "afraid",
    ],
)
def test_silence(check: Check, emotion: str) -> None:
    """The same sign, the middle, words that nobody weighed and that differ, unknown words, only one of the two."""
    assert check("EMO312", journey(f"assumed: {{emotion: {emotion}}}")) == []


def test_the_files_own_scale(check: Check) -> None:
    """The middle is that of the scale, and the figure the one that was written."""
    (finding,) = check("EMO312", journey("assumed: {emotion: {felt: afraid, score: 4}}", "scale: 1-5\n"))
    assert "the score 4 is pleasant" in finding.message
    assert check("EMO312", journey("assumed: {emotion: {felt: afraid, score: 3}}", "scale: 1-5\n")) == []
