"""Ways back to an earlier phase."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\nphases: {one: One, two: Two}\ntouchpoints:\n"


def test_a_written_way_is_told_at_its_end(check: Check) -> None:
    """The finding is at `to`, and names both touchpoints and the earlier phase."""
    text = f"{START}  a: {{title: A, phase: two, next: [{{to: b, when: wet}}, end]}}\n  b: {{title: B, phase: one}}\n"
    (finding,) = check("FLOW107", text)
    assert (finding.at, finding.position.column) == ("touchpoints.a.next.0", 41)
    assert finding.message == "“A” leads back to “B” in the earlier phase “One”"


def test_phases_that_are_not_defined_have_no_order(check: Check) -> None:
    """Without `phases`, or for one that is misspelt, nothing is said."""
    touchpoints = "  a: {title: A, phase: two}\n  b: {title: B, phase: one}\n"
    assert check("FLOW107", f"kind: journey\ntitle: A\ntouchpoints:\n{touchpoints}") == []
    assert check("FLOW107", START + touchpoints.replace("one", "oen")) == []
