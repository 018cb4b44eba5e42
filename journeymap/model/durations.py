"""Durations and dates as people write them."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any

from journeymap.model.base import Parsed, problem, shown

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_MONTH = _DAY * 365.25 / 12
_UNITS: dict[str, tuple[float, int]] = {
    word: (seconds, months)
    for seconds, months, words in (
        (1, 0, "s sec secs second seconds sek sekunti sekuntia"),
        (_MINUTE, 0, "min mins minute minutes minuutti minuuttia"),
        (_HOUR, 0, "h hr hrs hour hours t tunti tuntia"),
        (_DAY, 0, "d day days pv pvä päivä päivää vrk vuorokausi vuorokautta"),
        (7 * _DAY, 0, "w wk wks week weeks vk viikko viikkoa"),
        (_MONTH, 1, "mo mos month months kk kuukausi kuukautta"),
        (12 * _MONTH, 12, "y yr yrs year years v vuosi vuotta"),
    )
    for word in words.split()
}
_PART = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*([^\W\d_]+)\.?\s*")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FINNISH_DATE = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: the author's words, its seconds, and how many of its months are calendar months."""

    text: str
    seconds: float
    months: int = 0

    def after(self, day: date) -> date:
        """The day this long after another; months and years by the calendar."""
        index = day.year * 12 + day.month - 1 + self.months
        year, month = divmod(index, 12)
        year = min(year, date.max.year)
        moved = date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
        days = int((self.seconds - self.months * _MONTH) // _DAY)
        return moved + timedelta(days=min(days, (date.max - moved).days))

    def __str__(self) -> str:
        return self.text


def duration(value: Any) -> Duration:
    """A duration such as `30 s`, `2 min`, `48h`, `1 h 30 min`, `3 kk`."""
    text = unicodedata.normalize("NFC", value.strip()) if isinstance(value, str) else ""
    if re.search(r"[0-9],[0-9]", text):
        raise problem(f"{shown(value)} has a decimal comma", f"write {text.replace(',', '.')}")
    seconds, months, end = 0.0, 0, 0
    while part := _PART.match(text, end):
        amount, unit = float(part[1]), _unit(part[2], value)
        whole = unit[1] * amount if (unit[1] * amount).is_integer() else 0
        seconds, months, end = seconds + amount * unit[0], months + int(whole), part.end()
    if not text or end < len(text):
        raise problem(f"{shown(value)} is not a duration", "write a number and a unit, such as 30 s, 2 min, 48 h, 3 d")
    return Duration(text, seconds, months)


def _unit(word: str, value: Any) -> tuple[float, int]:
    unit = _UNITS.get(word.lower())
    if unit is None:
        help_ = "write min or months" if word.lower() == "m" else "use s, min, h, d, weeks, months or years"
        raise problem(f"{shown(value)} has a unit that is not known, “{word}”", help_)
    return unit


def largest(seconds: float) -> tuple[float, str]:
    """A length of time in the largest unit that fits twice, or evenly: an amount, and `d`, `h`, `min` or `s`."""
    for size, unit in ((_DAY, "d"), (_HOUR, "h"), (_MINUTE, "min")):
        if seconds >= 2 * size or (seconds >= size and seconds % size == 0):
            return seconds / size, unit
    return seconds, "s"


@dataclass(frozen=True, slots=True)
class Day:
    """A date, or a month, or a year: the author's text with its first and last day."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text


def day(value: Any) -> Day:
    """A date such as `2026-09-15`, a month `2026-09` or a year `2026`."""
    text = value.strip() if isinstance(value, str) else ""
    match = _DATE.fullmatch(text)
    if match is None:
        raise _not_a_date(text, value)
    year, month = int(match[1]), int(match[2] or 1)
    try:
        first = date(year, month, int(match[3] or 1))
    except ValueError:
        raise problem(f"the calendar has no {shown(value)}", "write a date such as 2026-09-15") from None
    if match[3]:
        return Day(text, first, first)
    last_month = month if match[2] else 12
    return Day(text, first, date(year, last_month, calendar.monthrange(year, last_month)[1]))


def _not_a_date(text: str, value: Any) -> Exception:
    if finnish := _FINNISH_DATE.fullmatch(text):
        written = f"{finnish[3]}-{finnish[2]:0>2}-{finnish[1]:0>2}"
        return problem(f"{shown(value)} is not written as a date here", f"write {written}")
    return problem(f"{shown(value)} is not a date", "write 2026-09-15, 2026-09 or 2026")


DurationText = Annotated[
    Duration, Parsed(duration, {"type": "string", "description": "A duration: 30 s, 2 min, 48 h, 3 d, 2 weeks"})
]
DayText = Annotated[
    Day,
    Parsed(day, {"type": ["string", "integer"], "description": "A date 2026-09-15, a month 2026-09 or a year 2026"}),
]
