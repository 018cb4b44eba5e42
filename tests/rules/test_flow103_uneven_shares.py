"""Shares that do not add up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def _journey(*shares: str) -> str:
    given = [f", share: {share}" if share else "" for share in shares]
    ways = "".join(f"      - {{to: {to}{share}}}\n" for to, share in zip("bcd", given, strict=False))
    return f"kind: journey\ntitle: A\ntouchpoints:\n  a:\n    title: Calls\n    next:\n{ways}  b: B\n  c: C\n  d: D\n"


@pytest.mark.parametrize(
    "shares", [("33%", "33%", "33%"), ("33.5%", "33.5%", "34.5%"), ("0.2", "0.8"), ("100%",), ("", "")]
)
def test_rounded_shares_are_fine(check: Check, shares: tuple[str, ...]) -> None:
    """Half a point for each share is rounding."""
    assert check("FLOW103", _journey(*shares)) == []


def test_what_is_missing_is_said(check: Check) -> None:
    """Too little points at `next`, with the rest as those who give up."""
    (finding,) = check("FLOW103", _journey("60%", "30%"))
    assert (finding.position.line, finding.position.column) == (6, 5)
    assert finding.message == "“Calls”: the shares of `next` sum to 90 %, not 100 %"
    assert finding.help == "say where the other 10 % go; for those who give up, write {to: end, share: 10 %}"


def test_what_is_too_much_is_said(check: Check) -> None:
    """Too much is to be taken away."""
    (finding,) = check("FLOW103", _journey("80%", "40%"))
    assert finding.help == "take away 20 %: every customer leaves by one way only"


def test_a_way_that_nobody_is_left_for(check: Check) -> None:
    """With all given to others, the way without a share is told at its end."""
    (finding,) = check("FLOW103", _journey("60%", "40%", ""))
    assert (finding.position.line, finding.at) == (9, "touchpoints.a.next.2")
    assert finding.message == "“Calls”: the other ways take 100 %, so nobody is left to go to “D”"


def test_the_end_is_a_way_too(check: Check) -> None:
    """An end, or an id that no touchpoint has, is named as it is."""
    said = [
        check("FLOW103", _journey("60%", "40%", "").replace("to: d", f"to: {to}"))[0].message for to in ("end", "x")
    ]
    assert [message.rpartition(" go to ")[2] for message in said] == ["the end", "`x`"]


def test_something_left_may_be_shared(check: Check) -> None:
    """A little that is left goes the way without a share."""
    assert check("FLOW103", _journey("60%", "39.5%", "")) == []


def test_shares_of_optional_touchpoints_stand_alone(check: Check) -> None:
    """Two optional touchpoints may each have any share."""
    text = "kind: journey\ntitle: A\ntouchpoints:\n  a: A\n  b: {title: B, share: 90%}\n  c: {title: C, share: 80%}\n"
    assert check("FLOW103", text) == []
