"""What is measured, assumed and aimed for at a touchpoint, as points of 0-100."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.graph import complete
from journeymap.model.journey import Journey
from journeymap.model.measures import Feeling, Shares, State
from journeymap.model.touchpoint import Touchpoint
from journeymap.vocabulary import Emotion, Vocabulary

Part = str
"""`efficiency`, `ease` or `emotion`."""

PARTS: tuple[Part, ...] = ("efficiency", "ease", "emotion")
_WEAK = ("guess", "workshop")


@dataclass(frozen=True, slots=True)
class Word:
    """An emotion word as written, its share (0-1), and the emotion it means, if it is known."""

    text: str
    share: float
    emotion: Emotion | None


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a series: 0-100 (`None` if only unknown words are given), assumed or measured, with its words.

    `words` come strongest first; `arousal` is their mean, -1 to 1.
    """

    score: float | None
    assumed: bool
    n: int | None = None
    words: tuple[Word, ...] = ()
    arousal: float = 0.0


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


def evidenced(journey: Journey, touchpoint: Touchpoint, state: State) -> bool:
    """Whether a state rests on more than a guess or a workshop."""
    cited = [journey.evidence[id_] for id_ in (*state.evidence, *touchpoint.evidence) if id_ in journey.evidence]
    return any(item.kind not in _WEAK for item in cited)


def pair(journey: Journey, touchpoint: Touchpoint, part: Part, vocabulary: Vocabulary) -> Pair:
    """The value of a part at a touchpoint with its target: measured before assumed."""
    return Pair(_value(journey, touchpoint, part, vocabulary), target(touchpoint, part))


def target(touchpoint: Touchpoint, part: Part) -> float | None:
    """The score aimed for."""
    if touchpoint.target is None:
        return None
    if part == "emotion":
        return touchpoint.target.emotion.score if touchpoint.target.emotion else None
    return touchpoint.target.efficiency if part == "efficiency" else touchpoint.target.ease


def _value(journey: Journey, touchpoint: Touchpoint, part: Part, vocabulary: Vocabulary) -> Value | None:
    for state, believed in ((touchpoint.actual, False), (touchpoint.assumed, True)):
        if state is not None and getattr(state, part) is not None:
            return _read(state, part, believed or not evidenced(journey, touchpoint, state), vocabulary)
    return None


def _read(state: State, part: Part, assumed: bool, vocabulary: Vocabulary) -> Value:
    if part == "emotion" and state.emotion is not None:
        return feeling(state.emotion, assumed, vocabulary)
    rating = state.efficiency if part == "efficiency" else state.ease
    return Value(rating.mean, assumed, rating.answers) if rating else Value(None, assumed)


def feeling(emotion: Feeling, assumed: bool, vocabulary: Vocabulary) -> Value:
    """An emotion as a value: its own score, else the mean valence of its words."""
    found = weighed(emotion.felt, vocabulary)
    known = [(word.share, word.emotion) for word in found if word.emotion is not None]
    total = sum(share for share, _ in known)
    valence = sum(share * known_emotion.valence for share, known_emotion in known) / total if total else None
    arousal = sum(share * known_emotion.arousal for share, known_emotion in known) / total if total else 0.0
    score = emotion.score if emotion.score is not None else None if valence is None else 50 * (1 + valence)
    return Value(score, assumed, emotion.n, found, arousal)


def weighed(shares: Shares, vocabulary: Vocabulary) -> tuple[Word, ...]:
    """Emotion words with their shares completed, strongest first."""
    weights = complete(list(shares.values()))
    words = [Word(text, weight, vocabulary.find(text)) for text, weight in zip(shares, weights, strict=True)]
    return tuple(sorted(words, key=lambda word: -word.share))
