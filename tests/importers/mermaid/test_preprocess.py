"""What Mermaid takes out before its grammar reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import UnreadableInput
from journeymap.importers.mermaid.preprocess import Text, prepare


def code(text: str) -> str:
    """What the grammar sees of a text."""
    return prepare(Text.of(text)).text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Moving home\n---\njourney\n", "Moving home"),
        ("  ---\n  title: Moving home\n  ---\n  journey\n", "Moving home"),
        ("\t---\n\ttitle: 'A: B'\n\t---\n\n\tjourney\n", "A: B"),
        ("---   \n\ntitle: no\n---  \njourney\n", "no"),
        ("---\ntitle: [a, b]\n---\njourney\n", ""),
        ("---\ntitle: null\n---\njourney\n", ""),
        ("---\njust words\n---\njourney\n", ""),
        ("---\n\n---\njourney\n", ""),
    ],
)
def test_front_matter_gives_the_title(text: str, title: str) -> None:
    """Two lines of three dashes, of one indent, at the very top; a title is a text."""
    assert prepare(Text.of(text)).title == title
    assert code(text) == "journey\n"


@pytest.mark.parametrize(
    "text", ["\n---\ntitle: X\n---\njourney\n", "---\njourney\n", "---\ntitle: X\n  ---\njourney\n"]
)
def test_front_matter_elsewhere_is_none(text: str) -> None:
    """Below the first line, unclosed or closed at another indent it is not taken out, as in Mermaid."""
    assert code(text).startswith("---")
    assert not prepare(Text.of(text)).is_journey


@pytest.mark.parametrize(
    ("front", "line", "said"),
    [("a: 1\n\ta: 2", 3, "cannot be read"), ("title: A\ntitle: B", 3, "`title` is written twice")],
)
def test_broken_front_matter_is_refused(front: str, line: int, said: str) -> None:
    """With what is wrong, and the line in the file."""
    with pytest.raises(UnreadableInput, match=said) as refusal:
        prepare(Text.of(f"---\n{front}\n---\njourney\n"))
    assert refusal.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "%%{init: {'theme': 'dark'}}%%\njourney\n",
        "%%{ wrap }%%journey\n",
        '%%{init: {\n  "theme": "dark"\n}}%%\n\njourney\n',
        "---\nconfig:\n  theme: dark\n---\njourney\n",
    ],
)
def test_settings_are_taken_out_and_said(text: str) -> None:
    """Directives and the front matter's config change the drawing, not the journey."""
    prepared = prepare(Text.of(text))
    assert prepared.text == "journey\n"
    assert prepared.lost == ("Settings of the diagram (front matter, `%%{init}%%`) are left out.",)


def test_hidden_characters_are_said() -> None:
    """The grammar still sees them; what is written down from it is without them."""
    assert prepare(Text.of("journey\nTe\x07a: 3\n")).lost == ("Characters that cannot be shown are taken out.",)
    assert prepare(Text.of("journey\nTea: 3\n")).lost == ()


def test_an_unclosed_directive_runs_to_the_end() -> None:
    """Everything behind it is gone, as in Mermaid."""
    assert code("journey\n%%{init: {'a': 1}\nTea: 3\n") == "journey\n"


def test_comments_go_with_the_blank_lines_before_them() -> None:
    """Whole lines that begin with `%%` are taken out, and that is said."""
    text = "%% one\n\n  %% two\njourney\n\n\n  %% three\n  Tea: 3 %% stays\n%%\n"
    prepared = prepare(Text.of(text))
    assert prepared.text == "journey\n  Tea: 3 %% stays\n%%\n"
    assert prepared.lost == ("Comments (`%%`) are left out.",)


def test_lines_keep_their_numbers() -> None:
    """Whatever was taken out before them, lines are known by their number in the file."""
    text = "---\ntitle: X\n---\n%% a\n%%{init: {\n}}%%\njourney\n\n%% b\nTea: 3\n"
    prepared = prepare(Text.of(text))
    assert prepared.text == "journey\nTea: 3\n"
    assert list(prepared.numbers) == [7, 10, 11]


PIECES = [" ", "\n", "\t", "\u2028", "\xa0", "%%", "%", "{", "}", "}%%", "%%{a", "a", ":", "init", "journey"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_linear_patterns_find_what_mermaids_find(text: str) -> None:
    """Our patterns, made linear, take out the same as Mermaid's own, written down plainly."""
    space = "[\\t-\\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*"
    inner = r"(?:(?:(?!}%%)[^\n\u2028\u2029]|\n)*)"
    directive = rf"%%{{{space}(?:\w+{space}:|\w+){space}(?:\w+|{inner})?{space}(?:}}%%)?"
    comment = rf"(?:\A|(?<=[\n\u2028\u2029])){space}%%(?!{{)[^\n]+\n?"
    plainly = re.sub(comment, "", re.sub(directive, "", text, flags=re.ASCII))
    assert code(text) == plainly.lstrip("\t\n \xa0\u2028")


@given(st.lists(st.sampled_from([*PIECES, "%% c\n", "x\n", "---\n", "title: t\n"]), max_size=14).map("".join))
def test_every_line_of_the_code_has_a_number(text: str) -> None:
    """Numbers rise with the lines and stay within the file, whatever was taken out."""
    try:
        prepared = prepare(Text.of(text))
    except UnreadableInput:
        return
    numbers = list(prepared.numbers)
    assert len(numbers) == prepared.text.count("\n") + 1
    assert numbers == sorted(set(numbers))
    assert set(numbers) <= set(range(1, text.count("\n") + 2))
