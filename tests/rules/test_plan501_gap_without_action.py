"""Gaps that nobody works on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

GAP = "assumed: {ease: 40, emotion: 65}, target: {ease: 80, emotion: 70}"


def journey(*touchpoints: str, tail: str = "") -> str:
    """A journey of touchpoints `a`, `b` … given by their keys, from line 4 on."""
    lines = (f"  {id_}: {{title: {id_.upper()}, {keys}}}\n" for id_, keys in zip("abcdef", touchpoints, strict=False))
    return f"kind: journey\ntitle: A\ntouchpoints:\n{''.join(lines)}{tail}"


def action(status: str, at: str = "[a]") -> str:
    """An action somewhere."""
    return f"actions:\n  x: {{title: X, at: {at}, status: {status}}}\n"


def test_the_largest_part_is_told(check: Check) -> None:
    """At the touchpoint's key, with the id to write."""
    (finding,) = check("PLAN501", journey(GAP))
    assert (finding.position.line, finding.position.column) == (4, 3)
    assert finding.message == "Nothing is being done at “A”, where ease is 40 and should be 80"
    assert finding.help == "write an action with `at: [a]`, or add `a` to the `at` of one that changes it"


@pytest.mark.parametrize(("status", "told"), [("idea", 0), ("planned", 0), ("doing", 0), ("done", 1), ("dropped", 1)])
def test_only_open_actions_count(check: Check, status: str, told: int) -> None:
    """An idea is a beginning; what is done or dropped has left the gap as it is."""
    assert len(check("PLAN501", journey(GAP, tail=action(status)))) == told


def test_an_action_elsewhere(check: Check) -> None:
    """An action that is not `at` the touchpoint leaves it alone."""
    assert len(check("PLAN501", journey(GAP, "notes: n", tail=action("doing", "[b]")))) == 1


@pytest.mark.parametrize(("emotion", "told"), [("60", 0), ("59.9", 1), ("80", 0)])
def test_more_than_ten_points(check: Check, emotion: str, told: int) -> None:
    """Ten points are fine, and so is more than was meant."""
    assert len(check("PLAN501", journey(f"assumed: {{emotion: {emotion}}}, target: {{emotion: 70}}"))) == told


def test_three_gaps_and_the_moments_of_truth(check: Check) -> None:
    """Of five gaps the smaller ones are told only at moments of truth, and background moments never."""
    gaps = [f"assumed: {{emotion: {emotion}}}, target: {{emotion: 90}}" for emotion in (50, 40, 70, 75, 30)]
    text = journey(*gaps, f"{gaps[4]}, importance: background")
    assert [finding.touchpoint for finding in check("PLAN501", text)] == ["a", "b", "e"]
    text = journey(*gaps[:3], f"{gaps[3]}, importance: moment of truth", gaps[4])
    assert [finding.touchpoint for finding in check("PLAN501", text)] == ["a", "b", "d", "e"]


def test_gaps_with_actions_are_among_the_three(check: Check) -> None:
    """Working on the largest gaps does not make the next ones urgent."""
    gaps = [f"assumed: {{emotion: {emotion}}}, target: {{emotion: 90}}" for emotion in (50, 40, 30, 75)]
    assert check("PLAN501", journey(*gaps, tail=action("doing", "[a, b, c]"))) == []


def test_the_future_has_no_gaps(check: Check) -> None:
    """A journey of the future is what actions lead to."""
    assert check("PLAN501", journey(GAP, tail="state: future\n")) == []


def test_the_files_own_scale(check: Check) -> None:
    """Figures are those the author wrote."""
    text = journey("assumed: {emotion: 2}, target: {emotion: 4.5}", tail="scale: 1-5\n")
    assert "emotion is 2 and should be 4.5" in check("PLAN501", text)[0].message
