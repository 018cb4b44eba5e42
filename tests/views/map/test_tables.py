"""The tables, and the words in them."""

from __future__ import annotations

import pytest
from subjects import rich_subject, subject_of_text

from journeymap.language import translator
from journeymap.view import Subject
from journeymap.views.map.columns import columns, numbered, stretches
from journeymap.views.map.names import Names
from journeymap.views.map.readings import quantity
from journeymap.views.map.tables import Table, table, tables
from journeymap.views.map.ways import ways


def names_of(subject: Subject, lang: str = "en") -> Names:
    """The names of a subject's page."""
    return Names(subject.journey, subject.directory, subject.vocabulary, lang, translator(lang))


def all_of(subject: Subject, lang: str = "en") -> dict[str, Table]:
    """The tables of a subject by caption."""
    found = columns(subject, numbered(subject.findings))
    made = tables(
        subject,
        found,
        stretches(subject.journey, found),
        ways(subject, found),
        names_of(subject, lang),
    )
    return {item.caption: item for item in made}


def cell(item: Table, row: str, head: str) -> list[str]:
    """A cell by the beginning of its row's head and its column's head."""
    (found,) = [cells for cells in item.rows if cells[0][0].startswith(row)]
    return found[item.heads.index(head)]


@pytest.fixture(scope="module")
def made() -> dict[str, Table]:
    """The tables of the journey with everything in it."""
    return all_of(rich_subject())


@pytest.mark.parametrize(
    ("row", "head", "lines"),
    [
        ("1 ", "Owner", ["The customer's own moment"]),
        ("5 ", "Owner", ["Nobody"]),
        ("6 ", "Owner", ["Front desk + Imaging"]),
        ("3 ", "Takes part", ["Imaging"]),
        ("3 ", "Importance", ["Moment of truth"]),
        ("13 ", "Importance", ["Background"]),
        ("6 ", "Channel", ["Text message", "Phone"]),
        ("1 ", "Thinks", ["What if I cannot drive?", "“I counted the streetlights until five.”"]),
        ("2 ", "What they hold in their hand", ["A page that has timed out"]),
        ("3 ", "Takes", ["12 min"]),
        ("3 ", "Wait", ["actual 26 min", "target 3 min"]),
        ("3 ", "Emotion", ["impatient 50%, worried 50%", "actual 19 (n 64)", "target 70"]),
        ("6 ", "Emotion", ["annoyed", "assumed 12"]),
        ("3 ", "Emotions aimed for", ["raise relieved", "lower impatient"]),
        ("3 ", "Ease", ["actual 35", "target 78"]),
        ("3 ", "Metrics", ["It was simple 3.2 (n 64) / 6"]),
        ("9 ", "Metrics", ["Seen in time 62% / 90%"]),
        ("3 ", "Staff feel", ["stressed"]),
        ("2 ", "Evidence", ["analytics 208"]),
        ("2 ", "Pains", ["The code goes to a number from 2019 (severity 4/5)", "Starts again from the top"]),
        ("3 ", "Customer tells us", ["phone number, what hurts", "to ring back", "given freely"]),
        ("3 ", "Next", ["→ 4 Gets a text with a date 80%", "→ the end 20%: hangs up"]),
        ("5 ", "Findings", ["OWN201 unowned-touchpoint", "EMO304 below-target", "RISK604 unwatched-wait"]),
    ],
)
def test_touchpoints(made: dict[str, Table], row: str, head: str, lines: list[str]) -> None:
    """The table of touchpoints says everything that the map shows of one."""
    assert cell(made["Touchpoints"], row, head) == lines


def test_other_tables(made: dict[str, Table]) -> None:
    """Handoffs, backstage, actions, risks, metrics and evidence have tables of their own."""
    assert cell(made["Handoffs"], "7 ", "Carries") == ["name", "what hurts", "earlier pictures"]
    assert cell(made["Handoffs"], "8 ", "What is wrong") == ["blind handoff"]
    assert cell(made["Handoffs"], "2 Opens the booking page → 3", "What is wrong") == ["carries nothing"]
    assert cell(made["Backstage"], "The waiting", "Owner") == ["Nobody"]
    assert cell(made["Actions"], "Ring back", "Expects") == ["Emotion +20", "Ease +25"]
    assert cell(made["Actions"], "Ring back", "Due") == ["31 Jan 2027"]
    assert cell(made["Risks"], "Letters", "Plan") == ["no plan"]
    assert cell(made["Metrics of the journey"], "Would", "Actual / target") == ["−5.7 (n 35)", "/ 30"]
    assert cell(made["Evidence"], "Clicks", "About") == ["our service"]


def test_in_finnish() -> None:
    """Headings, emotions and numbers are the reader's; the author's words stay as they are."""
    made = all_of(rich_subject(), "fi")
    assert cell(made["Kosketuspisteet"], "3 ", "Tunne") == [
        "kärsimätön 50\u00a0%, huolestunut 50\u00a0%",
        "toteuma 19 (n 64)",
        "tavoite 70",
    ]


def test_empty_columns_are_left_out() -> None:
    """A column where nothing stands is not shown, nor is a table without rows."""
    made = table("C", ["A", "B", "D"], [[["a"], [], ["d"]], [["b"], [], []]])
    assert made is not None
    assert made.heads == ("A", "D")
    assert table("C", ["A"], []) is None
    assert list(all_of(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {}\n"))) == []


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.62, "share", "62%"),
        (172800, "duration", "2 d"),
        (90, "duration", "90 s"),
        (5400, "duration", "90 min"),
        (86400, "duration", "1 d"),
        (4.15, "score", "4.2"),
    ],
)
def test_quantities(value: float, unit: str, text: str) -> None:
    """A metric is written in its own unit."""
    assert quantity(value, unit, names_of(rich_subject())) == text
