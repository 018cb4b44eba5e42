"""Bytes to text, and places that point at the text they name."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeymap.finding import Position, Route
from journeymap.reader import FORBIDDEN, MAX_BYTES
from journeymap.source import Source, read


def _read(text: str) -> Source:
    return read(text.encode())


def _slice(text: str, place: Position) -> str:
    """The text between two lines and columns, counted anew."""
    starts = [0, *(match.end() for match in re.finditer("\r\n|\r|\n", text))]
    start = starts[place.line - 1] + place.column - 1
    return text[start : starts[place.end_line - 1] + place.end_column - 1]


# bytes


def test_size() -> None:
    """A file of 1 MiB is read, and one byte more is too much."""
    full = b"a: b #" + b"x" * (MAX_BYTES - 6)
    assert read(full).data == {"a": "b"}
    (problem,) = read(full + b"x").problems
    assert problem.message == "the file is larger than 1024 KiB, the most that is read"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_encodings(encoding: str, mark: str) -> None:
    """UTF-16 and UTF-32 are refused by name, with or without a mark, and nothing of them is shown."""
    source = read((mark + "kind: journey\ntitle: päätös\n").encode(encoding))
    (problem,) = source.problems
    assert (problem.message, problem.start) == ("the file is in UTF-16 or UTF-32", 0)
    assert (problem.help, source.text) == ("save the file as UTF-8 in your editor", "")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_old_encodings(mark: bytes) -> None:
    """A byte that is not UTF-8 is refused at its place, with the letter it likely stands for."""
    source = read(mark + "é: 1\ntitle: ".encode() + "päätös".encode("cp1252"))
    (problem,) = source.problems
    assert problem.message == "the byte 0xe4 here is not UTF-8; it may be an old encoding's “ä”"
    assert source.position(problem.start, problem.end) == Position(2, 9, 2, 10)
    assert source.line(2) == "title: p\ufffd\ufffdt\ufffds"
    assert source.data is None


def test_a_byte_that_means_nothing() -> None:
    """A byte that no old encoding knows is named without a guess."""
    (problem,) = read(b"a: \x81").problems
    assert problem.message == "the byte 0x81 here is not UTF-8"


@pytest.mark.parametrize(
    "character", "\x00\x01\x07\x0b\x0c\x1b\x7f\x80\x85\x9b\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\ufffe\uffff"
)
@pytest.mark.parametrize("place", ["a: b{}c", "# {}", "'{}': a"])
def test_control_characters(character: str, place: str) -> None:
    """A character that cannot be seen is refused at its place, even in a comment."""
    text = "é: 1\n" + place.format(character)
    source = _read(text)
    (problem,) = source.problems
    assert problem.message == f"an invisible character stands here (U+{ord(character):04X})"
    assert (source.text[problem.start : problem.end], source.data) == (character, None)


@given(st.characters(codec="utf-8"))
def test_other_characters_are_read(character: str) -> None:
    """Every other character may stand in quotes, and is read as itself."""
    refused = bool(FORBIDDEN.search(character)) or character in '"\\\n\r'
    assert refused or _read(f'a: "x{character}x"').data == {"a": f"x{character}x"}


@given(st.binary() | st.text().map(str.encode) | st.text().map(lambda text: text.encode("utf-16")))
def test_any_bytes(data: bytes) -> None:
    """Nothing raises, and there are data only where nothing makes the file unreadable."""
    source = read(data)
    broken = any(problem.code == "DOC001" for problem in source.problems)
    assert not (broken and source.data is not None)
    for problem in (*source.problems, *source.cut_comments()):
        assert 0 <= problem.start <= problem.end <= len(source.text)
        source.position(problem.start, problem.end)


# lines and columns


def test_byte_order_mark() -> None:
    """A byte order mark is no column."""
    source = read(b"\xef\xbb\xbfa: b")
    assert source.text == "a: b"
    assert source.span(("a",)) == Position(1, 4, 1, 5)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """A line ends at LF, CRLF or CR, and the end is no part of it."""
    source = _read(f"a: b{end}{end}c:{end}  d: e{end}")
    assert [source.line(number) for number in range(1, 7)] == ["a: b", "", "c:", "  d: e", "", ""]
    assert source.span(("c", "d")) == Position(4, 6, 4, 7)
    assert source.data == {"a": "b", "c": {"d": "e"}}


def test_line_without_an_end() -> None:
    """The last line needs no end."""
    assert _read("a: b\nc: d").line(2) == "c: d"


def test_columns_are_code_points() -> None:
    """A tab, a wide letter and an emoji are one column each, a composed emoji as many as it has parts."""
    source = _read("'漢字': {a:\té, '👩‍👧': b}")
    assert source.span(("漢字",), key=True) == Position(1, 1, 1, 5)
    assert source.span(("漢字", "a")) == Position(1, 11, 1, 12)
    assert source.span(("漢字", "👩‍👧"), key=True) == Position(1, 14, 1, 19)


def test_position_of_a_place() -> None:
    """A place without an end is an empty stretch."""
    assert _read("a: b").position(3) == Position(1, 4, 1, 4)


# spans

TEXT = """\
kind: journey
touchpoints:
  call:
    title: Calls
    pains:
      - Waits
      - title: Twice
        severity: 4
      - {title: Again}
      -
      - - deep
    owner:
    phase: ~
    doing: |
      One
      Two

    thinking: a
      b
    target: {ease: 80,
      emotion: [calm]}
