"""What each series says of touchpoints, and that no series borrows from another."""

from __future__ import annotations

from typing import Any

import pytest
from feeling import experience, touchpoint
from hypothesis import given
from hypothesis import strategies as st

from journeymap.analyses.points import PARTS, SERIES, Point, weighted

SOURCE = (1 / 6, 1 / 6, 2 / 3)
EQUAL = (1 / 3, 1 / 3, 1 / 3)


def _points(**touchpoint_: Any) -> dict[str, Point]:
    found = experience({"a": {"title": "A", **touchpoint_}}).points
    return {series: found[series]["a"] for series in SERIES if "a" in found[series]}


@pytest.mark.parametrize(("weights", "cx"), [(SOURCE, 53.3333), (EQUAL, 61.6667), ((0, 0, 1), 45), ((1, 0, 0), 80)])
def test_oracle_of_the_components(weights: tuple[float, float, float], cx: float) -> None:
    """Efficiency 80, ease 60 and emotion 45 under both named weights, and under one part alone."""
    assert Point(80, 60, 45).cx(weights) == pytest.approx(cx, abs=5e-5)


@given(st.lists(st.floats(0, 100), min_size=3, max_size=3), st.integers(0, 2))
def test_a_whole_needs_all_its_parts(parts: list[float | None], unknown: int) -> None:
    """The whole lies between its parts, and one unknown part makes it unknown, even if it would weigh nothing."""
    whole = weighted(parts, EQUAL)
    assert whole is not None
    assert min(p or 0 for p in parts) - 1e-9 <= whole <= max(p or 0 for p in parts) + 1e-9
    parts[unknown] = None
    assert weighted(parts, EQUAL) is None
    assert weighted(parts, tuple(float(index != unknown) / 2 for index in range(3))) is None  # type: ignore[arg-type]


def test_the_three_series_are_kept_apart() -> None:
    """Each series has its own values, and nothing of the others."""
    found = _points(
        target={"ease": 80, "emotion": {"raise": ["calm"], "score": 70}},
        actual={"emotion": 40},
        assumed={"efficiency": 30},
        evidence=["e"],
    )
    assert found == {
        "actual": Point(emotion=40),
        "assumed": Point(efficiency=30),
        "target": Point(ease=80, emotion=70),
    }


@pytest.mark.parametrize("evidence", [[], ["g"], ["g", "g"]])
def test_what_nobody_measured_is_assumed(evidence: list[str]) -> None:
    """An `actual` without evidence, or on guesses alone, is an assumption; one that is written wins over it."""
    assert _points(actual={"emotion": 40}, evidence=evidence) == {"assumed": Point(emotion=40)}
    both = _points(actual={"emotion": 40}, assumed={"emotion": 60}, evidence=evidence)
    assert both == {"assumed": Point(emotion=60)}


def test_evidence_nearer_the_claim_wins() -> None:
    """Evidence in `actual` counts before that of the touchpoint."""
    assert "actual" in _points(actual={"emotion": 40, "evidence": ["e"]}, evidence=["g"])
    assert "actual" not in _points(actual={"emotion": 40, "evidence": ["g"]}, evidence=["e"])


@pytest.mark.parametrize(
    ("emotion", "score", "guessed"),
    [
        ({"felt": {"afraid": "25%", "happy": "75%"}}, 75, False),
        ({"felt": {"afraid": "25%", "happy": "75%"}, "score": 30}, 30, False),
        ({"felt": ["afraid", "happy"]}, 50, True),
        ({"felt": ["afraid", "happy"], "score": 30}, 30, False),
        ("worried", 12.5, False),
        (0, 0, False),
    ],
)
def test_a_score_wins_over_words(emotion: Any, score: float, guessed: bool) -> None:
    """Shares give 50(1 + u); a person's own number beats them, and with it nothing is guessed."""
    point = _points(actual={"emotion": emotion}, evidence=["e"])["actual"]
    assert point.emotion == pytest.approx(score)
    assert point.guessed is guessed


def test_words_of_a_target_are_no_number() -> None:
    """`raise` and `lower` without `score` give no target to reckon with."""
    assert _points(target={"emotion": {"raise": {"calm": "80%"}, "lower": ["afraid"]}}) == {}


def test_scores_are_read_on_the_scale_of_the_journey() -> None:
    """On 1-5 a 4 is 75 of 100, and a standard deviation of 1 is 25 points."""
    written = touchpoint({"score": 4, "n": 9, "sd": 1}, 5, ease={"value": 2, "n": 9}, efficiency=1)
    found = experience({"a": written}, scale="1-5").points
    assert found["actual"]["a"] == Point(0, 25, 75, 9, 25)
    assert found["target"]["a"] == Point(emotion=100)


def test_counted_answers_are_their_mean() -> None:
    """Efficiency and ease can be counted answers."""
    found = experience({"a": touchpoint(ease={"counts": {"5": 3, "1": 1}})}, scale="1-5").points["actual"]["a"]
    assert found == Point(ease=75)


@pytest.mark.parametrize(
    ("emotion", "sd"),
    [
        ({"felt": {"afraid": "50%", "happy": "50%"}, "n": 2}, 50 * 2**0.5),
        ({"felt": {"afraid": "50%", "happy": "50%"}, "n": 101}, 50 * 1.01**0.5),
        ({"felt": {"happy": "100%"}, "n": 5}, 0),
        ({"felt": {"afraid": "50%", "happy": "50%"}, "n": 1}, None),
        ({"felt": {"afraid": "50%", "happy": "50%"}}, None),
        ({"felt": ["afraid", "happy"], "n": 10}, None),
        ({"felt": {"afraid": "50%", "happy": "50%"}, "score": 40, "n": 10}, None),
        ({"felt": {"afraid": "50%", "happy": "50%"}, "score": 40, "n": 10, "sd": 12}, 12),
        ({"score": 40, "n": 10, "sd": 12}, 12),
    ],
)
def test_how_far_answers_spread(emotion: Any, sd: float | None) -> None:
    """Shares of words have a sample standard deviation, unless they are guessed or a score stands beside them."""
    found = _points(actual={"emotion": emotion}, evidence=["e"])["actual"].sd
    assert found == (None if sd is None else pytest.approx(sd))


def test_a_touchpoint_that_says_nothing_is_no_point() -> None:
    """Words that nobody knows, and states without values, are in no series."""
    assert _points(actual={"emotion": "xyzzy"}, assumed={}, target={}, evidence=["e"]) == {}


def test_parts_are_three() -> None:
    """Their order is that of the weights."""
    assert PARTS == ("efficiency", "ease", "emotion")
