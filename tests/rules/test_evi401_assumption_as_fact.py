"""Values called `actual` that nobody measured."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

EVIDENCE = (
    "evidence: {calls: {title: A, kind: interview}, wall: {title: B, kind: workshop}, hunch: {title: C, kind: guess}}"
)


def journey(keys: str, head: str = EVIDENCE) -> str:
    """A journey of one touchpoint."""
    return f"kind: journey\ntitle: A\n{head}\ntouchpoints:\n  call:\n    title: Calls\n    {keys}\n"


@pytest.mark.parametrize(
    ("keys", "grounds"),
    [
        ("actual: {ease: 40}", "on no evidence"),
        ("actual: {ease: 40, evidence: wall}", "on a workshop alone"),
        ("actual: {ease: 40, evidence: [wall, hunch]}", "on a guess and a workshop alone"),
        ("actual: {ease: 40, evidence: hunch}", "on a guess alone"),
    ],
)
def test_on_what_it_rests(check: Check, keys: str, grounds: str) -> None:
    """The key `actual` is pointed at, and the grounds are named."""
    (finding,) = check("EVI401", journey(keys))
    assert (finding.position.line, finding.position.column, finding.position.end_column) == (7, 5, 11)
    assert finding.message == f"“Calls” has `actual` values that rest {grounds}"
    assert finding.at == "touchpoints.call.actual"
    assert finding.help.startswith("call it `assumed`")


@pytest.mark.parametrize(
    "keys",
    [
        "assumed: {ease: 40}",
        "actual: {ease: 40, evidence: [wall, calls]}",
        "actual: {ease: 40, evidence: unknown}",
        "actual: {ease: 40}\n    evidence: calls",
        "evidence: wall",
    ],
)
def test_silence(check: Check, keys: str) -> None:
    """Beliefs that say so, and values with evidence of any other kind, on the touchpoint or nearer."""
    assert check("EVI401", journey(keys)) == []


def test_the_nearest_evidence_counts(check: Check) -> None:
    """Evidence in `actual` stands before that of the touchpoint."""
    assert len(check("EVI401", journey("actual: {ease: 40, evidence: wall}\n    evidence: calls"))) == 1


def test_the_future_is_not_measured(check: Check) -> None:
    """A journey of the future is not asked."""
    assert check("EVI401", journey("actual: {ease: 40}", "state: future")) == []