list:
- a
"""
CALL = ("touchpoints", "call")


@pytest.mark.parametrize(
    ("route", "written"),
    [
        ((*CALL, "title"), "Calls"),
        ((*CALL, "pains", 0), "Waits"),
        ((*CALL, "pains", 1, "severity"), "4"),
        ((*CALL, "pains", 2), "{title: Again}"),
        ((*CALL, "pains", 2, "title"), "Again"),
        ((*CALL, "pains", 4, 0), "deep"),
        ((*CALL, "phase"), "~"),
        ((*CALL, "doing"), "|\n      One\n      Two"),
        ((*CALL, "thinking"), "a\n      b"),
        ((*CALL, "target"), "{ease: 80,\n      emotion: [calm]}"),
        ((*CALL, "target", "emotion"), "[calm]"),
        (("list", 0), "a"),
        ((*CALL, "pains", 0, "title"), "Waits"),
        ((*CALL, "title", 0), "Calls"),
        ((*CALL, "target", "emotion", "raise", "calm"), "calm"),
    ],
)
def test_span_of_a_value(route: Route, written: str) -> None:
    """A value is shown whole if it is a text or stands in brackets, in a short form as well."""
    assert _slice(TEXT, _read(TEXT).span(route)) == written


@pytest.mark.parametrize(
    ("route", "written", "line"),
    [
        (CALL, "call", 3),
        ((*CALL, "pains"), "pains", 5),
        ((*CALL, "pains", 1), "title", 7),
        ((*CALL, "owner"), "owner", 12),
        (("list",), "list", 22),
        ((), "kind", 1),
    ],
)
def test_span_of_a_block(route: Route, written: str, line: int) -> None:
    """A value over several lines, or none, is shown by its key; an item by its first key, and so is the file."""
    place = _read(TEXT).span(route)
    assert (_slice(TEXT, place), place.line) == (written, line)


@pytest.mark.parametrize(
    ("route", "written", "line"),
    [
        ((*CALL, "channel"), "call", 3),
        ((*CALL, "channel", "x", 0), "call", 3),
        ((*CALL, "pains", 1, "evidence"), "title", 7),
        ((*CALL, "pains", 2, "severity"), "{title: Again}", 9),
        ((*CALL, "pains", 9), "pains", 5),
        ((*CALL, "pains", -1), "pains", 5),
        ((*CALL, "pains", "title"), "pains", 5),
        ((*CALL, "target", "efficiency"), "target", 20),
        (("title",), "kind", 1),
        (("phases", "notice"), "kind", 1),
    ],
)
def test_span_of_what_is_missing(route: Route, written: str, line: int) -> None:
    """What is not written is shown by the key of the item that lacks it."""
    place = _read(TEXT).span(route)
    assert (_slice(TEXT, place), place.line) == (written, line)
    assert _read(TEXT).span(route, key=True) == place


@pytest.mark.parametrize(
    ("route", "written"),
    [
        ((*CALL, "title"), "title"),
        (CALL, "call"),
        ((*CALL, "target", "emotion"), "emotion"),
        ((*CALL, "pains", 1), "title"),
        ((*CALL, "pains", 0), "Waits"),
        ((*CALL, "pains", 2), "{title: Again}"),
        ((*CALL, "target", "emotion", 0), "calm"),
    ],
)
def test_span_of_a_key(route: Route, written: str) -> None:
    """A key is shown by itself; what has none, by its value or its own first key."""
    assert _slice(TEXT, _read(TEXT).span(route, key=True)) == written


@pytest.mark.parametrize(
    ("text", "route", "place"),
    [
        ("", (), Position()),
        ("", ("a",), Position()),
        ("- a", (), Position(1, 1, 1, 1)),
        ("a", (), Position(1, 1, 1, 2)),
        ("- - a", (0,), Position(1, 3, 1, 3)),
        ("-\n- a", (0,), Position(1, 2, 1, 2)),
        ("{a: b}", ("c",), Position(1, 1, 1, 7)),
        ("a: |\n\nb: c", ("a",), Position(1, 4, 1, 5)),
    ],
)
def test_span_of_other_files(text: str, route: Route, place: Position) -> None:
    """Where there is no key to show, the beginning is shown."""
    assert _read(text).span(route) == place


def test_leaf() -> None:
    """A scalar is found by its route only where it is written."""
    source = _read("a: {b: 'c'}")
    assert source.leaf(("a", "b")) == (7, 10, "'")
    assert source.leaf(("a",)) is None
    assert source.leaf(("a", "b", "c")) is None


WORDS = st.sampled_from(["Calls", "päätös", "漢字", "👩‍👧", "e\u0301", "Ei", "C3PO", "is", "40", "x-y", "z.b"])
PLAIN = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
QUOTED = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" #:'\"\\"), max_size=12)


@st.composite
def scalars(draw: st.DrawFn, pad: str, *, flow: bool) -> tuple[str, str]:
    """A text and how it is written, at a depth of indentation."""
    style = draw(
        st.sampled_from(["plain", "single", "double"] if flow else ["plain", "single", "double", "two", "block"])
    )
    if style == "plain":
        text = draw(PLAIN)
        return text, text
    if style == "two":
        first, second = draw(PLAIN), draw(PLAIN)
        return f"{first} {second}", f"{first}\n{pad}  {second}"
    if style == "block":
        lines = draw(st.lists(PLAIN | st.just("# no comment"), min_size=1, max_size=3))
        return "\n".join(lines) + "\n", "|" + "".join(f"\n{pad}  {line}" for line in lines)
    text = draw(QUOTED)
    return (
        (text, json.dumps(text, ensure_ascii=False))
        if style == "double"
        else (text, "'" + text.replace("'", "''") + "'")
    )


class Written:
    """A document that grows with its data and with what is written at each route."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.values: dict[Route, str] = {}
        self.keys: dict[Route, str] = {}

    def some_keys(self) -> list[str]:
        """Keys that stay different in NFC."""
        unique = st.lists(WORDS | st.sampled_from(["a", "b", "c"]), min_size=1, max_size=3, unique_by=_nfc)
        return self.draw(unique)

    def key(self, route: Route, key: str) -> tuple[Route, str]:
        """A key's route, and how it is written."""
        written = self.draw(st.sampled_from([key, f"'{key}'", f'"{key}"']))
        inner = (*route, _nfc(key))
        self.keys[inner] = written
        return inner, written

    def scalar(self, route: Route, pad: str, *, flow: bool) -> tuple[Any, str]:
        """A text in any style."""
        text, self.values[route] = self.draw(scalars(pad, flow=flow))
        return text, self.values[route]

    def flow(self, route: Route, depth: int) -> tuple[Any, str]:
        """A value in brackets, or a text."""
        shape = self.draw(st.sampled_from(["scalar", "list", "mapping"])) if depth else "scalar"
        if shape == "scalar":
            return self.scalar(route, "", flow=True)
        space = self.draw(st.sampled_from(["", " ", "\t", "\n   "]))
        if shape == "list":
            items = [self.flow((*route, index), depth - 1) for index in range(self.draw(st.integers(0, 3)))]
            data: Any = [item for item, _ in items]
            text = "[" + f",{space}".join(written for _, written in items) + "]"
        else:
            pairs = {_nfc(key): self.pair(route, key, depth) for key in self.some_keys()}
            data = {key: value for key, (value, _) in pairs.items()}
            text = "{" + f",{space}".join(written for _, written in pairs.values()) + "}"
        self.values[route] = text
        return data, text

    def pair(self, route: Route, key: str, depth: int) -> tuple[Any, str]:
        """A key and a value in brackets."""
        inner, written = self.key(route, key)
        value, text = self.flow(inner, depth - 1)
        return value, f"{written}: {text}"

    def block(self, route: Route, pad: str, depth: int) -> tuple[Any, str]:
        """A mapping or a list on lines of its own."""
        if self.draw(st.booleans()):
            entries = {_nfc(key): self.entry(route, key, pad, depth) for key in self.some_keys()}
            return {key: value for key, (value, _) in entries.items()}, "".join(text for _, text in entries.values())
        items = [self.after(f"{pad}-", (*route, index), pad, depth) for index in range(self.draw(st.integers(1, 3)))]
        return [item for item, _ in items], "".join(text for _, text in items)

    def entry(self, route: Route, key: str, pad: str, depth: int) -> tuple[Any, str]:
        """A key and a value on lines of their own."""
        inner, written = self.key(route, key)
        return self.after(f"{pad}{written}:", inner, pad, depth)

    def after(self, head: str, route: Route, pad: str, depth: int) -> tuple[Any, str]:
        """What stands after a key or a dash, with comments."""
        comment = self.draw(st.sampled_from(["", f"{pad}# x: 'y\n", "\n", " \n"]))
        shape = self.draw(st.sampled_from(["scalar", "flow", "block"])) if depth else "scalar"
        if shape == "block":
            data, text = self.block(route, pad + "  ", depth - 1)
            return data, f"{comment}{head}\n{text}"
        data, text = self.flow(route, depth - 1) if shape == "flow" else self.scalar(route, pad, flow=False)
        tail = "" if text.startswith("|") else self.draw(st.sampled_from(["", " # x: 'y", "  "]))
        return data, f"{comment}{head}{self.draw(st.sampled_from([' ', '  ']))}{text}{tail}\n"


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Any, str, Written]:
    """Data, a text that holds them, and what is written where."""
    written = Written(draw)
    data, text = written.block((), "", 3)
    return data, text, written


