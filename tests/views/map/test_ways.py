"""What ways between touchpoints are."""

from __future__ import annotations

import pytest
from subjects import subject_of_text

from journeymap.view import Subject
from journeymap.views.map.columns import columns
from journeymap.views.map.lanes import pool
from journeymap.views.map.matrix import matrix
from journeymap.views.map.ways import Way, ends, ways

ORGANISATION = """\
kind: organisation
name: Us
units: {top: Us, a: {name: A, part-of: top}, a1: {name: A1, part-of: a}, b: {name: B, outside: true, lead: p}}
people: {p: {name: Pat, unit: b}, q: Quinn}
channels: {bot: {name: Bot, contact: automated}}
"""


def found(subject: Subject) -> tuple[Way, ...]:
    """The ways of a journey."""
    return ways(subject, columns(subject, ()))


@pytest.mark.parametrize(
    ("giver", "receiver", "kind"),
    [
        ("owner: a", "owner: b", "blind"),
        ("owner: a", "owner: b, handoff: {carries: [x]}", "sound"),
        ("owner: a", "owner: b, handoff: {carries: []}", "empty"),
        ("owner: a", "owner: p, handoff: x", "sound"),
        ("owner: a", "owner: a", "flow"),
        ("owner: a", "owner: a1", "flow"),
        ("owner: a, channel: bot, systems: [s]", "owner: b, channel: bot, systems: [s]", "flow"),
        ("owner: a, channel: bot, systems: [s]", "owner: b, channel: bot, systems: [t]", "blind"),
        ("owner: a", "owner: customer", "flow"),
        ("owner: [a, b]", "owner: b", "flow"),
        ("frontstage: x", "owner: b", "hole"),
        ("owner: b", "frontstage: x", "hole"),
    ],
)
def test_kinds(giver: str, receiver: str, kind: str) -> None:
    """A way is a handoff where the accountable unit changes, and blind if nothing is said of what is passed on."""
    text = f"kind: journey\ntitle: T\ntouchpoints:\n  x: {{title: X, {giver}}}\n  y: {{title: Y, {receiver}}}\n"
    (way,) = found(subject_of_text(text, ORGANISATION))
    assert way.kind == kind


def test_handoffs_over_own_moments(rich: Subject) -> None:
    """Where the customer's own moment lies between two units, its last stretch carries the mark."""
    kinds = {(way.source, way.target): way.kind for way in found(rich)}
    assert kinds[8, 9] == "flow"
    assert kinds[9, 10] == "blind"


def test_ends(rich: Subject) -> None:
    """Where some leave although the journey goes on, their share is known."""
    assert ends(rich, columns(rich, ())) == {2: pytest.approx(0.2)}


def test_lanes() -> None:
    """Lanes come in the order of first use, with those who only take part last; a person without unit has their own."""
    text = (
        "kind: journey\ntitle: T\ntouchpoints:\n  x: {title: X, owner: a1, involves: [p, other]}\n"
        "  y: {title: Y, owner: q}\n  z: {title: Z, owner: customer}\n"
    )
    subject = subject_of_text(text, ORGANISATION)
    held = pool(columns(subject, ()), subject.directory)
    assert [lane.name for lane in held.lanes] == ["", "A1", "Quinn", "B", "other"]
    assert [(lane.lead, lane.above, lane.outside) for lane in held.lanes[1:4]] == [
        (None, ("A",), False),
        (None, (), False),
        ("Pat", (), True),
    ]
    assert [helper.lane for helper in held.helpers] == [3, 4]


def test_the_matrix_counts_handoffs(rich: Subject) -> None:
    """Units that hand over or receive, and what passes between them by kind."""
    lanes = pool(columns(rich, ()), rich.directory)
    counted = matrix(lanes, found(rich))
    assert counted.cells["clinic", "post-room"].kinds == (("blind", 1), ("sound", 1))
    assert "front-desk" in dict(counted.units)
