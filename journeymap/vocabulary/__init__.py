"""The words for emotions: what a designer may write, and which emotion it means."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from journeymap.vocabulary.table import EMOTIONS, Emotion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["VOCABULARY", "Emotion", "Vocabulary", "name"]

_LONGEST = 80  # no id is longer


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Emotions, found by id, by Finnish word or by synonym.

    Attributes:
        emotions: In table order. If two lay claim to a word, an id comes before a Finnish word and that before a
            synonym; among equals the first has it.
    """

    emotions: tuple[Emotion, ...]
    _forms: dict[str, tuple[str, Emotion]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_forms", _index(self.emotions))

    def __iter__(self) -> Iterator[Emotion]:
        return iter(self.emotions)

    def find(self, word: str) -> Emotion | None:
        """The emotion that `word` names. Case does not matter, nor do hyphens, underscores or spaces between words."""
        known = self._forms.get(_key(word))
        return known[1] if known else None

    def near(self, word: str) -> str | None:
        """The known word most like `word`, for "did you mean", or None.

        Only words with the same first letter count (ä as a): it is seldom mistyped, and a beginning such as un-, dis-
        or epä- turns a feeling round, so "unrelieved" is never taken for "relieved".
        """
        from difflib import get_close_matches

        key = _key(word)
        if len(key) > _LONGEST:
            return None
        candidates = [form for form in self._forms if _initial(form) == _initial(key)]
        close = get_close_matches(key, candidates, n=1, cutoff=0.75)
        return self._forms[close[0]][0] if close else None

    def words(self) -> tuple[str, ...]:
        """Every word that finds an emotion, as it is written: ids, then Finnish words, then synonyms."""
        return tuple(form for form, _ in self._forms.values())

    def with_additions(self, additions: Mapping[str, Emotion]) -> Vocabulary:
        """Return these emotions and the organisation's own, by id.

        An addition takes its id over from another emotion's synonym or Finnish word, and its Finnish word from a
        synonym. It redefines no emotion: one whose id is there already is left out.
        """
        by_id = {_key(emotion.id): emotion for emotion in self.emotions}
        for emotion in additions.values():
            by_id.setdefault(_key(emotion.id), emotion)
        return Vocabulary(tuple(by_id.values()))


def name(emotion: Emotion, lang: str) -> str:
    """The word shown to people: Finnish for `fi`, where there is one, otherwise English."""
    return emotion.fi if lang == "fi" and emotion.fi else emotion.id.replace("-", " ")


def _index(emotions: tuple[Emotion, ...]) -> dict[str, tuple[str, Emotion]]:
    """Each word's key, with the word as written and its emotion; the strongest claim comes first and stays."""
    claims = [(emotion.id, emotion) for emotion in emotions]
    claims += [(emotion.fi, emotion) for emotion in emotions if emotion.fi]
    claims += [(synonym, emotion) for emotion in emotions for synonym in emotion.synonyms]
    forms: dict[str, tuple[str, Emotion]] = {}
    for form, emotion in claims:
        forms.setdefault(_key(form), (form, emotion))
    return forms


@lru_cache(10_000)
def _key(word: str) -> str:
    return " ".join(normalize("NFC", word.casefold()).replace("-", " ").replace("_", " ").split())


def _initial(key: str) -> str:
    return normalize("NFD", key[:1])[:1]


VOCABULARY = Vocabulary(EMOTIONS)
