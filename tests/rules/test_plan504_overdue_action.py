"""Actions whose day has passed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reading import portfolio

from journeymap.finding import Finding
from journeymap.lint import lint

Check = Callable[..., list[Finding]]


def journey(keys: str) -> str:
    """A journey with one action; today is 2026-11-24."""
    return f"kind: journey\ntitle: A\ntouchpoints: {{call: Calls}}\nactions:\n  chat: {{title: Try a chat, {keys}}}\n"


@pytest.mark.parametrize(
    ("due", "count"), [("2026-11-23", 1), ("2026-11-24", 0), ("2026-11", 0), ("2026-10", 1), ("2026", 0), ("2025", 1)]
)
def test_past_due(check: Check, due: str, count: int) -> None:
    """The day itself is not past, nor the month or the year."""
    assert len(check("PLAN504", journey(f"due: {due}"))) == count


@pytest.mark.parametrize(("status", "count"), [("idea", 1), ("planned", 1), ("doing", 1), ("done", 0), ("dropped", 0)])
def test_what_is_over_is_not_overdue(check: Check, status: str, count: int) -> None:
    """Only what is still open."""
    assert len(check("PLAN504", journey(f"due: 2025, status: {status}"))) == count


def test_where_it_points(check: Check) -> None:
    """The day is flagged."""
    (finding,) = check("PLAN504", journey("due: 2026-01-31"))
    assert (finding.position.line, finding.position.column, finding.at) == (5, 34, "actions.chat.due")
    assert finding.message == "The action “Try a chat” was due 2026-01-31 and is not done"


def test_without_a_day(check: Check) -> None:
    """An action without a day, and a run without one, have nothing to be late for."""
    assert check("PLAN504", journey("effort: 3")) == []
    findings = lint(portfolio(journey("due: 2020"), today=None)).findings
    assert [finding for finding in findings if finding.code == "PLAN504"] == []
