"""Touchpoints that lead into another branch."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\ntouchpoints:\n"
FORK = f"{START}  call: {{title: Calls, next: [photos, dry]}}\n  photos: Sends photos\n  dry: Has it dried\n"


def test_both_places_are_told(check: Check) -> None:
    """The finding is at the touchpoint without `next`, and the fork is related."""
    (finding,) = check("FLOW106", FORK)
    assert (finding.position.line, finding.related[0].position.line) == (5, 4)
    assert finding.message == (
        "“Sends photos” has no `next`, so it leads to “Has it dried” below, which is written as one of several ways"
    )


def test_ways_may_come_together(check: Check) -> None:
    """Where another `next` leads there alone, the touchpoint below is no branch."""
    assert check("FLOW106", f"{FORK}  branch: {{title: Walks in, start: true, next: dry}}\n") == []


def test_going_on_or_giving_up_is_one_way(check: Check) -> None:
    """An end beside the touchpoint below makes no branch of it."""
    text = (
        f"{START}  call: {{title: Calls, next: [dry, end]}}\n  walk: {{title: Walks in, start: true}}\n  dry: Dries\n"
    )
    assert check("FLOW106", text) == []


def test_a_later_fork_that_goes_back_is_no_branch(check: Check) -> None:
    """Only an earlier `next` makes the touchpoint below one of several."""
    text = f"{START}  a: A\n  b: B\n  c: {{title: C, next: [b, d]}}\n  d: D\n"
    assert check("FLOW106", text) == []


def test_a_fallback_stands_by(check: Check) -> None:
    """A straight journey must not run into the touchpoint that is there for a crisis."""
    risk = "risks:\n  down: {title: Phones fail, fallback: {call: form}}\n"
    (finding,) = check("FLOW106", f"{START}  call: Calls\n  done: Is done\n  form: Writes\n{risk}")
    assert (finding.touchpoint, finding.related[0].position.line) == ("done", 8)
    assert finding.message.endswith("which is written as a fallback")


def test_a_fallback_on_the_way_is_no_reserve(check: Check) -> None:
    """A fallback to which a `next` leads is part of the ordinary way."""
    risk = "risks:\n  down: {title: Phones fail, fallback: {call: form}}\n"
    text = f"{START}  call: {{title: Calls, next: form}}\n  meet: {{title: Meets, start: true}}\n  form: Writes\n{risk}"
    assert check("FLOW106", text) == []


def test_one_finding_is_enough_for_a_touchpoint(check: Check) -> None:
    """A touchpoint that may fall into two branches, one of them optional, is told once."""
    text = (
        f"{START}  call: {{title: Calls, next: [a, b, c]}}\n  a: A\n  b: {{title: B, when: wet, next: end}}\n  c: C\n"
    )
    assert [finding.touchpoint for finding in check("FLOW106", text)] == ["a"]
