"""What counts as measured."""

from __future__ import annotations

import pytest
from reading import journey

from journeymap.analyses.evidence import covering, measured

EVIDENCE = """\
evidence:
  calls: {title: Listening to calls, kind: interview}
  wall: {title: The wall, kind: workshop}
  hunch: {title: A hunch, kind: guess}
  old: An old folder
"""


@pytest.mark.parametrize(
    ("written", "really", "rests_on"),
    [
        ("title: Calls", False, ()),
        ("actual: {ease: 40}", False, ()),
        ("actual: {ease: 40, evidence: calls}", True, ("calls",)),
        ("evidence: calls, actual: {ease: 40}", True, ("calls",)),
        ("evidence: calls", False, ("calls",)),
        ("evidence: calls, assumed: {ease: 40}", False, ("calls",)),
        ("actual: {ease: 40, evidence: wall}", False, ("wall",)),
        ("actual: {ease: 40, evidence: hunch}", False, ("hunch",)),
        ("actual: {ease: 40, evidence: [hunch, wall]}", False, ("hunch", "wall")),
        ("actual: {ease: 40, evidence: [hunch, calls]}", True, ("hunch", "calls")),
        ("evidence: calls, actual: {ease: 40, evidence: wall}", False, ("wall",)),
        ("evidence: wall, actual: {ease: 40, evidence: calls}", True, ("calls",)),
        ("actual: {ease: 40, evidence: old}", True, ("old",)),
        ("actual: {ease: 40, evidence: unknown}", True, ("unknown",)),
        ("actual: {}", False, ()),
        ("evidence: calls, actual: {}", True, ("calls",)),
    ],
)
def test_what_is_measured(written: str, really: bool, rests_on: tuple[str, ...]) -> None:
    """`actual` rests on the nearest evidence, and more than guesses and workshops; an id nobody knows is evidence."""
    title = "" if written.startswith("title") else "title: Calls, "
    read = journey(f"{EVIDENCE}touchpoints: {{call: {{{title}{written}}}}}\n")
    touchpoint = read.touchpoints["call"]
    assert measured(read, touchpoint) is really
    assert covering(touchpoint) == rests_on


def test_a_journey_without_evidence() -> None:
    """Ids that nothing can check are taken for evidence."""
    read = journey("touchpoints: {call: {title: Calls, evidence: calls, actual: {ease: 40}}}\n")
    assert measured(read, read.touchpoints["call"])
