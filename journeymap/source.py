"""YAML text to plain data, with a span for every key and value, in one pass over libyaml's events.

Every limit and refusal of the reader lives here. No PyYAML constructor is called: a scalar is its text, or `None` where
nothing (or `~`, `null`) is written, and each field of the model decides what its text means. So `no`, `2026` and
`12:30` stay what the author wrote.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import Any

from yaml._yaml import CParser
from yaml.error import YAMLError

from journeymap.finding import Position, Route
from journeymap.nodes import Branch, Leaf, Node, Problem
from journeymap.places import find
from journeymap.reader import FORBIDDEN, MAX_BYTES, Builder, Stop, code_point

_LINE_END = re.compile(r"\r\n|\r|\n")
_START = attrgetter("start")
_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its `#` to the end of its line; `alone` if nothing but space stands before it."""

    start: int
    text: str
    alone: bool


@dataclass(frozen=True)
class Source:
    """A file as read: its text without byte order mark, its data, where everything stands, and what was refused.

    `data` is made of dict, list, str and None, and is None where the text could not be read to its end.
    """

    text: str
    data: Any = None
    root: Node | None = None
    problems: tuple[Problem, ...] = ()
    leaves: list[Leaf] = field(default_factory=list, repr=False)

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which the lines begin; a line ends at LF, CRLF or CR only."""
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")[:-1]), initial=0))

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """All comments, in order."""
        found: list[Comment] = []
        end = 0
        for match in re.finditer("#", self.text):
            if match.start() >= end and not self._in_text(match.start()):
                start, end = match.start(), self._line_end(match.start())
                line_start, before = self._before_on_line(start)
                found.append(Comment(start, self.text[start:end], alone=line_start == before))
        return tuple(found)

    def position(self, start: int, end: int | None = None) -> Position:
        """Lines and columns of a stretch of offsets; of a single place, if no end is given."""
        line, column = self.line_column(start)
        last_line, last_column = self.line_column(end if end is not None else start)
        return Position(line, column, last_line, last_column)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column (from 1) of an offset in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its end; empty past the last."""
        starts = self.line_starts
        if number > len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def leaf(self, route: Route) -> Leaf | None:
        """The scalar written exactly at a route, if there is one."""
        node, written, _ = find(self.root, route)
        return node if isinstance(node, Leaf) and written == route else None

    def span(self, route: Route, *, key: bool = False) -> Position:
        """Where the value at a route stands, or its key.

        A value over several lines in block style, and one that is empty, is shown by its key; an item of a list by its
        first key. What is not written is shown by the key of the nearest thing above it that is.
        """
        node, written, exact = find(self.root, route)
        if node is None:
            return Position()
        whole = isinstance(node, Branch) and not node.flow
        if key or not exact or whole or node.start == node.end:
            place = self._key_offsets(written, node)
            if place:
                return self.position(*place)
        return self.position(node.start, node.start if whole else node.end)

    def _key_offsets(self, route: Route, node: Node) -> tuple[int, int] | None:
        """Offsets of the key that leads to a node; of a list's item and of the whole file, its own first key."""
        parent = find(self.root, route[:-1]).node if route else None
        if isinstance(parent, Branch) and parent.keys is not None:
            return parent.keys[str(route[-1])]
        own = node.keys if isinstance(node, Branch) and not node.flow else None
        return next(iter(own.values()), None) if own else None

    def _line_end(self, offset: int) -> int:
        """The offset at which the line around an offset ends."""
        match = _LINE_END.search(self.text, offset)
        return match.start() if match else len(self.text)

    def _before_on_line(self, offset: int) -> tuple[int, int]:
        """Where the line around an offset begins, and where what stands on it before the offset ends."""
        start = self.line_starts[bisect_right(self.line_starts, offset) - 1]
        return start, start + len(self.text[start:offset].rstrip())

    def _leaf_before(self, offset: int) -> Leaf | None:
        """The last scalar that begins at an offset or before it."""
        index = bisect_right(self.leaves, offset, key=_START) - 1
        return self.leaves[index] if index >= 0 else None

    def _in_text(self, offset: int) -> bool:
        """Whether an offset lies in a scalar; the first line of a block scalar, after its `|`, does not."""
        leaf = self._leaf_before(offset)
        if leaf is None or offset >= leaf.end:
            return False
        return leaf.style not in ("|", ">") or self.line_column(leaf.start)[0] != self.line_column(offset)[0]

    def cut_comments(self) -> tuple[Problem, ...]:
        """Plain texts followed by a `#` without a space after it: what the author meant to say was cut off."""
        cut = ((comment, self._cut_text(comment)) for comment in self.comments)
        return tuple(_cut(self, comment, leaf) for comment, leaf in cut if leaf)

    def _cut_text(self, comment: Comment) -> Leaf | None:
        """The plain text that a comment cuts off, if it does."""
        marked = comment.text[1:]
        if comment.alone or not marked or marked[0].isspace() or marked.startswith(("journeymap:", "#", "!")):
            return None
        leaf = self._leaf_before(comment.start)
        cut = leaf is not None and not leaf.style and leaf.end == self._before_on_line(comment.start)[1]
        return leaf if cut else None


