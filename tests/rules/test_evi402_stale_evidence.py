"""Evidence that is too old."""

from __future__ import annotations

from datetime import date

import pytest
from reading import portfolio

from journeymap.finding import Finding
from journeymap.lint import lint
from journeymap.rules.evi402_stale_evidence import StaleEvidence
from journeymap.settings import Settings


def found(text: str, today: date | None = date(2026, 11, 24), months: int = 24) -> list[Finding]:
    """EVI402 of a journey on a day."""
    settings = Settings(select=("EVI402",), options={"EVI402": {"months": months}})
    return [finding for finding in lint(portfolio(text, today=today), settings).findings if finding.code == "EVI402"]


def journey(day: str, cite: str = "evidence: [survey]", head: str = "lang: en") -> str:
    """A journey that cites a survey of some day."""
    evidence = f"evidence:\n  survey: {{title: A survey, kind: survey{f', date: {day}' if day else ''}}}\n"
    return f"kind: journey\ntitle: A\n{head}\ntouchpoints:\n  call:\n    title: Calls\n    {cite}\n{evidence}"


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2024-11-23", 1),
        ("2024-11-24", 0),
        ("2024-10", 1),
        ("2024-11", 0),
        ("2023", 1),
        ("2024", 0),
        ("2030", 0),
        ("", 0),
    ],
)
def test_two_years(day: str, count: int) -> None:
    """A day, a month and a year count until their last day; without a date nothing is old."""
    assert len(found(journey(day))) == count


def test_where_it_points() -> None:
    """The date is flagged, and the first place that cites it is beside it."""
    (finding,) = found(journey("2019-03"))
    assert (finding.position.line, finding.position.column, finding.position.end_column) == (9, 49, 56)
    assert finding.message == "The evidence “A survey” is from 2019-03, more than 24 months ago"
    assert [(also.position.line, also.message) for also in finding.related] == [(7, "cited here")]


def test_once_per_item() -> None:
    """However often it is cited."""
    cite = "evidence: survey\n    actual: {ease: 4, evidence: survey}\n    pains: [{title: P, evidence: survey}]"
    assert len(found(journey("2019", cite))) == 1


def test_only_what_is_cited() -> None:
    """Old evidence that nothing rests on does no harm."""
    assert found(journey("2019", "notes: nothing")) == []
    assert len(found(journey("2019", "metrics: {nps: {evidence: survey}}"))) == 1


def test_the_option() -> None:
    """How old evidence may be can be set."""
    assert len(found(journey("2026-01"), months=6)) == 1
    assert found(journey("2019"), months=120) == []


def test_without_a_day_or_in_the_future() -> None:
    """Nothing is said where no day is known, nor of a journey of the future."""
    assert found(journey("2019"), today=None) == []
    assert list(StaleEvidence().journey(portfolio(journey("2019"), today=None).cases[0])) == []
    assert found(journey("2019", head="state: future")) == []


def test_evidence_that_is_not_defined() -> None:
    """What the journey does not define has no date."""
    assert found(journey("2019", "evidence: other")) == []
