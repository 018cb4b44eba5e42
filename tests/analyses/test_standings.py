"""Touchpoints beside their targets."""

from __future__ import annotations

import pytest
from reading import case

from journeymap.analyses.standings import Standing

HEAD = "kind: journey\ntitle: A\nevidence: {e: {title: Survey, kind: survey}}\ntouchpoints:\n"


def standings(*touchpoints: str) -> dict[str, tuple[Standing, ...]]:
    """The standings of touchpoints `a`, `b` … given by their keys."""
    lines = (f"  {id_}: {{title: T, {keys}}}\n" for id_, keys in zip("abc", touchpoints, strict=False))
    return case(HEAD + "".join(lines)).experience.standings


def test_parts_with_a_target_and_a_value() -> None:
    """What lacks either is left out, and a touchpoint without any such part too."""
    found = standings(
        "assumed: {efficiency: 40, ease: 50}, target: {ease: 80, emotion: 70}",
        "assumed: {emotion: 50}",
        "target: {emotion: 50}",
    )
    assert found == {"a": (Standing("ease", "assumed", 50, 80, None, None),)}
    assert found["a"][0].gap == 30


def test_measured_emotions_lead() -> None:
    """With one measured emotion, assumed ones are not compared."""
    found = standings(
        "actual: {emotion: 40}, evidence: e, target: {emotion: 70}", "assumed: {emotion: 10}, target: {emotion: 70}"
    )
    assert {id_: [part.value for part in parts] for id_, parts in found.items()} == {"a": [40]}


def test_measured_ease_counts_where_nobody_asked_for_feelings() -> None:
    """Efficiency and ease have a leading series of their own."""
    keys = "actual: {ease: 40}, evidence: e, assumed: {efficiency: 20, emotion: 30}, target: {efficiency: 60, ease: 70}"
    assert [(part.part, part.series, part.value) for part in standings(keys)["a"]] == [
        ("efficiency", "assumed", 20),
        ("ease", "actual", 40),
    ]


@pytest.mark.parametrize(
    ("rating", "n", "verdict"),
    [
        ("40", None, None),
        ("{value: 40, n: 29}", 29, "too few"),
        ("{value: 40, n: 200}", 200, None),
        ("{value: 40, n: 200, sd: 20}", 200, "missed"),
        ("{value: 68, n: 200, sd: 20}", 200, "open"),
        ("{value: 80, n: 200, sd: 20}", 200, "reached"),
        ("{counts: {0: 30, 60: 30}}", 60, "missed"),
    ],
)
def test_the_verdict_of_a_rating(rating: str, n: int | None, verdict: str | None) -> None:
    """Answers decide where there are enough of them, with a spread."""
    (part,) = standings(f"actual: {{ease: {rating}}}, evidence: e, target: {{ease: 70}}")["a"]
    assert (part.n, part.verdict) == (n, verdict)


def test_the_verdict_of_an_emotion() -> None:
    """Shares of words have a spread of their own."""
    keys = "actual: {emotion: {felt: {worried: 70%, relieved: 30%}, n: 120}}, evidence: e, target: {emotion: 60}"
    (part,) = standings(keys)["a"]
    assert part.value == pytest.approx(31.25)
    assert (part.n, part.verdict) == (120, "missed")
