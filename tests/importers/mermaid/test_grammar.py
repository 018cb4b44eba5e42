"""Mermaid's grammar for journeys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import UnreadableInput
from journeymap.importers.mermaid.grammar import Journey, parse, plain, shown
from journeymap.importers.mermaid.preprocess import Text, prepare

JOURNEY = """journey
  title Moving home
  accTitle: A move
  accDescr {
    From the first box
    to the last.
  }
  Finds a flat: 2: Ana, Ben
  section Before
    Packs the boxes : 3
  SECTION On the day
    Waits for the van:1:Ana,,
"""


def read(text: str) -> Journey:
    """The journey of a text."""
    return parse(prepare(Text.of(text)))


def tasks(*lines: str) -> list[tuple[str, float | None, tuple[str, ...]]]:
    """Name, score and people of the tasks on some lines."""
    return [(plain(task.name), task.score, task.people) for task in read("\n".join(["journey", *lines])).tasks]


def test_a_journey_is_read_whole() -> None:
    """Title, description, sections and tasks in order; a task knows its section, -1 before the first."""
    journey = read(JOURNEY)
    assert (journey.title, journey.acc_title, plain(journey.acc_descr)) == (
        "Moving home",
        "A move",
        "From the first box     to the last.",
    )
    assert journey.sections == ["Before", "On the day"]
    assert [task.section for task in journey.tasks] == [-1, 0, 1]
    assert [(plain(task.name), task.score, task.people) for task in journey.tasks] == [
        ("Finds a flat", 2, ("Ana", "Ben")),
        ("Packs the boxes", 3, ()),
        ("Waits for the van", 1, ("Ana",)),
    ]


@pytest.mark.parametrize(
    ("written", "score"),
    [
        ("5", 5),
        ("-1.5", -1.5),
        (".5", 0.5),
        ("5.", 5),
        ("+3", 3),
        ("1e1", 10),
        ("0x1F", 31),
        ("0b11", 3),
        ("\xa0 4 \ufeff", 4),
        (" ", 0),
        ("five", None),
        ("٣", None),
        ("1_0", None),
        ("-0x1", None),
        ("3/5", None),
        ("Infinity", None),
        ("1e999", None),
        ("1000001", None),
    ],
)
def test_scores_are_javascript_numbers(written: str, score: float | None) -> None:
    """Blank is 0; what JavaScript takes for no number, or an endless one, is none."""
    assert tasks(f"Tea:{written}: Me") == [("Tea", score, ("Me",))]


def test_a_colon_in_a_name_takes_its_score() -> None:
    """The score is looked for behind the first colon, and people behind the second."""
    assert tasks("Step 1: pack: 4: Me") == [("Step 1", None, ("4",))]


def test_the_sign_of_a_remark_ends_a_value() -> None:
    """Mermaid reads nothing from a `#` on, nor a line that begins with `%`; both are kept aside."""
    journey = read("journey\ntitle One # two\nTea: 3: Me # and Ann\n# all\n%a: 3\n")
    assert journey.title == "One "
    assert [task.people for task in journey.tasks] == [("Me",)]
    assert journey.comments == ["# two", "# and Ann", "# all", "%a: 3"]


def test_entities_are_resolved_and_unknown_ones_stay() -> None:
    """`#quot;` and `#35;` are characters, and do not end a value."""
    assert tasks("Says #quot;yes#quot; #35;1 #foo; ok: 4") == [('Says "yes" #1 #foo; ok', 4, ())]


def test_keywords_are_words_in_any_case() -> None:
    """A word that only begins like one is a task's name."""
    journey = read("journey\nTITLE A\nSection B\nsections: 1\ntitles: 2\nACCTITLE: C\n")
    assert (journey.title, journey.sections, journey.acc_title) == ("A", ["B"], "C")
    assert [task.name for task in journey.tasks] == ["sections", "titles"]


def test_the_last_title_and_description_win() -> None:
    """As in Mermaid, and an empty block says nothing."""
    journey = read("---\ntitle: A\n---\njourney\ntitle B\ntitle C\naccDescr: D\naccDescr {E}\naccDescr { }\n")
    assert (journey.title, journey.acc_descr) == ("C", "E")


def test_a_keyword_without_its_value_takes_the_next_line() -> None:
    """A line break counts as the space behind `title`, as in Mermaid."""
    assert read("journey\ntitle\nsection A\n").title == "section A"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("journey\n\nTea\nCake: 3", 3, "“Tea” has no score"),
        ("journey\nTea # 3", 2, "“Tea” has no score"),
        ("journey\nsection A: B\n", 2, "“: B” has no task before it"),
        ("journey\nTea: 5: Me; Cake: 3", 2, "cannot read “;” here"),
        ("journey;\n", 1, "cannot read “;” here"),
        ("journey\nTea:\n", 2, "“Tea” has no score"),
        ("journey\nA: 1\nJourney planning: 3\n", 3, "stands here again"),
        ("journeys\n", 1, "the first word must be `journey` alone; here stands “journeys”"),
        ("journey\naccDescr {\n no end\n", 2, "never closed"),
        ("journey\nA: 1\naccTitle:\n", 3, "“accTitle:” stands at the end"),
        ("journey\nA: 1\n" + "very " * 20, 3, "“very very very very very very very very…” has no score"),
    ],
)
def test_what_mermaid_rejects_is_refused_with_its_line(text: str, line: int, said: str) -> None:
    """One line that says what is wrong."""
    with pytest.raises(UnreadableInput) as refusal:
        read(text)
    assert said in str(refusal.value)
    assert refusal.value.line == line


def test_a_character_beyond_the_first_plane_is_two_for_mermaid() -> None:
    """So an emoji before `%%` does not make a comment of the line, as any other character would."""
    assert tasks("😀%% a: 3") == [("😀%% a", 3, ())]
    assert tasks("ä%% a: 3") == []


def test_shown_text_is_short_and_on_one_line() -> None:
    """At most 40 characters."""
    assert shown(" a\nb ") == "“a b”"
    assert shown("x" * 41) == f"“{'x' * 39}…”"


@given(st.text(alphabet="\n\t :;#%{}a1,\xa0\u2028"), st.sampled_from(["", "title", "section", "accDescr", "accTitle"]))
def test_any_text_is_read_or_refused(text: str, word: str) -> None:
    """Nothing but a refusal is raised, and its line is one of the text's."""
    text = f"journey\n{text}{word}{text}"
    line, sections = 1, 0
    try:
        sections = len(read(text).sections)
    except UnreadableInput as refusal:
        line = refusal.line or 0
    assert 1 <= line <= text.count("\n") + 1
    assert sections <= text.count("section")
