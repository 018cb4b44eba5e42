"""Importing Mermaid journeys, as a command does."""

from __future__ import annotations

import html
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.document import load
from journeymap.errors import UnreadableInput
from journeymap.importer import Draft
from journeymap.importers.mermaid import read
from journeymap.source import read as read_yaml

MARKDOWN = """# Moving

```mermaid
journey
  title The day before
  Packs: 4: Ana
```

```mermaid
flowchart LR
  a --> b
```

```mermaid
sequenceDiagram
```

* The day itself:

  ```mermaid
  journey
    title The day
    Waits: 1: Ana
  ```
"""

KNOWN_BETTER = {
    "200.mmd": "a file that is one Azure DevOps fence is read as Markdown",
    "207.mmd": "Windows-1252 letters are read, not replaced",
    "211.mmd": "a file that is one fence is read as Markdown",
}
"""Files of the corpus that are read on purpose where, or as, Mermaid alone cannot."""


def content(draft: Draft) -> Any:
    """The draft's data, when it is a journey that nothing is wrong with."""
    document = load(f"{draft.id}.journey.yaml", draft.text.encode())
    assert document.flags == ()
    assert document.journey is not None
    return read_yaml(draft.text.encode()).data


def outcome(data: bytes, stem: str) -> tuple[tuple[Draft, ...], UnreadableInput | None]:
    """The drafts, or the refusal."""
    try:
        return read(data, stem), None
    except UnreadableInput as refusal:
        return (), refusal


def test_a_file_is_one_draft_with_the_files_name() -> None:
    """The id is a slug of the name without suffix."""
    (draft,) = read(b"journey\nsection A\nPacks: 4: Ana\n", "Moving Day (2)")
    assert draft.id == "moving-day-2"
    assert content(draft)["title"] == "Moving Day (2)"


def test_markdown_gives_a_draft_for_each_journey() -> None:
    """Named by their titles; diagrams of other kinds are counted."""
    drafts = read(MARKDOWN.encode(), "notes")
    assert [draft.id for draft in drafts] == ["the-day-before", "the-day"]
    assert [content(draft)["title"] for draft in drafts] == ["The day before", "The day"]
    assert drafts[0].lost == (
        "Of the file's Mermaid diagrams 2 are not journeys and are left out: flowchart, sequenceDiagram.",
    )
    assert drafts[1].lost == ()


def test_journeys_without_titles_are_numbered_by_the_file() -> None:
    """Two drafts never share an id."""
    drafts = read(b"```mermaid\njourney\nA: 1\n```\n~~~mermaid\njourney\nA: 2\n~~~\n", "moving")
    assert [draft.id for draft in drafts] == ["moving", "moving-2"]


def test_a_refusal_in_markdown_names_the_line_of_the_file() -> None:
    """Not the line of the fence."""
    with pytest.raises(UnreadableInput) as refusal:
        read(MARKDOWN.replace("Waits: 1: Ana", "Waits").encode(), "notes")
    assert refusal.value.line == 23


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", None, "there is no Mermaid journey here: the text is empty"),
        ("\n%% only a comment\n", None, "the text is empty"),
        ("\nflowchart LR\n", 2, "this Mermaid diagram is a flowchart, not a journey"),
        ("stateDiagram-v2\n", 1, "is a stateDiagram-v2, not"),
        ("Journey\nTea: 3\n", 1, "wants `journey` in small letters; here stands “Journey”"),
        ("title Tea\njourney\n", 1, "begins with the word `journey` (in Markdown, below a line ```mermaid); here"),
        ("\n---\ntitle: Tea\n---\njourney\n", 2, "front matter must begin in the first line"),
        (
            "```mermaid\npie\n```\n```mermaid\n```\n",
            None,
            "none of the file's 2 Mermaid diagrams is a journey: pie, one of",
        ),
        ("```mermaid\npie\n```\n", 2, "is a pie, not a journey"),
    ],
)
def test_a_file_without_a_journey_is_refused(text: str, line: int | None, said: str) -> None:
    """In one line, that names what was found instead."""
    with pytest.raises(UnreadableInput) as refusal:
        read(text.encode(), "x")
    assert said in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.line == line


LINES = st.sampled_from(
    [
        "section ",
        "title ",
        "accDescr: ",
        "accDescr {",
        "}",
        "```mermaid",
        "```",
        "journey",
        "---",
        "%%",
        "%%{init: ",
        "#",
    ]
)
NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), max_size=12)


