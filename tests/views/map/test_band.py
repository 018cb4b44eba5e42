"""The head band."""

from __future__ import annotations

from subjects import subject_of_text

from journeymap.view import Subject
from journeymap.views.map.band import brief, counts, coverage, groups, worst
from journeymap.views.map.columns import columns, numbered


def test_worst_gaps(rich: Subject) -> None:
    """The five largest gaps in emotion lead, the largest first, measured ones only."""
    gaps = worst(rich.experience, columns(rich, ()))
    assert [(gap.column.id, gap.part, round(gap.size)) for gap in gaps] == [
        ("repeat", "emotion", 60),
        ("silence", "emotion", 57),
        ("calls", "emotion", 51),
        ("books", "emotion", 48),
        ("letter", "emotion", 46),
    ]


def test_other_parts_fill_up() -> None:
    """Where emotion has no gap, the larger of ease and efficiency is named; assumed if nothing is measured."""
    text = (
        "kind: journey\ntitle: T\ntouchpoints:\n"
        "  a: {title: A, target: {ease: 80, efficiency: 90}, assumed: {ease: 50, efficiency: 20}}\n"
        "  b: {title: B, target: {emotion: {score: 60}}, assumed: {emotion: 50}}\n"
    )
    subject = subject_of_text(text)
    gaps = worst(subject.experience, columns(subject, ()))
    assert [(gap.column.id, gap.part, gap.size) for gap in gaps] == [("b", "emotion", 10), ("a", "efficiency", 70)]


def test_coverage(rich: Subject) -> None:
    """Each touchpoint's emotion is measured, assumed or unknown."""
    known = coverage(columns(rich, ()))
    assert (known.count("measured"), known.count("assumed"), known.count("unknown")) == (11, 3, 0)
    nothing = coverage(columns(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {a: A}\n"), ()))
    assert nothing.states == ("unknown",)


def test_groups_and_counts(rich: Subject) -> None:
    """Findings are summed up by rule, the heaviest and then the most frequent first, and by severity."""
    notes = numbered(rich.findings)
    found = groups(notes)
    keys = [(-group.severity.weight, -len(group.notes)) for group in found]
    assert keys == sorted(keys)
    assert sum(counts(notes).values()) == len(notes)
    assert 0 not in counts(notes).values()


def test_brief() -> None:
    """A long text is cut at a word and says so; a short one is left."""
    assert brief("one two") == "one two"
    assert brief("one two, three four", 12) == "one two …"
