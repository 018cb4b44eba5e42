"""journeymap.frame."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.finding import Position
from journeymap.frame import WIDTH, frame
from journeymap.source import Source
from journeymap.terminal import UNSAFE, cells, columns, width

LINES = st.text(st.characters(exclude_characters="\n\r") | st.sampled_from("\t漢👩\u0301\x1b"), max_size=400)


def shown(text: str, line: int, column: int, end_column: int, end_line: int | None = None) -> str:
    """The frame of a stretch as text."""
    position = Position(line, column, end_line or line, end_column)
    return "\n".join(frame(Source(text), position, "red", color=False))


def test_a_line_with_its_neighbours() -> None:
    """The line, one before and one after it, with their numbers, and a mark under the stretch."""
    text = "touchpoints:\n  call:\n    ownr: claims\n    phase: report\n"
    assert shown(text, 3, 5, 9) == (
        "2 |   call:\n"
        "3 |     ownr: claims\n"
        "  |     ^^^^\n"
        "4 |     phase: report"
    )  # fmt: skip


def test_numbers_align() -> None:
    """Numbers stand right, as wide as the last one."""
    text = "a: b\n" * 12
    assert shown(text, 10, 1, 2) == " 9 | a: b\n10 | a: b\n   | ^\n11 | a: b"
    assert shown("\n" * 8 + "a: b\nc: d\n", 9, 1, 2) == " 9 | a: b\n   | ^\n10 | c: d"


def test_empty_neighbours_are_left_out() -> None:
    """An empty line tells nothing."""
    assert shown("\na: b\n   \n", 2, 4, 5) == "2 | a: b\n  |    ^"


@pytest.mark.parametrize(
    ("line", "column", "end", "mark"),
    [
        ("\tkey: x", 2, 5, "    ^^^"),
        ("漢字: x", 5, 6, "      ^"),
        ("漢字: x", 1, 3, "^^^^"),
        ("e\u0301: x", 5, 6, "   ^"),
        ("\x1b: x", 4, 5, "        ^"),
        ("key:", 5, 5, "    ^"),
        ("key:", 9, 12, "    ^"),
    ],
)
def test_marks_stand_under_what_they_mean(line: str, column: int, end: int, mark: str) -> None:
    """Tabs, wide, combining and unsafe characters shift the mark as they shift the text."""
    assert shown(line, 1, column, end).splitlines()[1] == f"  | {mark}"


def test_several_lines() -> None:
    """Of a stretch over several lines, the first is marked to its end."""
    assert shown("key: |\n  one\n  two\n", 1, 6, 5, end_line=3).splitlines()[1] == "  |      ^"
    assert shown("key: [a,\n  b]\n", 1, 6, 5, end_line=2).splitlines()[1] == "  |      ^^^"


def test_a_long_line_is_cut_around_the_stretch() -> None:
    """Of a line of 200,000 characters only a window is shown, with the mark in it."""
    text = "x" * 100_000 + "HERE" + "y" * 100_000
    line, mark = shown(f"{text}\nnext: line", 1, 100_001, 100_005).splitlines()
    assert len(line) <= WIDTH + 8
    assert line.startswith("1 | …xxx")
    assert line.endswith("yyy…")
    assert line[mark.index("^") :].startswith("HERE")
    assert mark.count("^") == 4


def test_a_long_neighbour_is_cut_at_its_end() -> None:
    """A neighbouring line shows its beginning."""
    first, _, _, last = shown("a" * 300 + "\nkey: x\n" + "b" * 101, 2, 1, 4).splitlines()
    assert first == "1 | " + "a" * WIDTH + "…"
    assert last == "3 | " + "b" * WIDTH + "…"


def test_nothing_of_an_empty_file() -> None:
    """An empty file has no frame."""
    assert shown("", 1, 1, 1) == ""
    assert shown(" \n\n", 1, 1, 1) == ""


def test_colours() -> None:
    """Numbers and mark are coloured, the author's text is not."""
    lines = frame(Source("a: b"), Position(1, 1, 1, 2), "red", color=True)
    assert lines == ["\x1b[36m1 |\x1b[0m a: b", "\x1b[36m  |\x1b[0m \x1b[1;31m^\x1b[0m"]


@given(line=LINES, data=st.data())
def test_any_line(line: str, data: st.DataObject) -> None:
    """Whatever a line holds: the window is bounded, safe, and what stands above the mark is the stretch."""
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, min(len(line), start + 10)))
    lines = shown(f"x:\n{line}\nz:", 2, start + 1, end + 1).split("\n")
    at = next(index for index, shown_line in enumerate(lines) if shown_line.startswith("2 |"))
    text, mark = lines[at], lines[at + 1]
    assert not UNSAFE.search(text)
    assert columns(text) <= WIDTH + 8
    stretch = _spaced("".join(cells(line)[0][start:end]))
    before = columns(mark[: mark.index("^")])
    marked = _spaced(text)[before : before + mark.count("^")]
    assert mark.count("^") == max(1, len(stretch)) or text.endswith("…")
    assert not stretch or stretch.startswith(marked.removesuffix("…").rstrip())


def _spaced(text: str) -> str:
    """A text with one character for each column: wide ones are followed by a space, combining ones left out."""
    return "".join(character.ljust(width(character)) for character in text if width(character))
