"""The emotion curve."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.view import Subject
from journeymap.views.map.columns import columns, main_line
from journeymap.views.map.curve import (
    BOTTOM,
    TOP,
    level,
    monotone,
    sample,
    shades,
    spots,
    spurs,
    target_runs,
    value_lines,
)

SCORES = st.lists(st.integers(0, 100), min_size=2, max_size=40)


@given(SCORES)
def test_the_curve_never_leaves_the_scale(scores: list[int]) -> None:
    """Between two points the line stays between their values."""
    points = [(index + 0.5, level(score)) for index, score in enumerate(scores)]
    for segment in monotone(points):
        a, d = segment[0], segment[3]
        low, high = sorted((a[1], d[1]))
        assert all(low - 1e-6 <= y <= high + 1e-6 for _, y in sample([segment]))
        assert TOP - 1e-6 <= low <= high <= BOTTOM + 1e-6


@given(SCORES)
def test_the_curve_passes_through_its_points(scores: list[int]) -> None:
    """Each segment starts and ends at a point."""
    points = [(index + 0.5, level(score)) for index, score in enumerate(scores)]
    segments = monotone(points)
    assert [segment[0] for segment in segments] + [segments[-1][3]] == points


def test_assumed_ends_are_dashed(rich: Subject) -> None:
    """A stretch is dashed if either end is assumed, and whole where both are measured."""
    found = columns(rich, ())
    main = main_line(rich, found)
    points = spots(found, main, on_main=True)
    kinds = {line.kind: len(line.segments) for line in value_lines(points, main)}
    assert kinds == {"actual": 8, "assumed": 4}


def test_a_column_without_value_is_bridged(rich: Subject) -> None:
    """Over a touchpoint of the main line that nobody knows the line is dotted."""
    found = columns(rich, ())
    main = main_line(rich, found)
    points = [spot for spot in spots(found, main, on_main=True) if spot.column.id != "ride"]
    assert "bridge" in {line.kind for line in value_lines(points, main)}


def test_untargeted_touchpoints_break_the_target_line(rich: Subject) -> None:
    """The target line ends before a touchpoint without an emotion target and starts anew after it."""
    found = columns(rich, ())
    runs = target_runs(found, main_line(rich, found))
    assert [len(run) for run in runs] == [11, 1]


def test_shades_lie_under_the_target(rich: Subject) -> None:
    """Only stretches with both ends known and a target above the value are shaded."""
    found = columns(rich, ())
    main = main_line(rich, found)
    points = spots(found, main, on_main=True)
    assert len(shades(found, main, points)) == 10
    assert all(path.endswith("Z") for path in shades(found, main, points))


def test_branches_are_spurs(rich: Subject) -> None:
    """A branch is joined to where it leaves and where it comes back, each with its share."""
    found = columns(rich, ())
    ends = [
        (one.id, two.id, round(share, 2)) for _, one, two, share in spurs(rich.graph, found, main_line(rich, found))
    ]
    assert ends == [("silence", "moved", 0.25), ("moved", "ride", 1.0)]
