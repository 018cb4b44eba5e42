"""Ids, numbers, shares, scales, scores, importance."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from journeymap.model.values import (
    Scale,
    difference,
    identifier,
    importance,
    number,
    on_scale,
    reserved,
    scale,
    share,
    spread,
    whole,
    within,
)

NOT_TEXT = [None, ["a"], {"a": "b"}, True]


def refused(parse: Callable[..., Any], *arguments: object) -> str:
    """What is said of a value, with what to write instead."""
    with pytest.raises(PydanticCustomError) as caught:
        parse(*arguments)
    context = caught.value.context or {}
    return f"{context['message']} | {context['help']}"


@pytest.mark.parametrize("text", ["call", "1", "no", "2026", "on", "sähkölasku", "電話", "вызов", "a-b", "ชำระ", "फ़ोन"])
def test_ids_are_text_whatever_they_look_like(text: str) -> None:
    """Letters, marks and digits of any script make an id, also where YAML would see a number or a truth."""
    assert identifier(text) == unicodedata.normalize("NFC", text)


def test_ids_are_composed() -> None:
    """One id, however its accents were typed."""
    assert identifier(unicodedata.normalize("NFD", "päätös")) == unicodedata.normalize("NFC", "päätös")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("contact centre", "contact-centre"),
        ("contact_centre", "contact-centre"),
        (" call ", "call"),
        ("a/b.c", "a-b-c"),
        ("Sähkö & vesi", "sähkö-vesi"),
        ("call#2", "call-2"),
    ],
)
def test_a_wrong_id_is_told_with_the_nearest_right_one(text: str, near: str) -> None:
    """Blanks and signs are no part of an id."""
    assert refused(identifier, text).endswith(f"cannot be an id: ids are letters, digits and `-` | write `{near}`")


@pytest.mark.parametrize("text", ["", "-", "--", "!?", "."])
def test_an_id_has_a_letter_or_a_digit(text: str) -> None:
    """There is nothing near to write for signs alone."""
    assert refused(identifier, text).endswith("| write a word")


def test_ids_have_a_length() -> None:
    """The longest id is 80 characters."""
    assert identifier("x" * 80) == "x" * 80
    assert refused(identifier, "ä" * 81).endswith("is too long for an id (81 characters) | use at most 80")


@pytest.mark.parametrize("value", NOT_TEXT, ids=repr)
def test_an_id_is_one_text(value: object) -> None:
    """A list or a mapping is no id."""
    assert refused(identifier, value).endswith("stands where an id is expected | write one id")


def test_a_word_of_the_language_may_be_reserved() -> None:
    """A reserved word is refused with its meaning; others are ids."""
    parse = reserved("end", "the end of the journey")
    assert parse("ending") == "ending"
    assert refused(parse, "end") == (
        "`end` is the word for the end of the journey, and cannot be an id | choose another id"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [("60", 60), ("4.5", 4.5), (" 7 ", 7), ("+20", 20), ("-15", -15), ("−15", -15), ("–3", -3), (8, 8)],
)
def test_numbers(written: object, read: float) -> None:
    """A number has a decimal point and any sign, typographic ones among them."""
    assert number(written) == read


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("4,5", "“4,5” has a decimal comma | write 4.5"),
        ("-0,25", "“-0,25” has a decimal comma | write -0.25"),
        ("50 %", "“50 %” is a share, and a plain number is expected | write 50"),
        ("many", "“many” is not a number | write a number such as 60 or 4.5"),
        ("1e3", "“1e3” is not a number | write a number such as 60 or 4.5"),
        ("0x10", "“0x10” is not a number | write a number such as 60 or 4.5"),
        ("nan", "“nan” is not a number | write a number such as 60 or 4.5"),
        ("9" * 400, f"“{'9' * 39}…” is not a number | write a number such as 60 or 4.5"),
        (True, "a value stands where a number is expected | write one number"),
        (None, "a blank stands where a number is expected | write one number"),
        (["4"], "a list stands where a number is expected | write one number"),
    ],
    ids=repr,
)
def test_what_is_not_a_number(written: object, said: str) -> None:
    """A decimal comma, a share and a word are told apart, each with its fix."""
    assert refused(number, written) == said


def test_a_number_may_have_bounds() -> None:
    """Both ends belong to the range."""
    parse = within(1, 5, "a number")
    assert (parse("1"), parse("5")) == (1, 5)
    assert refused(parse, "6") == "“6” is outside 1 to 5 | write a number from 1 to 5"
    assert refused(parse, "0") == "“0” is outside 1 to 5 | write a number from 1 to 5"


def test_counts_are_whole() -> None:
    """A count is 0 or more, without a fraction."""
    assert (whole("0"), whole("12"), whole("3.0")) == (0, 12, 3)
    for written in ("-1", "2.5"):
        assert refused(whole, written) == f"“{written}” is not a count | write a whole number, 0 or more"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("20%", 0.2),
        ("20 %", 0.2),
        ("20\u00a0%", 0.2),
        ("12,5 %", 0.125),
        ("12.5%", 0.125),
        ("0.2", 0.2),
        ("0", 0),
        ("1", 1),
        ("100 %", 1),
    ],
)
def test_shares(written: str, read: float) -> None:
    """A share is a percentage, with a comma or a point, or a number up to 1."""
    assert share(written) == pytest.approx(read)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("20", "“20” is more than everybody | write 20 %"),
        ("1.5", "“1.5” is more than everybody | write 1.5 %"),
        ("150", "“150” is not a share | write one between 0 % and 100 %"),
        ("150 %", "“150 %” is not a share | write one between 0 % and 100 %"),
        ("-5 %", "“-5 %” is not a share | write one between 0 % and 100 %"),
        ("−5 %", "“−5 %” is not a share | write one between 0 % and 100 %"),
        ("-0.1", "“-0.1” is not a share | write one between 0 % and 100 %"),
        ("0,2", "“0,2” has a decimal comma | write 0.2"),
        ("most", "“most” is not a share | write one such as 20 %"),
        ("1,2,3 %", "“1,2,3 %” is not a share | write one such as 20 %"),
        ("%", "“%” is not a share | write one such as 20 %"),
        (None, "a blank is not a share | write one such as 20 %"),
        (["20 %"], "a list is not a share | write one such as 20 %"),
    ],
    ids=repr,
)
def test_what_is_not_a_share(written: object, said: str) -> None:
    """A bare number above 1 is told with the percentage that was probably meant."""
    assert refused(share, written) == said


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("0-100", 0, 100),
        ("1-5", 1, 5),
        ("1 - 5", 1, 5),
        ("1–5", 1, 5),
        ("1 — 5", 1, 5),
        ("1…5", 1, 5),
        ("1..5", 1, 5),
        ("1...5", 1, 5),
        ("1 to 5", 1, 5),
        ("-2..2", -2, 2),
        ("−2…+2", -2, 2),
        ("-2–2", -2, 2),
        ("-5--1", -5, -1),
        ("0.5-1.5", 0.5, 1.5),
        ("1.5..2.5", 1.5, 2.5),
    ],
)
def test_scales_have_any_dash(written: str, low: float, high: float) -> None:
    """A scale is its two ends with a dash or dots between them."""
    assert scale(written) == Scale(low, high)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("5", "“5” is not a scale | write its ends, such as 1-5, 0-10 or -2..2"),
        ("low-high", "“low-high” is not a scale | write its ends, such as 1-5, 0-10 or -2..2"),
        ("1/5", "“1/5” is not a scale | write its ends, such as 1-5, 0-10 or -2..2"),
        (None, "a blank is not a scale | write its ends, such as 1-5, 0-10 or -2..2"),
        ("5-1", "the scale “5-1” does not rise | write the lower end first"),
        ("3-3", "the scale “3-3” does not rise | write the lower end first"),
        ("1.2.3-5", "“1.2.3-5” is not a scale | write its ends, such as 1-5, 0-10 or -2..2"),
    ],
    ids=repr,
)
def test_what_is_not_a_scale(written: object, said: str) -> None:
    """A scale rises from one number to another."""
    assert refused(scale, written) == said


@given(st.integers(-50, 50), st.integers(1, 100), st.floats(0, 1))
def test_a_scale_maps_its_ends_to_0_and_100(low: int, width: int, part: float) -> None:
    """A value of the scale is read in proportion between its ends."""
    measure = Scale(low, low + width)
    assert (measure.score(low), measure.score(low + width)) == (0, 100)
    assert measure.score(low + part * width) == pytest.approx(100 * part)
    assert scale(str(measure)) == measure


@pytest.mark.parametrize(
    ("measure", "value", "written"),
    [
        ("0-100", 37.24, "37.2"),
        ("0-100", 70, "70"),
        ("1-5", 3.404, "3.4"),
        ("0-10", 9.996, "10"),
        ("-2..2", -0.001, "0"),
    ],
)
def test_a_score_is_told_as_it_was_written(measure: str, value: float, written: str) -> None:
    """A score in a message is on the file's own scale, with no more digits than anybody would write."""
    found = scale(measure)
    assert found.written(found.score(value)) == written


