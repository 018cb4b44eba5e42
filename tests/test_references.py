"""Every reference, with its registry and its place."""

from __future__ import annotations

from collections import Counter

import pytest
from reading import document, journey, organisation
from whole import JOURNEY, ORGANISATION

from journeymap.places import find
from journeymap.references import Reference, of_journey, of_organisation


def found(text: str) -> list[tuple[str, str, str]]:
    """Registry, id and dotted route of a journey's references, touchpoint `call` being the one of `text`."""
    read = journey(f"touchpoints:\n  call: {{title: Calls, {text}}}\n")
    return [
        (registry, id_, ".".join(map(str, route)).removeprefix("touchpoints.call."))
        for registry, id_, route in of_journey(read)
    ]


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("phase: report", [("phases", "report", "phase")]),
        ("owner: claims", [("owners", "claims", "owner.0")]),
        ("owner: customer", []),
        ("owner: {unit: a, person: b}", [("units", "a", "owner.0.unit"), ("people", "b", "owner.0.person")]),
        ("owner: [a, b]", [("owners", "a", "owner.0"), ("owners", "b", "owner.1")]),
        ("involves: [a]", [("owners", "a", "involves.0")]),
        ("channel: [phone, chat]", [("channels", "phone", "channel.0"), ("channels", "chat", "channel.1")]),
        ("systems: crm", [("systems", "crm", "systems.0")]),
        ("promises: humane", [("promises", "humane", "promises.0")]),
        ("evidence: calls", [("evidence", "calls", "evidence.0")]),
        ("next: [photos, end]", [("touchpoints", "photos", "next.0.to")]),
        ("pains: [{title: A, evidence: calls}]", [("evidence", "calls", "pains.0.evidence.0")]),
        ("opportunities: [A, {title: A, evidence: calls}]", [("evidence", "calls", "opportunities.1.evidence.0")]),
        ("rows: {outputs: A}", [("rows", "outputs", "rows.outputs")]),
        (
            "metrics: {nps: {evidence: calls}}",
            [("metrics", "nps", "metrics.nps"), ("evidence", "calls", "metrics.nps.evidence.0")],
        ),
        (
            "target: {emotion: {raise: calm, lower: [sad]}}",
            [("emotions", "calm", "target.emotion.raise.calm"), ("emotions", "sad", "target.emotion.lower.sad")],
        ),
        (
            "actual: {emotion: sad, evidence: calls}",
            [("evidence", "calls", "actual.evidence.0"), ("emotions", "sad", "actual.emotion.felt.sad")],
        ),
        ("assumed: {emotion: 3}", []),
        (
            "felt-by-staff: {emotion: sad, evidence: calls}",
            [
                ("emotions", "sad", "felt-by-staff.emotion.felt.sad"),
                ("evidence", "calls", "felt-by-staff.evidence.0"),
            ],
        ),
    ],
)
def test_references_of_a_touchpoint(text: str, references: list[tuple[str, str, str]]) -> None:
    """Each id belongs to the registry its field means."""
    assert found(text) == references


def test_the_ends_of_the_journey_are_no_references() -> None:
    """`end` and `customer` mean themselves."""
    assert found("next: end, owner: customer") == []


def test_all_references_of_a_whole_journey() -> None:
    """Head, backstage, risks and actions are looked through as well."""
    whole = document(JOURNEY).journey
    assert whole is not None
    assert Counter(reference.registry for reference in of_journey(whole)) == {
        "personas": 1,
        "owners": 9,
        "promises": 2,
        "focus": 2,
        "metrics": 3,
        "emotions": 10,
        "phases": 3,
        "channels": 2,
        "systems": 2,
        "evidence": 4,
        "rows": 1,
        "touchpoints": 9,
        "units": 1,
    }


def test_all_references_of_a_whole_organisation() -> None:
    """Hierarchy, leads, owners, actions of feedback and the words of the target."""
    whole = document(ORGANISATION).organisation
    assert whole is not None
    assert sorted(reference[:2] for reference in of_organisation(whole)) == [
        ("actions", "picture"),
        ("emotions", "trusting"),
        ("emotions", "uncertain"),
        ("emotions", "valued"),
        ("owners", "care"),
        ("owners", "sari"),
        ("owners", "sari"),
        ("people", "sari"),
        ("units", "care"),
        ("units", "dentists"),
    ]


@pytest.mark.parametrize("text", [JOURNEY, ORGANISATION], ids=["journey", "organisation"])
def test_every_reference_leads_to_where_it_is_written(text: str) -> None:
    """The route of a reference, short forms included, ends at a text that holds the id, or at its key."""
    read = document(text)
    references: list[Reference] = []
    if read.journey is not None:
        references += of_journey(read.journey)
    if read.organisation is not None:
        references += of_organisation(read.organisation)
    assert references
    for registry, id_, route in references:
        node, written, whole = find(read.source.root, route)
        assert whole, (registry, id_, route)
        assert node is not None
        place = read.source.span(route, key=written[-1] == id_)
        line = read.source.line(place.line)
        assert id_ in line[place.column - 1 : place.end_column - 1], (registry, id_, route)


def test_an_organisation_without_references() -> None:
    """Bare names refer to nothing."""
    assert list(of_organisation(organisation("units: {a: A}\nfeedback: {f: F}\nemotions: {x: {valence: 1}}\n"))) == []
    assert list(of_journey(journey("touchpoints: {call: Calls}\n"))) == []
