"""The small values of the language: ids, numbers, shares, durations, dates, scales, scores."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from journeymap.model.base import TEXT_SCHEMA, Many, Parsed, Scaled, problem, shown
from journeymap.slugs import MAX_ID, slug

_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_COMMA = re.compile(r"[+-]?[0-9]{1,15},[0-9]{1,15}")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe63\uff0d]")
_SCALE = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?)\s*(?:\.\.\.?|-|…|to)\s*([+-]?[0-9]+(?:\.[0-9]+)?)")


def identifier(value: Any) -> str:
    """An id: Unicode letters, digits and `-`, NFC, at most 80 characters."""
    if not isinstance(value, str):
        raise problem(f"{shown(value)} stands where an id is expected", "write one id")
    text = value if value.isascii() else unicodedata.normalize("NFC", value)
    if text.replace("-", "").isalnum() and len(text) <= MAX_ID:
        return text
    return _checked(text)


def _checked(text: str) -> str:
    """The slow way for ids in scripts that need combining marks, and for those that are wrong."""
    if text.strip("-") and len(text) <= MAX_ID and all(unicodedata.category(c)[0] in "LMN" or c == "-" for c in text):
        return text
    if len(text) > MAX_ID:
        raise problem(f"{shown(text)} is too long for an id ({len(text)} characters)", f"use at most {MAX_ID}")
    near = slug(text)
    raise problem(
        f"{shown(text)} cannot be an id: ids are letters, digits and `-`", f"write `{near}`" if near else "write a word"
    )


def reserved(word: str, means: str) -> Any:
    """A parser for ids that may not be a word of the language."""

    def parse(value: Any) -> str:
        found = identifier(value)
        if found == word:
            raise problem(f"`{word}` is the word for {means}, and cannot be an id", "choose another id")
        return found

    return parse


def number(value: Any) -> float:
    """A number with a decimal point; a decimal comma is an error that names the fix."""
    if isinstance(value, str) and len(value) < 15 and value.isascii() and value.isdigit():
        return float(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, str):
        raise problem(f"{shown(value)} stands where a number is expected", "write one number")
    text = _DASHES.sub("-", value.strip())
    if _NUMBER.fullmatch(text):
        return float(text)
    if _COMMA.fullmatch(text):
        raise problem(f"{shown(value)} has a decimal comma", f"write {text.replace(',', '.')}")
    if text.endswith("%") and _NUMBER.fullmatch(text[:-1].strip()):
        raise problem(f"{shown(value)} is a share, and a plain number is expected", f"write {text[:-1].strip()}")
    raise problem(f"{shown(value)} is not a number", "write a number such as 60 or 4.5")


def within(low: float, high: float, what: str) -> Any:
    """A parser for numbers from `low` to `high`."""

    def parse(value: Any) -> float:
        result = number(value)
        if not low <= result <= high:
            raise problem(f"{shown(value)} is outside {low:g} to {high:g}", f"write {what} from {low:g} to {high:g}")
        return result

    return parse


def whole(value: Any) -> int:
    """A count: a whole number, 0 or more."""
    result = number(value)
    if result < 0 or result != int(result):
        raise problem(f"{shown(value)} is not a count", "write a whole number, 0 or more")
    return int(result)


def share(value: Any) -> float:
    """A share from 0 to 1: `20%`, `20 %`, `12,5 %` or `0.2`; a bare number above 1 is an error."""
    text = _DASHES.sub("-", value.strip()) if isinstance(value, str) else ""
    percent = text[:-1].rstrip().replace(",", ".") if text.endswith("%") else None
    if not _NUMBER.fullmatch(text if percent is None else percent) and not _COMMA.fullmatch(text):
        raise problem(f"{shown(value)} is not a share", "write one such as 20 %")
    result = number(text) if percent is None else float(percent) / 100
    if percent is None and 1 < result <= 100:
        raise problem(f"{shown(value)} is more than everybody", f"write {result:g} %")
    if not 0 <= result <= 1:
        raise problem(f"{shown(value)} is not a share", "write one between 0 % and 100 %")
    return result


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale that plain scores of a file are read on."""

    low: float = 0
    high: float = 100

    @property
    def width(self) -> float:
        """Distance between its ends."""
        return self.high - self.low

    def score(self, value: float) -> float:
        """A value of this scale as 0-100."""
        return 100 * (value - self.low) / self.width

    def written(self, score: float) -> str:
        """A score of 0-100 as this scale's author would write it, for a message."""
        return f"{round(self.low + score * self.width / 100, 1 if self.width > 10 else 2) + 0:g}"

    def __str__(self) -> str:
        return f"{self.low:g}..{self.high:g}" if self.low < 0 else f"{self.low:g}-{self.high:g}"


