"""What is read from a rule's docstring."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from journeymap.explanation import ExampleFile, Option, explain
from journeymap.finding import Severity
from journeymap.rule import Rule


class Sample(Rule):
    """A touchpoint is too blue.

    Blue hurts. It has hurt
    for years.

    Flagged::

        kind: journey
        title: Blue  # ABC123

    Between the blocks.

    Accepted::

        # file: one.yaml
        kind: journey

        title: Red
        # file: two.yaml
        kind: organisation
    """

    severity: ClassVar[Severity] = Severity.INFO
    how_blue: int = Field(3, description="How blue is too blue")


class Silent(Rule):  # noqa: D101
    severity: ClassVar[Severity] = Severity.INFO


def test_summary_and_prose_are_paragraphs_on_one_line() -> None:
    """The first paragraph is the summary; text between blocks is prose too."""
    found = explain(Sample)
    assert found.summary == "A touchpoint is too blue."
    assert found.prose == ("Blue hurts. It has hurt for years.", "Between the blocks.")


def test_a_block_is_shown_with_its_marks_and_read_without() -> None:
    """People see the trailing code; the linter does not, but the line is remembered."""
    flagged = explain(Sample).examples[0]
    assert flagged.flagged
    assert flagged.shown == "kind: journey\ntitle: Blue  # ABC123\n"
    assert flagged.files == (ExampleFile("example.yaml", "kind: journey\ntitle: Blue\n", (2,)),)


def test_a_block_may_hold_several_files() -> None:
    """Each file stands after a line that names it, blank lines kept."""
    accepted = explain(Sample).examples[1]
    assert not accepted.flagged
    assert [(file.name, file.text) for file in accepted.files] == [
        ("one.yaml", "kind: journey\n\ntitle: Red\n"),
        ("two.yaml", "kind: organisation\n"),
    ]


def test_options_are_named_as_in_the_config() -> None:
    """Fields of a rule are options, with hyphens, default and description."""
    assert explain(Sample).options == (Option("how-blue", "3", "How blue is too blue"),)


def test_a_rule_without_words_explains_nothing() -> None:
    """A missing docstring is no crash."""
    found = explain(Silent)
    assert (found.summary, found.prose, found.examples) == ("", (), ())
