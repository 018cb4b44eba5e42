"""Waits without a limit, or over it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(wait: str) -> str:
    """A journey of one touchpoint with a wait on line 6."""
    return f"kind: journey\ntitle: A\ntouchpoints:\n  call:\n    title: Calls\n    {wait}\n"


@pytest.mark.parametrize("wait", ["wait: 14 min", "wait: {actual: 14 min}"])
def test_without_a_target(check: Check, wait: str) -> None:
    """Told at the key, with what to write."""
    (finding,) = check("RISK604", journey(wait))
    assert (finding.position.line, finding.position.column, finding.at) == (6, 5, "touchpoints.call.wait")
    assert finding.message == "Customers wait 14 min at “Calls”, and nothing says how long is fine"
    assert finding.help == "write the longest wait that is fine: `wait: {target: …, actual: 14 min}`"


def test_over_the_target(check: Check) -> None:
    """Told at the actual wait, units compared by their length."""
    (finding,) = check("RISK604", journey("wait: {target: 1 h, actual: 61 min}"))
    assert (finding.position.line, finding.at) == (6, "touchpoints.call.wait.actual")
    assert finding.message == "Customers wait 61 min at “Calls”, and 1 h is what was meant"


@pytest.mark.parametrize(
    "wait",
    ["notes: none", "wait: {}", "wait: {target: 2 min}", "wait: {target: 1 h, actual: 60 min}", "takes: 3 h"],
)
def test_silence(check: Check, wait: str) -> None:
    """No wait, a limit alone, a wait just within it, and what takes long without waiting."""
    assert check("RISK604", journey(wait)) == []
