"""Ids that are not defined."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


JOURNEY = "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, owner: clams, channel: phone}\n"


def test_only_registries_that_exist_are_asked(check: Check) -> None:
    """Units exist and channels do not: only the owner is flagged, and the near id named."""
    (finding,) = check("DOC004", JOURNEY, org="kind: organisation\nunits: {claims: Claims}\n")
    assert finding.at == "touchpoints.call.owner.0"
    assert "Did you mean `claims`?" in finding.message


def test_a_wrong_owner_is_an_owner_all_the_same(check: Check) -> None:
    """The touchpoint is not called unowned as well."""
    assert check("OWN201", JOURNEY, org="kind: organisation\nunits: {claims: Claims}\n") == []
