"""Durations and dates."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from journeymap.model.durations import day, duration, largest

MINUTE, HOUR, DAY = 60, 3600, 86400


def refused(parse: Callable[[object], Any], value: object) -> str:
    """What is said of a value, with what to write instead."""
    with pytest.raises(PydanticCustomError) as caught:
        parse(value)
    context = caught.value.context or {}
    return f"{context['message']} | {context['help']}"


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("30 s", 30),
        ("2 min", 2 * MINUTE),
        ("48h", 48 * HOUR),
        ("3 d", 3 * DAY),
        ("2 weeks", 14 * DAY),
        ("1 h 30 min", 90 * MINUTE),
        ("1h30min", 90 * MINUTE),
        ("1.5 hours", 90 * MINUTE),
        ("5 mins.", 5 * MINUTE),
        ("2 Days", 2 * DAY),
        ("0 min", 0),
        ("45 sekuntia", 45),
        ("10 minuuttia", 10 * MINUTE),
        ("2 t", 2 * HOUR),
        ("1 tunti 15 min", 75 * MINUTE),
        ("3 pv", 3 * DAY),
        ("3 päivää", 3 * DAY),
        ("2 vrk", 2 * DAY),
        ("2 vk", 14 * DAY),
        ("1 viikko", 7 * DAY),
    ],
)
def test_durations_have_english_and_finnish_units(written: str, seconds: float) -> None:
    """An amount and a unit, or several, with or without a blank between them."""
    found = duration(written)
    assert found.seconds == seconds
    assert str(found) == written


def test_letters_may_be_typed_in_two_parts() -> None:
    """A unit is found however its accents were typed."""
    assert duration(unicodedata.normalize("NFD", "3 päivää")).seconds == 3 * DAY


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("3 months", 3),
        ("1 year", 12),
        ("1 y 6 mo", 18),
        ("6 kk", 6),
        ("2 vuotta", 24),
        ("1.5 years", 18),
        ("3 weeks", 0),
    ],
)
def test_months_and_years_are_calendar_months(written: str, months: int) -> None:
    """A whole number of months is kept as such, and its seconds are those of mean months."""
    found = duration(written)
    assert found.months == months
    assert found.seconds >= months * 30.4 * DAY


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1,5 h", "“1,5 h” has a decimal comma | write 1.5 h"),
        ("5 m", "“5 m” has a unit that is not known, “m” | write min or months"),
        (
            "5 fortnights",
            "“5 fortnights” has a unit that is not known, “fortnights” | use s, min, h, d, weeks, months or years",
        ),
        ("5", "“5” is not a duration | write a number and a unit, such as 30 s, 2 min, 48 h, 3 d"),
        ("soon", "“soon” is not a duration | write a number and a unit, such as 30 s, 2 min, 48 h, 3 d"),
        ("2 min or so", "“2 min or so” is not a duration | write a number and a unit, such as 30 s, 2 min, 48 h, 3 d"),
        ("-2 min", "“-2 min” is not a duration | write a number and a unit, such as 30 s, 2 min, 48 h, 3 d"),
        ("", "“” is not a duration | write a number and a unit, such as 30 s, 2 min, 48 h, 3 d"),
        (None, "a blank is not a duration | write a number and a unit, such as 30 s, 2 min, 48 h, 3 d"),
        (["2 min"], "a list is not a duration | write a number and a unit, such as 30 s, 2 min, 48 h, 3 d"),
    ],
    ids=repr,
)
def test_what_is_not_a_duration(written: object, said: str) -> None:
    """A decimal comma, a unit that could mean two things, and a word are told apart."""
    assert refused(duration, written) == said


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("3 months", "2026-09-15", "2026-12-15"),
        ("1 month", "2026-01-31", "2026-02-28"),
        ("1 month", "2028-01-31", "2028-02-29"),
        ("1 year", "2028-02-29", "2029-02-28"),
        ("2 weeks", "2026-12-25", "2027-01-08"),
        ("1 month 1 d", "2026-01-31", "2026-03-01"),
        ("23 h", "2026-01-31", "2026-01-31"),
        ("9999 years", "2026-01-31", "9999-01-31"),
        ("999999999 days", "2026-01-31", "9999-12-31"),
    ],
)
def test_a_day_later(written: str, start: str, end: str) -> None:
    """Months go by the calendar, part of a day is no day, and the calendar ends in 9999."""
    assert duration(written).after(date.fromisoformat(start)) == date.fromisoformat(end)


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 400), st.integers(0, 120))
def test_later_is_never_earlier(start: date, days: int, months: int) -> None:
    """Longer durations lead to later days."""
    shorter = duration(f"{months} months {days} d").after(start)
    assert start + timedelta(days=days) <= shorter
    assert shorter < duration(f"{months} months {days + 1} d").after(start)
    assert shorter < duration(f"{months + 2} months {days} d").after(start)


@pytest.mark.parametrize(
    ("seconds", "amount", "unit"),
    [
        (45, 45, "s"),
        (MINUTE, 1, "min"),
        (90, 90, "s"),
        (7 * MINUTE, 7, "min"),
        (95 * MINUTE, 95, "min"),
        (HOUR, 1, "h"),
        (36 * HOUR, 36, "h"),
        (13 * DAY, 13, "d"),
        (2.5 * DAY, 2.5, "d"),
    ],
)
def test_the_largest_unit(seconds: float, amount: float, unit: str) -> None:
    """A length of time is said in the largest unit that fits twice, or evenly."""
    assert largest(seconds) == (amount, unit)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-09-15", "2026-09-15", "2026-09-15"),
        ("2026-09", "2026-09-01", "2026-09-30"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        (" 2026 ", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_date_may_be_a_month_or_a_year(written: str, first: str, last: str) -> None:
    """A month and a year are kept with their first and last day, and shown as they were written."""
    found = day(written)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert str(found) == written.strip()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("15.9.2026", "“15.9.2026” is not written as a date here | write 2026-09-15"),
        ("1. 12. 2026", "“1. 12. 2026” is not written as a date here | write 2026-12-01"),
        ("2026-02-30", "the calendar has no “2026-02-30” | write a date such as 2026-09-15"),
        ("2026-13", "the calendar has no “2026-13” | write a date such as 2026-09-15"),
        ("2026-00", "the calendar has no “2026-00” | write a date such as 2026-09-15"),
        ("2026-09-00", "the calendar has no “2026-09-00” | write a date such as 2026-09-15"),
        ("0000", "the calendar has no “0000” | write a date such as 2026-09-15"),
        ("2026-9-1", "“2026-9-1” is not a date | write 2026-09-15, 2026-09 or 2026"),
        ("next spring", "“next spring” is not a date | write 2026-09-15, 2026-09 or 2026"),
        (None, "a blank is not a date | write 2026-09-15, 2026-09 or 2026"),
        (["2026"], "a list is not a date | write 2026-09-15, 2026-09 or 2026"),
    ],
    ids=repr,
)
def test_what_is_not_a_date(written: object, said: str) -> None:
    """A Finnish date is told with its fix, a day that does not exist as such."""
    assert refused(day, written) == said
