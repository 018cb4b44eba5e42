"""Efficiency, ease and emotion: targets, readings, and what people felt."""

from __future__ import annotations

import math
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from journeymap.model.base import TEXT_SCHEMA, Before, Model, Parsed, Scaled, problem, shown
from journeymap.model.durations import duration
from journeymap.model.values import Count, Ids, Number, Scale, Score, Spread, number, on_scale, share, whole

Shares = dict[str, float | None]
"""Emotion words with their shares, `None` where the author gave none."""


_SIGNS = frozenset("0123456789+-−–")


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and value.strip()[:1] in _SIGNS


def words(value: Any) -> Shares:
    """Emotion words, bare, listed, or with shares: `afraid`, `[afraid, sad]`, `{afraid: 30 %}`; or nothing."""
    if isinstance(value, dict):
        return {_word(key): None if given is None else share(given) for key, given in value.items()}
    items = value if isinstance(value, list) else [] if value is None else [value]
    return {_word(word): None for item in items for word in _split(item)}


def _split(item: Any) -> list[str]:
    return item.split(",") if isinstance(item, str) else [item]


def _word(value: Any) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if not text or _is_number(text):
        raise problem(
            f"{shown(value)} stands where an emotion word is expected", "write a word such as worried, relieved"
        )
    return text


def felt(value: Any) -> Shares:
    """What was felt: as `words`, and given shares must make up the whole (half a point per share of rounding)."""
    found = words(value)
    given = [part for part in found.values() if part is not None]
    total, slack = sum(given), 0.005 * len(given) + 1e-9
    if given and (total > 1 + slack or (len(given) == len(found) and total < 1 - slack)):
        raise problem(
            f"these shares make up {100 * total:g} %, not 100 %", "correct them, or leave out the one you do not know"
        )
    return found


_WORDS_SCHEMA = {
    "anyOf": [
        dict(TEXT_SCHEMA),
        {"type": "array", "items": dict(TEXT_SCHEMA)},
        {"type": "object", "additionalProperties": {"type": ["string", "number", "null"]}},
    ],
    "description": "Emotion words: afraid, or [afraid, worried], or {afraid: 30 %, relieved: 70 %}",
}

Words = Annotated[Shares, Parsed(words, _WORDS_SCHEMA)]
Felt = Annotated[Shares, Parsed(felt, _WORDS_SCHEMA)]


def _emotion(value: Any) -> Any:
    if _is_number(value):
        return {"score": value}
    return {"felt": value} if isinstance(value, str | list) else value


def _wanted(value: Any) -> Any:
    if _is_number(value):
        return {"score": value}
    return {"raise": value} if isinstance(value, str | list) else value


class Feeling(Model):
    """An emotion measured or assumed: words, shares of words, a score, or both."""

    felt: Felt = Field(default_factory=dict, description="Emotion words, with shares where they are known")
    score: Score | None = Field(None, description="The emotion as a number on the journey's scale")
    n: Count | None = Field(None, description="How many people answered")
    sd: Spread | None = Field(None, description="Standard deviation of the score")

    @property
    def empty(self) -> bool:
        """Whether it holds neither a word nor a score."""
        return not self.felt and self.score is None


class Wanted(Model):
    """An emotion to aim for."""

    raise_: Words = Field(
        default_factory=dict, alias="raise", description="Emotions to strengthen, or the shares to reach"
    )
    lower: Words = Field(default_factory=dict, description="Emotions to take away, or the shares to come down to")
    score: Score | None = Field(None, description="The emotion to reach, on the journey's scale")

    @property
    def empty(self) -> bool:
        """Whether it holds neither a word nor a score."""
        return not self.raise_ and not self.lower and self.score is None


def counted(value: Any, measure: Scale | None) -> dict[float, int]:
    """How often each answer on the file's scale was given; answers as 0-100."""
    return {on_scale(answer, measure): amount for answer, amount in plain_counts(value).items()}


def plain_counts(value: Any) -> dict[float, int]:
    """How often each answer was given, answers as they are."""
    if not isinstance(value, dict) or not value:
        raise problem(f"{shown(value)} stands where counted answers are expected", "write {9: 40, 7: 30}")
    counts = {number(answer): whole(amount) for answer, amount in value.items()}
    if not any(counts.values()):
        raise problem("nobody answered: these counts are all 0", "leave them out until somebody has")
    return counts


