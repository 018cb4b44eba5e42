"""Lows that nothing makes up for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(*touchpoints: str) -> str:
    """A journey of touchpoints `a`, `b` … given by their keys, from line 4 on."""
    lines = (f"  {id_}: {{title: {id_.upper()}, {keys}}}\n" for id_, keys in zip("abcdef", touchpoints, strict=False))
    return f"kind: journey\ntitle: A\ntouchpoints:\n{''.join(lines)}"


def straight(*emotions: float | str) -> str:
    """A straight journey of assumed emotions; an empty one is unknown."""
    return journey(*(f"assumed: {{emotion: {emotion}}}" for emotion in emotions))


@pytest.mark.parametrize(
    ("emotions", "told"),
    [
        ((39, 49), ["a"]),
        ((40, 49), []),
        ((39, 50), []),
        ((39, 50, 20), []),
        ((39, "", 45), []),
        ((39,), []),
        ((80, 39), []),
        ((80, 30, 45, 45), ["b"]),
        ((30, 20, 45), ["b"]),
        ((20, 30, 45), ["a"]),
        ((20, 80, 30, 45), ["c"]),
    ],
)
def test_straight_journeys(check: Check, emotions: tuple[float | str, ...], told: list[str]) -> None:
    """A later good or unknown moment silences, the ending is another rule's, lows in a row are told at the lowest."""
    assert [finding.touchpoint for finding in check("EMO306", straight(*emotions))] == told


def test_what_is_said(check: Check) -> None:
    """The touchpoint's key, how low it is, and that it is assumed."""
    (finding,) = check("EMO306", straight(80, 30, 45))
    assert (finding.position.line, finding.position.column) == (5, 3)
    assert finding.message == "“B” takes customers down to 30 (assumed), and nothing after it lifts them to 50 again"
    assert "`b`" in finding.help


def test_a_background_moment_does_not_heal(check: Check) -> None:
    """Nor does it hurt, nor is it missed where it is unknown."""
    text = journey("assumed: {emotion: 30}", "importance: 0, assumed: {emotion: 90}", "assumed: {emotion: 45}")
    assert [finding.touchpoint for finding in check("EMO306", text)] == ["a"]
    assert len(check("EMO306", text.replace("assumed: {emotion: 90}", "notes: unknown"))) == 1
    text = journey("importance: 0, assumed: {emotion: 10}", "assumed: {emotion: 45}", "assumed: {emotion: 45}")
    assert check("EMO306", text) == []


@pytest.mark.parametrize(("share", "told"), [(9, []), (10, ["a"]), (40, ["a"])])
def test_ways_of_a_tenth_of_the_customers(check: Check, share: int, told: list[str]) -> None:
    """A low that only few do not recover from is not told; else their share is."""
    ways = f"next: [{{to: b, share: {share}%}}, {{to: c, share: {100 - share}%}}]"
    bad, good = "assumed: {emotion: 45}, next: end", "assumed: {emotion: 70}"
    findings = check("EMO306", journey(f"assumed: {{emotion: 20}}, {ways}", bad, good))
    assert [finding.touchpoint for finding in findings] == told
    assert all(f"again, for {share} % of all customers" in finding.message for finding in findings)


def test_ways_add_up(check: Check) -> None:
    """Six and six in a hundred, who meet in one low, are twelve."""
    ways = "next: [{to: b, share: 6%}, {to: c, share: 6%}, {to: f, share: 88%}]"
    low, last = "assumed: {emotion: 30}", "assumed: {emotion: 45}, next: end"
    text = journey(f"assumed: {{emotion: 60}}, {ways}", f"{low}, next: d", f"{low}, next: d", low, last, "next: end")
    assert [finding.touchpoint for finding in check("EMO306", text)] == ["d"]


def test_another_low_on_other_ways_is_told_as_well(check: Check) -> None:
    """Two branches with a low each are two findings, and what both share is told with the lower one only once."""
    ways = "next: [{to: b, share: 50%}, {to: c, share: 50%}]"
    text = journey(
        f"assumed: {{emotion: 60}}, {ways}",
        "assumed: {emotion: 20}, next: d",
        "assumed: {emotion: 25}",
        "assumed: {emotion: 30}",
        "assumed: {emotion: 45}",
    )
    assert [finding.touchpoint for finding in check("EMO306", text)] == ["b", "c"]


def test_a_loop_that_is_left_by_a_good_moment(check: Check) -> None:
    """Going round again does not matter where everybody leaves well."""
    text = journey(
        "assumed: {emotion: 20}",
        "assumed: {emotion: 45}, next: [{to: a, share: 50%}, {to: c, share: 50%}]",
        "assumed: {emotion: 60}",
    )
    assert check("EMO306", text) == []
    assert [f.touchpoint for f in check("EMO306", text.replace("emotion: 60", "emotion: 49"))] == ["a"]
