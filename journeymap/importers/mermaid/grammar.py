"""Mermaid's grammar for journeys, after `journey.jison` and `journeyDb.js` of Mermaid 11.17.2.

The first pattern that matches wins, as in its lexer. Keywords are case-insensitive, `#` and `;` end a value, and a
task is a name followed at once by `: score : people`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from journeymap.errors import UnreadableInput
from journeymap.importer import clean
from journeymap.importers.mermaid.preprocess import SPACE, Code

MAX_SCORE = 1_000_000
"""The largest number, of either sign, that is taken for a score."""

_TOKEN = re.compile(
    rf"""(?P<comment>%(?!{{)[^\n]*|[^}}\U00010000-\U0010ffff]%%[^\n]*)
    |(?P<newline>\n+)
    |(?P<blank>[{SPACE}]+)
    |(?P<remark>\#[^\n]*)
    |(?P<journey>journey\b)
    |title[{SPACE}](?P<title>[^#\n;]+)
    |accTitle[{SPACE}]*:[{SPACE}]*(?P<acc_title>[^\n]*)
    |accDescr[{SPACE}]*:[{SPACE}]*(?P<acc_descr>[^\n]*)
    |accDescr[{SPACE}]*{{[{SPACE}]*(?P<acc_block>[^}}]*}}?)
    |section[{SPACE}](?P<section>[^#:\n;]+)
    |(?P<task>[^#:\n;]+)
    |:(?P<data>[^#\n;]+)
    |(?P<stray>.)""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_ENTITY = re.compile(r"#(\w+);", re.ASCII)
_HELD = re.compile("\ufdd0(\\w+)\ufdd1", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[-+]?[0-9]+)?", re.IGNORECASE)
_INTEGER = re.compile(r"0(?:x[0-9a-f]{1,60}|o[0-7]{1,60}|b[01]{1,60})", re.IGNORECASE)
_EDGES = re.compile(rf"\A[{SPACE}]+|[{SPACE}]+\Z")


class Token(NamedTuple):
    """A piece of the text, and its line in the file."""

    kind: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Task:
    """A task as written: its name, and the pieces between the colons behind it."""

    name: str
    pieces: tuple[str, ...]
    section: int
    """Index of its section; -1 before the first."""

    @property
    def score(self) -> float | None:
        """The score as JavaScript reads it, blank being 0; None if that is no number, or beyond `MAX_SCORE`."""
        return _number(_EDGES.sub("", self.pieces[0]))

    @property
    def people(self) -> tuple[str, ...]:
        """The names of the second piece, divided by commas."""
        names = self.pieces[1].split(",") if len(self.pieces) > 1 else []
        return tuple(name for name in map(plain, names) if name)


@dataclass(slots=True)
class Journey:
    """A journey as Mermaid reads it, all text still as it is written."""

    title: str
    lost: tuple[str, ...]
    comments: list[str] = field(default_factory=list)
    acc_title: str = ""
    acc_descr: str = ""
    sections: list[str] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)


def parse(code: Code) -> Journey:
    """Read a journey.

    Raises:
        UnreadableInput: Mermaid rejects it, with the line.
    """
    journey = Journey(code.title, code.lost)
    tokens = _tokens(code)
    first = next(tokens)
    if first.kind != "journey":
        raise UnreadableInput(f"the first word must be `journey` alone; here stands {shown(first.value)}", first.line)
    name: Token | None = None
    for token in tokens:
        if name is not None and token.kind != "data":
            raise UnreadableInput(f"{shown(name.value)} has no score; a task is `name: score: people`", name.line)
        name = _take(journey, token, name)
    return journey


def _take(journey: Journey, token: Token, name: Token | None) -> Token | None:
    """Take a token that follows a task's name or nothing; gives it back if it is a name itself."""
    match token.kind:
        case "task":
            return token
        case "data" if name is not None:
            journey.tasks.append(Task(name.value, tuple(token.value.split(":")), len(journey.sections) - 1))
        case "section":
            journey.sections.append(token.value)
        case "title":
            journey.title = token.value
        case "acc_title":
            journey.acc_title = token.value
        case "acc_descr" | "acc_block":
            journey.acc_descr = token.value.removesuffix("}") if token.kind == "acc_block" else token.value
        case "comment" | "remark":
            journey.comments.append(token.value)
        case "newline":
            pass
        case _:
            raise UnreadableInput(_unexpected(token), token.line)
    return None


def _unexpected(token: Token) -> str:
    if token.kind == "journey":
        return "`journey` stands here again; Mermaid takes no task whose name begins with that word"
    if token.kind == "data":
        return f"{shown(':' + token.value)} has no task before it; a section's name cannot hold a colon"
    return f"Mermaid cannot read {shown(token.value)} here; put each task on a line of its own, without `;`"


def _tokens(code: Code) -> Iterator[Token]:
    """The tokens that count, entities such as `#quot;` held together."""
    text = _ENTITY.sub("\ufdd0\\1\ufdd1", code.text) + "\n"
    line = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        number = code.numbers[min(line, len(code.numbers) - 1)]
        line += match[0].count("\n")
        value = match[kind]
        if kind == "acc_block" and not value.endswith("}"):
            raise UnreadableInput("`accDescr {` is never closed; put a `}` behind the description", number)
        if kind in {"acc_title", "acc_descr"} and match.start(kind) == len(text):
            raise UnreadableInput(f"{shown(match[0])} stands at the end with nothing behind it", number)
        if kind != "blank" and not (kind == "acc_block" and value == "}"):
            yield Token(kind, value, number)


def _number(text: str) -> float | None:
    if not text:
        return 0.0
    if _DECIMAL.fullmatch(text):
        value = float(text)
    elif _INTEGER.fullmatch(text):
        value = float(int(text, 0))
    else:
        return None
    return value if abs(value) <= MAX_SCORE else None


def plain(text: str) -> str:
    """A text of the author's on one line: entities resolved, what cannot be shown taken out."""
    return clean(_HELD.sub(_entity, text))


def _entity(match: re.Match[str]) -> str:
    written = f"&{'#' if match[1].isdigit() else ''}{match[1]};"
    meant = html.unescape(written)
    return f"#{match[1]};" if meant == written else meant


def shown(text: str) -> str:
    """A text for a message: on one line, cut to 40 characters."""
    line = plain(text)
    return f"“{line[:39]}…”" if len(line) > 40 else f"“{line}”"
