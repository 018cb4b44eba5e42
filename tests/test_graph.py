"""Edges, defaults, shares and starts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import graph, journey

from journeymap.graph import Edge, Graph, build, complete
from journeymap.model.common import END
from journeymap.model.journey import Journey


def ways(found: Graph) -> dict[str, dict[str, float]]:
    """Where customers go from each touchpoint, with rounded shares."""
    return {id_: {edge.target: round(edge.share, 6) for edge in edges} for id_, edges in found.out.items()}


def the_edge(found: Graph, source: str, target: str) -> Edge:
    """The one edge from one touchpoint to another."""
    (edge,) = (edge for edge in found.out[source] if edge.target == target)
    return edge


def test_a_straight_journey_needs_no_next() -> None:
    """Each touchpoint leads to the one below, and the last one ends."""
    found = graph("a: A\nb: B\nc: C")
    assert ways(found) == {"a": {"b": 1}, "b": {"c": 1}, "c": {END: 1}}
    assert found.starts == {"a": 1}
    assert found.endings == ("c",)
    first = found.edges[0]
    assert (first.written, first.guessed, first.route) == (False, False, ("touchpoints", "a"))


def test_a_journey_without_touchpoints() -> None:
    """An empty journey has no edges, no starts, no endings."""
    found = build(journey("touchpoints:\n"))
    assert (found.edges, found.starts, found.endings, found.reach()) == ((), {}, (), set())


@pytest.mark.parametrize("written", ["end", "[]", "{to: end}"])
def test_an_end_in_the_middle(written: str) -> None:
    """`next: end`, an empty list and `to: end` end the journey, and that is written."""
    found = graph(f"a: {{title: A, next: {written}}}\nb: {{title: B, start: true}}")
    assert ways(found) == {"a": {END: 1}, "b": {END: 1}}
    assert the_edge(found, "a", END).written
    assert found.endings == ("a", "b")


def test_written_edges() -> None:
    """Edges keep their share, condition, order and place."""
    found = graph("a: {title: A, next: [c, {to: b, when: It rains, share: 20%}]}\nb: B\nc: C")
    assert ways(found)["a"] == {"c": 0.8, "b": 0.2}
    edge = the_edge(found, "a", "b")
    assert (edge.when, edge.route, edge.written) == ("It rains", ("touchpoints", "a", "next", 1), True)


@pytest.mark.parametrize(
    ("written", "shares", "guessed"),
    [
        ("[b, c]", {"b": 0.5, "c": 0.5}, {"b", "c"}),
        ("[b, c, end]", {"b": 1 / 3, "c": 1 / 3, END: 1 / 3}, {"b", "c", END}),
        ("[{to: b, share: 40%}, c, end]", {"b": 0.4, "c": 0.3, END: 0.3}, {"c", END}),
        ("[{to: b, share: 40%}, c]", {"b": 0.4, "c": 0.6}, set()),
        ("[{to: b, share: 40%}, {to: c, share: 60%}]", {"b": 0.4, "c": 0.6}, set()),
        ("[{to: b, share: 30%}, {to: c, share: 30%}]", {"b": 0.5, "c": 0.5}, set()),
        ("[{to: b, share: 80%}, {to: c, share: 80%}]", {"b": 0.5, "c": 0.5}, set()),
        ("[{to: b, share: 100%}, c, end]", {"b": 1, "c": 0, END: 0}, {"c", END}),
        ("[{to: b, share: 0}]", {"b": 1}, set()),
        ("b", {"b": 1}, set()),
        ("{to: b, share: 40%}", {"b": 1}, set()),
    ],
)
def test_shares_not_given_split_what_is_left(written: str, shares: dict[str, float], guessed: set[str]) -> None:
    """What was split evenly is marked as a guess; one share left open is simply the rest; all sum to 1."""
    found = graph(f"a: {{title: A, next: {written}}}\nb: B\nc: C")
    assert {edge.target: edge.share for edge in found.out["a"]} == pytest.approx(shares)
    assert {edge.target for edge in found.out["a"] if edge.guessed} == guessed


def test_edges_to_nowhere_are_left_out() -> None:
    """An id that is no touchpoint is dropped, and the others take over its share."""
    found = graph("a: {title: A, next: [{to: x, share: 50%}, {to: b, share: 25%}, c]}\nb: {title: B, next: y}\nc: C")
    assert ways(found) == {"a": {"b": 0.5, "c": 0.5}, "b": {}, "c": {END: 1}}
    assert the_edge(found, "a", "c").route == ("touchpoints", "a", "next", 2)


def test_an_optional_touchpoint_is_passed_by() -> None:
    """Those who come from above go in by its share, the others to the one below."""
    found = graph("a: A\nb: {title: B, share: 10%}\nc: C")
    assert ways(found) == {"a": {"b": 0.1, "c": 0.9}, "b": {"c": 1}, "c": {END: 1}}
    assert not any(edge.guessed for edge in found.edges)


def test_an_optional_touchpoint_without_a_share_is_a_guess() -> None:
    """A condition alone counts as half, and says so on both ways."""
    found = graph("a: A\nb: {title: B, when: It rains}\nc: C")
    assert ways(found)["a"] == {"b": 0.5, "c": 0.5}
    assert [(edge.guessed, edge.when) for edge in found.out["a"]] == [(True, "It rains"), (True, None)]


def test_optional_touchpoints_in_a_row() -> None:
    """Who passes the first one by meets the next, and who passes all by comes to the end."""
    found = graph("a: A\nb: {title: B, share: 20%}\nc: {title: C, share: 50%}")
    assert ways(found) == {"a": {"b": 0.2, "c": 0.4, END: 0.4}, "b": {"c": 0.5, END: 0.5}, "c": {END: 1}}
    assert found.endings == ("a", "b", "c")


def test_a_written_edge_leads_where_it_says() -> None:
    """Nobody passes an optional touchpoint by who is sent to it."""
    found = graph("a: {title: A, next: b}\nb: {title: B, share: 10%}\nc: C")
    assert ways(found)["a"] == {"b": 1}


@pytest.mark.parametrize(
    ("touchpoints", "starts"),
    [
        ("a: A\nb: {title: B, start: true}", {"a": 0.5, "b": 0.5}),
        ("a: A\nb: {title: B, start: 30%}", {"a": 0.7, "b": 0.3}),
        ("a: {title: A, start: 60%}\nb: {title: B, start: 40%}", {"a": 0.6, "b": 0.4}),
        ("a: {title: A, start: 60%}\nb: {title: B, start: true}", {"a": 0.6, "b": 0.4}),
        ("a: {title: A, start: true}\nb: {title: B, start: 30%}", {"a": 0.7, "b": 0.3}),
        ("a: {title: A, start: true}\nb: B", {"a": 1}),
        ("a: {title: A, start: 20%}\nb: B", {"a": 1}),
        ("a: {title: A, start: 0}\nb: B", {"a": 1}),
        ("a: A\nb: {title: B, start: 70%}\nc: {title: C, start: 30%}", {"a": 0, "b": 0.7, "c": 0.3}),
        ("a: A\nb: {title: B, start: 70%}\nc: {title: C, start: 70%}", {"a": 0, "b": 0.5, "c": 0.5}),
        ("a: A\nb: {title: B, start: false}", {"a": 1}),
        ("a: {title: A, share: 10%}\nb: B\nc: C", {"a": 0.1, "b": 0.9}),
        ("a: {title: A, share: 10%}\nb: B\nc: {title: C, start: 50%}", {"a": 0.05, "b": 0.45, "c": 0.5}),
        ("a: {title: A, when: It rains}\nb: {title: B, share: 0}\nc: C", {"a": 0.5, "b": 0, "c": 0.5}),
        ("a: {title: A, share: 10%}", {"a": 1}),
        ("a: {title: A, share: 0}", {"a": 1}),
    ],
)
def test_where_customers_start(touchpoints: str, starts: dict[str, float]) -> None:
    """At the top and where a touchpoint says so; an optional first touchpoint is passed by."""
    assert graph(touchpoints).starts == pytest.approx(starts)


def test_handoffs_of_edges() -> None:
    """The receiver's handoff covers every edge into it, and an edge's own wins."""
    found = graph(
        "a: {title: A, next: [b, {to: b, handoff: own}, {to: c, handoff: []}, end]}\n"
        "b: {title: B, handoff: [case id], next: c}\n"
        "c: {title: C, next: {to: end, handoff: file}}"
    )
    carried = [edge.handoff.carries if edge.handoff else None for edge in found.edges]
    assert carried == [("case id",), ("own",), (), None, None, ("file",)]


def test_what_can_be_reached() -> None:
    """Forwards from the starts or from some touchpoints, backwards from any place."""
    found = graph(
        "a: {title: A, next: [b, end]}\nb: {title: B, next: a}\nc: {title: C, next: d}\nd: {title: D, next: c}"
    )
    assert found.reach() == {"a", "b", END}
    assert found.reach(("c",)) == {"c", "d"}
    assert found.lead_to(END) == {"a", "b", END}
    assert found.lead_to("c") == {"c", "d"}


def test_edges_into_a_touchpoint() -> None:
    """Every touchpoint and the end have the edges that lead there, in written order."""
    found = graph("a: {title: A, next: [c, b]}\nb: B\nc: C")
    assert {id_: [edge.source for edge in edges] for id_, edges in found.into.items()} == {
        "a": [],
        "b": ["a"],
        "c": ["a", "b"],
        END: ["c"],
    }


IDS = [*"abcdef"]
SHARES: st.SearchStrategy[str | None] = st.none() | st.integers(0, 100).map(lambda percent: f"{percent} %")


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Journeys with any edges, optional touchpoints and starts."""
    touchpoints: dict[str, dict[str, object]] = {}
    for id_ in IDS[: draw(st.integers(1, 6))]:
        targets = st.sampled_from([*IDS, END])
        edges = st.lists(st.fixed_dictionaries({"to": targets, "share": SHARES}), max_size=4)
        keys = {
            "next": draw(st.none() | edges),
            "share": draw(SHARES),
            "start": draw(st.none() | st.sampled_from(["true", "30 %", "80 %", "0"])),
        }
        touchpoints[id_] = {"title": id_} | {key: value for key, value in keys.items() if value is not None}
    return Journey.model_validate({"kind": "journey", "title": "T", "touchpoints": touchpoints})


