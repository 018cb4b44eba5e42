"""The text around a mistake: its line, the lines above, and what libyaml had read before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from yaml._yaml import CParser

QUOTES = ("'", '"')
BRACKETS = {"[": "]", "{": "}"}
MAX_LINE = 160


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong, what to write instead, and the offsets (code points, end one past) it points at."""

    message: str
    help: str
    start: int
    end: int


class Before(NamedTuple):
    """What ends just before a mistake: its first sign if that is a quote or a bracket, and its offsets."""

    sign: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end: dashes, then a key, then a text, each of them optional. Columns count from 0."""

    start: int
    body: str

    @property
    def end(self) -> int:
        """The offset one past the line's last sign."""
        return self.start + len(self.body)

    @property
    def indent(self) -> int:
        """The column of the first sign."""
        return blanks(self.body, 0)

    @property
    def dash(self) -> int:
        """The column after the dashes of list items."""
        column = self.indent
        while self.body.startswith(("- ", "-\t"), column):
            column += 1 + blanks(self.body, column + 1)
        return column

    @property
    def is_item(self) -> bool:
        """Whether the line begins with the dash of a list item."""
        return self.dash > self.indent

    @property
    def colon(self) -> int:
        """The column of the colon that ends the key, -1 if the line has no key."""
        first = self.body[self.dash : self.dash + 1]
        if first in BRACKETS:
            return -1
        begin = self.body.find(first, self.dash + 1) if first in QUOTES else self.dash
        colon = self.body.find(": ", begin) if begin >= 0 else -1
        return colon if colon >= 0 or begin < 0 or not self.body.endswith(":") else len(self.body) - 1

    @property
    def key(self) -> str:
        """The key, empty if there is none."""
        return self.body[self.dash : max(self.colon, self.dash)].strip()

    @property
    def lead(self) -> int:
        """The column where the text begins: after the key, if what stands there looks like one."""
        prose = self.is_item and not is_key(self.key)
        return self.dash if prose or self.colon < 0 else self.colon + 1 + blanks(self.body, self.colon + 1)

    @property
    def tail(self) -> int:
        """The column where the text ends, before a comment."""
        comment = self.body.find(" # ", self.lead)
        return len(self.body[: comment if comment >= 0 else None].rstrip(" \t"))

    @property
    def value(self) -> str:
        """The text."""
        return self.body[self.lead : self.tail]

    def item(self, column: int) -> tuple[int, int]:
        """The columns of the text around a column: what follows the key or, in brackets, stands between two commas."""
        opened = self._opened(column)
        if not opened:
            return min(self.lead, column), self.tail
        bracket, start = opened[-1]
        end = self._closing(column)
        colon = self.body.find(": ", start, end) if self.body[bracket] == "{" else -1
        start = max(start, colon + 1)
        return start + blanks(self.body, start), len(self.body[:end].rstrip(" \t"))

    def _opened(self, column: int) -> list[tuple[int, int]]:
        """The brackets of the text open at a column, each with the column where its current item begins."""
        opened: list[tuple[int, int]] = []
        for at in range(self.lead, min(column, len(self.body))) if self.value[:1] in BRACKETS else ():
            if self.body[at] in BRACKETS:
                opened.append((at, at + 1))
            elif self.body[at] in BRACKETS.values() and opened:
                opened.pop()
            elif self.body[at] == "," and opened:
                opened[-1] = opened[-1][0], at + 1
        return opened

    def _closing(self, column: int) -> int:
        """The column of the comma or bracket that ends the item around a column."""
        depth = 0
        for at in range(column, len(self.body)):
            depth += self.body[at] in BRACKETS
            if depth == 0 and self.body[at] in (",", "]", "}"):
                return at
            depth -= self.body[at] in BRACKETS.values()
        return self.tail

    def instead(self, new: str, start: int, end: int) -> str:
        """The line as it should be written: other text between two columns."""
        return f"`{clip(self.body[:start] + new + self.body[end:], MAX_LINE)}`"

    def in_quotes(self, start: int, end: int) -> str:
        """The line with the text between two columns in quotes."""
        return self.instead(quote(clip(self.body[start:end], 100)), start, end)

    def moved(self, column: int) -> str:
        """The line begun in another column."""
        return f"`{' ' * min(column, MAX_LINE)}{clip(self.body, MAX_LINE)}`"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where libyaml stumbled (`at`), and where what it was reading began (`since`); the text's lines end with LF."""

    text: str
    problem: str
    at: int
    since: int

    @property
    def sign(self) -> str:
        """The sign libyaml stumbled at; empty at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def in_brackets(self) -> bool:
        """Whether libyaml was reading a list or a mapping in brackets."""
        return "," in self.problem

    def line(self, offset: int) -> Line:
        """The line around an offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return Line(start, self.text[start : end if end >= 0 else None].rstrip(" \t"))

    def above(self, line: Line) -> Line | None:
        """The nearest line above that is neither empty nor a comment."""
        while line.start:
            line = self.line(line.start - 1)
            if line.body and not line.body.lstrip().startswith("#"):
                return line
        return None

    def before(self) -> Before:
        """What ends last before the place where libyaml stumbled; brackets count from their opening."""
        return self._scan()[0]

    def opened(self) -> int | None:
        """Where the innermost bracket begins that is open where libyaml stumbled."""
        opened = self._scan()[1]
        return opened[-1] if opened else None

    def _scan(self) -> tuple[Before, list[int]]:
        scanner: Any = CParser(self.text)
        last, opened = Before("", 0, 0), list[int]()
        while (token := scanner.get_token()) and token.start_mark.index < self.at:
            start, end = token.start_mark.index, token.end_mark.index
            if token.id in BRACKETS:
                opened.append(start)
            elif token.id in BRACKETS.values() and opened:
                start = opened.pop()
            last = Before(self.text[start], start, end) if end > start else last
        return last, opened


def clip(text: str, length: int = 40) -> str:
    """The first line of a text, cut to a length."""
    line = text.strip().partition("\n")[0].rstrip()
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def quote(text: str) -> str:
    """The text in the quotes that need the least escaping."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def blanks(text: str, start: int) -> int:
    """How many spaces and tabs stand from a place on."""
    return len(text) - start - len(text[start:].lstrip(" \t"))


def is_key(word: str) -> bool:
    """Whether a word looks like a key or an id rather than the beginning of a sentence."""
    return word[:1].isalpha() and word == word.lower() and word.replace("-", "").replace("_", "").isalnum()
