"""Keys and ids that are written twice."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def test_both_places_are_told(check: Check) -> None:
    """The finding is at the second, and the first is related."""
    (finding,) = check("DOC002", "kind: journey\ntitle: A\ntitle: B\ntouchpoints: {call: Calls}\n")
    assert (finding.position.line, [related.position.line for related in finding.related]) == (3, [2])


def test_two_organisation_files_may_not_define_one_thing(check: Check) -> None:
    """A unit in two files is told in the second, with the first file named."""
    units = "kind: organisation\nunits:\n  claims: Claims\n"
    (finding,) = check("DOC002", units, units)
    assert (finding.path, finding.related[0].path) == ("1.yaml", "0.yaml")
