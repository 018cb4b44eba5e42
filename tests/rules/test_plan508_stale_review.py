"""Journeys past their day of review."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reading import portfolio

from journeymap.finding import Finding
from journeymap.lint import lint

Check = Callable[..., list[Finding]]


def journey(*lines: str) -> str:
    """A journey with some further keys; today is 2026-11-24."""
    keys = "".join(f"{line}\n" for line in lines)
    return f"kind: journey\ntitle: A\n{keys}touchpoints: {{call: Calls}}\n"


@pytest.mark.parametrize(
    ("reviewed", "every", "count"),
    [
        ("2026-08-23", "3 months", 1),
        ("2026-08-24", "3 months", 0),
        ("2026-08", "3 months", 0),
        ("2026-07", "3 months", 1),
        ("2025", "1 year", 0),
        ("2024", "1 year", 1),
        ("2026-11-20", "2 d", 1),
        ("2026-11-23", "12 h", 1),
        ("2026-11-24", "12 h", 0),
    ],
)
def test_the_day_of_review(check: Check, reviewed: str, every: str, count: int) -> None:
    """It has passed on the day after."""
    assert len(check("PLAN508", journey(f"reviewed: {reviewed}", f"review-every: {every}"))) == count


def test_what_it_says(check: Check) -> None:
    """The date is pointed at, and the day it was due is named."""
    (finding,) = check("PLAN508", journey("reviewed: 2026-01-31", "review-every: 1 month"))
    assert (finding.position.line, finding.position.column) == (3, 11)
    assert finding.message == "The journey's review was due 2026-02-28 (reviewed 2026-01-31, every 1 month)"


@pytest.mark.parametrize(
    "lines",
    [
        ["reviewed: 2020"],
        ["review-every: 1 month"],
        ["reviewed: 2020", "review-every: 1 month", "status: retired"],
        [],
    ],
)
def test_silence(check: Check, lines: list[str]) -> None:
    """Both must be given, and a retired journey rests."""
    assert check("PLAN508", journey(*lines)) == []


def test_drafts_and_the_future_are_reviewed_too(check: Check) -> None:
    """Only what is retired needs no review."""
    for line in ("status: draft", "state: future"):
        assert len(check("PLAN508", journey("reviewed: 2020", "review-every: 1 month", line))) == 1


def test_without_a_day() -> None:
    """A run that knows no day says nothing."""
    findings = lint(portfolio(journey("reviewed: 2020", "review-every: 1 month"), today=None)).findings
    assert [finding for finding in findings if finding.code == "PLAN508"] == []