@given(
    st.lists(st.tuples(st.one_of(LINES, st.just("")), NAMES, st.sampled_from(["", ": 3", ":", ": 4: Ana, Ben"]))), NAMES
)
@example([("", "x", ": 1")], "end")
def test_anything_gives_sound_drafts_or_a_refusal(lines: list[tuple[str, str, str]], stem: str) -> None:
    """Whatever stands in the file, a draft is a journey without a finding, and a refusal is one line."""
    text = "journey\n" + "".join(f"{before}{name}{after}\n" for before, name, after in lines)
    drafts, refusal = outcome(text.encode(), stem)
    for draft in drafts:
        assert content(draft)["status"] == "draft"
    if refusal:
        assert "\n" not in str(refusal)
        assert refusal.line is None or 1 <= refusal.line <= text.count("\n") + 1


@given(st.binary())
def test_any_bytes_give_drafts_or_a_refusal(data: bytes) -> None:
    """No other exception leaves the importer."""
    for around in (data, b"journey\n" + data, b"---\n" + data + b"\n---\njourney\n"):
        drafts, refusal = outcome(around, "x")
        assert bool(drafts) != bool(refusal)


def test_long_runs_take_no_long_time() -> None:
    """Blanks, comments, directives and fences by the hundred thousand are read in linear time."""
    runs = [
        "\n",
        " \n",
        "%%{",
        "%%{a  ",
        "<a",
        "a: 1\n",
        "accTitle ",
        "%%a\n",
        "---\n",
        "\n---x",
        "#a;",
        "```mermaid\n",
        "😀",
    ]
    begun = time.process_time()
    for run in runs:
        for before in ("", "---\n", "journey\n"):
            outcome((before + run * 100_000)[:250_000].encode(), "x")
    assert time.process_time() - begun < 20


@pytest.mark.corpus
def test_the_corpus_is_read_as_mermaid_reads_it(corpus: Path) -> None:
    """What Mermaid accepts has the same title, phases, touchpoints and scores; what it rejects is refused."""
    reference = json.loads((corpus / "mermaid" / "reference_parse.json").read_text("utf-8"))["files"]
    differing = [name for name, meant in reference.items() if not _agrees(corpus / "mermaid" / name, meant)]
    assert differing == list(KNOWN_BETTER)


def _agrees(path: Path, meant: Any) -> bool:
    drafts, refusal = outcome(path.read_bytes(), path.stem)
    if refusal or not meant["ok"]:
        return bool(refusal) and not meant["ok"]
    data = content(drafts[0])
    same_title = data["title"] == html.unescape(meant["title"]).strip() or not meant["title"]
    return same_title and _phases(data) == _sections(meant) and _touchpoints(data) == _tasks(meant)


def _phases(data: Any) -> list[str]:
    return list(data.get("phases", {}).values())


def _sections(meant: Any) -> list[str]:
    """Sections by name; one that goes on under the same name is one phase."""
    names = [section.strip() for section in meant["sections"]]
    return [name for index, name in enumerate(names) if not index or name != names[index - 1]]


def _touchpoints(data: Any) -> list[tuple[str, str, float | None, str]]:
    return [
        (
            data["phases"][entry["phase"]] if "phase" in entry else "",
            entry["title"],
            float(entry["assumed"]["emotion"]) if "assumed" in entry else None,
            entry.get("notes", "") if "assumed" in entry else "",
        )
        for entry in data["touchpoints"].values()
    ]


def _tasks(meant: Any) -> list[tuple[str, str, float | None, str]]:
    return [(task["section"].strip(), task["task"].strip(), *_rating(task)) for task in meant["tasks"]]


def _rating(task: Any) -> tuple[float | None, str]:
    """Score and notes; where Mermaid reads no number, the notes hold the whole line."""
    people = ", ".join(filter(None, task["people"]))
    return (None, "") if task["score"] == "NaN" else (task["score"], f"People: {people}" if people else "")


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["mermaid-edge-product.mmd", "mermaid-redos.mmd", "mermaid-xss.mmd"])
def test_hostile_files_are_read_or_refused_at_once(corpus: Path, name: str) -> None:
    """Within two seconds, and what they attack with is only text."""
    begun = time.process_time()
    drafts, refusal = outcome((corpus / "hostile" / name).read_bytes(), name)
    assert time.process_time() - begun < 2
    assert "flowchart" in str(refusal) or content(drafts[0])["title"] == "<img src=x onerror=alert(1)>"
