"""journeymap.terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.terminal import UNSAFE, cells, columns, escape, styled, width

ANY = st.text(st.characters() | st.sampled_from("\t\x1b\x9b\u202e\u2066\ufeff\ud800漢字é\u0301👩‍👧"))


@given(ANY)
def test_nothing_of_an_authors_is_obeyed(text: str) -> None:
    """An escaped text has no control character, no override of direction, no lone surrogate, and is one line."""
    assert not UNSAFE.search(escape(text))
    assert "\n" not in escape(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Calls the contact centre", "Calls the contact centre"),
        ("Käsittely 漢字 👩", "Käsittely 漢字 👩"),
        ("\x1b[31mred", "\\u{1b}[31mred"),
        ("\x9b31m", "\\u{9b}31m"),
        ("a\u202eb", "a\\u{202e}b"),
        ("a\nb\tc\r", "a\\u{a}b\\u{9}c\\u{d}"),
        ("\x7f\ud800", "\\u{7f}\\u{d800}"),
    ],
)
def test_unsafe_characters_are_written_out(text: str, shown: str) -> None:
    """What is unsafe is shown by its number in braces; everything else as it is."""
    assert escape(text) == shown


@pytest.mark.parametrize(
    ("character", "wide"), [("a", 1), ("é", 1), ("漢", 2), ("あ", 2), ("👩", 2), ("\u0301", 0), ("\u200d", 0), ("ｱ", 1)]
)
def test_width(character: str, wide: int) -> None:
    """East Asian characters and emoji take two columns, combining ones none."""
    assert width(character) == wide


@given(ANY)
def test_every_character_has_a_cell(line: str) -> None:
    """A line has a cell for each of its characters; each begins where the ones before it end."""
    shown, starts = cells(line)
    assert len(shown) == len(line)
    assert starts == [columns("".join(shown[:index])) for index in range(len(line) + 1)]


def test_tabs_go_to_the_next_stop() -> None:
    """A tab is as wide as the way to the next fourth column."""
    assert cells("\ta\tb")[0] == ["    ", "a", "   ", "b"]
    assert cells("漢\tb")[1] == [0, 2, 4, 5]


def test_colours_only_where_allowed() -> None:
    """A style is ANSI codes around a text, or nothing."""
    assert styled("Calls", "red", color=True) == "\x1b[1;31mCalls\x1b[0m"
    assert styled("Calls", "red", color=False) == "Calls"
    assert styled("", "red", color=True) == ""