@given(documents(), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\ufeff"]))
def test_places_point_at_the_text_they_name(document: tuple[Any, str, Written], end: str, mark: str) -> None:
    """In any style, with any line ends, the place of each value and key is where it is written."""
    expected, text, written = document
    text = text.replace("\n", end)
    source = read((mark + text).encode())
    assert (source.data, source.problems, source.cut_comments()) == (expected, (), ())
    for route, value in written.values.items():
        assert _slice(text, source.span(route)) == value.replace("\n", end)
    for route, key in written.keys.items():
        assert _slice(text, source.span(route, key=True)) == key


# comments


def _comments(text: str) -> list[str]:
    source = _read(text)
    assert all(source.text.startswith(comment.text, comment.start) for comment in source.comments)
    return [comment.text for comment in source.comments]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_comments(end: str) -> None:
    """A comment goes to the end of its line; it is alone if nothing but space stands before it."""
    source = _read(f"# one # still one{end}a: b  # two{end}  \t# three{end}#{end}c: d")
    found = [(comment.text, comment.alone) for comment in source.comments]
    assert found == [("# one # still one", True), ("# two", False), ("# three", True), ("#", True)]
    assert [source.line_column(comment.start) for comment in source.comments] == [(1, 1), (2, 7), (3, 4), (4, 1)]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: b", []),
        ("a: b#c", []),
        ("a: https://example.org/#c # d", ["# d"]),
        ("a: 'b # c' # d", ["# d"]),
        ('a: "b # c\n  # d" # e', ["# e"]),
        ("'a # b': c", []),
        ("a: |\n  b # c\n  # d\n# e", ["# e"]),
        ("a: | # b\n  c # d\ne: f # g", ["# b", "# g"]),
        ("a: >- # b", ["# b"]),
        ("a: [b, # c\n  'd # e', # f\n] # g", ["# c", "# f", "# g"]),
        ("a: {b: c} #d", ["#d"]),
        ('a: "b"#c', ["#c"]),
        ("a: [b,#c\n d]", ["#c"]),
        ("a: # b\n  c: d", ["# b"]),
        ("- # a\n  b", ["# a"]),
        ("%YAML 1.2 # a\n--- # b\nc: d", ["# a", "# b"]),
    ],
)
def test_what_is_a_comment(text: str, comments: list[str]) -> None:
    """A `#` in quotes, in a block of text or inside a word is none; one after brackets, or after `|`, is."""
    assert _comments(text) == comments


