"""Text for a terminal: nothing of an author's is obeyed, wide characters are measured, colours are plain ANSI."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

TAB = 4
"""Columns of a tab stop."""

UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Characters that a terminal would obey, or that turn the reading direction."""

_STYLES = {"bold": "1", "red": "1;31", "yellow": "1;33", "blue": "1;34", "cyan": "36", "green": "32", "dim": "2"}


def escape(text: str) -> str:
    """A text on one line, with every unsafe character written out by its number in braces."""
    return text if text.isascii() and text.isprintable() else UNSAFE.sub(_spelt, text)


def _spelt(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match.group()):x}}}"


def width(character: str) -> int:
    """Columns a character takes: 2 if wide, 0 if it combines with the one before."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def columns(text: str) -> int:
    """Columns a text takes that has no tabs."""
    return len(text) if text.isascii() else sum(map(width, text))


def cells(line: str) -> tuple[list[str], list[int]]:
    """A line as it is shown.

    Returns:
        What is shown for each of its characters (tabs as spaces, unsafe ones written out), and the column, from 0, at
        which each begins, with the end of the line last.
    """
    if line.isascii() and line.isprintable():
        return list(line), list(range(len(line) + 1))
    shown: list[str] = []
    column = 0
    for character in line:
        cell = " " * (TAB - column % TAB) if character == "\t" else escape(character)
        shown.append(cell)
        column += columns(cell)
    return shown, [0, *accumulate(columns(cell) for cell in shown)]


def styled(text: str, style: str, *, color: bool) -> str:
    """A text in a style (bold, red, yellow, blue, cyan, green, dim), if colours are allowed."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if color and text else text