_COUNTS_SCHEMA = {
    "type": "object",
    "additionalProperties": {"type": ["integer", "string"]},
    "description": "How often each answer was given: {9: 40, 7: 30}",
}


class Reading(Model):
    """A value that was measured or assumed: a number, or a mean with n and sd, or counted answers."""

    value: float | None
    n: Count | None = Field(None, description="How many answers it rests on")
    sd: float | None
    counts: dict[float, int] | None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.value is None) == (self.counts is None):
            raise problem(
                "this needs either a `value` or `counts`",
                "write a number, {value:, n:} or {counts: {answer: how many}}",
            )
        return self

    @property
    def mean(self) -> float:
        """The value, or the mean of the counted answers."""
        if self.counts is None:
            return self.value or 0.0
        return sum(answer * amount for answer, amount in self.counts.items()) / sum(self.counts.values())

    @property
    def answers(self) -> int | None:
        """How many answers it rests on, if known."""
        return self.n if self.counts is None else sum(self.counts.values())

    @property
    def deviation(self) -> float | None:
        """Sample standard deviation, if known."""
        total = self.answers or 0
        if self.counts is None or total < 2:
            return self.sd
        mean = self.mean
        squares = sum(amount * (answer - mean) ** 2 for answer, amount in self.counts.items())
        return math.sqrt(squares / (total - 1))


class Rating(Reading):
    """An efficiency or ease; 0-100 inside, on the file's scale outside."""

    value: Score | None = Field(None, description="The value, on the journey's scale")
    sd: Spread | None = Field(None, description="Standard deviation of the answers")
    counts: Annotated[dict[float, int], Scaled(counted, _COUNTS_SCHEMA)] | None = Field(
        None, description="How often each answer on the scale was given"
    )


def quantity(value: Any) -> float:
    """A metric's value: a number, a share (as 0-1) or a duration (in seconds)."""
    if isinstance(value, str) and value.strip().endswith("%"):
        return share(value)
    if isinstance(value, str) and value.strip()[:1].isdigit() and value.strip()[-1:].isalpha():
        return duration(value).seconds
    return number(value)


Quantity = Annotated[
    float, Parsed(quantity, {"type": ["number", "string"], "description": "A number, a share or a duration"})
]


class Measured(Reading):
    """A metric's value, in the metric's own unit."""

    value: Quantity | None = Field(None, description="The value: a number, a share or a duration")
    sd: Number | None = Field(None, description="Standard deviation of the answers")
    counts: Annotated[dict[float, int], Parsed(plain_counts, _COUNTS_SCHEMA)] | None = Field(
        None, description="How often each answer was given"
    )


def _bare(value: Any) -> Any:
    return {"value": value} if isinstance(value, str) else value


_NUMERIC = {"type": ["number", "string"]}
RatingText = Annotated[Rating, Before(_bare, _NUMERIC)]
MeasuredText = Annotated[Measured, Before(_bare, _NUMERIC)]
FeelingText = Annotated[Feeling, Before(_emotion, {"anyOf": [_NUMERIC, _WORDS_SCHEMA]})]
WantedText = Annotated[Wanted, Before(_wanted, {"anyOf": [_NUMERIC, _WORDS_SCHEMA]})]


class Target(Model):
    """The future state: what the touchpoint, the journey or the relationship should reach."""

    efficiency: Score | None = Field(None, description="Efficiency to reach, on the file's scale")
    ease: Score | None = Field(None, description="Ease to reach, on the file's scale")
    emotion: WantedText | None = Field(None, description="The emotion to reach: raise, lower, score")


class State(Model):
    """The current state, measured (`actual`) or believed (`assumed`)."""

    efficiency: RatingText | None = Field(None, description="Efficiency on the journey's scale")
    ease: RatingText | None = Field(None, description="Ease on the journey's scale")
    emotion: FeelingText | None = Field(None, description="A word, words, a number, or {felt:, score:, n:}")
    evidence: Ids = Field((), description="Evidence these values rest on")


class MetricReading(Model):
    """A metric's target and actual here."""

    target: Quantity | None = Field(None, description="The value to reach")
    actual: MeasuredText | None = Field(None, description="The value measured")
    evidence: Ids = Field((), description="Evidence the actual value rests on")