def test_comment_after_a_block_with_cr() -> None:
    """So it is with CR for line ends."""
    assert _comments("a: | # b\r  c # d\re: 'f # g' # h") == ["# b", "# h"]


# a text cut by a comment


@pytest.mark.parametrize(
    ("marked", "kept", "instead"),
    [
        ("a: Ticket «#12»", "after “Ticket”", '`"Ticket #12"`'),
        ("a: Ticket «#12»\nb: c", "after “Ticket”", '`"Ticket #12"`'),
        ('a: Ticket\t «#12 "b"»', "after “Ticket”", "`'Ticket\t #12 \"b\"'`"),
        ("- Ticket «#12 # 13»", "after “Ticket”", '`"Ticket #12 # 13"`'),
        ("a: [Ticket «#12»\n]", "after “Ticket”", '`"Ticket #12"`'),
        ("a: Opens\n  ticket «#12»", "after “Opens”", '`"Opens"`'),
        ("a: «#sales»", "nothing is left of the text", '`"#sales"`'),
        ("- «#sales»\n- b", "nothing is left of the text", '`"#sales"`'),
        ("a: b «#-c»", "after “b”", '`"b #-c"`'),
    ],
)
def test_cut_by_comment(marked: str, kept: str, instead: str) -> None:
    """A plain text before a `#` without a space after it is told to be cut, with the quotes it needs."""
    text = marked.replace("«", "").replace("»", "")
    source = _read(text)
    (problem,) = source.cut_comments()
    assert f"{text[: problem.start]}«{text[problem.start : problem.end]}»{text[problem.end :]}" == marked
    assert (problem.code, kept in problem.message, instead in problem.help) == ("DOC008", True, True)
    assert source.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "a: b # c",
        "a: b #\tc",
        "a: b #",
        "a: b ## c",
        "a: b #! c",
        "a: b #journeymap: ignore[OWN201]",
        "#a\nb: c\n  #d\n",
        "a: 'b' #c",
        'a: "b" #c',
        "a: |\n  b #c\n#d",
        "a: | #b\n  c",
        "a: [b] #c",
        "a: [b, #c\n  d]",
        "a: {b: c} #d",
        "a: #b\n  c: d",
        "- #a\n  b: c",
        "a: #b\n  c",
        "a: b#c",
        "a: 'b #c'",
        "--- #a\nb: c",
    ],
)
def test_not_cut(text: str) -> None:
    """A comment with a space, alone on its line, after quotes or brackets, or of journeymap's own, cuts nothing."""
    source = _read(text)
    assert source.problems == ()
    assert source.cut_comments() == ()


