"""What an emotion comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.analyses.emotion import Reading, value, weighed
from journeymap.model.measures import Feeling
from journeymap.vocabulary import VOCABULARY

WORDS = [emotion.id for emotion in VOCABULARY]


def reading(**written: object) -> Reading | None:
    """The reading of an emotion."""
    return value(Feeling.model_validate(written), VOCABULARY)


@pytest.mark.parametrize(
    ("felt", "score"),
    [
        ("afraid", 0),
        ("happy", 100),
        ("neutral", 50),
        ("huolestunut", 12.5),
        ("anxious", 12.5),
        (["afraid", "happy"], 50),
        ({"afraid": "30%", "worried": "40%", "relieved": "30%"}, 50 * (1 - 0.3 - 0.3 + 0.15)),
        ({"afraid": "50%", "happy": None, "neutral": None}, 50 * (1 - 0.5 + 0.25)),
        ({"afraid": "33%", "happy": "33%", "neutral": "33%"}, 50),
    ],
)
def test_words_have_the_mean_valence_of_their_shares(felt: object, score: float) -> None:
    """Each word counts by its share; shares not given are even, and rounded ones are normalised."""
    found = reading(felt=felt)
    assert found is not None
    assert found.score == pytest.approx(score)
    assert found.valence == pytest.approx(score / 50 - 1)


@pytest.mark.parametrize(
    ("felt", "guessed"),
    [
        ("afraid", False),
        (["afraid", "sad"], True),
        ({"afraid": "60%", "sad": None}, False),
        ({"afraid": "60%", "sad": None, "calm": None}, True),
        ({"afraid": "60%", "sad": "40%"}, False),
    ],
)
def test_what_is_a_guess(felt: object, guessed: bool) -> None:
    """Even shares are a guess; one share that was left open is simply the rest."""
    found = reading(felt=felt)
    assert found is not None
    assert found.guessed is guessed


def test_a_score_wins_over_words() -> None:
    """A person's own number beats a word, and the words still give the face."""
    found = reading(felt=["worried", "calm"], score="80", n="12", sd="5")
    assert found is not None
    assert (found.score, found.word, found.guessed, found.n, found.sd) == (80, "worried", False, 12, 5)
    assert found.valence == pytest.approx(0.6)
    assert found.arousal == pytest.approx(-0.25)


def test_a_score_alone() -> None:
    """A number has no word and no stir."""
    assert reading(score="25") == Reading(25, None, -0.5, 0, False, None, None)
    assert reading(score="0") == Reading(0, None, -1, 0, False, None, None)


def test_the_strongest_word_is_the_face() -> None:
    """The word with the largest share is shown, as it was written; of equals, the first."""
    found = [reading(felt={"surullinen": "20%", "Peloissaan": "80%"}), reading(felt=["calm", "sad"])]
    assert [read.word for read in found if read] == ["Peloissaan", "calm"]


def test_arousal_is_the_mean_of_the_words() -> None:
    """How stirred up people are follows from the shares as well."""
    found = reading(felt={"angry": "25%", "bored": "75%"})
    assert found is not None
    assert found.arousal == pytest.approx(0.25 - 0.75)


@pytest.mark.parametrize("felt", [{}, "blah", ["blah", "bleh"], {"blah": "100%", "sad": None}])
def test_no_value(felt: object) -> None:
    """Nothing written, words that mean nothing, and a known word that nobody felt give no number."""
    assert reading(felt=felt) is None


def test_words_that_mean_nothing_are_left_out() -> None:
    """The rest is normalised, and the face is a known word."""
    found = reading(felt={"blah": "80%", "sad": "10%", "happy": "10%"})
    assert found is not None
    assert (found.score, found.word) == (50, "sad")
    words = weighed({"blah": 0.8, "sad": 0.2}, VOCABULARY)
    assert [(word.text, word.share, word.emotion is None) for word in words] == [
        ("blah", 0.8, True),
        ("sad", 0.2, False),
    ]


@given(st.dictionaries(st.sampled_from(WORDS), st.none() | st.integers(1, 100), min_size=1, max_size=6))
def test_a_value_lies_among_its_words(parts: dict[str, int | None]) -> None:
    """The valence is between those of the words, the arousal too, and the shares sum to 1."""
    shares = {word: None if part is None else part / 600 for word, part in parts.items()}
    found = value(Feeling.model_construct(felt=shares, score=None, n=None, sd=None), VOCABULARY)
    emotions = [emotion for word in parts if (emotion := VOCABULARY.find(word))]
    assert found is not None
    assert min(e.valence for e in emotions) - 1e-9 <= found.valence <= max(e.valence for e in emotions) + 1e-9
    assert min(e.arousal for e in emotions) - 1e-9 <= found.arousal <= max(e.arousal for e in emotions) + 1e-9
    assert found.score == pytest.approx(50 * (1 + found.valence))
    assert sum(word.share for word in weighed(shares, VOCABULARY)) == pytest.approx(1)
