"""Mermaid user journeys, `.mmd` files or Markdown with Mermaid fences, as drafts.

What Mermaid 11.17.2 accepts is accepted, with the same title, sections, tasks, scores and people, and what it rejects
is refused. Two things differ on purpose: text stays the author's, so HTML in it is neither cleaned nor escaped; and a
byte order mark, UTF-16 or Windows-1252 is read. Every step is linear in the length of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeymap.errors import UnreadableInput
from journeymap.importer import Draft, clean, decode, slug
from journeymap.importers.mermaid.draft import draft
from journeymap.importers.mermaid.fences import fenced
from journeymap.importers.mermaid.grammar import parse, shown
from journeymap.importers.mermaid.preprocess import Code, Text, prepare

_OTHER = re.compile(
    r"(?:architecture|block|c4|class|cynefin|er|eventmodeling|flowchart|gantt|git|graph|info|ishikawa|kanban|mindmap|packet"
    r"|pie|quadrant|radar|railroad|requirement|sankey|sequence|state|swimlane|timeline|tree|venn|wardley|xychart|zenuml)"
    r"[\w-]*",
    re.ASCII | re.IGNORECASE,
)
"""The words that Mermaid's other diagrams begin with."""


def read(data: bytes, stem: str) -> tuple[Draft, ...]:
    """Drafts of the journeys in a Mermaid or Markdown file (see `journeymap.importer`).

    One journey takes the file's name as its id, several take their titles.
    """
    text, lost = decode(data)
    codes = [prepare(block) for block in fenced(text) or [Text.of(text)]]
    others = [code for code in codes if not code.is_journey]
    if len(others) == len(codes):
        raise _no_journey(others)
    if others:
        lost += (f"Of the file's Mermaid diagrams {len(others)} are not journeys and are left out: {_kinds(others)}.",)
    journeys = [parse(code) for code in codes if code.is_journey]
    taken: dict[str, int] = {}
    names = [stem] if len(journeys) == 1 else [journey.title or stem for journey in journeys]
    drafts = [
        draft(journey, slug(name, taken, "journey"), clean(stem)) for journey, name in zip(journeys, names, strict=True)
    ]
    return (Draft(drafts[0].id, drafts[0].text, lost + drafts[0].lost), *drafts[1:])


def _no_journey(others: list[Code]) -> UnreadableInput:
    """Why a file without a journey is refused."""
    if len(others) > 1:
        return UnreadableInput(f"none of the file's {len(others)} Mermaid diagrams is a journey: {_kinds(others)}")
    first = others[0].text.split("\n")[0]
    line = others[0].numbers[0]
    if not first:
        return UnreadableInput("there is no Mermaid journey here: the text is empty")
    if kind := _kind(first):
        return UnreadableInput(f"this Mermaid diagram is a {kind}, not a journey", line)
    if first.lower().startswith("journey"):
        return UnreadableInput(f"Mermaid wants `journey` in small letters; here stands {shown(first)}", line)
    if first.startswith("---"):
        return UnreadableInput("front matter must begin in the first line, and a second `---` must close it", line)
    place = "a Mermaid journey begins with the word `journey` (in Markdown, below a line ```mermaid)"
    return UnreadableInput(f"{place}; here stands {shown(first)}", line)


def _kind(code: str) -> str:
    """The diagram type that a text begins with, as its author wrote it; empty if Mermaid knows none such."""
    word = _OTHER.match(code)
    return word[0] if word else ""


def _kinds(codes: Iterable[Code]) -> str:
    return ", ".join(dict.fromkeys(_kind(code.text) or "one of unknown type" for code in codes))
