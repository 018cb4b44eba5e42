"""Handoffs that carry nothing."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\ntouchpoints:\n"


def test_one_handoff_is_told_once(check: Check) -> None:
    """Two ways into one `handoff` are one finding, at its key."""
    text = (
        f"{START}  a: {{title: Calls, owner: desk, next: c}}\n  b: {{title: Writes, owner: web, start: true}}\n"
        "  c:\n    title: Hears\n    owner: claims\n    handoff:\n      within: 1 d\n"
    )
    (finding,) = check("OWN205", text)
    assert (finding.position.line, finding.at) == (9, "touchpoints.c.handoff")
    assert (
        finding.message == "“Hears”: desk hands the customer over to claims, and `handoff` does not say what it carries"
    )


def test_a_handoff_on_an_edge_is_told_there(check: Check) -> None:
    """The finding is at the edge's own `handoff`."""
    text = (
        f"{START}  a:\n    title: Calls\n    owner: desk\n    next:\n      - to: c\n        handoff: {{within: 1 d}}\n"
        "  c: {title: Hears, owner: claims, handoff: [case id]}\n"
    )
    (finding,) = check("OWN205", text)
    assert (finding.position.line, finding.at) == (9, "touchpoints.a.next.0.handoff")


def test_a_handoff_inside_a_unit_may_be_bare(check: Check) -> None:
    """Where nothing would be missed without `handoff`, half of one is not told either."""
    text = f"{START}  a: {{title: Calls, owner: desk}}\n  b: {{title: Hears, owner: top, handoff: {{within: 1 d}}}}\n"
    assert len(check("OWN205", text)) == 1
    assert check("OWN205", text, org="kind: organisation\nunits: {top: T, desk: {name: D, part-of: top}}\n") == []


def test_nothing_on_purpose_is_said_so(check: Check) -> None:
    """`carries: []` is a note too, in words that know it was meant."""
    text = (
        f"{START}  a: {{title: Calls, owner: desk}}\n  b: {{title: Hears, owner: claims, handoff: {{carries: []}}}}\n"
    )
    (finding,) = check("OWN205", text)
    assert finding.message.endswith("and nothing is passed on, as `carries: []` says")
