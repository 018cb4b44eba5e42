"""Columns of the map."""

from __future__ import annotations

import pytest
from subjects import subject_of_text

from journeymap.view import Subject
from journeymap.views.map.columns import columns, main_line, numbered, stretches, told

LOOP = """\
kind: journey
title: T
phases: {one: One, two: Two}
touchpoints:
  a: {title: A, phase: one, owner: u}
  b: {title: B, phase: two, owner: [u, v], next: [{to: c, share: 55%}, {to: d, share: 45%}]}
  x: {title: X, phase: one, owner: customer, next: b}
  c: {title: C, phase: two, next: b}
  d: {title: D, phase: three, owner: u}
"""


def test_phases_stand_together() -> None:
    """Touchpoints are grouped by phase in the order of the phases, unknown phases last; numbers follow the map."""
    subject = subject_of_text(LOOP)
    found = columns(subject, ())
    assert [(column.id, column.number) for column in found] == [("a", 1), ("x", 2), ("b", 3), ("c", 4), ("d", 5)]
    titles = [(phase.title, phase.first, phase.last) for phase in stretches(subject.journey, found)]
    assert titles == [("One", 0, 1), ("Two", 2, 3), ("three", 4, 4)]


def test_kinds() -> None:
    """Who answers makes the kind of a column."""
    kinds = {column.id: column.kind for column in columns(subject_of_text(LOOP), ())}
    assert kinds == {"a": "owned", "x": "own", "b": "shared", "c": "hole", "d": "owned"}


def test_the_main_line_does_not_end_in_a_loop() -> None:
    """At a fork whose larger share only leads back, the main line goes on by the smaller one."""
    subject = subject_of_text(LOOP)
    found = columns(subject, ())
    assert {found[index].id for index in main_line(subject, found)} == {"a", "b", "d"}


def test_an_endless_journey_has_a_main_line() -> None:
    """Where nothing ends the longest way stands for the main line; without touchpoints there is none."""
    text = "kind: journey\ntitle: T\ntouchpoints: {a: {title: A, next: b}, b: {title: B, next: a}}\n"
    subject = subject_of_text(text)
    assert main_line(subject, columns(subject, ())) == {0, 1}
    empty = subject_of_text("kind: journey\ntitle: T\ntouchpoints: {}\n")
    assert main_line(empty, columns(empty, ())) == frozenset()


def test_shares_of_customers(rich: Subject) -> None:
    """The share who come somewhere follows the ways; those who leave are missed afterwards, going back loses nobody."""
    shares = {column.id: column.share for column in columns(rich, ())}
    assert shares["calls"] == pytest.approx(0.7)
    assert shares["confirmed"] == pytest.approx(0.86)
    assert shares["moved"] == pytest.approx(0.86 * 0.25)
    assert shares["drives"] == pytest.approx(0.86)


def test_guessed_shares_say_so() -> None:
    """A share that rests on an even split is marked."""
    text = "kind: journey\ntitle: T\ntouchpoints: {a: {title: A, next: [b, c]}, b: {title: B, next: end}, c: C}\n"
    assert [(column.share, column.guessed) for column in columns(subject_of_text(text), ())] == [
        (1.0, False),
        (0.5, True),
        (0.5, True),
    ]


def test_shares_are_told_where_they_change(rich: Subject) -> None:
    """A share stands at branches, and once where customers of the main line are lost."""
    found = columns(rich, ())
    assert {found[index].id for index in told(found, main_line(rich, found))} == {"calls", "confirmed", "moved"}


def test_findings_are_numbered_by_weight(rich: Subject) -> None:
    """The register begins with the errors, and every finding of a touchpoint stands at its column."""
    notes = numbered(rich.findings)
    weights = [note.finding.severity.weight for note in notes]
    assert weights == sorted(weights, reverse=True)
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))
    held = [note.finding.code for column in columns(rich, notes) if column.id == "silence" for note in column.notes]
    assert "OWN201" in held
