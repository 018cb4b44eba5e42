"""What customers bring along to a touchpoint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import case

from journeymap.analyses.carried import incoming

ORGANISATION = "kind: organisation\nmodel: {{prior: {}}}\n"


def brought(touchpoints: str, *others: str) -> dict[str, float]:
    """The incoming states of a journey written one touchpoint a line, of assumed emotions."""
    lines = "".join(f"  {line.strip()}\n" for line in touchpoints.strip().splitlines())
    experience = case(f"kind: journey\ntitle: A\ntouchpoints:\n{lines}", *others).experience
    return incoming(experience.walks, experience.points["assumed"], experience.doses, experience.parameters)


STRAIGHT = """
a: {title: A, assumed: {emotion: 25}}
b: {title: B}
c: {title: C, importance: 0, assumed: {emotion: 100}}
d: {title: D, assumed: {emotion: 50}}
e: {title: E, assumed: {emotion: 75}}
f: {title: F}
"""


def test_the_state_that_earlier_encounters_left() -> None:
    """The printed states of -.5, 0, .5; what is unknown or in the background changes nothing, the first brings none."""
    after = [50 * (1 + state) for state in (-0.5, -0.5, -0.5, -0.2142857, 0.0945946)]
    assert brought(STRAIGHT) == {id_: pytest.approx(state) for id_, state in zip("bcdef", after, strict=True)}


def test_a_prior_is_brought_to_the_first() -> None:
    """With something known of us before, the first touchpoint is come to in that state."""
    found = brought(STRAIGHT, ORGANISATION.format(80))
    assert found["a"] == 80
    assert found["b"] == pytest.approx(50 * (1 + 0.6 + 0.5 * (-0.5 - 0.6)))


def test_ways_are_weighed_by_their_customers() -> None:
    """D is come to at 25 by a fifth and at 75 by the others."""
    found = brought("""
        a: {title: A, next: [{to: b, share: 20%}, {to: c, share: 80%}]}
        b: {title: B, next: d, assumed: {emotion: 25}}
        c: {title: C, assumed: {emotion: 75}}
        d: {title: D, assumed: {emotion: 100}}
    """)
    assert found == {"d": pytest.approx(65)}


@given(st.lists(st.integers(0, 100), min_size=1, max_size=6))
def test_it_lies_between_what_was_felt(emotions: list[int]) -> None:
    """What customers bring along is never better than their best moment, nor worse than their worst."""
    lines = "\n".join(f"t{n}: {{title: T, assumed: {{emotion: {e}}}}}" for n, e in enumerate(emotions))
    found = brought(lines)
    assert list(found) == [f"t{n}" for n in range(1, len(emotions))]
    for state, number in zip(found.values(), range(1, len(emotions)), strict=True):
        assert min(emotions[:number]) - 1e-9 <= state <= max(emotions[:number]) + 1e-9
