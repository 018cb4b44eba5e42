"""Targets further away than the organisation can move."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

ORGANISATION = "kind: organisation\nreach: {ease: 20, emotion: 15, within: 6 months}\n"


def journey(*touchpoints: str) -> str:
    """A journey of touchpoints `a`, `b` … given by their keys, from line 4 on."""
    lines = (f"  {id_}: {{title: {id_.upper()}, {keys}}}\n" for id_, keys in zip("abcd", touchpoints, strict=False))
    return f"kind: journey\ntitle: A\ntouchpoints:\n{''.join(lines)}"


def test_the_furthest_is_told_with_the_others(check: Check) -> None:
    """One finding, at the value that is most out of reach; the other touchpoints are beside it."""
    text = journey(
        "assumed: {ease: 20, emotion: 40}, target: {ease: 90, emotion: 56}",
        "assumed: {emotion: 20}, target: {emotion: {score: 90}}",
        "assumed: {emotion: 40}, target: {emotion: 60}",
    )
    (finding,) = check("EMO311", ORGANISATION, text)
    assert (finding.position.line, finding.at) == (5, "touchpoints.b.target.emotion")
    assert text.splitlines()[4][finding.position.column - 1 :].startswith("90")
    assert finding.message == (
        "“B” should go from 20 to 90 in emotion, which is 70 points of 100, and the organisation's reach is 15 in "
        "6 months; 2 more touchpoints have such targets"
    )
    assert [place.position.line for place in finding.related] == [4, 6]


def test_one_more(check: Check) -> None:
    """A single other one is counted in words, and none not at all."""
    keys = "assumed: {emotion: 20}, target: {emotion: 90}"
    (finding,) = check("EMO311", ORGANISATION, journey(keys, keys))
    assert finding.message.endswith("in 6 months; one more touchpoint has such a target")
    (finding,) = check("EMO311", ORGANISATION.replace(", within: 6 months", ""), journey(keys))
    assert finding.message.endswith("reach is 15")


@pytest.mark.parametrize(
    "keys",
    [
        "assumed: {emotion: 55}, target: {emotion: 70}",
        "assumed: {efficiency: 0}, target: {efficiency: 100}",
        "assumed: {emotion: 90}, target: {emotion: 20}",
        "target: {emotion: 90}",
        "assumed: {emotion: 0}",
    ],
)
def test_silence(check: Check, keys: str) -> None:
    """Just within reach, a part whose reach nobody knows, a target below today, and what cannot be compared."""
    assert check("EMO311", ORGANISATION, journey(keys)) == []


def test_without_a_reach(check: Check) -> None:
    """Nobody has said what can be moved."""
    assert check("EMO311", "kind: organisation\n", journey("assumed: {emotion: 0}, target: {emotion: 90}")) == []