@given(journeys())
def test_everybody_goes_somewhere(read: Journey) -> None:
    """Shares out of each touchpoint sum to 1, unless all its edges lead to nowhere, and starts sum to 1."""
    found = build(read)
    for id_, edges in found.out.items():
        written = read.touchpoints[id_].next
        nowhere = bool(written) and not any(way.to == END or way.to in read.touchpoints for way in written or ())
        assert sum(edge.share for edge in edges) == pytest.approx(0 if nowhere else 1)
        assert all(0 <= edge.share <= 1 for edge in edges)
    assert sum(found.starts.values()) == pytest.approx(1)
    assert next(iter(read.touchpoints)) in found.starts


@given(journeys())
def test_the_digraph_has_the_same_edges(read: Journey) -> None:
    """A networkx graph has the touchpoints in order, and for each pair the sum of the shares."""
    found = build(read)
    digraph = found.digraph()
    assert [node for node in digraph if node != END] == list(read.touchpoints)
    expected: dict[tuple[str, str], float] = {}
    for edge in found.edges:
        expected[edge.source, edge.target] = expected.get((edge.source, edge.target), 0) + edge.share
    assert {(a, b): digraph.edges[a, b]["share"] for a, b in digraph.edges} == pytest.approx(expected)


@given(journeys(), st.sampled_from([*IDS, END]))
def test_reaching_and_leading_to_are_one(read: Journey, target: str) -> None:
    """A touchpoint leads to a target exactly if the target can be reached from it."""
    found = build(read)
    leading = found.lead_to(target)
    for id_ in read.touchpoints:
        assert (id_ in leading) == (target in found.reach((id_,)))


@given(st.lists(st.none() | st.floats(0, 1), max_size=6))
def test_completed_shares(shares: list[float | None]) -> None:
    """Given shares stay; the others are equal, and make up what is left of 1."""
    full = complete(shares)
    assert [share for share, own in zip(full, shares, strict=True) if own is not None] == [
        s for s in shares if s is not None
    ]
    opened = {share for share, own in zip(full, shares, strict=True) if own is None}
    assert len(opened) <= 1
    if opened and sum(share for share in shares if share is not None) <= 1:
        assert sum(full) == pytest.approx(1)
