"""Journeys that end badly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(touchpoints: str, head: str = "") -> str:
    """A journey written one touchpoint a line, from line 4 on; a bare number is its assumed emotion."""
    lines = "".join(f"  {line.strip()}\n" for line in touchpoints.strip().splitlines())
    return f"kind: journey\ntitle: A\n{head}touchpoints:\n{lines}"


def straight(*emotions: float | str) -> str:
    """A straight journey of assumed emotions; an empty one is unknown."""
    found = (f"t{n}: {{title: T{n}, assumed: {{emotion: {emotion}}}}}" for n, emotion in enumerate(emotions))
    return journey("\n".join(found))


@pytest.mark.parametrize("emotions", [(50,), (20, 50), (65, 50), (65.1, 50, 64.9), (80, 90, ""), ("", "")])
def test_silence(check: Check, emotions: tuple[float | str, ...]) -> None:
    """An ending at 50, one not more than fifteen below the mean, an unknown one, and nothing known at all."""
    assert check("EMO305", straight(*emotions)) == []


def test_below_the_middle(check: Check) -> None:
    """Under 50 it is told at the ending, in the words of what is assumed."""
    (finding,) = check("EMO305", straight(20, 49))
    assert (finding.position.line, finding.position.column, finding.touchpoint) == (5, 3, "t1")
    assert finding.message == "The journey ends low: customers leave it with an emotion of 49 after “T1”, as assumed"


def test_far_below_what_it_was(check: Check) -> None:
    """More than fifteen points under the mean, which weighs by importance, is told too."""
    (finding,) = check("EMO305", straight(100, 100, 70))
    assert "ends lower than it was (its mean is 90)" in finding.message
    lines = ("a: {title: A, assumed: {emotion: 100}}", "b: {title: B, importance: 2, assumed: {emotion: 80}}")
    assert check("EMO305", journey("\n".join(lines))) == []


def test_measured_emotions_lead(check: Check) -> None:
    """With a measured emotion the assumed ending is unknown."""
    head = "evidence: {e: {title: Survey, kind: survey}}\n"
    lines = ("a: {title: A, actual: {emotion: 80}, evidence: e}", "b: {title: B, assumed: {emotion: 10}}")
    assert check("EMO305", journey("\n".join(lines), head)) == []
    (finding,) = check("EMO305", journey("\n".join(lines).replace("assumed", "evidence: e, actual"), head))
    assert finding.message.endswith("an emotion of 10 after “B”")


def test_a_background_moment_ends_nothing(check: Check) -> None:
    """The last moment that matters is the ending."""
    lines = "a: {title: A, assumed: {emotion: 70}}\nb: {title: B, importance: background, assumed: {emotion: 10}}"
    assert check("EMO305", journey(lines)) == []
    lines = "a: {title: A, assumed: {emotion: 30}}\nb: {title: B, importance: background}"
    assert [finding.touchpoint for finding in check("EMO305", journey(lines))] == ["a"]


FORK = """
a: {{title: A, assumed: {{emotion: {}}}, next: [{{to: end, share: {}%}}, {{to: b, share: {}%}}]}}
b: {{title: B, {}}}
"""


@pytest.mark.parametrize(("left", "told"), [(40, []), (60, ["a"])])
def test_endings_weigh_by_their_customers(check: Check, left: int, told: list[str]) -> None:
    """With 20 where some give up and 75 at the end, it is the mean of those who end there that counts."""
    text = journey(FORK.format(20, left, 100 - left, "assumed: {emotion: 75}"))
    assert [finding.touchpoint for finding in check("EMO305", text)] == told


def test_the_ending_that_pulls_down_most_is_named(check: Check) -> None:
    """Of several endings the finding stands at the worst for most customers, and says the average."""
    (finding,) = check("EMO305", journey(FORK.format(40, 10, 90, "assumed: {emotion: 45}")))
    assert finding.touchpoint == "b"
    assert "an emotion of 44.5 on average, 45 after “B”" in finding.message


@pytest.mark.parametrize(("left", "told"), [(9, ["a"]), (10, [])])
def test_an_unknown_ending(check: Check, left: int, told: list[str]) -> None:
    """Nothing is said while a tenth of the customers or more end where the emotion is not known."""
    text = journey(FORK.format(20, 100 - left, left, "notes: nobody asked"))
    assert [finding.touchpoint for finding in check("EMO305", text)] == told


def test_a_journey_without_an_end(check: Check) -> None:
    """Where nothing ends, nothing ends low."""
    assert check("EMO305", journey("a: {title: A, assumed: {emotion: 10}, next: a}")) == []
