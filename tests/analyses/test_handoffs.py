"""Handoffs from one unit to another."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import HEAD, ORGANISATION, case, graph, organisation

from journeymap.analyses import handoffs
from journeymap.analyses.handoffs import Passing, owners, passings
from journeymap.directory import Accountable, Directory
from journeymap.graph import Graph, build
from journeymap.model.common import END
from journeymap.model.journey import Journey

NOBODY = Directory(organisation(""))


def found(touchpoints: str) -> list[Passing]:
    """The handoffs of touchpoints, without an organisation."""
    return list(passings(graph(touchpoints), NOBODY))


def pairs(touchpoints: str) -> list[tuple[str, str]]:
    """Giver and receiver of each handoff."""
    return [(passing.giver, passing.receiver) for passing in found(touchpoints)]


def test_a_handoff_leads_to_another_unit() -> None:
    """An edge between touchpoints of two units is one, with all there is to say of it."""
    (passing,) = found("a: {title: A, owner: claims}\nb: {title: B, owner: repair, handoff: [case id]}")
    assert (passing.giver_unit, passing.receiver_unit, passing.share, passing.via) == ("claims", "repair", 1, ())
    assert [edge.target for edge in passing.edges] == ["b"]
    assert passing.handoff is not None
    assert passing.handoff.carries == ("case id",)
    assert not passing.blind


@pytest.mark.parametrize(
    ("giver", "receiver"),
    [
        ("claims", "claims"),
        ("claims", "[]"),
        ("[]", "claims"),
        ("[claims, repair]", "sales"),
        ("claims", "[sales, repair]"),
        ("customer", "claims"),
        ("claims", "customer"),
    ],
)
def test_no_handoff(giver: str, receiver: str) -> None:
    """Within a unit, and where nobody or several answer, nothing is handed off."""
    assert pairs(f"a: {{title: A, owner: {giver}}}\nb: {{title: B, owner: {receiver}}}") == []


def test_the_customers_own_moments_are_passed_through() -> None:
    """Between two units the customer may be on their own for a while."""
    (passing,) = found(
        "a: {title: A, owner: claims}\nb: {title: B, owner: customer}\n"
        "c: {title: C, owner: customer}\nd: {title: D, owner: repair}"
    )
    assert (passing.giver, passing.receiver, passing.via) == ("a", "d", ("b", "c"))


def test_an_unowned_touchpoint_breaks_the_way() -> None:
    """Where nobody answers nothing is handed on."""
    assert pairs("a: {title: A, owner: claims}\nb: B\nc: {title: C, owner: repair}") == []


def test_people_stand_for_their_units() -> None:
    """The owner may be a person; their unit hands off."""
    units = f"{ORGANISATION}units: {{claims: Claims, repair: Repair}}\n"
    people = "people: {maija: {name: Maija, unit: claims}, olli: Olli}\n"
    text = (
        f"{HEAD}touchpoints:\n  a: {{title: A, owner: maija}}\n  b: {{title: B, owner: claims}}\n"
        "  c: {title: C, owner: olli}\n  d: {title: D, owner: repair}\n"
    )
    journey = case(text, units + people)
    assert owners(journey.graph, journey.directory) == {
        "a": Accountable("claims", "maija"),
        "b": Accountable("claims"),
        "c": Accountable(None, "olli"),
        "d": Accountable("repair"),
    }
    assert journey.passings == ()


def test_the_shortest_way_counts_once() -> None:
    """Two ways between the same touchpoints are one handoff, by the shortest, with the share of both."""
    (passing,) = found(
        "a: {title: A, owner: claims, next: [b, {to: c, share: 30%}]}\n"
        "b: {title: B, owner: customer, next: c}\n"
        "c: {title: C, owner: repair}"
    )
    assert passing.via == ()
    assert passing.share == pytest.approx(1)


def test_own_moments_may_lead_into_each_other() -> None:
    """Who goes round among their own moments arrives all the same."""
    (passing,) = found(
        "a: {title: A, owner: claims, next: [b, c]}\n"
        "b: {title: B, owner: customer, next: [c, {to: b, share: 40%}]}\n"
        "c: {title: C, owner: customer, next: [b, {to: d, share: 10%}]}\n"
        "d: {title: D, owner: repair}"
    )
    assert passing.share == pytest.approx(1, abs=1e-6)
    assert passing.via == ("c",)


def test_who_gives_up_on_the_way_is_not_handed_off() -> None:
    """The share is that of those who arrive."""
    (passing,) = found(
        "a: {title: A, owner: claims}\nb: {title: B, owner: customer, next: [c, {to: end, share: 25%}]}\n"
        "c: {title: C, owner: repair}"
    )
    assert passing.share == pytest.approx(0.75)


def test_a_way_that_nobody_goes_is_a_handoff_all_the_same() -> None:
    """An edge with a share of 0 is written, so something is handed off there."""
    (passing,) = found(
        "a: {title: A, owner: claims, next: [{to: b, share: 0}, {to: end, share: 100%}]}\nb: {title: B, owner: repair}"
    )
    assert passing.share == 0


@pytest.mark.parametrize(
    ("own", "receiver", "blind", "carries"),
    [
        ("", "", True, None),
        ("handoff: [case id]", "", False, ("case id",)),
        ("", "handoff: [address]", False, ("address",)),
        ("handoff: [case id]", "handoff: [address]", False, ("address",)),
        ("", "handoff: []", False, ()),
    ],
)
def test_blind(own: str, receiver: str, blind: bool, carries: tuple[str, ...] | None) -> None:
    """A handoff is blind if no edge of its way says what is handed on; the last that does counts."""
    (passing,) = found(
        f"a: {{title: A, owner: claims}}\nb: {{title: B, owner: customer, {own}}}\n"
        f"c: {{title: C, owner: repair, {receiver}}}"
    )
    assert passing.blind is blind
    assert (passing.handoff.carries if passing.handoff else None) == carries


def test_a_knot_of_own_moments_is_followed_only_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past the limit the share is a little too low, and the handoff still there."""
    monkeypatch.setattr(handoffs, "MAX_WORK", 50)
    (passing,) = found(
        "a: {title: A, owner: claims}\n"
        "b: {title: B, owner: customer, next: [b, {to: c, share: 1%}]}\n"
        "c: {title: C, owner: repair}"
    )
    assert 0.1 < passing.share < 0.5


