"""Actions where they change little for the journey."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

SMALL = "assumed: {emotion: 60}, target: {emotion: 63}"
LARGE = "assumed: {emotion: 20}, target: {emotion: 70}"


def journey(*touchpoints: str, at: str = "[a]", status: str = "doing") -> str:
    """A journey of touchpoints `a`, `b` … given by their keys, and an action."""
    lines = (f"  {id_}: {{title: {id_.upper()}, {keys}}}\n" for id_, keys in zip("abcdef", touchpoints, strict=False))
    actions = f"actions:\n  x: {{title: X, at: {at}, status: {status}}}\n"
    return f"kind: journey\ntitle: A\ntouchpoints:\n{''.join(lines)}{actions}"


def test_what_is_told(check: Check) -> None:
    """At the actions, with the shares and the touchpoint they should be at."""
    (finding,) = check("PLAN506", journey(SMALL, LARGE))
    assert (finding.position.line, finding.position.column, finding.at) == (6, 1, "actions")
    assert finding.message == (
        "The open actions are where 4 % of the journey's loss is, and “B”, which alone holds 96 %, has none"
    )
    assert finding.help.startswith("write an action with `at: [b]`")
    assert [place.position.line for place in finding.related] == [5]


@pytest.mark.parametrize(
    ("touchpoints", "at", "status"),
    [
        ((SMALL, LARGE), "[a, b]", "doing"),
        ((SMALL, LARGE), "[b]", "idea"),
        ((SMALL, LARGE), "[a]", "done"),
        ((SMALL, LARGE), "[]", "doing"),
        ((SMALL, LARGE), "[nowhere]", "doing"),
        ((LARGE, LARGE, LARGE), "[a]", "doing"),
        ((SMALL, SMALL), "[a]", "doing"),
        (("assumed: {emotion: 90}, target: {emotion: 70}", "notes: n"), "[a]", "doing"),
        (("notes: n", "target: {emotion: 70}"), "[a]", "doing"),
    ],
)
def test_silence(check: Check, touchpoints: tuple[str, ...], at: str, status: str) -> None:
    """The worst loss has an action, no action is open or anywhere, the actions hold their part, nothing is lost."""
    assert check("PLAN506", journey(*touchpoints, at=at, status=status)) == []


def test_many_small_losses(check: Check) -> None:
    """Where the worst is not worse than what the actions reach, moving them would gain nothing."""
    assert check("PLAN506", journey(*(["assumed: {ease: 40}, target: {ease: 60}"] * 6))) == []
