"""Touchpoints that do not reach their target."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

HEAD = "kind: journey\ntitle: A\nevidence: {e: {title: Survey, kind: survey}}\n"


def journey(*touchpoints: str, head: str = "") -> str:
    """A journey of touchpoints `a`, `b` … given by their keys, on lines 5, 6 …"""
    lines = (f"  {id_}: {{title: At {id_.upper()}, {keys}}}\n" for id_, keys in zip("abcde", touchpoints, strict=False))
    return f"{HEAD}touchpoints:\n{''.join(lines)}{head}"


@pytest.mark.parametrize(
    ("state", "target"),
    [
        ("ease: 60", "ease: 70"),
        ("emotion: 59.9999999", "emotion: 70"),
        ("ease: {value: 20, n: 29}", "ease: 90"),
        ("ease: {value: 68, n: 100, sd: 30}", "ease: 70"),
        ("emotion: {felt: {worried: 70%, relieved: 30%}, n: 29}", "emotion: 90"),
        ("emotion: 40", "emotion: {raise: [relieved]}"),
        ("ease: 90", "ease: 40"),
        ("ease: 10", "efficiency: 80"),
    ],
)
def test_silence(check: Check, state: str, target: str) -> None:
    """Ten points without n, too few answers, an open verdict, a target without a number, and more than was meant."""
    assert check("EMO304", journey(f"actual: {{{state}}}, evidence: e, target: {{{target}}}")) == []


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("ease: 59", "ease 59 (target 70)"),
        ("ease: {value: 59, n: 40}", "ease 59 (target 70, 40 answers)"),
        ("ease: {value: 68, n: 900, sd: 30}", "ease 68 (target 70, 900 answers)"),
        ("ease: 0", "ease 0 (target 70)"),
    ],
)
def test_what_is_told(check: Check, state: str, said: str) -> None:
    """A gap of more than ten points, or a missed verdict however small the gap, at the touchpoint's key."""
    (finding,) = check("EMO304", journey(f"actual: {{{state}}}, evidence: e, target: {{ease: 70}}"))
    assert (finding.position.line, finding.position.column, finding.at) == (5, 3, "touchpoints.a")
    assert finding.message == f"“At A” is below its target: {said}"


def test_without_any_emotion_no_share_is_known(check: Check) -> None:
    """What the journey loses is told of the series that the emotions lead."""
    keys = "actual: {ease: 20}, evidence: e, target: {ease: 70}"
    assert check("EMO304", journey(keys))[0].message.endswith("ease 20 (target 70)")
    (finding,) = check("EMO304", journey(keys, "actual: {emotion: 60}, evidence: e"))
    assert finding.message.endswith("; 100 % of what the journey loses is lost here")


def test_a_file_is_told_on_its_own_scale(check: Check) -> None:
    """Figures are those the author wrote, and ten points are of a hundred."""
    text = journey(
        "assumed: {ease: 3, emotion: 3.5}, target: {ease: 4.2, emotion: 3.9}",
        "assumed: {ease: 3, emotion: 3.5}, target: {ease: 3.4, emotion: 3.8}",
        head="scale: 1-5\n",
    )
    (finding,) = check("EMO304", text)
    assert finding.message.startswith("“At A” is below its target: ease 3 (target 4.2, assumed); ")


def test_the_share_of_the_loss(check: Check) -> None:
    """Shares are those of all improvements, in the whole experience, and touchpoints in the background have none."""
    text = journey(
        "assumed: {emotion: 20}, target: {emotion: 70}",
        "assumed: {emotion: 58}, target: {emotion: 70}",
        "assumed: {emotion: 20}, target: {emotion: 70}, importance: 0",
        "assumed: {efficiency: 10, emotion: 60}, target: {efficiency: 25, emotion: 60}",
    )
    shares = [finding.message.partition("; ")[2] for finding in check("EMO304", text)]
    assert shares[2] == ""
    numbers = [int(share.split()[0]) for share in (shares[0], shares[1], shares[3])]
    assert sum(numbers) == pytest.approx(100, abs=1)
    assert numbers[0] > 50 > numbers[1] > numbers[2] > 0


def test_almost_nothing_is_lost(check: Check) -> None:
    """A share that rounds to nothing is said in words."""
    ways = "next: [{to: b, share: 0.2%}, {to: c, share: 99.8%}]"
    text = journey(
        f"assumed: {{emotion: 70}}, {ways}",
        "assumed: {emotion: 58}, target: {emotion: 70}, next: c",
        "assumed: {emotion: 20}, target: {emotion: 90}",
    )
    said = [finding.message.partition("; ")[2] for finding in check("EMO304", text)]
    assert said == [
        "almost nothing of what the journey loses is lost here",
        "100 % of what the journey loses is lost here",
    ]


def test_an_action_on_its_way_is_named(check: Check) -> None:
    """What is being done there already comes first in the help; what is done or dropped does not count."""
    keys = "assumed: {ease: 20}, target: {ease: 70}"
    actions = "actions:\n  old: {title: O, at: a, status: done}\n  new: {title: N, at: [b, a]}\n"
    with_action, without = check("EMO304", journey(keys, "title: B")), check("EMO304", journey(keys))
    assert without[0].help == "write an action `at: [a]`, or set a target that you mean to reach"
    (finding,) = check("EMO304", journey(keys, head=actions))
    assert finding.help == "see whether the action `new` brings it there, or set a target that you mean to reach"
    assert with_action == []


def test_the_future_is_not_measured(check: Check) -> None:
    """A journey of the future has nothing to fall short with."""
    keys = "assumed: {ease: 20}, target: {ease: 70}"
    assert check("EMO304", journey(keys, head="state: future\n")) == []
    assert len(check("EMO304", journey(keys))) == 1
