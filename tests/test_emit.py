"""YAML in house style."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeymap.emit import block, number, scalar

TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=" :#-?,[]{}&*!|>'\"%@`\\\t\n\r~=<.0123456789eExXoOnNyYtTfF\x00\x7f\x85\u2028\ufeff\uffff"),
    st.from_regex(r"\A(?:[-+]?[0-9.]{1,6}(?:e[0-9])?|yes|No|null|true|[0-9]{4}-[0-9]{2}-[0-9]{2})\Z"),
)


def scalars(text: str) -> list[str]:
    """The values of all scalar events of a YAML text."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    return [event.value for event in events if isinstance(event, yaml.ScalarEvent)]


@given(TEXTS)
def test_any_text_comes_back_as_value_and_as_key(text: str) -> None:
    """Whatever a text holds, a YAML reader gives it back unchanged."""
    assert scalars(f"a: {scalar(text)}\n") == ["a", text]
    if len(text) < 80:
        assert scalars(f"a:\n  {scalar(text)}: b\n") == ["a", text, "b"]


@given(TEXTS)
def test_plain_text_is_text_for_other_readers_too(text: str) -> None:
    """A reader that resolves types (YAML 1.1, as PyYAML does) also takes it for text."""
    assert yaml.safe_load(f"a: {scalar(text)}\n") == {"a": text}


@pytest.mark.parametrize(
    "text",
    [
        "Finds water under the dishwasher",
        "Mikä päivä tänään on?",
        "C# and F#",
        "12 steps, three [of them] new",
        "-5..5",
        "1-5",
        "it's 5 o'clock",
        "a:b",
        "nothing",
        "任务一",
        "👩‍🔬 asks",
    ],
)
def test_words_stay_plain(text: str) -> None:
    """Prose that YAML cannot misread gets no quotes."""
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text", ["", " a", "a ", "a: b", "a #b", "- a", "-", "*a", "a:", "`a`", "? a", "%a", "a\tb", "=", "<<", '"a"', "[a"]
)
def test_signs_of_yaml_are_quoted(text: str) -> None:
    """What YAML would take for a sign of its own stands in double quotes."""
    assert scalar(text).startswith('"')


@pytest.mark.parametrize(
    "text",
    ["no", "NULL", "~", "12:30", "2026-09-15", "1_000", "0x1F", "1e3", ".5", "5.", "-.inf", "0o17", "12,5", "True"],
)
def test_what_looks_like_another_type_is_quoted(text: str) -> None:
    """Numbers, dates and truth values of any YAML stand in double quotes when they are meant as text."""
    assert scalar(text) == f'"{text}"'


@pytest.mark.parametrize(
    ("value", "text"),
    [(5, "5"), (4.5, "4.5"), (-1.5, "-1.5"), (0.0, "0"), (-0.0, "0"), (1e1, "10"), (100.0, "100"), (1e-7, "0.0000001")],
)
def test_numbers_are_written_as_people_do(value: float, text: str) -> None:
    """No exponent and no `.0`."""
    assert number(value) == text


def test_a_block_mapping_keeps_its_order_and_shows_numbers_in_a_row() -> None:
    """Mappings of numbers and empty ones stand on one line, others open a block."""
    data: Any = {"b": "x: y", "a": {"c": {"score": 3, "n": 4.5}, "d": {"e": "f"}}, "none": {}}
    assert block(data) == 'b: "x: y"\na:\n  c: {score: 3, n: 4.5}\n  d:\n    e: f\nnone: {}\n'
