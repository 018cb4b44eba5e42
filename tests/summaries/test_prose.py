"""journeymap.summaries.prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.summaries.prose import (
    TOGETHER,
    WIDTH,
    below,
    counted,
    labelled,
    part,
    percent,
    plain,
    quote,
    row,
    some,
    tenths,
    whole,
)
from journeymap.terminal import UNSAFE


@given(st.text(max_size=600), st.text(st.characters(codec="ascii", categories=["L"]), max_size=12))
def test_no_line_is_longer_than_a_hundred_characters(text: str, label: str) -> None:
    """Whatever an author writes, lines stay short, and nothing is obeyed by a terminal."""
    for told in (labelled(label, plain(text, 500)), below(plain(text, 500)), row("missed", quote(text, 500))):
        assert all(len(line) <= WIDTH for line in told.split("\n"))
        assert not UNSAFE.search(told.replace("\n", ""))


def test_lines_below_the_first_are_indented() -> None:
    """A paragraph hangs below its label, a list beside its head."""
    assert labelled("Score", "word " * 30).split("\n")[1].startswith("  word")
    assert row("open", "word " * 30).split("\n")[1] == f"{' ' * 8}{'word ' * 12}".rstrip()


def test_a_percentage_stays_whole() -> None:
    """No line ends between a number and its sign, and what is printed is a plain space."""
    told = labelled("Who", f"{'x' * 91} {percent(0.35)}")
    assert told.split("\n")[1] == "  35 %"
    assert TOGETHER not in told


@pytest.mark.parametrize(
    ("share", "told"),
    [(0, "0 %"), (1e-5, "less than 1 %"), (0.125, "12 %"), (0.5, "50 %"), (0.9999, "more than 99 %"), (1, "100 %")],
)
def test_percent(share: float, told: str) -> None:
    """Few is not nobody, and most is not all."""
    assert percent(share).replace(TOGETHER, " ") == told


def test_numbers_are_for_people() -> None:
    """Whole numbers, one decimal, simple fractions; never a negative zero."""
    assert (whole(-0.2), whole(46.9), whole(12345)) == ("0", "47", "12,345")
    assert (tenths(-0.04), tenths(2.449), tenths(-5.46, sign=True), tenths(3, sign=True)) == (
        "0.0",
        "2.4",
        "-5.5",
        "+3.0",
    )
    assert (part(1 / 6), part(2 / 3), part(1), part(0)) == ("1/6", "2/3", "1", "0")
    assert part(0.23).replace(TOGETHER, " ") == "23 %"
    assert (counted(1, "touchpoint"), counted(1200, "touchpoint")) == ("1 touchpoint", "1,200 touchpoints")


def test_long_lists_are_cut() -> None:
    """A list names all, unless more than one would be left out."""
    assert some("abcd") == "a, b, c and d"
    assert some("abcdef") == "a, b, c and 3 more"


def test_a_title_stays_on_its_line() -> None:
    """Titles are quoted, cut, and on one line."""
    assert quote("Calls\n the  desk") == "“Calls the desk”"
    assert quote("x" * 80) == f"“{'x' * 59}…”"
    assert quote("a\x1b[31m") == "“a\\u{1b}[31m”"
