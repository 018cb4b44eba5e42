"""Every limit and refusal of the one pass, each at its place; and what passes is what was written."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeymap.nodes import Branch, Leaf
from journeymap.reader import MAX_DEPTH, MAX_EVENTS, MAX_PROBLEMS
from journeymap.source import Source, read

NULLS = ("", "~", "null", "Null", "NULL")


def _read(text: str) -> Source:
    return read(text.encode())


def _refused(marked: str, code: str = "DOC001") -> str:
    """The message of the one problem of a text, whose place is marked; after a `DOC001` there is no data."""
    text = marked.replace("«", "").replace("»", "")
    source = _read(text)
    (problem,) = source.problems
    assert (problem.code, source.data is None) == (code, code == "DOC001")
    assert f"{text[: problem.start]}«{text[problem.start : problem.end]}»{text[problem.end :]}" == marked
    return problem.message


def test_data_is_what_is_written() -> None:
    """A scalar is its text whatever it looks like, and nothing, `~` and `null` are None."""
    source = _read(
        "a: no\nb: 2026\n'12:30': 1.10\nd:\n  - ~\n  - null\n  -\n  - ''\n  - 'null'\ne: {f: , g: NULL}\nh: []\n"
    )
    nothing = [None, None, None, "", "null"]
    assert source.problems == ()
    assert source.data == {"a": "no", "b": "2026", "12:30": "1.10", "d": nothing, "e": {"f": None, "g": None}, "h": []}


@pytest.mark.parametrize(
    ("text", "data"),
    [("", None), ("# only a comment\n", None), ("---\n", None), ("a\n", "a"), ("- a\n- b", ["a", "b"]), ("{}", {})],
)
def test_any_root(text: str, data: object) -> None:
    """What is no mapping at the top is read as it is; whoever asked for the file says what is wrong with that."""
    assert (_read(text).data, _read(text).problems) == (data, ())


def test_root_of_an_empty_file() -> None:
    """A file without any value has no root."""
    assert _read("").root is None
    assert isinstance(_read("~").root, Leaf)
    assert isinstance(_read("[]").root, Branch)


def test_a_version_is_accepted() -> None:
    """A YAML version and the mark of a document's beginning and end change nothing."""
    assert _read("%YAML 1.2\n---\na: yes\n...\n").data == {"a": "yes"}


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_depth(opening: str, closing: str) -> None:
    """The deepest nesting read is 64 levels; the bracket or dash of the next is where reading stops."""
    deep = _read(opening * MAX_DEPTH + "x" + closing * MAX_DEPTH)
    assert not any("nests" in problem.message for problem in deep.problems)
    deeper = _read(opening * (MAX_DEPTH + 1) + "x" + closing * (MAX_DEPTH + 1))
    assert deeper.data is None
    assert "deeper than 64 levels" in deeper.problems[-1].message
    assert deeper.problems[-1].start == len(opening) * MAX_DEPTH


def test_depth_of_an_attack() -> None:
    """Nesting that would crash a recursive reader is refused at the same place."""
    assert _read("- " * 200_000).problems[0].start == 2 * MAX_DEPTH


def test_events() -> None:
    """A file of 200,000 parts is read, and of one more it is not."""
    items = MAX_EVENTS - 6  # the stream, the document and the list begin and end
    assert _read("[" + "a," * items + "]").problems == ()
    assert _refused("[" + "a," * items + "a]«»") == "the file has more than 200,000 parts, the most that is read"


def test_problems() -> None:
    """After fifty problems reading stops."""
    source = _read("- !a b\n" * (MAX_PROBLEMS + 10))
    assert len(source.problems) == MAX_PROBLEMS
    assert source.data is None


@pytest.mark.parametrize(
    "marked",
    [
        "a: «!!str» b",
        "a: «!x»\n  b: c",
        "«!x»\na: b",
        "a: «!!python/object/apply:os.system» [echo]",
        "- «!x» [a]",
        "«!x» a: b",
    ],
)
def test_tags(marked: str) -> None:
    """A tag is refused, on a text, a list, a mapping and a key."""
    assert "a tag, and tags are not read here" in _refused(marked)


@pytest.mark.parametrize("marked", ["a: «&x» b", "a: «&x»\n  b: c", "- «&x» [a]", "«&x» a: b"])
def test_anchors(marked: str) -> None:
    """An anchor is refused, even if nothing refers to it."""
    assert "an anchor, and anchors are not read here" in _refused(marked)


@pytest.mark.parametrize("marked", ["a: «*x»", "- «*x»", "«*x» : a", "[«*x»]", "«*x»"])
def test_aliases(marked: str) -> None:
    """An alias is refused, as a value, an item, a key and the whole file."""
    assert "an alias, and aliases are not read here" in _refused(marked)


