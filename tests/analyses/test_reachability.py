"""What no customer comes to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.analyses.reachability import Island, islands, loose
from journeymap.graph import Graph, build
from journeymap.model.journey import Journey

IDS = [f"t{number}" for number in range(8)]
WAYS = st.one_of(st.none(), st.lists(st.sampled_from([*IDS, "end"]), max_size=3, unique=True))


def _graph(ways: dict[str, list[str] | None]) -> Graph:
    touchpoints = {id_: {"title": id_} | ({} if way is None else {"next": way}) for id_, way in ways.items()}
    return build(Journey.model_validate({"kind": "journey", "title": "A", "touchpoints": touchpoints}))


@given(st.fixed_dictionaries(dict.fromkeys(IDS, WAYS)))
def test_mending_the_heads_mends_everything(ways: dict[str, list[str] | None]) -> None:
    """With the heads as entrances everything is reached, and no head is reached from another."""
    graph = _graph(ways)
    heads = [island.head for island in islands(graph)]
    assert islands(graph, heads) == ()
    assert all(graph.reach((head,)).isdisjoint(set(heads) - {head}) for head in heads)


def test_what_follows_is_counted_with_its_head() -> None:
    """A chain that nobody comes to is one island."""
    assert islands(_graph({"a": ["end"], "b": None, "c": None})) == (Island("b", 1),)


def test_an_entrance_is_reached() -> None:
    """What is entered from elsewhere is no island, nor is what follows it."""
    assert islands(_graph({"a": ["end"], "b": None, "c": None}), ["b"]) == ()


def test_a_next_without_touchpoint_is_loose() -> None:
    """Only the touchpoint that names an unknown id is loose; the end is known."""
    assert loose(_graph({"a": ["b", "x"], "b": ["end"]}).journey) == {"a"}
