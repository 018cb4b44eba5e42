"""Touchpoints that nobody answers for."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def _journey(owner: str) -> str:
    return f"kind: journey\ntitle: A\ntouchpoints:\n  call:\n    title: Calls\n    owner: {owner}\n"


def test_an_empty_owner_is_none(check: Check) -> None:
    """`owner:` with nothing behind it, or an empty list, is no owner."""
    assert [finding.position.line for finding in check("OWN201", _journey(""), _journey("[]"))] == [4, 4]


def test_any_owner_will_do(check: Check) -> None:
    """A unit, a person, both, several, one that is not defined: all of these are somebody."""
    for owner in ("claims", "{person: maija}", "{unit: claims, person: maija}", "[claims, sales]", "nobody-known"):
        assert check("OWN201", _journey(owner), org="kind: organisation\nunits: {claims: Claims}\n") == []