def test_bomb_of_aliases() -> None:
    """Aliases that would explode are refused one by one, and nothing is built from them."""
    lines = ["a0: &a0 x"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    source = _read("\n".join(lines))
    assert (len(source.problems), source.data) == (MAX_PROBLEMS, None)


def test_merge_keys() -> None:
    """A merge key is refused; in quotes it is a key like any other."""
    assert _refused("a:\n  «<<»: {b: c}\n  d: e") == "a merge key (`<<`) is not read here"
    assert _read("'<<': a").data == {"<<": "a"}


@pytest.mark.parametrize("marked", ["? «»- a\n: b", "?«»\n: b", "«''»: a", "~: a\n«''»: b"])
def test_keys_that_are_no_text(marked: str) -> None:
    """A key that is a list or empty is refused."""
    assert _refused(marked) == "a key must be a short text, and this one is empty or a list"


def test_keys_in_brackets() -> None:
    """Brackets that YAML would read as a key are told as what they are: a text that begins with a bracket."""
    assert "cannot begin with “{”" in _refused("a: «{{b}}»")
    assert "cannot begin with “[”" in _refused("«[a]:» b")


@pytest.mark.parametrize("rest", ["b: c", "", "- a", "{"])
def test_second_document(rest: str) -> None:
    """A second document is refused where it begins, whatever is in it."""
    assert _refused(f"a: b\n«---»\n{rest}") == "a second document (`---`) begins here"


@pytest.mark.parametrize(
    "escape", [r"\0", r"\x1b", r"\x07", r"\x9b", r"\u202e", r"\u2066", r"\u2028", r"\L", r"\N", r"\uFEFF"]
)
def test_escaped_characters(escape: str) -> None:
    """An escape may not smuggle in what the text itself may not hold."""
    assert "an escape here means a character that cannot be shown (U+" in _refused(f'a: «"b{escape}c"»')


@pytest.mark.parametrize("escape", [r"\n", r"\t", r"\xe4", r"\u00e4", r"\U0001F600", r"\"", r"\\", r"\_"])
def test_harmless_escapes(escape: str) -> None:
    """Other escapes are read."""
    assert _read(f'a: "b{escape}c"').problems == ()


def test_duplicate_keys() -> None:
    """A key written twice is told at both places with its route; the first value is kept, and the rest is read."""
    text = "a:\n  - b: 1\n    c: 2\n    b: 3\n  - d: 4\ne: 5\n"
    source = _read(text)
    (problem,) = source.problems
    second = text.rindex("b")
    assert (problem.code, problem.message, problem.route) == ("DOC002", "b", ("a", 0, "b"))
    assert (problem.first, (problem.start, problem.end)) == (
        (text.index("b"), text.index("b") + 1),
        (second, second + 1),
    )
    assert source.data == {"a": [{"b": "1", "c": "2"}, {"d": "4"}], "e": "5"}


def test_duplicates_leave_no_trace() -> None:
    """A value that was not kept is in neither the data nor the places, even if reading then stops."""
    source = _read("a: 1\na: {b: 2}\na:\n  - 3\na: «")
    assert isinstance(source.root, Branch)
    assert source.root.keys == {"a": (0, 1)}
    assert source.data == source.root.data == {"a": "1"}
    assert list(source.root.children) == ["a"]


def test_duplicate_inside_a_refused_key() -> None:
    """A duplicate below a key that was refused is told too."""
    source = _read("? {a: 1, a: 2}\n: {b: 1, b: 2}")
    assert [problem.message for problem in source.problems if problem.code == "DOC002"] == ["a", "b"]


def test_keys_are_in_nfc() -> None:
    """Keys written in two ways that look the same are one key; values stay as written."""
    composed, split = "päätös", unicodedata.normalize("NFD", "päätös")
    assert _read(f"{split}: {split}").data == {composed: split}
    assert _refused(f"{composed}: a\n«{split}»: b", "DOC002") == composed


BITS = (
    *":-?\"'[]{},#|>&*!%\\\n~x ",
    "  ",
    ": ",
    "- ",
    "a: b\n",
    "é",
    "😀",
    "<<: ",
    "null",
    "\n  ",
    "{a: b}",
    "[c]",
    "'d'",
)


def _with_nulls(data: Any) -> Any:
    """Data as a reader of plain YAML sees it: nulls by their text, keys in NFC."""
    if isinstance(data, dict):
        return {unicodedata.normalize("NFC", key): _with_nulls(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_nulls(item) for item in data]
    return None if data in NULLS else data


@given(st.lists(st.sampled_from(BITS), max_size=30).map("".join))
def test_agrees_with_pyyaml(text: str) -> None:
    """What PyYAML reads as plain texts, lists and mappings is read the same; what it cannot read is refused."""
    source = _read(text)
    try:
        expected = yaml.load(text, yaml.CBaseLoader)
    except yaml.YAMLError:
        assert source.problems
    else:
        assert source.problems or _with_nulls(source.data) == _with_nulls(expected)


@given(st.text() | st.lists(st.sampled_from(BITS)).map("".join))
def test_leaves_are_in_order(text: str) -> None:
    """Scalars are kept in the order of the text, and none reaches into the next."""
    leaves = _read(text).leaves
    assert all(leaf.start <= leaf.end for leaf in leaves)
    assert all(a.end <= b.start for a, b in pairwise(leaves))
