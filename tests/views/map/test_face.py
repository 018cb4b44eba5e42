"""Faces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.views.map.face import face


@pytest.mark.parametrize(("score", "mood"), [(0, "neg"), (44, "neg"), (50, "mid"), (56, "pos"), (100, "pos")])
def test_mood_follows_the_score(score: float, mood: str) -> None:
    """Pleasant, unpleasant and neither are told apart."""
    assert face(score, 0).mood == mood


def test_the_mouth_bends_with_valence() -> None:
    """A pleasant mouth bends down in the middle, an unpleasant one up."""

    def bend(score: float) -> float:
        numbers = face(score, 0).mouth.replace("M", " ").replace("Q", " ").split()
        return float(numbers[3]) - float(numbers[1])

    assert bend(90) > 0 > bend(10)


def test_arousal_shows() -> None:
    """A stirred-up face has rounder eyes than a still one; great joy and surprise open the mouth."""
    assert face(20, 1).eye[1] > face(20, -1).eye[1]
    assert face(100, 1).open_
    assert face(50, 1).open_
    assert not face(100, -1).open_


@given(st.floats(-50, 150), st.floats(-1, 1))
def test_every_emotion_has_a_face(score: float, arousal: float) -> None:
    """The shapes are numbers whatever the emotion."""
    drawn = face(score, arousal)
    assert "nan" not in drawn.mouth + drawn.brows
    assert drawn.eye[1] > 0
