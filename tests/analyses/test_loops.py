"""Loops, against networkx and by example."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from journeymap.analyses.loops import components, traps
from journeymap.graph import Graph, build
from journeymap.model.journey import Journey

IDS = [f"t{number}" for number in range(8)]
WAYS = st.one_of(st.none(), st.lists(st.sampled_from([*IDS, "end"]), max_size=3, unique=True))


def _graph(ways: dict[str, list[str] | None]) -> Graph:
    touchpoints = {id_: {"title": id_} | ({} if way is None else {"next": way}) for id_, way in ways.items()}
    return build(Journey.model_validate({"kind": "journey", "title": "A", "touchpoints": touchpoints}))


@given(st.fixed_dictionaries(dict.fromkeys(IDS, WAYS)))
def test_components_are_those_of_networkx(ways: dict[str, list[str] | None]) -> None:
    """Touchpoints have one number exactly if they are strongly connected."""
    graph = _graph(ways)
    number = components(graph)
    found = {frozenset(id_ for id_ in number if number[id_] == value) for value in number.values()}
    digraph = graph.digraph()
    digraph.remove_nodes_from(["end"])
    assert found == {frozenset(part) for part in nx.strongly_connected_components(digraph)}


@given(st.fixed_dictionaries(dict.fromkeys(IDS, WAYS)))
def test_a_trap_is_reached_and_has_no_way_out(ways: dict[str, list[str] | None]) -> None:
    """Whoever is stuck comes to a trap, and all of a trap are reached and stuck."""
    graph = _graph(ways)
    caught = {id_ for loop in traps(graph) for id_ in loop}
    stuck = graph.reach() - graph.lead_to("end")
    assert caught <= stuck
    assert all(graph.reach((id_,)) & caught for id_ in stuck)
    assert all(graph.reach((loop[0],)) == set(loop) for loop in traps(graph))


def test_each_loop_is_told_once() -> None:
    """Two loops without a way out are two traps, and what leads into them is in neither."""
    ways = {"a": ["b", "d"], "b": None, "c": ["b"], "d": ["d"]}
    assert traps(_graph(ways)) == (("b", "c"), ("d",))


def test_a_loop_with_an_unsure_touchpoint_is_no_trap() -> None:
    """Where it is not known where a touchpoint leads, nothing is said."""
    assert traps(_graph({"a": None, "b": ["a"]}), unsure={"b"}) == ()
