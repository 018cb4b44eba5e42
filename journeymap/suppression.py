"""Comments that silence findings: `# journeymap: ignore[OWN201] reason`, for a line, an item or a file."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from journeymap.finding import Finding
from journeymap.model.durations import day
from journeymap.nodes import Branch, Node
from journeymap.source import Comment, Source

UNSUPPRESSABLE = frozenset({"DOC001", "DOC002", "DOC005"})

_OURS = re.compile(r"#\s*journeymap:\s*")
_COMMENT = re.compile(r"(ignore-file|ignore)\s*\[([^\]\n]{0,400})\](?:\s*until\s+([0-9][0-9-]{0,12}))?", re.IGNORECASE)
_UNWRITTEN = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))+")
_INDENT = re.compile(r"[ \t]*(?:-\s+)?")
_FORM = "write `# journeymap: ignore[OWN201] reason`, or `ignore[OWN201] until 2027-01-31: reason`"


@dataclass(frozen=True)
class Suppression:
    """One comment: the codes or names it silences, the lines it covers (both included), and until when.

    One that cannot be understood covers no line; `wrong` says why, and what to write.
    """

    codes: tuple[str, ...]
    line: int
    column: int
    first: int = 1
    last: int = 0
    until: date | None = None
    wrong: tuple[str, str] | None = None

    def covers(self, finding: Finding, today: date | None) -> str | None:
        """The code by which it silences a finding, None if it does not."""
        if finding.code in UNSUPPRESSABLE or not self.first <= finding.position.line <= self.last:
            return None
        if self.until is not None and today is not None and today > self.until:
            return None
        return next((code for code in self.codes if code.upper() == finding.code or code.lower() == finding.name), None)


def suppressions(source: Source) -> tuple[Suppression, ...]:
    """The suppression comments of a file, in order."""
    if "journeymap:" not in source.text:
        return ()
    found = (_of_comment(source, index, comment) for index, comment in enumerate(source.comments))
    return tuple(suppression for suppression in found if suppression is not None)


def _of_comment(source: Source, index: int, comment: Comment) -> Suppression | None:
    ours = _OURS.match(comment.text)
    if ours is None:
        return None
    place = source.line_column(comment.start)
    match = _COMMENT.match(comment.text, ours.end())
    codes = tuple(code.strip() for code in match[2].split(",") if code.strip()) if match else ()
    if match is None or not codes:
        return Suppression((), *place, wrong=("it is not understood", _FORM))
    try:
        until = day(match[3]).last if match[3] else None
    except PydanticCustomError as error:
        return Suppression((), *place, wrong=(str(error), _FORM))
    if match[1].lower() == "ignore-file":
        if index:
            return Suppression(
                (), *place, wrong=("`ignore-file` counts only in the file's first comment", "move it up")
            )
        return Suppression(codes, *place, 1, len(source.line_starts), until)
    first, last = _item_below(source, comment) if comment.alone else (place[0], place[0])
    return Suppression(codes, *place, first, last, until)


def _item_below(source: Source, comment: Comment) -> tuple[int, int]:
    """First and last line of the item that begins on the next written line; the comment's own if nothing follows."""
    written = _UNWRITTEN.match(source.text, comment.start + len(comment.text))
    begins = _INDENT.match(source.text, written.end() if written else comment.start)
    if begins is None or begins.end() == len(source.text):
        line, _ = source.line_column(comment.start)
        return line, line
    end = _end_of(source.root, begins.end())
    return source.line_column(begins.start())[0], source.line_column(max(begins.end(), end - 1))[0]


def _end_of(node: Node | None, offset: int) -> int:
    """Where the item ends whose key or text begins at an offset."""
    while isinstance(node, Branch):
        if node.keys is not None:
            key = next((key for key, (start, _) in node.keys.items() if start == offset), None)
            if key is not None and key in node.children:
                return _content_end(node.children[key])
            children = list(node.children.values())
        else:
            children = node.children
            if (item := next((child for child in children if child.start == offset), None)) is not None:
                return _content_end(item)
        index = bisect_left([child.start for child in children], offset + 1) - 1
        node = children[index] if index >= 0 else None
    return offset


def _content_end(node: Node) -> int:
    """Where the last text of a node ends (libyaml ends a block only at the next token)."""
    while isinstance(node, Branch) and not node.flow and node.children:
        children = list(node.children.values()) if node.keys is not None else node.children
        node = children[-1]
    return node.end
