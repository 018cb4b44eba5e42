"""What Mermaid does to a text before its grammar sees it: front matter, directives and comments are taken out.

After `preprocess.ts`, `frontmatter.ts`, `comments.ts` and `regexes.ts` of Mermaid 11.17.2, with patterns that find the
same in linear time. White space is JavaScript's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap import source
from journeymap.errors import UnreadableInput
from journeymap.reader import FORBIDDEN

_ENDS = "\n\u2028\u2029"
_BLANKS = "\t\v\f\r \xa0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff"
SPACE = _BLANKS + _ENDS
"""JavaScript's white space, as the inside of a character class."""

_DIRECTIVE = re.compile(
    rf"(%%{{[{SPACE}]*(?:\w+[{SPACE}]*:|\w+)[{SPACE}]*"
    rf"(?:\w+|[^\u2028\u2029]*?(?=}}%%|[\u2028\u2029]|\Z))[{SPACE}]*(?:}}%%)?)",
    re.ASCII,
)
_COMMENT = re.compile(rf"(?:\A|(?<=[^{SPACE}])[{_BLANKS}]*[{_ENDS}])((?:[{SPACE}]*%%(?!{{)[^\n]+\n?)+)")
_LEADING = re.compile(rf"\A([{SPACE}]+)")
_FRONT = re.compile(rf"([{_BLANKS}]*)---[{SPACE}]*\n")


@dataclass(frozen=True, slots=True)
class Text:
    """A text, and for each of its lines the number it has in the file."""

    text: str
    numbers: Sequence[int]

    @classmethod
    def of(cls, text: str) -> Text:
        """A whole file."""
        return cls(text, range(1, text.count("\n") + 2))

    def without(self, pattern: re.Pattern[str]) -> Text:
        """The text without what group 1 of a pattern matches; a line is known by where it ends."""
        kept: list[str] = []
        numbers: list[int] = []
        at = line = 0
        for match in pattern.finditer(self.text):
            kept.append(self.text[at : match.start(1)])
            ends = kept[-1].count("\n")
            numbers.extend(self.numbers[line : line + ends])
            line += ends + match[1].count("\n")
            at = match.end(1)
        return Text("".join([*kept, self.text[at:]]), [*numbers, *self.numbers[line:]])


@dataclass(frozen=True, slots=True)
class Code(Text):
    """What the grammar sees; with the front matter's title, and what was left out."""

    title: str
    lost: tuple[str, ...]

    @property
    def is_journey(self) -> bool:
        """Whether Mermaid takes it for a journey."""
        return self.text.startswith("journey")


def prepare(raw: Text) -> Code:
    """The text as Mermaid's grammar sees it.

    Raises:
        UnreadableInput: the front matter is not YAML.
    """
    body, rest = _split(raw)
    front = _front_matter(body)
    title = front.get("title")
    bare = rest.without(_DIRECTIVE)
    code = bare.without(_COMMENT)
    lost = []
    if bare.text != rest.text or set(front) - {"title"}:
        lost.append("Settings of the diagram (front matter, `%%{init}%%`) are left out.")
    if code.text != bare.text:
        lost.append("Comments (`%%`) are left out.")
    code = code.without(_LEADING)
    if FORBIDDEN.search(code.text):
        lost.append("Characters that cannot be shown are taken out.")
    return Code(code.text, code.numbers, title if isinstance(title, str) else "", tuple(lost))


def _split(raw: Text) -> tuple[Text, Text]:
    """The YAML between two `---` of the same indent at the very top, without that indent; and the rest."""
    opening = _FRONT.match(raw.text)
    if opening is None:
        return Text("", ()), raw
    closing_line = re.compile(rf"\n{opening[1]}---[{SPACE}]*\n")
    closing = closing_line.search(raw.text, opening.end())
    if closing is None and raw.text.count("\n", 0, opening.end()) > 1:
        closing = closing_line.match(raw.text, opening.end() - 1)
    if closing is None:
        return Text("", ()), raw
    lines = raw.text[opening.end() : closing.start()].split("\n")
    body = "\n".join(line.removeprefix(opening[1]) for line in lines)
    start, end = raw.text.count("\n", 0, opening.end()), raw.text.count("\n", 0, closing.end())
    return Text(body, raw.numbers[start:]), Text(raw.text[closing.end() :], raw.numbers[end:])


def _front_matter(body: Text) -> Mapping[str, object]:
    if not body.text:
        return {}
    front = source.read(FORBIDDEN.sub("", body.text).encode())
    for problem in front.problems:
        line, _ = front.line_column(problem.start)
        said = f"`{problem.message}` is written twice" if problem.first else problem.message
        raise UnreadableInput(f"the front matter cannot be read: {said}", body.numbers[line - 1])
    return front.data if isinstance(front.data, Mapping) else {}
