"""Places for words on the curve."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.views.map.labels import Ground, Rect, around


def test_a_free_place_is_taken_as_it_comes() -> None:
    """On empty ground the label goes under its point."""
    place = Ground(0, 400, 0, 300).place(around(200, 150, 40, 26, 12, 3.0))
    assert (place.x, place.y) == (200, 150 + 12 + 13 + 2)


def test_things_are_kept_clear() -> None:
    """A label avoids what stands there."""
    ground = Ground(0, 400, 0, 300)
    ground.box(Rect(200, 177, 60, 30))
    assert ground.place(around(200, 150, 40, 26, 12, 3.0)).overlap(Rect(200, 177, 60, 30)) == 0


def test_lines_are_kept_clear() -> None:
    """A label avoids a line that runs under its point."""
    ground = Ground(0, 400, 0, 300)
    ground.line(((x, 177.0) for x in range(400)), 3.0)
    assert ground.place(around(200, 150, 40, 26, 12, 3.0)).y < 150


@given(st.lists(st.tuples(st.floats(40, 360), st.floats(60, 240)), min_size=1, max_size=6))
def test_labels_stay_on_the_plot(points: list[tuple[float, float]]) -> None:
    """No label leaves the plot while it has a place on it."""
    ground = Ground(0, 400, 0, 300)
    for x, y in points:
        place = ground.place(around(x, y, 40, 26, 12, 3.0))
        assert place.x - 20 >= 0
        assert place.x + 20 <= 400
        assert place.y - 13 >= 0
        assert place.y + 13 <= 300
