"""Loops that nobody leaves."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\ntouchpoints:\n  call: Calls\n"


def test_a_loop_is_told_at_the_edge_that_closes_it(check: Check) -> None:
    """The finding is at the value of `to`, and where the loop begins is related."""
    (finding,) = check(
        "FLOW102", f"{START}  wait:\n    title: Waits\n    next:\n      - when: asked\n        to: call\n"
    )
    assert (finding.position.line, finding.position.column) == (9, 13)
    assert [related.position.line for related in finding.related] == [4]
    assert finding.message == "“Waits” leads back to “Calls”, and no way leads out of this loop"


def test_a_touchpoint_may_lead_to_itself_only(check: Check) -> None:
    """A loop of one is said so."""
    (finding,) = check("FLOW102", f"{START}  wait: {{title: Waits, next: wait}}\n")
    assert finding.message == "“Waits” leads only to itself"


def test_the_way_out_may_be_misspelt(check: Check) -> None:
    """A loop with a `next` that leads nowhere yet is left alone."""
    assert check("FLOW102", f"{START}  wait: {{title: Waits, next: [call, clsed]}}\n  closed: Is done\n") == []


def test_a_loop_that_nobody_comes_to_is_not_told(check: Check) -> None:
    """That it cannot be reached is enough."""
    text = f"{START.replace('Calls', '{title: Calls, next: end}')}  wait: {{title: Waits, next: wait}}\n"
    assert check("FLOW102", text) == []
    assert len(check("FLOW101", text)) == 1
