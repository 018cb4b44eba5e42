"""Severities, places and the order of findings."""

from __future__ import annotations

import random

import pytest

from journeymap.finding import Finding, Position, Route, Severity, dotted


def finding(path: str = "a.yaml", line: int = 1, column: int = 1, code: str = "OWN201", at: str = "") -> Finding:
    """A finding at some place."""
    return Finding(code, "unowned-touchpoint", Severity.ERROR, "", path, Position(line, column, line, column), at=at)


def test_findings_are_ordered_by_path_line_column_code_and_route() -> None:
    """The earlier key decides, and lines are numbers, not texts."""
    ordered = [
        finding("a.yaml", 2),
        finding("a.yaml", 10, 1),
        finding("a.yaml", 10, 9),
        finding("a.yaml", 10, 10, "EMO301"),
        finding("a.yaml", 10, 10, "OWN201", at="touchpoints.a"),
        finding("a.yaml", 10, 10, "OWN201", at="touchpoints.b"),
        finding("b.yaml", 1),
    ]
    mixed = random.Random(3).sample(ordered, len(ordered))
    assert mixed != ordered
    assert sorted(mixed, key=lambda found: found.order) == ordered


def test_severities_weigh() -> None:
    """An error weighs more than a warning, and that more than an info."""
    assert sorted(Severity, key=lambda severity: severity.weight) == [Severity.INFO, Severity.WARNING, Severity.ERROR]
    assert Severity("warning") is Severity.WARNING


@pytest.mark.parametrize(
    ("route", "text"), [((), ""), (("kind",), "kind"), (("touchpoints", "call", "next", 0), "touchpoints.call.next.0")]
)
def test_a_route_as_one_text(route: Route, text: str) -> None:
    """Steps are joined by dots; the file itself is the empty text."""
    assert dotted(route) == text
