"""Values, targets and gaps."""

from __future__ import annotations

import pytest
from subjects import subject_of_text

from journeymap.views.map.columns import Column, columns

HEAD = "kind: journey\ntitle: T\nevidence: {s: {title: S, kind: survey}, g: {title: G, kind: guess}}\ntouchpoints:\n"


def column(fields: str) -> Column:
    """The only column of a journey."""
    return columns(subject_of_text(f"{HEAD}  a: {{title: A, {fields}}}\n"), ())[0]


@pytest.mark.parametrize(
    ("fields", "score", "assumed"),
    [
        ("evidence: [s], actual: {emotion: afraid}", 0, False),
        ("actual: {emotion: afraid, evidence: [s]}", 0, False),
        ("actual: {emotion: afraid}", 0, True),
        ("evidence: [g], actual: {emotion: afraid}", 0, True),
        ("evidence: [g, s], actual: {emotion: 40}", 40, False),
        ("assumed: {emotion: {felt: {relieved: 50%, worried: 50%}}}", 43.75, True),
        ("evidence: [s], actual: {emotion: {felt: afraid, score: 60}}, assumed: {emotion: 10}", 60, False),
        ("assumed: {emotion: {felt: [relieved, worried]}}", 43.75, True),
    ],
)
def test_emotion(fields: str, score: float, assumed: bool) -> None:
    """A measured value needs evidence beyond a guess; a person's own number beats their words."""
    value = column(fields).emotion.value
    assert value is not None
    assert (value.score, value.assumed) == (score, assumed)


def test_unknown_words_give_no_number() -> None:
    """A word that no vocabulary knows is shown, and is worth nothing."""
    value = column("assumed: {emotion: blorp}").emotion.value
    assert value is not None
    assert (value.score, value.words[0].text, value.words[0].emotion) == (None, "blorp", None)


def test_gaps() -> None:
    """A gap is target minus value, and unknown where either is."""
    known = column("target: {ease: 80, efficiency: 50, emotion: {score: 70}}, assumed: {ease: 30, efficiency: 60}")
    assert [known.pairs[part].gap for part in ("ease", "efficiency", "emotion")] == [50, -10, None]


def test_words_come_strongest_first() -> None:
    """The word on the map is the one most customers said."""
    value = column("assumed: {emotion: {felt: {calm: 20%, afraid: 50%, sad: 30%}}}").emotion.value
    assert value is not None
    assert [word.text for word in value.words] == ["afraid", "sad", "calm"]
    assert value.arousal == pytest.approx(0.5 * 0.5 - 0.5 * 0.3 - 0.2)