def scale(value: Any) -> Scale:
    """A scale such as `0-100`, `1-5` or `-2..2`, with any dash."""
    match = _SCALE.fullmatch(_DASHES.sub("-", value.strip())) if isinstance(value, str) else None
    if match is None:
        raise problem(f"{shown(value)} is not a scale", "write its ends, such as 1-5, 0-10 or -2..2")
    low, high = number(match[1]), number(match[2])
    if low >= high:
        raise problem(f"the scale {shown(value)} does not rise", "write the lower end first")
    return Scale(low, high)


def on_scale(value: Any, measure: Scale | None) -> float:
    """A score on the file's scale, as 0-100."""
    measure = measure or Scale()
    result = number(value)
    if not measure.low <= result <= measure.high:
        help_ = f"write one between {measure.low:g} and {measure.high:g}, or give the file its `scale`"
        raise problem(f"{shown(value)} is off the scale {measure}", help_)
    return measure.score(result)


def difference(value: Any, measure: Scale | None) -> float:
    """A difference on the file's scale, in points of 0-100, from -100 to 100."""
    measure = measure or Scale()
    result = 100 * number(value) / measure.width
    if not -100 <= result <= 100:
        raise problem(f"{shown(value)} is more than the whole scale {measure}", f"write at most {measure.width:g}")
    return result


def spread(value: Any, measure: Scale | None) -> float:
    """A standard deviation on the file's scale, in points of 0-100."""
    result = difference(value, measure)
    if result < 0:
        raise problem(f"a standard deviation is never negative, and {shown(value)} is", "write it without a sign")
    return result


def importance(value: Any) -> float:
    """Importance as a dose: 0 background, 1 ordinary, 2 moment of truth, in words or a number from 0 to 2."""
    word = " ".join(value.lower().replace("-", " ").split()) if isinstance(value, str) else ""
    if word in _IMPORTANCE:
        return _IMPORTANCE[word]
    if not re.match(r"[+-]?[0-9]", _DASHES.sub("-", str(value).strip())):
        raise problem(f"{shown(value)} is not an importance", "write background, ordinary or moment of truth")
    return float(within(0, 2, "importance")(value))


_IMPORTANCE = {
    "background": 0.0,
    "ordinary": 1.0,
    "moment of truth": 2.0,
    "tausta": 0.0,
    "tavallinen": 1.0,
    "totuuden hetki": 2.0,
}


def _language(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}", text):
        raise problem(f"{shown(value)} is not a language", "write a code such as en, fi or sv")
    return text.replace("_", "-")


_NUMERIC = {"type": ["number", "string"]}

Id = Annotated[str, Parsed(identifier, {**TEXT_SCHEMA, "description": "An id: letters, digits and -"})]
Number = Annotated[float, Parsed(number, _NUMERIC)]
Count = Annotated[int, Parsed(whole, {"type": ["integer", "string"]})]
Share = Annotated[float, Parsed(share, {"type": ["number", "string"], "description": "A share: 20 %, 12,5 % or 0.2"})]
OneToFive = Annotated[float, Parsed(within(1, 5, "a number"), {**_NUMERIC, "description": "From 1 to 5"})]
Valence = Annotated[float, Parsed(within(-1, 1, "a number"), {"type": ["number", "string"], "description": "-1 to 1"})]
ScaleText = Annotated[Scale, Parsed(scale, {"type": "string", "description": "The ends of a scale: 0-100, 1-5, -2..2"})]
Score = Annotated[float, Scaled(on_scale, {"type": ["number", "string"], "description": "On the file's scale"})]
Difference = Annotated[float, Scaled(difference, {"type": ["number", "string"], "description": "Points up or down"})]
Spread = Annotated[float, Scaled(spread, {"type": ["number", "string"], "description": "A standard deviation"})]
Importance = Annotated[
    float,
    Parsed(
        importance,
        {"anyOf": [{"enum": ["background", "ordinary", "moment of truth"]}, {"type": ["number", "string"]}]},
    ),
]
Language = Annotated[str, Parsed(_language, {"type": "string", "description": "A language code: en, fi, sv"})]
Ids = Many[Id]
