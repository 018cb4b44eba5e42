"""A touchpoint and what belongs to it."""

from __future__ import annotations

import pytest
from reading import HEAD, journey, wrong

from journeymap.model.touchpoint import Touchpoint


def touchpoint(*lines: str) -> Touchpoint:
    """A touchpoint with some further keys."""
    keys = "".join(f"    {line}\n" for line in lines)
    return journey(f"touchpoints:\n  call:\n    title: Calls\n{keys}").touchpoints["call"]


def said(*lines: str) -> list[str]:
    """What is said of a touchpoint's keys."""
    keys = "".join(f"    {line}\n" for line in lines)
    return wrong(f"{HEAD}touchpoints:\n  call:\n    title: Calls\n{keys}")


def test_a_touchpoint_may_be_just_its_title() -> None:
    """A text stands for the title, and everything else is left out."""
    found = journey("touchpoints: {call: Calls the contact centre}\n").touchpoints["call"]
    assert found == Touchpoint(title="Calls the contact centre")
    assert (found.next, found.handoff, found.importance, found.weight) == (None, None, None, 1.0)


@pytest.mark.parametrize(
    ("written", "edges"),
    [
        ("photos", [("photos", None, None)]),
        ("end", [("end", None, None)]),
        ("[photos, end]", [("photos", None, None), ("end", None, None)]),
        ("{to: photos}", [("photos", None, None)]),
        ("[{to: photos, when: It rains, share: 20 %}, call]", [("photos", "It rains", 0.2), ("call", None, None)]),
    ],
)
def test_an_edge_can_be_just_its_end(written: str, edges: list[tuple[str, str | None, float | None]]) -> None:
    """One edge or many, each an id or a mapping."""
    assert [(edge.to, edge.when, edge.share) for edge in touchpoint(f"next: {written}").next or ()] == edges


def test_no_edges_and_no_next_differ() -> None:
    """An empty list says that the journey ends here; a blank says nothing."""
    assert touchpoint("next: []").next == ()
    assert touchpoint("next:").next is None


@pytest.mark.parametrize(
    ("written", "carries", "within"),
    [
        ("{carries: [case id, address], within: 1 d}", ("case id", "address"), "1 d"),
        ("{within: 30 min}", None, "30 min"),
        ("{carries: []}", (), None),
        ("{carries: }", None, None),
        ("{}", None, None),
        ("[case id]", ("case id",), None),
        ("case id", ("case id",), None),
        ("[]", (), None),
    ],
)
def test_a_handoff(written: str, carries: tuple[str, ...] | None, within: str | None) -> None:
    """What is carried: something, nothing on purpose, or not said."""
    found = touchpoint(f"handoff: {written}").handoff
    assert found is not None
    assert found.carries == carries
    assert (str(found.within) if found.within else None) == within


def test_an_edge_may_have_a_handoff_of_its_own() -> None:
    """The edge's is kept beside the receiver's."""
    edges = touchpoint("next: [{to: call, handoff: {carries: [address]}}]").next
    assert edges is not None
    assert edges[0].handoff is not None
    assert edges[0].handoff.carries == ("address",)


@pytest.mark.parametrize(
    ("written", "target", "actual"),
    [("14 min", None, "14 min"), ("{target: 2 min, actual: 14 min}", "2 min", "14 min")],
)
def test_a_wait(written: str, target: str | None, actual: str) -> None:
    """A bare duration is the wait as it is."""
    found = touchpoint(f"wait: {written}").wait
    assert found is not None
    assert (found.target and str(found.target), str(found.actual)) == (target, actual)


def test_pains_and_opportunities() -> None:
    """A pain or an opportunity is a text, or has severity, evidence and notes."""
    found = touchpoint(
        "pains:",
        "  - Says it twice",
        "  - {title: Waits, severity: 4, evidence: [calls], notes: Mostly on Mondays}",
        "opportunities: Offer a call-back",
    )
    assert [(pain.title, pain.severity) for pain in found.pains] == [("Says it twice", None), ("Waits", 4)]
    assert found.pains[1].evidence == ("calls",)
    assert found.opportunities[0].title == "Offer a call-back"


