"""The one pass over libyaml's events: data and offsets side by side, every limit and refusal inside it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from journeymap.nodes import Branch, Leaf, Node, Problem

if TYPE_CHECKING:
    from yaml._yaml import CParser

    from journeymap.finding import Route

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 64
MAX_EVENTS = 200_000
MAX_PROBLEMS = 50

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that cannot be shown or turn the reading direction; none is part of a text a person means to write."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


_new = tuple.__new__


class Stop(Exception):
    """Enough was refused; reading on would tell nothing new."""


class Builder:
    """Builds data and offsets side by side while the events go by; `leaves` are all scalars, in the text's order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.data: Any = None
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.leaves: list[Leaf] = []
        self.stack: list[Branch] = []
        self.unkeyed: list[tuple[Branch, str]] = []
        self.documents = 0

    def run(self, parser: CParser) -> None:
        """Take every event of the parser, within the limits. Plain texts and keys, nine of ten, go the short way."""
        get, leaves, stack = parser.get_event, self.leaves, self.stack
        event: Any = None
        for _ in range(MAX_EVENTS):
            event = get()
            kind: Any = event.__class__
            if kind is not ScalarEvent:
                if self.structure(event):
                    return
            elif event.style or event.tag is not None or event.anchor is not None or not stack:
                self.scalar(event)
            else:
                value = event.value
                leaf = _new(Leaf, (event.start_mark.index, event.end_mark.index, ""))
                leaves.append(leaf)
                parent = stack[-1]
                if parent.key is not None:
                    parent.data[parent.key] = None if value in _NULLS else value
                    parent.children[parent.key] = leaf
                    parent.key = None
                elif parent.keys is None:
                    parent.data.append(None if value in _NULLS else value)
                    parent.children.append(leaf)
                elif value in parent.keys or not value or value == "<<" or not value.isascii():
                    self.key(parent, parent.keys, event)
                else:
                    parent.keys[value] = leaf[:2]
                    parent.key = value
        self.stop(event, f"the file has more than {MAX_EVENTS:,} parts, the most that is read")

    def structure(self, event: Any) -> bool:
        """What is not a scalar; True at the end of the file."""
        kind = event.__class__
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            self.open(event, mapping=kind is MappingStartEvent)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self.stack.pop().end = event.end_mark.index
        elif kind is AliasEvent:
            self.alias(event)
        elif kind is DocumentStartEvent:
            self.document(event)
        return kind is StreamEndEvent

    def scalar(self, event: Any) -> None:
        """A key or a text; nothing written, `~` and `null` are None."""
        value, style = event.value, event.style
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag is not None or event.anchor is not None:
            self.reserved(start)
        if not style:
            value = None if value in _NULLS else value
        elif style in "|>":
            end = start + len(self.text[start:end].rstrip())
        elif style == '"' and (match := FORBIDDEN.search(value)):
            self.refuse(event, f"an escape here means a character that cannot be shown ({code_point(match.group())})")
        leaf = Leaf(start, end, style)
        self.leaves.append(leaf)
        self.attach(value, leaf, event)

    def open(self, event: Any, *, mapping: bool) -> None:
        """A mapping or a list begins."""
        if event.tag is not None or event.anchor is not None:
            self.reserved(event.start_mark.index)
        if len(self.stack) >= MAX_DEPTH:
            self.stop(event, f"the file nests deeper than {MAX_DEPTH} levels, the most that is read")
        branch = Branch(event.start_mark.index, mapping=mapping, flow=bool(event.flow_style))
        self.attach(branch.data, branch, event)
        self.stack.append(branch)

    def attach(self, value: object, node: Node, event: Any) -> None:
        """Put a value where it belongs: into the open mapping or list, or at the top."""
        if not self.stack:
            self.data, self.root = value, node
            return
        parent = self.stack[-1]
        if parent.keys is None:
            parent.data.append(value)
            parent.children.append(node)
        elif parent.key is None:
            self.key(parent, parent.keys, event)
        else:
            parent.data[parent.key] = value
            parent.children[parent.key] = node
            parent.key = None

    def key(self, parent: Branch, keys: dict[str, tuple[int, int]], event: Any) -> None:
        """A mapping's key: text in NFC, not empty, not `<<`, and there once; the first value of a duplicate is kept."""
        text = self.key_text(parent, event)
        place = event.start_mark.index, event.end_mark.index
        if text is not None and text in keys:
            self.add(Problem("DOC002", text, *place, (*self.route(), text), keys[text]))
            text = None
        if text is None:
            text = f"\0{place[0]}"
            self.unkeyed.append((parent, text))
        keys[text] = place
        parent.key = text

    def key_text(self, parent: Branch, event: Any) -> str | None:
        """What a key says, None if it is refused."""
        kind = event.__class__
        if kind is ScalarEvent and event.value and (event.value != "<<" or event.style):
            text: str = event.value
            return text if text.isascii() else unicodedata.normalize("NFC", text)
        if kind is ScalarEvent and event.value:
            self.refuse(event, "a merge key (`<<`) is not read here", "write the keys out where they are needed")
        elif kind is ScalarEvent or (kind is not AliasEvent and not event.flow_style):
            self.refuse(event, "a key must be a short text, and this one is empty or a list", "write a key and a colon")
        elif kind is not AliasEvent:
            self.reserved(parent.start if parent.flow else event.start_mark.index)
        return None

    def route(self) -> Route:
        """The route to the innermost open mapping or list."""
        steps = (len(branch.data) - 1 if branch.keys is None else next(reversed(branch.keys)) for branch in self.stack)
        return tuple(steps)[:-1]

    def reserved(self, offset: int) -> None:
        """Refuse what a sign begins: a journey is plain text, without tags, and without aliases that could explode."""
        from journeymap.complaints import reserved

        told = reserved(self.text, offset)
        self.add(Problem("DOC001", told.message, told.start, told.end, help=told.help))

    def alias(self, event: Any) -> None:
        """An alias counts as nothing written."""
        start, end = event.start_mark.index, event.end_mark.index
        self.reserved(start)
        self.attach(None, Leaf(start, end, ""), event)

    def document(self, event: Any) -> None:
        """One document a file."""
        self.documents += 1
        if self.documents > 1:
            help_ = "write one journey or organisation a file: move this to a file of its own"
            self.stop(event, "a second document (`---`) begins here", help_)

    def refuse(self, event: Any, message: str, help_: str = "") -> None:
        """Note a refusal at an event and read on."""
        self.add(Problem("DOC001", message, event.start_mark.index, event.end_mark.index, help=help_))

    def stop(self, event: Any, message: str, help_: str = "") -> None:
        """Note a refusal and read no further."""
        self.refuse(event, message, help_)
        raise Stop

    def add(self, problem: Problem) -> None:
        """Keep a problem; after `MAX_PROBLEMS` stop reading."""
        self.problems.append(problem)
        if len(self.problems) >= MAX_PROBLEMS:
            raise Stop

    def drop_unkeyed(self) -> None:
        """Take out the values whose keys were refused or stood there before."""
        parts: Any
        for branch, key in self.unkeyed:
            for parts in (branch.keys, branch.children, branch.data):
                parts.pop(key, None)


def code_point(character: str) -> str:
    """The character's name for people: `U+200B`."""
    return f"U+{ord(character):04X}"
