"""Targets for everything but the emotion."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(keys: str) -> str:
    """A journey of one touchpoint."""
    return f"kind: journey\ntitle: A\ntouchpoints:\n  call:\n    title: Calls\n    {keys}\n"


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("{efficiency: 80}", "efficiency"),
        ("{ease: 80}", "ease"),
        ("{efficiency: 80, ease: 80}", "efficiency and ease"),
        ("{ease: 0, emotion: {}}", "ease"),
        ("{ease: 80, emotion: {raise: [], lower: }}", "ease"),
    ],
)
def test_targets_without_emotion(check: Check, target: str, what: str) -> None:
    """The parts that have a target are named, at the touchpoint; an emotion that says nothing is none."""
    (finding,) = check("EMO301", journey(f"target: {target}"))
    assert (finding.position.line, finding.position.column) == (4, 3)
    assert finding.message == f"“Calls” has a target for {what}, and none for emotion"


@pytest.mark.parametrize(
    "keys",
    [
        "notes: no target at all",
        "target: {}",
        "target: {emotion: relieved}",
        "target: {ease: 80, emotion: 75}",
        "target: {ease: 80, emotion: {lower: afraid}}",
        "target: {ease: 80, emotion: {raise: relieved}}",
        "importance: background\n    target: {ease: 80}",
        "importance: 0\n    target: {ease: 80}",
        "actual: {ease: 80}",
    ],
)
def test_silence(check: Check, keys: str) -> None:
    """Without other targets, with any target for emotion, and in the background there is nothing to say."""
    assert check("EMO301", journey(keys)) == []


def test_little_importance_is_importance(check: Check) -> None:
    """Anything above background needs a target for emotion."""
    assert len(check("EMO301", journey("importance: 0.5\n    target: {ease: 80}"))) == 1


def test_a_future_journey_is_asked_too(check: Check) -> None:
    """Targets are what a future journey is made of."""
    assert len(check("EMO301", "state: future\n" + journey("target: {ease: 80}"))) == 1
