"""Notes and spans on lines."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from journeymap.views.map.columns import Stretch
from journeymap.views.map.packing import packed, runs, stacks

PHASES = (Stretch("a", "A", 0, 2), Stretch("b", "B", 3, 3), Stretch("c", "C", 4, 6))


def test_a_note_grows_into_a_free_neighbour() -> None:
    """To the right first, then to the left, and never into another phase or another's place."""
    assert stacks([0, 2, 3, 6], PHASES) == {0: (0, 1), 2: (2, 2), 3: (3, 3), 6: (5, 6)}


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), max_size=30))
def test_spans_on_a_line_never_meet(spans: list[tuple[int, int]]) -> None:
    """Every span is placed once, and two on the same line have no column in common."""
    placed = packed([(index, first, first + more) for index, (first, more) in enumerate(spans)])
    assert sorted(item.thing for item in placed) == list(range(len(spans)))
    for one in placed:
        for other in placed:
            apart = one.last < other.first or other.last < one.first
            assert one.thing == other.thing or one.line != other.line or apart


@given(st.sets(st.integers(0, 30)))
def test_runs_cover_exactly(columns: set[int]) -> None:
    """Runs hold the columns and no others, and are not neighbours."""
    found = runs(columns)
    assert {column for first, last in found for column in range(first, last + 1)} == columns
    assert all(one[1] + 1 < two[0] for one, two in itertools.pairwise(found))
