"""Words as they are set: soft hyphens in long ones, and an estimate of how wide a text is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from functools import cache

LONG = 11
"""Letters from which a word may not fit into a column; shorter ones are never hyphenated."""

_SHY = "\u00ad"
_NARROW = frozenset("iljtfrI.,:;!|'’()[] -·")
_VOWELS = frozenset("aeiouyäöå")
_WIDE = frozenset("mwMWOQ@%—…")


def hyphenation(lang: str, least: int = LONG) -> Callable[[str], str]:
    """A function that puts soft hyphens into the words of a text that have so many letters or more.

    Finnish is divided by its own rule, other languages by pyphen's patterns; a language without any is left as it is,
    and the page breaks its words anywhere if it must.
    """
    positions = _syllables if lang.lower().split("-")[0] == "fi" else _dictionary(lang.replace("-", "_"))
    if positions is None:
        return lambda text: text
    word = re.compile(rf"[^\W\d_]{{{least},}}")
    return lambda text: word.sub(lambda match: _hyphened(match[0], positions), text)


@cache
def _dictionary(lang: str) -> Callable[[str], tuple[int, ...]] | None:
    import pyphen  # type: ignore[import-untyped]

    known = pyphen.language_fallback(lang)
    if known is None:
        return None
    patterns = pyphen.Pyphen(lang=known, left=3, right=3)
    return cache(lambda word: tuple(int(place) for place in patterns.positions(word)))


def _syllables(word: str) -> tuple[int, ...]:
    """Where a Finnish word divides: before each consonant that a vowel follows, not next to the ends."""
    letters = word.lower()
    return tuple(
        place
        for place in range(3, len(letters) - 1)
        if letters[place] not in _VOWELS and letters[place + 1] in _VOWELS and set(letters[:place]) & _VOWELS
    )


def _hyphened(word: str, positions: Callable[[str], tuple[int, ...]]) -> str:
    ends = [0, *positions(word), len(word)]
    return _SHY.join(word[start:end] for start, end in itertools.pairwise(ends))


def width(text: str, size: float) -> float:
    """About how wide a text is in pixels, set in a sans serif of this size; rather too wide than too narrow."""
    return size * sum(_advance(letter) for letter in text)


def _advance(letter: str) -> float:
    if letter in _NARROW:
        return 0.33
    if letter in _WIDE:
        return 0.9
    if letter == _SHY:
        return 0.0
    return 1.0 if ord(letter) >= 0x2E80 else 0.68 if letter.isupper() else 0.57


def lines(text: str, size: float, room: float) -> int:
    """About how many lines a text takes in so many pixels."""
    count, used = 1, 0.0
    space = width(" ", size)
    for word in text.split():
        length = width(word, size)
        if used and used + space + length > room:
            count, used = count + 1, 0.0
        used += length + (space if used else 0.0)
        while used > room:
            count, used = count + 1, used - room
    return count
