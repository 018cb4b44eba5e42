"""Lower targets that do not add up to the higher."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(target: str, *touchpoints: str, head: str = "") -> str:
    """A journey with a target on line 3, and touchpoints `a`, `b` … given by their keys."""
    lines = (f"  {id_}: {{title: T, {keys}}}\n" for id_, keys in zip("abcd", touchpoints, strict=False))
    return f"kind: journey\ntitle: A\ntarget: {{{target}}}\n{head}touchpoints:\n{''.join(lines)}"


def test_what_is_short_is_told_in_one_finding(check: Check) -> None:
    """Each part that the touchpoints do not give, beside what the journey wants, at its target's key."""
    text = journey(
        "efficiency: 80, ease: 80, emotion: 80",
        "target: {efficiency: 70, ease: 80, emotion: 75}, importance: 2",
        "target: {efficiency: 85, ease: 80, emotion: 75}",
    )
    (finding,) = check("EMO310", text)
    assert (finding.position.line, finding.position.column) == (3, 1)
    assert finding.message == (
        "With every touchpoint at its target, the journey would still miss its own: "
        "efficiency 75 (target 80) and emotion 75 (target 80)"
    )


def test_the_remembered_emotion_counts(check: Check) -> None:
    """The lowest and the last target weigh more than the mean shows, unless the organisation remembers by the mean."""
    text = journey("emotion: 70", "target: {emotion: 90}", "target: {emotion: 50}")
    assert len(check("EMO310", text)) == 1
    assert check("EMO310", "kind: organisation\nmodel: {memory: average}\n", text) == []


@pytest.mark.parametrize(
    ("target", "touchpoints"),
    [
        ("emotion: 71", ("target: {emotion: 70}",)),
        ("emotion: 70", ("target: {emotion: 70}",)),
        ("emotion: {raise: [relieved]}", ("target: {emotion: 10}",)),
        ("emotion: 70", ("target: {emotion: {raise: [relieved]}}",)),
        ("emotion: 70", ("target: {emotion: 10}", "notes: a", "notes: b")),
        ("emotion: 70", ("target: {emotion: 10}, importance: background",)),
        ("emotion: 70", ("notes: no target",)),
        ("ease: 70", ("target: {emotion: 10}",)),
    ],
)
def test_silence(check: Check, target: str, touchpoints: tuple[str, ...]) -> None:
    """A point is no matter; without numbers, or with a target at few touchpoints, nothing can be added up."""
    assert check("EMO310", journey(target, *touchpoints)) == []


def test_half_of_the_touchpoints_is_enough(check: Check) -> None:
    """And the customer's own moments need no efficiency."""
    assert len(check("EMO310", journey("emotion: 70", "target: {emotion: 60}", "notes: none"))) == 1
    own = ("target: {ease: 60}", "owner: customer", "owner: customer")
    assert len(check("EMO310", journey("ease: 70", *own))) == 1


def test_the_relationship(check: Check) -> None:
    """The mean of the journeys' targets is compared, part by part, at the organisation's target."""
    organisation = "kind: organisation\ntarget: {ease: 75, emotion: 70}\n"
    one, other = journey("ease: 60, emotion: 80", "notes: n"), journey("ease: 80", "notes: n")
    (finding,) = check("EMO310", one, other, organisation)
    assert (finding.path, finding.position.line, finding.journey) == ("2.yaml", 2, None)
    assert finding.message == (
        "The journeys' own targets do not give what the relationship should reach: ease 70 (target 75)"
    )


@pytest.mark.parametrize("head", ["state: future\n", "status: retired\n"])
def test_journeys_that_do_not_count(check: Check, head: str) -> None:
    """What is past or yet to come is no part of the relationship today."""
    organisation = "kind: organisation\ntarget: {emotion: 70}\n"
    assert check("EMO310", journey("emotion: 40", "notes: n", head=head), organisation) == []
    assert len(check("EMO310", journey("emotion: 40", "notes: n"), organisation)) == 1


def test_only_the_whole_portfolio_is_compared(check: Check) -> None:
    """While files are missing, the journeys' own half is told and the relationship's is not."""
    organisation = "kind: organisation\ntarget: {emotion: 70}\n"
    text = journey("emotion: 60", "target: {emotion: 40}")
    assert [finding.path for finding in check("EMO310", text, organisation, complete=False)] == ["0.yaml"]
