"""What is measured, assumed and aimed for at a touchpoint, as points of 0-100."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.analyses.emotion import Word, value, weighed
from journeymap.analyses.experience import Experience, bounds
from journeymap.analyses.intervals import Interval
from journeymap.analyses.points import PARTS, Point, current
from journeymap.model.measures import State


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a series: 0-100 (`None` if only unknown words are given), assumed or measured, with its words.

    `words` come strongest first; `arousal` is their mean, -1 to 1; `bounds` is the 95 % interval of an emotion.
    """

    score: float | None
    assumed: bool
    n: int | None = None
    words: tuple[Word, ...] = ()
    arousal: float = 0.0
    bounds: Interval | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A value and its target; either may be unknown."""

    value: Value | None
    target: float | None

    @property
    def score(self) -> float | None:
        """The value as 0-100."""
        return self.value.score if self.value else None

    @property
    def gap(self) -> float | None:
        """Target minus value: positive where something is missing."""
        return None if self.score is None or self.target is None else self.target - self.score


def pairs(experience: Experience, id_: str) -> dict[str, Pair]:
    """Efficiency, ease and emotion of a touchpoint, each with its target: what is measured before what is assumed."""
    target = experience.points["target"].get(id_, Point())
    return {part: Pair(_value(experience, id_, part), getattr(target, part)) for part in PARTS}


def _value(experience: Experience, id_: str, part: str) -> Value | None:
    states = current(experience.journey, experience.journey.touchpoints[id_])
    for state, assumed in zip(states, (False, True), strict=True):
        if state is not None and getattr(state, part) is not None:
            return _feeling(experience, id_, state, assumed) if part == "emotion" else _rating(state, part, assumed)
    return None


def _rating(state: State, part: str, assumed: bool) -> Value:
    rating = state.efficiency if part == "efficiency" else state.ease
    return Value(rating.mean, assumed, rating.answers) if rating else Value(None, assumed)


def _feeling(experience: Experience, id_: str, state: State, assumed: bool) -> Value | None:
    if state.emotion is None:
        return None
    words = weighed(state.emotion.felt, experience.vocabulary)
    reading = value(state.emotion, experience.vocabulary)
    if reading is None:
        return Value(None, assumed, state.emotion.n, words)
    point = experience.points["assumed" if assumed else "actual"][id_]
    return Value(reading.score, assumed, reading.n, words, reading.arousal, bounds(point))
