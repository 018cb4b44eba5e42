"""Prose for a terminal: paragraphs of at most 100 characters a line, the author's words in quotes, rounded numbers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from fractions import Fraction

from journeymap.terminal import escape
from journeymap.words import cut, listed

WIDTH = 100
"""Characters of a line at most."""

TOGETHER = "\xa0"
"""A space at which no line is broken."""

TITLE = 60
"""Characters of a quoted title at most."""


def paragraph(text: str, *, first: str = "", indent: str = "") -> str:
    """A text wrapped, with something before its first line, and before those that follow."""
    filled = textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False)
    return filled.replace(TOGETHER, " ")


def labelled(label: str, text: str) -> str:
    """A paragraph that begins with what it is about."""
    return paragraph(f"{label}: {text}", indent="  ")


def below(text: str) -> str:
    """A paragraph under a labelled one."""
    return paragraph(text, first="  ", indent="  ")


def row(head: str, text: str) -> str:
    """A line of a list, its text hanging beside its head."""
    return paragraph(text, first=f"  {head}  ", indent=" " * (len(head) + 4))


def plain(text: str, length: int = TITLE) -> str:
    """An author's words on one line, cut, with nothing a terminal would obey."""
    return escape(cut(text, length))


def quote(text: str, length: int = TITLE) -> str:
    """An author's words in quotes."""
    return f"“{plain(text, length)}”"


def some(items: Iterable[str], most: int = 3) -> str:
    """The first few of a list in prose, and how many more there are."""
    found = list(items)
    if len(found) <= most + 1:
        return listed(found)
    return f"{', '.join(found[:most])} and {len(found) - most:,} more"


def counted(amount: int, word: str) -> str:
    """An amount of something: `1 touchpoint`, `1,200 touchpoints`."""
    return f"{amount:,} {word}{'s' * (amount != 1)}"


def whole(value: float) -> str:
    """A whole number, never a negative zero."""
    return f"{round(value) + 0:,}"


def tenths(value: float, *, sign: bool = False) -> str:
    """A number with one decimal."""
    rounded = round(value, 1) + 0.0
    return f"{rounded:+.1f}" if sign and rounded else f"{rounded:.1f}"


def percent(share: float) -> str:
    """A share as a percentage; what is neither nothing nor all is never said to be so."""
    if 0 < share < 0.01:
        return f"less than 1{TOGETHER}%"
    if 0.99 < share < 1 - 1e-9:
        return f"more than 99{TOGETHER}%"
    return f"{share:.0%}".replace("%", f"{TOGETHER}%")


def part(share: float) -> str:
    """A weight as a simple fraction, else as a percentage."""
    simple = Fraction(share).limit_denominator(6)
    return str(simple) if abs(simple - share) < 1e-9 else percent(share)