def test_scores_are_read_on_the_files_scale() -> None:
    """A plain score is 0-100 unless the file has a scale of its own."""
    assert on_scale("75", None) == 75
    assert on_scale("4", Scale(1, 5)) == 75
    assert on_scale("0", Scale(-2, 2)) == 50
    assert refused(on_scale, "6", Scale(1, 5)) == (
        "“6” is off the scale 1-5 | write one between 1 and 5, or give the file its `scale`"
    )
    assert refused(on_scale, "-3", Scale(-2, 2)).startswith("“-3” is off the scale -2..2 |")


def test_differences_are_points_of_the_scale() -> None:
    """An expected change is a difference, so the scale's lower end does not matter."""
    assert difference("+20", None) == 20
    assert difference("+1", Scale(1, 5)) == 25
    assert difference("-1", Scale(1, 5)) == -25
    assert refused(difference, "+5", Scale(1, 5)) == "“+5” is more than the whole scale 1-5 | write at most 4"


def test_a_spread_is_never_negative() -> None:
    """A standard deviation is a difference of 0 or more."""
    assert spread("1.4", Scale(1, 5)) == pytest.approx(35)
    assert refused(spread, "-1", None).startswith("a standard deviation is never negative, and “-1” is")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("background", 0),
        ("ordinary", 1),
        ("moment of truth", 2),
        ("Moment-of-Truth", 2),
        ("totuuden hetki", 2),
        ("tausta", 0),
        ("tavallinen", 1),
        ("0", 0),
        ("1.5", 1.5),
        ("2", 2),
    ],
)
def test_importance_is_a_word_or_a_number(written: str, read: float) -> None:
    """Importance is a dose from 0 to 2, and three words name its steps in English and Finnish."""
    assert importance(written) == read


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("huge", "“huge” is not an importance | write background, ordinary or moment of truth"),
        (["2"], "a list is not an importance | write background, ordinary or moment of truth"),
        ({"a": "b"}, "a mapping is not an importance | write background, ordinary or moment of truth"),
        (None, "a blank is not an importance | write background, ordinary or moment of truth"),
        ("3", "“3” is outside 0 to 2 | write importance from 0 to 2"),
        ("-1", "“-1” is outside 0 to 2 | write importance from 0 to 2"),
        ("1,5", "“1,5” has a decimal comma | write 1.5"),
    ],
    ids=repr,
)
def test_what_is_not_an_importance(written: object, said: str) -> None:
    """Anything else is told with the words there are."""
    assert refused(importance, written) == said
