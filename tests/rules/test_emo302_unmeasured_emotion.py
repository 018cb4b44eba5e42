"""Targets for emotion that nobody looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding, Severity

Check = Callable[..., list[Finding]]


def journey(keys: str) -> str:
    """A journey of one touchpoint with a target for emotion."""
    target = "target: {emotion: {lower: [afraid]}}"
    return f"kind: journey\ntitle: A\ntouchpoints:\n  call:\n    title: Calls\n    {target}\n    {keys}\n"


@pytest.mark.parametrize(
    "keys",
    [
        "notes: none",
        "actual: {ease: 40}",
        "assumed: {ease: 40}",
        "actual: {emotion: {n: 12}}",
        "felt-by-staff: {emotion: calm}",
    ],
)
def test_nothing_says_what_customers_feel(check: Check, keys: str) -> None:
    """Other parts, an empty emotion and how the staff feels are no measurement of it."""
    (finding,) = check("EMO302", journey(keys))
    assert (finding.position.line, finding.position.column, finding.severity) == (4, 3, Severity.INFO)


@pytest.mark.parametrize(
    "keys",
    [
        "actual: {emotion: 40}",
        "actual: {emotion: worried}",
        "assumed: {emotion: worried}",
        "metrics: {nps: {target: 40}}",
    ],
)
def test_a_reading_a_belief_or_a_metric(check: Check, keys: str) -> None:
    """Anything that shows the emotion is enough."""
    assert check("EMO302", journey(keys)) == []


@pytest.mark.parametrize(("measures", "count"), [("ease", 1), ("efficiency", 1), ("emotion", 0)])
def test_what_a_metric_measures(check: Check, measures: str, count: int) -> None:
    """A metric that measures another part does not show the emotion."""
    organisation = f"kind: organisation\nmetrics: {{ces: {{kind: ces, measures: {measures}}}}}\n"
    assert len(check("EMO302", journey("metrics: {ces: {target: 6}}"), org=organisation)) == count


def test_a_metric_that_does_not_say_what_it_measures(check: Check) -> None:
    """It may well show the emotion."""
    assert (
        check("EMO302", journey("metrics: {ces: {target: 6}}"), org="kind: organisation\nmetrics: {ces: ces}\n") == []
    )


def test_no_target_and_an_empty_one(check: Check) -> None:
    """Without a target for emotion nothing needs to be measured."""
    for target in ("{ease: 40}", "{emotion: {}}"):
        text = f"kind: journey\ntitle: A\ntouchpoints: {{call: {{title: Calls, target: {target}}}}}\n"
        assert check("EMO302", text) == []


def test_the_future_cannot_be_measured(check: Check) -> None:
    """A journey of the future is not asked."""
    assert check("EMO302", "state: future\n" + journey("notes: none")) == []
