"""Back and forth between two units."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeymap.analyses.handoffs import passings
from journeymap.analyses.ping_pong import PingPong, ping_pongs
from journeymap.directory import Directory
from journeymap.graph import build
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation


def _found(units: list[str]) -> tuple[PingPong, ...]:
    touchpoints = {f"t{index}": {"title": "T", "owner": unit} for index, unit in enumerate(units)}
    graph = build(Journey.model_validate({"kind": "journey", "title": "A", "touchpoints": touchpoints}))
    directory = Directory(Organisation(kind="organisation"))
    return ping_pongs(graph, passings(graph, directory), directory)


def test_there_and_back_is_the_shortest() -> None:
    """A→B→A has two turns; A→B has none to show."""
    assert _found(["a", "b", "a"]) == (PingPong(("a", "b"), ("t0", "t1", "t2")),)
    assert _found(["a", "b", "a"])[0].turns == 2
    assert _found(["a", "b", "c"]) == ()


def test_the_longest_of_a_pair_is_kept() -> None:
    """Of two stretches between the same units the longer one counts."""
    assert _found(list("abacabab")) == (
        PingPong(("a", "b"), ("t4", "t5", "t6", "t7")),
        PingPong(("a", "c"), ("t2", "t3", "t4")),
    )


@given(st.lists(st.sampled_from(["a", "b", "customer"]), min_size=1, max_size=12))
def test_on_a_straight_way_of_two_units_every_change_counts(units: list[str]) -> None:
    """The turns are the changes of unit, own moments aside."""
    own = [unit for unit in units if unit != "customer"]
    changes = sum(one != other for one, other in pairwise(own))
    assert [found.turns for found in _found(units)] == ([changes] if changes > 1 else [])
