"""Definitions that no journey uses."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


ORGANISATION = "kind: organisation\nunits: {claims: Claims}\nchannels:\n  fax: Fax\n"
JOURNEY = "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, owner: claims}\n"


def test_it_points_at_the_key(check: Check) -> None:
    """The finding is at the definition, in the organisation's file."""
    (finding,) = check("DOC006", JOURNEY, org=ORGANISATION)
    assert (finding.path, finding.position.line, finding.at) == ("org.yaml", 4, "channels.fax")


def test_it_is_silent_while_not_all_is_read(check: Check) -> None:
    """A journey that is not read may use what seems unused."""
    assert check("DOC006", JOURNEY, org=ORGANISATION, complete=False) == []
    assert check("DOC006", JOURNEY, "kind: journey\n", org=ORGANISATION) == []


def test_it_is_silent_without_journeys(check: Check) -> None:
    """An organisation that has only just been written is no heap of leftovers."""
    assert check("DOC006", org=ORGANISATION) == []


def test_a_unit_is_used_through_its_people(check: Check) -> None:
    """Whoever answers answers for their unit, and for the units above."""
    org = (
        "kind: organisation\nunits: {service: Service, claims: {name: Claims, part-of: service}}\n"
        "people: {olli: {name: Olli, unit: claims}}\nsystems: {crm: {name: CRM, owner: olli}}\n"
    )
    journey = "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, owner: customer, systems: crm}\n"
    assert check("DOC006", journey, org=org) == []