IDS = "abcdef"


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Journeys of up to six touchpoints with any edges and owners."""
    touchpoints: dict[str, dict[str, object]] = {}
    for id_ in IDS[: draw(st.integers(1, 6))]:
        owner = draw(st.sampled_from(["claims", "repair", "customer", "customer", "", "both"]))
        edges = draw(st.none() | st.lists(st.sampled_from([*IDS, END]), max_size=3))
        touchpoints[id_] = {"title": id_, "owner": ["claims", "repair"] if owner == "both" else owner or None}
        if edges is not None:
            touchpoints[id_]["next"] = edges
    return build(Journey.model_validate({"kind": "journey", "title": "T", "touchpoints": touchpoints}))


def arrivals(of: Graph, giver: str) -> dict[str, float]:
    """Where those at a giver arrive next, by solving for the own moments as an absorbing chain, step by step."""
    arriving = dict.fromkeys(of.journey.touchpoints, 0.0)
    waiting = {giver: 1.0}
    for _ in range(3_000):
        moved: dict[str, float] = {}
        for id_, share in waiting.items():
            for edge in of.out[id_]:
                if edge.target != END and of.journey.touchpoints[edge.target].own:
                    moved[edge.target] = moved.get(edge.target, 0) + share * edge.share
                elif edge.target != END:
                    arriving[edge.target] += share * edge.share
        waiting = moved
    return arriving


@given(graphs())
def test_against_the_definition(of: Graph) -> None:
    """Handoffs are exactly the pairs of units that differ, joined directly or through own moments only."""
    unit = {
        id_: touchpoint.owner[0].id if len(touchpoint.owner) == 1 and not touchpoint.own else None
        for id_, touchpoint in of.journey.touchpoints.items()
    }
    whole = of.digraph()
    expected = set()
    for giver, giver_unit in unit.items():
        for receiver, receiver_unit in unit.items():
            between = [id_ for id_, touchpoint in of.journey.touchpoints.items() if touchpoint.own]
            part: nx.DiGraph[str] = nx.DiGraph(whole.subgraph({giver, receiver, *between}))
            if giver_unit and receiver_unit and giver_unit != receiver_unit and nx.has_path(part, giver, receiver):
                expected.add((giver, receiver, nx.shortest_path_length(part, giver, receiver)))
    passed = passings(of, NOBODY)
    assert {(passing.giver, passing.receiver, len(passing.edges)) for passing in passed} == expected
    assert len(passed) == len(expected)
    for passing in passed:
        assert [edge.source for edge in passing.edges] == [passing.giver, *passing.via]
        assert passing.edges[-1].target == passing.receiver
        assert passing.share == pytest.approx(arrivals(of, passing.giver)[passing.receiver], abs=1e-6)