# broken files


def test_places_in_a_broken_file() -> None:
    """What was read before a file broke keeps its places, and there are no data."""
    source = _read("a: b #c\nd: e: f\n")
    assert source.data is None
    assert source.span(("a",)) == Position(1, 4, 1, 5)
    assert [problem.code for problem in source.cut_comments()] == ["DOC008"]


def test_one_complaint_a_line() -> None:
    """A line that was refused for its first sign is not told again because it then makes no sense."""
    assert [problem.message[:28] for problem in _read("a: *b c\n").problems] == ["a text cannot begin with “*”"]
    assert len(_read("a: *b\nc: d: e\n").problems) == 2
    assert len(_read("a: b\na: c: d\n").problems) == 2


# the shared corpus


@pytest.mark.corpus
def test_corpus(corpus: Path) -> None:
    """Every file of the corpus, however hostile, ends within two seconds in data or in problems that have a place."""
    paths = [*sorted(corpus.glob("yaml/*.yaml")), *sorted(corpus.glob("hostile/*.yaml"))]
    assert len(paths) > 50
    for path in paths:
        start = time.perf_counter()
        source = read(path.read_bytes())
        for problem in (*source.problems, *source.cut_comments()):
            assert 0 <= problem.start <= problem.end <= len(source.text), path.name
        assert time.perf_counter() - start < 2, path.name
        assert source.problems or source.data is not None or source.root is None or source.leaves, path.name


@pytest.mark.corpus
def test_corpus_agrees_with_pyyaml(corpus: Path) -> None:
    """What is read without a problem is what PyYAML reads, nulls aside; what PyYAML cannot read is refused."""
    compared = 0
    for path in sorted(corpus.glob("yaml/*.yaml")):
        source = read(path.read_bytes())
        try:
            expected = yaml.load(path.read_bytes(), yaml.CBaseLoader)
        except yaml.YAMLError:
            assert source.problems, path.name
            continue
        if not source.problems:
            assert _without_nulls(source.data) == _without_nulls(expected), path.name
            compared += 1
    assert compared > 10


def _without_nulls(data: Any) -> Any:
    if isinstance(data, dict):
        return {_nfc(key): _without_nulls(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_without_nulls(item) for item in data]
    return "" if data in (None, "~", "null", "Null", "NULL") else data
