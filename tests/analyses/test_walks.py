"""The walks of customers, against absorbing chains solved another way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import graph

from journeymap.analyses import walks as module
from journeymap.analyses.walks import MAX_STEPS, MAX_WALKS, Walks, walks
from journeymap.graph import Graph, build
from journeymap.model.common import END
from journeymap.model.journey import Journey

IDS = [f"t{number}" for number in range(5)]
FORK = st.lists(st.sampled_from(IDS), max_size=2, unique=True)


def _graph(ways: Mapping[str, Sequence[object]], **starts: object) -> Graph:
    touchpoints = {
        id_: {"title": id_, "next": list(way)} | ({"start": starts[id_]} if id_ in starts else {})
        for id_, way in ways.items()
    }
    return build(Journey.model_validate({"kind": "journey", "title": "A", "touchpoints": touchpoints}))


def diamonds(number: int, share: str = "50%") -> Graph:
    """A walk of forks that meet again, each taken to the left by a share of customers: 2^number walks."""
    ways: dict[str, list[object]] = {}
    for index in range(number):
        ways[f"a{index}"] = [{"to": f"b{index}", "share": share}, f"c{index}"]
        ways |= {f"b{index}": [f"a{index + 1}"], f"c{index}": [f"a{index + 1}"]}
    return _graph(ways | {f"a{number}": [END]})


def _visits(graph: Graph) -> dict[str, float]:
    """Expected visits to each touchpoint and `END`, by following shares until everybody has ended."""
    visits = dict.fromkeys((*graph.journey.touchpoints, END), 0.0)
    here = dict(graph.starts)
    for _ in range(5_000):
        after: dict[str, float] = {}
        for id_, share in here.items():
            visits[id_] += share
            for edge in graph.out.get(id_, ()):
                after[edge.target] = after.get(edge.target, 0.0) + share * edge.share
        here = after
    return visits


def _mean_visits(found: Walks, id_: str) -> float:
    return sum(share * path.count(id_) for path, share in zip(found.paths, found.shares, strict=True))


@given(st.fixed_dictionaries(dict.fromkeys(IDS, FORK)), st.lists(st.sampled_from(IDS), max_size=2, unique=True))
def test_visits_are_those_of_the_absorbing_chain(forks: dict[str, list[str]], starts: list[str]) -> None:
    """Where everybody may end at any touchpoint, walks visit touchpoints as often as the chain does."""
    chain = _graph(
        {id_: [*fork, {"to": END, "share": "60%"}] for id_, fork in forks.items()}, **dict.fromkeys(starts, "20%")
    )
    found, visits = walks(chain), _visits(chain)
    assert sum(found.shares) == pytest.approx(1, abs=1e-9)
    assert len(set(found.paths)) == len(found.paths)
    assert visits[END] == pytest.approx(1, abs=1e-9)
    for id_ in IDS:
        error = 1e-6 if found.exact else 0.15
        assert _mean_visits(found, id_) == pytest.approx(visits[id_], abs=error)


@given(st.fixed_dictionaries(dict.fromkeys(IDS, FORK)))
def test_a_walk_follows_edges_from_a_start_to_an_end(forks: dict[str, list[str]]) -> None:
    """Every walk begins at a start and takes only edges that are there, the last to the end; so does the likeliest."""
    chain = _graph({id_: list(fork) or [END] for id_, fork in forks.items()})
    edges = {(edge.source, edge.target) for edge in chain.edges}
    found = walks(chain)
    assert bool(found.paths) == bool(found.likeliest)
    for path in (*found.paths[:50], found.likeliest)[: None if found.paths else 0]:
        assert path[0] in chain.starts
        assert set(zip(path, (*path[1:], END), strict=True)) <= edges


@given(st.fixed_dictionaries(dict.fromkeys(IDS, FORK)), st.integers(10, 90))
def test_the_likeliest_walk(forks: dict[str, list[str]], share: int) -> None:
    """Among all walks none is likelier than the one named so."""
    chain = _graph({id_: [*fork, {"to": END, "share": f"{share}%"}] for id_, fork in forks.items()})
    found = walks(chain)
    if found.exact:
        shares = dict(zip(found.paths, found.shares, strict=True))
        assert shares[found.likeliest] == pytest.approx(max(found.shares))


def test_the_likeliest_walk_need_not_be_sampled() -> None:
    """Of 2^30 walks the likeliest is found, although hardly anybody goes it."""
    found = walks(diamonds(30, "60%"))
    assert not found.exact
    assert [id_ for id_ in found.likeliest if id_[0] == "c"] == []
    assert len(found.likeliest) == 61
    assert found.likeliest not in found.paths


def test_a_touchpoint_may_repeat() -> None:
    """Coming back is another visit, each round less likely."""
    found = walks(graph("a: {title: A}\nb: {title: B, next: [{to: a, share: 25%}, end]}"))
    assert found.paths[:3] == (("a", "b"), ("a", "b") * 2, ("a", "b") * 3)
    assert found.shares[:3] == pytest.approx([0.75, 0.1875, 0.046875], abs=1e-8)
    assert len(found.paths) == 15
    assert found.unfinished == pytest.approx(0.25**15)


def test_several_starts_and_parallel_ways() -> None:
    """Walks from each start have its share; two edges to one touchpoint are one way."""
    found = walks(graph("a: {title: A, next: [{to: c, share: 40%}, c]}\nb: {title: B, start: 30%}\nc: {title: C}"))
    assert dict(zip(found.paths, found.shares, strict=True)) == pytest.approx({("a", "c"): 0.7, ("b", "c"): 0.3})


def test_a_way_of_nobody_is_no_walk() -> None:
    """An edge with a share of 0 leads nowhere."""
    found = walks(graph("a: {title: A, next: [{to: b, share: 0%}, c]}\nb: {title: B, next: end}\nc: {title: C}"))
    assert found.paths == (("a", "c"),)


def test_nothing_ends() -> None:
    """A journey that only goes round has no walks, and everybody is under way."""
    found = walks(graph("a: {title: A}\nb: {title: B, next: a}"))
    assert found == Walks((), (), (), None, 1.0)


def test_who_goes_round_for_long_is_unfinished() -> None:
    """After 1,000 steps the rest is left out, and the others stand for them."""
    found = walks(graph("a: {title: A, next: [{to: a, share: 99.9%}, end]}"))
    assert found.exact
    assert found.unfinished == pytest.approx(0.999**MAX_STEPS)
    assert max(map(len, found.paths)) == MAX_STEPS
    assert sum(found.shares) == pytest.approx(1)


@pytest.mark.parametrize(("touchpoints", "unfinished"), [(MAX_STEPS, 0.0), (MAX_STEPS + 1, 1.0)])
def test_a_walk_has_at_most_1000_steps(touchpoints: int, unfinished: float) -> None:
    """A journey of 1,000 touchpoints in a row can be ended, one of 1,001 cannot."""
    found = walks(graph("\n".join(f"t{index}: {{title: T}}" for index in range(touchpoints))))
    assert found.unfinished == unfinished
    assert len(found.paths) == 1 - unfinished


def test_who_is_sent_to_an_unknown_place_is_unfinished() -> None:
    """Customers whose way leads only to an id that is not there never end."""
    found = walks(graph("a: {title: A, next: [{to: b, share: 20%}, c]}\nb: {title: B, next: x}\nc: {title: C}"))
    assert found.paths == (("a", "c"),)
    assert found.shares == (1.0,)
    assert found.unfinished == pytest.approx(0.2)


def test_who_is_sent_to_an_unknown_place_among_too_many_ways() -> None:
    """The same where walks are sampled."""
    ways: dict[str, list[str]] = {"lost": ["x"]} | {edge.source: [] for edge in diamonds(13).edges}
    for edge in diamonds(13).edges:
        ways[edge.source].append(edge.target)
    found = walks(_graph(ways, lost="50%", a0="50%"))
    assert not found.exact
    assert found.unfinished == pytest.approx(0.5, abs=5 * (0.25 / MAX_WALKS) ** 0.5)
    assert found.drawn == round((1 - found.unfinished) * MAX_WALKS)


def test_long_walks_among_too_many() -> None:
    """Sampled walks are as long as they are, and who does not end in 1,000 steps is unfinished."""
    ways: dict[str, list[object]] = {"a": [{"to": "b", "share": "49.8%"}, "c", {"to": END, "share": "0.4%"}]}
    found = walks(_graph(ways | {"b": ["a"], "c": ["a"]}))
    rest = 0.996 ** (MAX_STEPS / 2)
    assert not found.exact
    assert found.unfinished == pytest.approx(rest, abs=5 * (rest * (1 - rest) / MAX_WALKS) ** 0.5)
    assert MAX_STEPS * 0.9 < max(map(len, found.paths)) <= MAX_STEPS


@pytest.mark.parametrize(("number", "exact"), [(12, True), (13, False)])
def test_at_most_4096_walks_are_exact(number: int, exact: bool) -> None:
    """2^12 walks are all there; of 2^13 as many are drawn, always the same."""
    found = walks(diamonds(number))
    assert found.exact is exact
    assert found.drawn == (None if exact else MAX_WALKS)
    assert len(found.paths) <= MAX_WALKS
    assert found == walks(diamonds(number))


def test_a_sample_is_as_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sampled shares of customers at each touchpoint are within five standard errors of the exact ones."""
    chain = diamonds(13, "30%")
    sampled = walks(chain)
    monkeypatch.setattr(module, "MAX_WALKS", 2**13)
    exact = walks(chain)
    assert (sampled.exact, exact.exact) == (False, True)
    for id_ in chain.journey.touchpoints:
        share = exact.passing(id_)
        assert abs(sampled.passing(id_) - share) <= 5 * (share * (1 - share) / MAX_WALKS) ** 0.5 + 1e-9


def test_who_comes_to_a_touchpoint_at_all() -> None:
    """A customer who comes twice is one customer."""
    found = walks(
        graph("a: {title: A, next: [{to: b, share: 40%}, end]}\nb: {title: B, next: [{to: a, share: 50%}, end]}")
    )
    assert found.passing("a") == pytest.approx(1)
    assert found.passing("b") == pytest.approx(0.4)