@pytest.mark.parametrize(
    ("written", "what", "given"),
    [
        ("phone number", ("phone number",), None),
        ("{what: [name, address], why: To visit, given: freely}", ("name", "address"), "freely"),
    ],
)
def test_what_the_customer_tells_us(written: str, what: tuple[str, ...], given: str | None) -> None:
    """What is collected is a text or texts, with a reason."""
    found = touchpoint(f"collects: {written}").collects
    assert found is not None
    assert (found.what, found.given) == (what, given)


def test_how_the_staff_feels() -> None:
    """An emotion of those who serve, with its evidence."""
    found = touchpoint("felt-by-staff: {emotion: stressed, evidence: pulse}").felt_by_staff
    assert found is not None
    assert (found.emotion.felt, found.evidence) == ({"stressed": None}, ("pulse",))


@pytest.mark.parametrize(
    ("written", "share"), [("true", 1.0), ("True", 1.0), ("30%", 0.3), ("0.3", 0.3), ("false", None), ("", None)]
)
def test_a_start_is_true_or_a_share(written: str, share: float | None) -> None:
    """The journey can start here for everybody who is left, for a share of customers, or not."""
    assert touchpoint(f"start: {written}").start == share


@pytest.mark.parametrize("written", ["maybe", "[30%]", "-3 %"])
def test_what_is_not_a_start(written: str) -> None:
    """A word is neither true nor a share."""
    (message,) = said(f"start: {written}")
    assert message.endswith("is not a start | write true, or a share such as 30 %")


@pytest.mark.parametrize(("written", "optional"), [("share: 10%", True), ("when: It rains", True), ("notes: x", False)])
def test_an_optional_touchpoint_has_a_share_or_a_condition(written: str, optional: bool) -> None:
    """Some customers pass a touchpoint by that says how many come, or when."""
    assert touchpoint(written).optional is optional


@pytest.mark.parametrize(
    ("written", "own"),
    [("customer", True), ("[customer]", True), ("[customer, claims]", False), ("claims", False), ("", False)],
)
def test_a_moment_of_the_customers_own(written: str, own: bool) -> None:
    """A touchpoint is the customer's own if the customer alone owns it."""
    assert touchpoint(f"owner: {written}").own is own


@pytest.mark.parametrize(("written", "weight"), [("background", 0), ("moment of truth", 2), ("1.5", 1.5), ("", 1)])
def test_importance_is_a_dose(written: str, weight: float) -> None:
    """Importance counts as a dose, 1 where it is not written."""
    assert touchpoint(f"importance: {written}").weight == weight


@pytest.mark.parametrize("key", ["involves", "channel", "systems", "promises", "evidence"])
def test_lists_of_ids_take_one(key: str) -> None:
    """One or many: a bare id is a list of one, the first of several the main one."""
    assert getattr(touchpoint(f"{key}: phone"), key) == ("phone",)
    assert getattr(touchpoint(f"{key}: [phone, chat]"), key) == ("phone", "chat")


@pytest.mark.parametrize("key", ["quotes", "notes"])
def test_lists_of_texts_take_one(key: str) -> None:
    """A bare text is a list of one, with its commas and colons."""
    assert getattr(touchpoint(f'{key}: "Again, and again: the same"'), key) == ("Again, and again: the same",)


def test_free_rows_hold_texts() -> None:
    """An entry of a free row is a text or several."""
    assert touchpoint("rows: {outputs: [A letter, A number], place: Hall}").rows == {
        "outputs": ("A letter", "A number"),
        "place": ("Hall",),
    }


def test_what_is_required_in_the_parts() -> None:
    """An edge needs an end, a pain and a link what they are about."""
    assert [
        message.partition(" | ")[0]
        for message in said("next: [{when: It rains}]", "pains: [{severity: 3}]", "links: [{title: A}]")
    ] == [
        "6:12 DOC003 Touchpoint “Calls”: `to` is missing",
        "7:13 DOC003 Touchpoint “Calls”: `title` is missing",
        "8:13 DOC003 Touchpoint “Calls”: `link` is missing",
    ]
