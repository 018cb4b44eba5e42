"""What an emotion comes to: points of 0-100, and the word and the stir that its face shows."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.graph import complete
from journeymap.model.measures import Feeling, Shares
from journeymap.vocabulary import Emotion, Vocabulary


@dataclass(frozen=True, slots=True)
class Word:
    """An emotion word as written, its share (0-1), and the emotion it means, `None` if it is not known."""

    text: str
    share: float
    emotion: Emotion | None


@dataclass(frozen=True, slots=True)
class Reading:
    """An emotion as a number, with what a face needs.

    `score` is 0-100 and `valence` the same from -1 to 1; `arousal` (-1 to 1) is the mean of the words, 0 without any;
    `word` is the strongest one as written. `guessed` says that the score rests on shares nobody gave.
    """

    score: float
    word: str | None
    valence: float
    arousal: float
    guessed: bool
    n: int | None
    sd: float | None


def value(feeling: Feeling, vocabulary: Vocabulary) -> Reading | None:
    """The emotion of a state, or `None` where it holds neither a score nor a word that is known.

    Args:
        feeling: words with shares, a score of 0-100, or both.
        vocabulary: the words that mean something.

    Notes:
        A score wins over words: a person's own number beats a word. Words count by their valence v, the score being
        50 (1 + Σ share·v) with shares normalised over the words that are known; shares not given split evenly what
        is left.
    """
    score = feeling.score
    if score is not None and not feeling.felt:
        return Reading(score, None, score / 50 - 1, 0.0, False, feeling.n, feeling.sd)
    words = [(word, word.emotion) for word in weighed(feeling.felt, vocabulary) if word.emotion is not None]
    total = sum(word.share for word, _ in words)
    valence = sum(word.share * emotion.valence for word, emotion in words) / total if total else None
    arousal = sum(word.share * emotion.arousal for word, emotion in words) / total if total else 0.0
    guessed = score is None and guesses(feeling.felt)
    if score is not None:
        valence = score / 50 - 1
    if valence is None:
        return None
    score = 50 * (1 + valence) if score is None else score
    return Reading(score, words[0][0].text if words else None, valence, arousal, guessed, feeling.n, feeling.sd)


def weighed(shares: Shares, vocabulary: Vocabulary) -> tuple[Word, ...]:
    """Emotion words with their shares completed to 1, strongest first; equals in the order they were written."""
    full = complete(list(shares.values()))
    total = sum(full) or 1.0
    words = [Word(text, part / total, vocabulary.find(text)) for text, part in zip(shares, full, strict=True)]
    return tuple(sorted(words, key=lambda word: -word.share))


def guesses(shares: Shares) -> bool:
    """Whether shares had to be split evenly; a single one left open is simply the rest."""
    return sum(share is None for share in shares.values()) > 1
