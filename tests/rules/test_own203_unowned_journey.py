"""Journeys that nobody answers for."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


TOUCHPOINTS = "touchpoints: {call: {title: Calls, owner: claims}}\n"


def _journey(title: str, more: str = "") -> str:
    return f"kind: journey\ntitle: {title}\n{more}{TOUCHPOINTS}"


def test_an_owner_is_inherited_over_several_levels(check: Check) -> None:
    """A journey, the one above without owner, and the owner of the one above that."""
    a, b, c = _journey("A", "part-of: b#call\n"), _journey("B", "part-of: c\n"), _journey("C", "owner: maija\n")
    assert check("OWN203", a=a, b=b, c=c) == []


def test_a_chain_without_owner_is_named(check: Check) -> None:
    """The message says that the widest journey has no owner either."""
    found = check("OWN203", a=_journey("A", "part-of: b\n"), b=_journey("B"))
    assert [finding.message for finding in found] == [
        "Nobody answers for “A” from end to end, nor for “B”, which it is part of",
        "Nobody answers for “B” from end to end",
    ]


def test_a_circle_ends(check: Check) -> None:
    """Journeys that are part of each other are told, and the search ends."""
    assert len(check("OWN203", a=_journey("A", "part-of: b\n"), b=_journey("B", "part-of: a\n"))) == 2
    assert check("OWN203", a=_journey("A", "part-of: b\n"), b=_journey("B", "part-of: a\nowner: x\n")) == []


def test_a_wider_journey_that_was_not_read_may_have_an_owner(check: Check) -> None:
    """Nothing is said where nothing is known."""
    assert check("OWN203", a=_journey("A", "part-of: elsewhere\n")) == []
    assert check("OWN203", a=_journey("A", "part-of: b\n"), b="kind: journey\ntitle: [\n") == []


def test_a_customer_cannot_answer(check: Check) -> None:
    """The reserved word is no owner of a journey."""
    assert len(check("OWN203", _journey("A", "owner: customer\n"))) == 1


def test_who_shares_is_not_nobody(check: Check) -> None:
    """Two owners are another matter, and so is one that is not defined."""
    assert check("OWN203", _journey("A", "owner: [claims, sales]\n"), org="kind: organisation\nunits: {x: X}\n") == []


def test_some_journeys_need_no_owner(check: Check) -> None:
    """A life without any service, and a journey that is history."""
    own = "kind: journey\ntitle: A\ntouchpoints: {wake: {title: Wakes, owner: customer}}\n"
    assert check("OWN203", own, _journey("B", "status: retired\n")) == []
