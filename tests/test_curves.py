"""Curves of routes."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.curves import around, bend, lanes, rounded, straight
from journeymap.view import Box

PLACES = st.integers(0, 60).map(float)


@given(st.dictionaries(st.integers(0, 30), st.tuples(PLACES, PLACES).map(lambda pair: (min(pair), max(pair)))))
def test_stretches_in_one_lane_do_not_meet(stretches: dict[int, tuple[float, float]]) -> None:
    """Every stretch has a lane, those in one lane do not meet, and no lane stays empty."""
    found = dict(lanes(stretches))
    assert found.keys() == stretches.keys()
    assert set(found.values()) == set(range(len(set(found.values()))))
    for one, other in combinations(found, 2):
        if found[one] == found[other]:
            assert stretches[one][1] < stretches[other][0] or stretches[other][1] < stretches[one][0]


def test_a_bend_leaves_and_arrives_level() -> None:
    """Its controls stand half-way, at the height of its ends."""
    assert bend((0, 0), (10, 4)) == ((5, 0), (5, 4), (10, 4))


def test_a_straight_line_is_a_curve_too() -> None:
    """Its controls stand on the line, at the thirds."""
    assert straight((0, 0), (9, 3)) == ((3, 1), (6, 2), (9, 3))


def test_corners_are_rounded_and_ends_kept() -> None:
    """A line round a corner bends twelve pixels before and after it."""
    points = list(rounded([(0, 0), (100, 0), (100, 50)]))
    assert points[0] == (0, 0)
    assert points[3] == (88, 0)
    assert points[4:7] == [(100, 0), (100, 0), (100, 12)]
    assert points[-1] == (100, 50)


def test_a_corner_without_length_is_no_fault() -> None:
    """Corners at the same place are passed."""
    assert list(rounded([(0, 0), (0, 0), (0, 0)])) == [(0, 0)] * 10


def test_a_loop_on_itself_stands_on_the_box() -> None:
    """It leaves and enters the upper side."""
    start, *_, end = around(Box("a", 50, 50, 40, 20))
    assert (start, end) == ((60, 40), (40, 40))
