"""Emotions that are all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def journey(*emotions: str, head: str = "") -> str:
    """A journey of touchpoints with assumed emotions; an empty one is unknown."""
    lines = "".join(f"  t{n}: {{title: T, assumed: {{emotion: {emotion}}}}}\n" for n, emotion in enumerate(emotions))
    return f"kind: journey\ntitle: A\n{head}touchpoints:\n{lines}"


@pytest.mark.parametrize(
    "emotions",
    [
        ("60", "60", "60"),
        ("60", "60", "60", ""),
        ("60", "60", "60", "60.5"),
        ("worried", "worried", "worried", "relieved"),
        ("", "", "", ""),
    ],
)
def test_silence(check: Check, emotions: tuple[str, ...]) -> None:
    """Three are too few to tell, and one that differs is a curve."""
    assert check("EMO309", journey(*emotions)) == []


@pytest.mark.parametrize(
    ("emotions", "said"),
    [(("60",) * 4, "All 4 emotions of the journey are 60"), (("neutral", "50", "", "50", "neutral"), "All 4 emotions")],
)
def test_flat(check: Check, emotions: tuple[str, ...], said: str) -> None:
    """Equal figures are equal whatever they are written as; told at the journey's `kind`."""
    (finding,) = check("EMO309", journey(*emotions))
    assert (finding.position.line, finding.position.column, finding.touchpoint) == (1, 1, None)
    assert finding.message.startswith(said)


def test_the_files_own_scale(check: Check) -> None:
    """The figure is the one the author wrote."""
    (finding,) = check("EMO309", journey("3.3", "3.3", "3.3", "3.3", head="scale: 1-5\n"))
    assert "are 3.3:" in finding.message
