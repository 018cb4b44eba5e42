"""What a rule's docstring says: summary, prose and examples, for `explain`, the docs and the tests."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import dedent

from journeymap.rule import Rule

_HEADINGS = {"Flagged::": True, "Accepted::": False}
_FILE = re.compile(r"# file: (\S+)")
_MARK = re.compile(r"[ \t]+# [A-Z]+[0-9]{3}$")
FILE_NAME = "example.yaml"
"""The name of an example's file that says none."""


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """One file of an example: its text without the trailing `# CODE`, and the lines (from 1) that had one."""

    name: str
    text: str
    marked: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A block of YAML: `flagged` or accepted, as it is `shown` to people, and its files."""

    flagged: bool
    shown: str
    files: tuple[ExampleFile, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a rule: its name in the config, what it is if it is not set, and what it does."""

    name: str
    default: str
    description: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule in words: one sentence, further paragraphs, examples in their order, options."""

    summary: str
    prose: tuple[str, ...]
    examples: tuple[Example, ...]
    options: tuple[Option, ...]


def explain(rule: type[Rule]) -> Explanation:
    """What a rule's docstring and fields say.

    Args:
        rule: any rule; one without a docstring has an empty summary.

    Returns:
        The first paragraph as summary, the others as prose, each on one line; the blocks under `Flagged::` and
        `Accepted::` as examples. Several files of a block stand each after a line `# file: name.yaml`.
    """
    lines = inspect.cleandoc(rule.__doc__ or "").splitlines()
    paragraphs: list[str] = []
    examples: list[Example] = []
    for heading, text in _parts(lines):
        if heading is None:
            paragraphs += [" ".join(found.split()) for found in re.split(r"\n\s*\n", text) if found.strip()]
        else:
            examples.append(Example(heading, text, tuple(_files(text))))
    return Explanation(paragraphs[0] if paragraphs else "", tuple(paragraphs[1:]), tuple(examples), _options(rule))


def _parts(lines: list[str]) -> Iterator[tuple[bool | None, str]]:
    """Stretches of a docstring: None with prose, or whether it is flagged with the YAML of a block."""
    heading: bool | None = None
    held: list[str] = []
    for line in lines:
        ends = heading is not None and line.strip() and not line[:1].isspace()
        if ends or line in _HEADINGS:
            yield heading, _block(held)
            heading, held = _HEADINGS.get(line), []
        if line not in _HEADINGS:
            held.append(line)
    yield heading, _block(held)


def _block(lines: list[str]) -> str:
    return dedent("\n".join(lines)).strip("\n") + "\n"


def _files(text: str) -> Iterator[ExampleFile]:
    name, lines = FILE_NAME, list[str]()
    for line in text.splitlines():
        if match := _FILE.fullmatch(line):
            if lines:
                yield _file(name, lines)
            name, lines = match[1], []
        else:
            lines.append(line)
    yield _file(name, lines)


def _file(name: str, lines: list[str]) -> ExampleFile:
    marked = tuple(number for number, line in enumerate(lines, 1) if _MARK.search(line))
    return ExampleFile(name, "".join(_MARK.sub("", line) + "\n" for line in lines), marked)


def _options(rule: type[Rule]) -> tuple[Option, ...]:
    return tuple(
        Option(name.replace("_", "-"), str(field.default), field.description or "")
        for name, field in rule.model_fields.items()
    )
