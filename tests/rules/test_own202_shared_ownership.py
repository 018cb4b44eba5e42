"""More than one who answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


ORGANISATION = (
    "kind: organisation\nunits: {claims: Claims, sales: Sales}\npeople: {maija: {name: Maija V, unit: claims}}\n"
)


def _journey(owner: str, more: str = "") -> str:
    return f"kind: journey\ntitle: A\ntouchpoints:\n  call:\n    title: Calls\n    owner: {owner}\n{more}"


@pytest.mark.parametrize(
    ("owner", "names", "help_"),
    [
        (
            "[claims, sales]",
            "Claims and Sales",
            "keep one, such as `owner: claims`, and write `involves: [it, sales]` for",
        ),
        ("[claims, maija]", "Claims and Maija V", "they are one owner: write `owner: {unit: claims, person: maija}`"),
        ("[claims, claims]", "Claims and Claims", "write `owner: claims`"),
        ("[customer, claims]", "the customer and Claims", "write `owner: claims`"),
        (
            "[sales, maija]",
            "Sales and Maija V",
            "keep one, such as `owner: sales`, and write `involves: [it, maija]` for",
        ),
        ("[{person: olli}, sales]", "olli and Sales", "keep one, such as `owner: olli`, and write"),
    ],
)
def test_what_to_write_depends_on_who_shares(check: Check, owner: str, names: str, help_: str) -> None:
    """The message names the owners, and the help uses their ids and those already involved."""
    (finding,) = check("OWN202", _journey(owner, "    involves: it\n"), org=ORGANISATION)
    assert finding.message == f"“Calls” has 2 owners, {names}"
    assert finding.help.startswith(help_)


def test_it_points_at_the_owners(check: Check) -> None:
    """The finding is at the list."""
    (finding,) = check("OWN202", _journey("[claims, sales]"))
    assert (finding.position.line, finding.position.column, finding.position.end_column) == (6, 12, 27)


def test_journeys_and_backstage_have_one_owner_too(check: Check) -> None:
    """A journey has nobody involved, so the help only says to keep one."""
    text = _journey(
        "claims", "owner: [maija, claims, sales]\nbackstage: {triage: {title: Sorts, owner: [claims, sales]}}\n"
    )
    journey, backstage = check("OWN202", text, org=ORGANISATION)
    assert (journey.at, backstage.at) == ("owner", "backstage.triage.owner")
    assert journey.message == "The journey “A” has 3 owners, Maija V, Claims and Sales"
    assert journey.help == "keep the one who follows it from end to end, such as `owner: maija`"
    assert backstage.message == "The process “Sorts” has 2 owners, Claims and Sales"
