"""Answers that their metric's scale does not have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

ORGANISATION = """\
kind: organisation
metrics:
  recommend: {kind: nps, title: Would recommend us}
  csat: csat
  ease: {kind: ces, scale: 1-5}
  ces: ces
  trust: {kind: score, scale: 0-10}
  queue: duration
"""


def journey(reading: str) -> str:
    """A journey that reads a metric on line 3, and at a touchpoint on line 5."""
    read = f"metrics: {{{reading}}}"
    return f"kind: journey\ntitle: A\n{read}\ntouchpoints:\n  call: {{title: Calls, {read}}}\n"


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (
            "recommend: {actual: {counts: {11: 3, 10: 5, 4.5: 1}}}",
            "counts answers of 11 and 4.5, and it is asked on 0-10",
        ),
        ("recommend: {actual: {counts: {-1: 3}}}", "counts answers of -1, and"),
        ("recommend: {target: 140}", "has a target of 140, and it lies between -100 and 100"),
        ("recommend: {actual: -101}", "has a value of -101, and"),
        ("nps: {actual: {value: 400, n: 9}}", "has a value of 400, and it lies between -100 and 100"),
        ("csat: {target: 85}", "has a target of 85, and it lies between 1 and 5"),
        ("csat: {actual: {counts: {0: 2, 5: 9}}}", "counts answers of 0, and it is asked on 1-5"),
        ("ces: {actual: {value: 7.2, n: 40}}", "has a value of 7.2, and it lies between 1 and 7"),
        ("ease: {target: 6}", "has a target of 6, and it lies between 1 and 5"),
    ],
)
def test_off_the_scale(check: Check, reading: str, said: str) -> None:
    """What is off its scale is told wherever it is read, at the value."""
    whole, at_touchpoint = check("EVI404", ORGANISATION, journey(reading))
    assert (whole.position.line, at_touchpoint.position.line) == (3, 5)
    assert said in whole.message
    assert "at “Calls”" in at_touchpoint.message
    assert said in at_touchpoint.message


@pytest.mark.parametrize(
    "reading",
    [
        "recommend: {target: -100, actual: {counts: {0: 1, 10: 5}}}",
        "recommend: {target: 40, actual: {value: 31, n: 40}}",
        "csat: {target: 85 %, actual: {counts: {1: 1, 5: 3}}}",
        "csat: {target: 1, actual: 4.5}",
        "ease: {target: 5}",
        "ces: {target: 7, actual: {value: 0.8}}",
        "trust: {target: 75}",
        "queue: {target: 2 min, actual: 14 min}",
        "unheard-of: {target: 900}",
        "nps: {target: 40}",
    ],
)
def test_silence(check: Check, reading: str) -> None:
    """The ends of a scale are on it, a share is one of good answers, and other kinds have no scale of their own."""
    assert check("EVI404", ORGANISATION, journey(reading)) == []


def test_a_csat_that_nobody_defines(check: Check) -> None:
    """Its scale is not known, so nothing is certain; that of an NPS is."""
    assert check("EVI404", journey("csat: {target: 9}, ces: {target: 10}")) == []
    assert len(check("EVI404", journey("nps: {target: 900}"))) == 2


def test_it_points_at_the_value(check: Check) -> None:
    """A bare value and one with n are both found, and counts as a whole."""
    for reading, column in (
        ("csat: {actual: 9}", "9}"),
        ("csat: {actual: {n: 40, value: 9}}", "9}"),
        ("csat: {actual: {counts: {9: 4}}}", "{9: 4}"),
    ):
        text = journey(reading)
        finding = check("EVI404", ORGANISATION, text)[0]
        assert text.splitlines()[2][finding.position.column - 1 :].startswith(column)


@pytest.mark.parametrize(("scale", "told"), [("1-5", 1), ("0-10", 0), ("0-100", 1)])
def test_an_nps_has_one_scale(check: Check, scale: str, told: int) -> None:
    """A definition with another is wrong before anybody answers."""
    found = check("EVI404", f"kind: organisation\nmetrics:\n  nps:\n    kind: nps\n    scale: {scale}\n")
    assert [finding.position.line for finding in found] == [5] * told
    assert all(finding.severity == "error" for finding in found)
