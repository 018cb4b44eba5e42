"""Endings of walks, and lows that nothing makes up for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import graph

from journeymap.analyses.memory import PRESETS, steps
from journeymap.analyses.points import Point
from journeymap.analyses.recovery import average, last_moments, unrecovered
from journeymap.analyses.remembering import Walk
from journeymap.analyses.walks import Walks, walks

LOOP = """
a: {title: A}
b: {title: B, next: [{to: c, share: 50%}, {to: end, share: 30%}, {to: a, share: 20%}]}
c: {title: C, importance: 0}
"""
DOSES = {"a": 1.0, "b": 1.0, "c": 0.0}


def felt(emotions: dict[str, float | None]) -> dict[str, Point]:
    """Points with emotions alone."""
    return {id_: Point(emotion=emotion) for id_, emotion in emotions.items()}


def test_the_last_moment_that_matters() -> None:
    """Every walk ends at B: C is background, and A is always left again."""
    assert last_moments(walks(graph(LOOP)), DOSES) == {"b": pytest.approx(1)}
    assert last_moments(walks(graph(LOOP)), DOSES | {"c": 1.0}) == {
        "b": pytest.approx(0.375),
        "c": pytest.approx(0.625),
    }


def test_a_walk_of_background_moments_has_no_ending() -> None:
    """Where nothing leaves a mark, nothing is the last to do so."""
    assert last_moments(walks(graph("a: {title: A}")), {"a": 0.0}) == {}


@given(st.lists(st.tuples(st.sampled_from([None, 10, 39, 40, 49, 50, 90]), st.sampled_from([0, 1, 2])), max_size=6))
def test_lows_of_a_straight_walk(moments: list[tuple[int | None, int]]) -> None:
    """A low counts if something known follows that matters, and all of it is known and stays below the good."""
    path = tuple(map(str, range(len(moments))))
    points = felt({id_: None if e is None else float(e) for id_, (e, _) in zip(path, moments, strict=True)})
    doses = {id_: float(dose) for id_, (_, dose) in zip(path, moments, strict=True)}
    expected = []
    for index, (emotion, dose) in enumerate(moments):
        later = [e for e, after in moments[index + 1 :] if after]
        if dose and emotion is not None and emotion < 40 and later and all(e is not None and e < 50 for e in later):
            expected.append(str(index))
    assert list(unrecovered(Walks((path,), (1.0,)), points, doses, low=40, good=50)) == expected


def test_only_the_last_visit_counts() -> None:
    """On A, B, A, B the second A decides, and B, where all walks end, is no low on the way."""
    found = walks(graph(LOOP))
    low = unrecovered(found, felt({"a": 20, "b": 45}), DOSES, low=40, good=50)
    assert [sum(found.shares[way] for way in low["a"]), list(low)] == [pytest.approx(1), ["a"]]
    assert unrecovered(found, felt({"a": 20, "b": 30}), DOSES, low=40, good=50).keys() == {"a"}
    assert unrecovered(found, felt({"a": 20, "b": 50}), DOSES, low=40, good=50) == {}


def test_the_mean_over_walks() -> None:
    """Moments weigh by importance, walks by their customers."""
    one, other = (1.0, 2.0), (1.0,)
    rates = [steps(doses, PRESETS["default"]) for doses in (one, other)]
    found = [
        Walk(("a", "b"), ("a", "b"), 0.25, (0.0, 0.6), one, rates[0]),
        Walk(("a",), ("a",), 0.75, (-0.4,), other, rates[1]),
    ]
    assert average(found) == pytest.approx(50 * (1 + 0.25 * 0.4 - 0.75 * 0.4))
