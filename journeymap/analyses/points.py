"""What each series says of each touchpoint: efficiency, ease and emotion, 0 to 100."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from journeymap.analyses.emotion import Reading, guesses, value, weighed
from journeymap.analyses.evidence import measured
from journeymap.model.journey import Journey
from journeymap.model.measures import Feeling, State, Target
from journeymap.model.touchpoint import Touchpoint
from journeymap.vocabulary import Vocabulary

Series = Literal["actual", "assumed", "target"]
SERIES: tuple[Series, ...] = ("actual", "assumed", "target")
"""Current state measured, current state believed, future state; never mixed in one figure."""

PARTS = ("efficiency", "ease", "emotion")
"""The three parts of an experience."""

Weights = tuple[float, float, float]
"""Weights of efficiency, ease and emotion; they sum to 1."""


@dataclass(frozen=True, slots=True)
class Point:
    """One touchpoint in one series; None where a part is unknown.

    `n` and `sd` are of the emotion, in points; `guessed` says that the emotion rests on shares nobody gave.
    """

    efficiency: float | None = None
    ease: float | None = None
    emotion: float | None = None
    n: int | None = None
    sd: float | None = None
    guessed: bool = False

    @property
    def known(self) -> bool:
        """Whether any part is known."""
        return self.efficiency is not None or self.ease is not None or self.emotion is not None

    def cx(self, weights: Weights) -> float | None:
        """The whole by its weights; None if a part is unknown."""
        return weighted((self.efficiency, self.ease, self.emotion), weights)


def weighted(parts: Iterable[float | None], weights: Weights) -> float | None:
    """Parts by their weights; None if one of them is unknown."""
    known = [part for part in parts if part is not None]
    if len(known) < len(weights):
        return None
    return sum(weight * part for weight, part in zip(weights, known, strict=True))


def points(journey: Journey, vocabulary: Vocabulary) -> dict[Series, dict[str, Point]]:
    """The touchpoints of which each series says anything, in written order.

    An `actual` that is not measured (no evidence, a guess, a workshop) counts as assumed.
    """
    found: dict[Series, dict[str, Point]] = {series: {} for series in SERIES}
    for id_, touchpoint in journey.touchpoints.items():
        actual, assumed = current(journey, touchpoint)
        if actual is not None:
            found["actual"][id_] = _state(actual, vocabulary)
        if assumed is not None:
            found["assumed"][id_] = _state(assumed, vocabulary)
        if touchpoint.target is not None:
            found["target"][id_] = _target(touchpoint.target)
    return {series: {id_: point for id_, point in of.items() if point.known} for series, of in found.items()}


def _target(target: Target) -> Point:
    return Point(target.efficiency, target.ease, target.emotion.score if target.emotion else None)


def state_of(journey: Journey, touchpoint: Touchpoint, series: Series) -> State | None:
    """The state that belongs to `actual` or `assumed`."""
    return current(journey, touchpoint)[0 if series == "actual" else 1]


def current(journey: Journey, touchpoint: Touchpoint) -> tuple[State | None, State | None]:
    """The state measured, and the state believed."""
    if measured(journey, touchpoint):
        return touchpoint.actual, touchpoint.assumed
    return None, touchpoint.assumed or touchpoint.actual


def _state(state: State, vocabulary: Vocabulary) -> Point:
    reading = value(state.emotion, vocabulary) if state.emotion else None
    efficiency = state.efficiency.mean if state.efficiency else None
    ease = state.ease.mean if state.ease else None
    if reading is None or state.emotion is None:
        return Point(efficiency, ease)
    sd = reading.sd if reading.sd is not None else spread(state.emotion, reading, vocabulary)
    return Point(efficiency, ease, reading.score, reading.n, sd, reading.guessed)


def spread(feeling: Feeling, reading: Reading, vocabulary: Vocabulary) -> float | None:
    """Sample standard deviation of felt emotions in points; None without n, with guessed shares, beside a score."""
    if feeling.score is not None or not reading.n or reading.n < 2 or guesses(feeling.felt):
        return None
    known = [(word.share, word.emotion.valence) for word in weighed(feeling.felt, vocabulary) if word.emotion]
    total = sum(share for share, _ in known)
    variance = sum(share * (valence - reading.valence) ** 2 for share, valence in known) / total
    return 50 * math.sqrt(variance * reading.n / (reading.n - 1))
