"""The interface in the reader's language: words from catalogues, numbers and dates through Babel."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from journeymap.model.durations import Day

LANGUAGES = ("en", "fi")
"""Languages of the interface; the words in the code are English."""

_FRACTIONS = {"⅙": 1 / 6, "⅕": 1 / 5, "¼": 1 / 4, "⅓": 1 / 3, "½": 1 / 2, "⅔": 2 / 3, "¾": 3 / 4, "⅘": 4 / 5}

_LOCALES = Path(__file__).parent / "locale"


def interface(lang: str) -> str:
    """The interface language for a wanted one: itself if there is a catalogue, else English."""
    base = lang.replace("_", "-").split("-")[0].lower()
    return base if base in LANGUAGES else "en"


def translator(lang: str) -> Callable[[str], str]:
    """A function from English words of the interface to those of a language; unknown words stay as they are."""
    words = _catalogue(interface(lang))
    return lambda text: words.get(text, text)


@cache
def _catalogue(lang: str) -> dict[str, str]:
    path = _LOCALES / lang / "LC_MESSAGES" / "journeymap.po"
    if not path.is_file():
        return {}
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id and message.string}


def percent(share: float, lang: str) -> str:
    """A share (0-1) as a whole percentage: `20%`, `20 %`."""
    return _percent(round(share, 2), interface(lang))


@cache
def _percent(share: float, lang: str) -> str:
    from babel.numbers import format_percent

    return format_percent(share, locale=lang)


@lru_cache(10_000)
def number(value: float, lang: str, digits: int = 0, least: int = 0) -> str:
    """A number rounded to so many digits, at least `least` of them shown, with the language's marks."""
    from babel.numbers import format_decimal

    rounded = round(value, digits) + 0.0
    pattern = "#,##0." + "0" * least + "#" * (digits - least) if digits else "#,##0"
    return format_decimal(rounded, format=pattern, locale=interface(lang)).replace("-", "−")


def signed(value: float, lang: str, digits: int = 0) -> str:
    """A number with so many digits and its sign, a true minus for negative ones."""
    rounded = round(value, digits)
    return ("−" if rounded < 0 else "+" if rounded > 0 else "") + number(abs(value), lang, digits, digits)


def fraction(share: float, lang: str) -> str:
    """A weight as a common fraction, else as a percentage."""
    return next((sign for sign, value in _FRACTIONS.items() if abs(value - share) < 1e-6), percent(share, lang))


def day(value: Day, lang: str) -> str:
    """A date, a month or a year, as exactly as it was written."""
    from babel.dates import format_date, format_skeleton

    if value.first == value.last:
        return format_date(
            value.first, format="d MMM y" if interface(lang) == "en" else "d.M.y", locale=interface(lang)
        )
    if value.first.month == value.last.month:
        return format_skeleton("yMMM", value.first, locale=interface(lang))
    return str(value.first.year)
