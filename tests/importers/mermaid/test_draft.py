"""Mermaid journeys as drafts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap import source
from journeymap.errors import UnreadableInput
from journeymap.importer import Draft
from journeymap.importers.mermaid.draft import MAX_TASKS, draft, scale
from journeymap.importers.mermaid.grammar import MAX_SCORE, parse
from journeymap.importers.mermaid.preprocess import Text, prepare


def drafted(*lines: str) -> Draft:
    """The draft of a journey of some lines, from the file `moving`."""
    return draft(parse(prepare(Text.of("\n".join(["journey", *lines])))), "moving", "moving")


def data(*lines: str) -> Any:
    """The draft as our own reader reads it."""
    found = source.read(drafted(*lines).text.encode())
    assert not found.problems
    return found.data


def test_a_draft_is_yaml_in_house_style() -> None:
    """Everything stands where a designer looks for it, and quotes stand only where they must."""
    assert drafted("title Moving: a day", "section Before", "Packs: 4: Ana, Ben", "section After", "Rests: 5").text == (
        """\
# Imported from Mermaid: moving
# Mermaid's scores stand here as assumed emotion on a scale of 1-5: a hypothesis, not a measurement.
# If they meant something else (effort, order, not rated), take them out.
kind: journey
title: "Moving: a day"
status: draft
scale: 1-5

phases:
  before: Before
  after: After

touchpoints:
  packs:
    title: Packs
    phase: before
    assumed: {emotion: 4}
    notes: "People: Ana, Ben"
  rests:
    title: Rests
    phase: after
    assumed: {emotion: 5}
"""
    )


def test_a_journey_without_title_has_its_files_name() -> None:
    """And without a name, its id."""
    assert data("Packs: 1")["title"] == "moving"
    assert "title: j\n" in draft(parse(prepare(Text.of("journey"))), "j", "").text


def test_a_journey_without_tasks_is_a_draft_to_go_on_with() -> None:
    """Its sections are kept as phases, and a comment says what is missing."""
    text = drafted("title Moving", "section Before").text
    assert text.endswith(
        "phases:\n  before: Before\n\n# Mermaid has no tasks here: write the first touchpoint.\ntouchpoints: {}\n"
    )
    assert "scale" not in text


def test_tasks_before_the_first_section_have_no_phase() -> None:
    """No phase is made up for them."""
    read = data("Packs: 1", "section On the day", "Waits: 2")
    assert [touchpoint.get("phase") for touchpoint in read["touchpoints"].values()] == [None, "on-the-day"]
    assert "phases" not in data("Packs: 1")


def test_a_section_that_goes_on_is_one_phase_and_one_that_comes_back_is_another() -> None:
    """The order of phases is the order of the journey."""
    read = data("section A", "x: 1", "section A", "y: 1", "section B", "section A", "z: 1")
    assert list(read["phases"].items()) == [("a", "A"), ("b", "B"), ("a-2", "A")]
    assert [touchpoint["phase"] for touchpoint in read["touchpoints"].values()] == ["a", "a", "a-2"]


def test_phases_and_touchpoints_share_one_space_of_ids() -> None:
    """A task named as its section, or as another task, gets a number."""
    assert list(data("section Call", "Call: 1", "Call: 2")["touchpoints"]) == ["call-2", "call-3"]


def test_names_without_a_letter_get_an_id_and_names_without_anything_a_title() -> None:
    """Nothing an author wrote makes a draft that cannot be read."""
    read = data("section \x07 ", "🙂: 1", "\x07: 2")
    assert read["phases"] == {"phase-1": "Untitled"}
    assert [(id_, entry["title"]) for id_, entry in read["touchpoints"].items()] == [
        ("touchpoint-1", "🙂"),
        ("touchpoint-2", "Untitled"),
    ]


def test_descriptions_become_notes_of_the_journey() -> None:
    """On one line, and not when they only repeat the title."""
    assert data("accTitle: A move", "accDescr {", "box", "  by box", "}")["notes"] == "A move: box by box"
    assert "notes" not in data("title A move", "accTitle: A move")


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([1, 5, 2.5], "1-5"),
        ([0, 5], "0-5"),
        ([0.5], "0-5"),
        ([6], "0-10"),
        ([1, 13], "0-100"),
        ([101], "0-1000"),
        ([-1, 1], "-1..1"),
        ([-1.5, 0], "-2..2"),
        ([-1, 3], "-5..5"),
        ([-1, 10], "-10..10"),
        ([-MAX_SCORE], f"-{MAX_SCORE}..{MAX_SCORE}"),
    ],
)
def test_the_scale_is_the_smallest_usual_one(scores: list[float], found: str) -> None:
    """Mermaid's own 1-5 where it holds all scores."""
    assert scale(scores) == found


@given(st.lists(st.floats(-MAX_SCORE, MAX_SCORE), min_size=1))
def test_every_scale_holds_its_scores(scores: list[float]) -> None:
    """And the model reads it as such."""
    low, _, high = scale(scores).rpartition(".." if min(scores) < 0 else "-")
    assert float(low) <= min(scores)
    assert max(scores) <= float(high)


def test_a_score_that_cannot_be_read_is_said_and_its_line_kept() -> None:
    """A colon in a name takes the score's place; nothing is assumed, and nothing is lost in the file."""
    lines = [f"Step {step}: pack: 4: Ana" for step in range(1, 8)]
    assert data(*lines)["touchpoints"]["step-1"] == {"title": "Step 1", "notes": "In Mermaid: Step 1: pack: 4: Ana"}
    (lost,) = drafted(*lines).lost
    assert lost.startswith("No score could be read at “Step 1”, “Step 2”, “Step 3”, “Step 4”, “Step 5” and 2 more: ")


def test_a_blank_score_is_what_mermaid_draws_and_is_said() -> None:
    """Mermaid takes a blank for 0."""
    assert data("Packs: : Ana", "Rests: 2")["touchpoints"]["packs"]["assumed"] == {"emotion": "0"}
    assert drafted("Packs: : Ana").lost[0].startswith("No score is written at “Packs”. Mermaid draws that as 0")


def test_what_mermaid_reads_past_is_said() -> None:
    """Remarks, what stands behind a third colon, and markup that will be shown as text."""
    draft = drafted("title Two<br>lines", "Packs: 4: Ana: at noon", "Rests: 5 # at last")
    assert draft.lost == (
        "Mermaid reads nothing behind a third colon; left out: “at noon”.",
        "Mermaid reads past `#`, and past lines that begin with `%`; left out: “# at last”.",
        "Line breaks (`<br>`) are kept as written; a journey shows them as text.",
    )
    assert drafted("Packs: 4: Ana").lost == ()


def test_a_journey_too_long_to_be_read_is_refused() -> None:
    """By its tasks, and by its size as YAML."""
    with pytest.raises(UnreadableInput, match=r"10,001 tasks; at most 10,000 are read"):
        drafted(*["a:1"] * (MAX_TASKS + 1))
    with pytest.raises(UnreadableInput, match="larger than 1024 KiB"):
        drafted(*[f"{'long ' * 100}: 1"] * 2_000)
