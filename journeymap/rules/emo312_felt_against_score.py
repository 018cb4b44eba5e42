"""EMO312: words and a number that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.model.measures import Feeling
from journeymap.portfolio import Case
from journeymap.rule import Rule
from journeymap.vocabulary import Vocabulary
from journeymap.words import listed

_KINDS = {1: "pleasant", -1: "unpleasant"}


class FeltAgainstScore(Rule):
    """An emotion has words and a score, and one is pleasant where the other is unpleasant.

    The number is what counts in every figure; the face and the words on the map say the opposite. One of them is wrong.

    A number that rounds to the middle of the scale contradicts nothing, and neither do words that do. Words without
    shares are only told if every one of them speaks against the number.

    It rests on the valences of the vocabulary (docs/model.md); an organisation can add words with its own.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            assumed:
              emotion:
                felt: [worried, afraid]
                score: 80  # EMO312

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            assumed: {emotion: {felt: {worried: 60%, relieved: 40%}, score: 35}}
          photos:
            title: Sends photos
            owner: contact-centre
            assumed: {emotion: {felt: [worried, relieved], score: 60}}
    """

    severity = Severity.WARNING
    hurts = "The map shows one feeling and the figures another, and nobody knows which the customer had."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each emotion whose words and score have different signs, at the score."""
        for id_, touchpoint in case.journey.touchpoints.items():
            states = (("actual", touchpoint.actual), ("assumed", touchpoint.assumed))
            for key, state in (*states, ("felt-by-staff", touchpoint.felt_by_staff)):
                feeling = state.emotion if state is not None else None
                if feeling is not None and feeling.score is not None and feeling.felt:
                    score = feeling.score
                    number, words = _sign(score / 50 - 1), _felt(feeling, case.portfolio.vocabulary)
                    if number * words < 0:
                        yield Flag(
                            f"“{touchpoint.title}”: the words ({listed(feeling.felt)}) are {_KINDS[words]} on the "
                            f"whole, and the score {case.journey.scale.written(score)} is {_KINDS[number]}",
                            ("touchpoints", id_, key, "emotion", "score"),
                            help="correct the one that is wrong; the score counts as long as both are there",
                        )


def _felt(feeling: Feeling, vocabulary: Vocabulary) -> int:
    """The sign of the words: of their mean where shares are given, else the one they all have, 0 if they differ."""
    from journeymap.analyses.emotion import guesses, weighed

    known = [
        (word.share, word.emotion.valence) for word in weighed(feeling.felt, vocabulary) if word.emotion is not None
    ]
    if guesses(feeling.felt):
        signs = {_sign(valence) for _, valence in known}
        return signs.pop() if len(signs) == 1 else 0
    return _sign(sum(share * valence for share, valence in known) / (sum(share for share, _ in known) or 1))


def _sign(valence: float) -> int:
    """1 pleasant, -1 unpleasant, 0 for what rounds to a score of 50."""
    points = round(50 * valence)
    return (points > 0) - (points < 0)