def read(data: bytes) -> Source:
    """Read one YAML file.

    Args:
        data: the file's bytes, UTF-8 with or without a byte order mark.

    Returns:
        The source. `problems` holds what was refused (DOC001, DOC002); nothing is raised for any input.
    """
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024} KiB, the most that is read"
        return Source("", problems=(Problem("DOC001", message, 0, 0),))
    if data.startswith(_WIDE_MARKS) or b"\x00" in data[:2]:
        help_ = "save the file as UTF-8 in your editor"
        return Source("", problems=(Problem("DOC001", "the file is in UTF-16 or UTF-32", 0, 0, help=help_),))
    data = data.removeprefix(_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, error.start)
    refused = _forbidden(text)
    return Source(text, problems=(refused,)) if refused else _parse(text)


def _parse(text: str) -> Source:
    builder = Builder(text)
    try:
        builder.run(CParser(text))
    except Stop:
        pass
    except YAMLError as error:
        _complain(builder, error)
    builder.drop_unkeyed()
    broken = any(problem.code == "DOC001" for problem in builder.problems)
    return Source(text, None if broken else builder.data, builder.root, tuple(builder.problems), builder.leaves)


def _undecodable(data: bytes, start: int) -> Source:
    """A byte that is not UTF-8, at its place; most such files are in an old Windows encoding."""
    text = data.decode("utf-8", "replace")
    at = len(data[:start].decode("utf-8"))
    meant = data[start : start + 1].decode("cp1252", "ignore")
    message = f"the byte 0x{data[start]:02x} here is not UTF-8" + (
        f"; it may be an old encoding's “{meant}”" if meant else ""
    )
    problem = Problem("DOC001", message, at, at + 1, help="save the file as UTF-8 in your editor")
    return Source(text, problems=(problem,))


def _forbidden(text: str) -> Problem | None:
    match = FORBIDDEN.search(text)
    if match is None:
        return None
    message = f"an invisible character stands here ({code_point(match.group())})"
    help_ = "delete it; it often comes along when text is pasted from elsewhere"
    return Problem("DOC001", message, match.start(), match.end(), help=help_)


def _complain(builder: Builder, error: YAMLError) -> None:
    """Add libyaml's complaint in a designer's words, unless a refusal on the same line has already said why."""
    from journeymap.complaints import explain

    text = builder.text
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    offset = min(mark.index, len(text)) if mark else len(text)
    told = explain(text, getattr(error, "problem", None) or str(error), offset, context.index if context else None)
    last = builder.problems[-1] if builder.problems else None
    if last is None or last.code != "DOC001" or _LINE_END.search(text, last.start, told.start):
        builder.problems.append(Problem("DOC001", told.message, told.start, told.end, help=told.help))


def _cut(source: Source, comment: Comment, leaf: Leaf) -> Problem:
    from journeymap.complaints import clip, quote

    kept = clip(source.text[leaf.start : leaf.end])
    what = f"the text ends after “{kept}”" if kept else "nothing is left of the text"
    end = comment.start + len(comment.text)
    meant = quote(clip(source.text[leaf.start if kept else comment.start : end], 100))
    help_ = f"put the text in quotes, `{meant}`, or a space after the `#`"
    return Problem("DOC008", f"`{clip(comment.text)}` is read as a comment, so {what}", comment.start, end, help=help_)
