"""EMO303: a target that strengthens an unpleasant emotion, or takes a pleasant one away."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Route, Severity
from journeymap.model.measures import Target
from journeymap.portfolio import Case, Portfolio
from journeymap.rule import Rule
from journeymap.vocabulary import Vocabulary


class NegativeEmotionRaised(Rule):
    """A target raises a clearly unpleasant emotion, or lowers a clearly pleasant one.

    Most often `raise` and `lower` are swapped. The score of a target does not show it, but everybody who reads the map
    aims at the wrong feeling.

    Unpleasant is a word with a valence of -0.5 or less, pleasant one with 0.5 or more; a mild or neutral word, such as
    hurried or surprised, may stand on either side. The target of the journey and that of the organisation are looked at
    as well.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target:
              emotion:
                raise: [afraid]  # EMO303
                lower: [relieved]  # EMO303
            assumed: {emotion: afraid}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target:
              emotion:
                raise: [relieved]
                lower: [afraid, hurried]
            assumed: {emotion: afraid}
    """

    severity = Severity.WARNING
    hurts = "Whoever reads this target works towards the wrong feeling."

    def journey(self, case: Case) -> Iterator[Flag]:
        """Flags of the journey's own target and of its touchpoints'."""
        vocabulary = case.portfolio.vocabulary
        yield from _swapped(case.journey.target, ("target",), "The journey", vocabulary)
        for id_, touchpoint in case.journey.touchpoints.items():
            route = ("touchpoints", id_, "target")
            yield from _swapped(touchpoint.target, route, f"“{touchpoint.title}”", vocabulary)

    def organisation(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """Flags of the target of the whole relationship."""
        for document in portfolio.organisations:
            target = document.organisation.target if document.organisation else None
            for flag in _swapped(target, ("target",), "The organisation", portfolio.vocabulary):
                yield document.path, flag


def _swapped(target: Target | None, route: Route, who: str, vocabulary: Vocabulary) -> Iterator[Flag]:
    if target is None or target.emotion is None:
        return
    sides = (("raise", target.emotion.raise_, -1, "unpleasant"), ("lower", target.emotion.lower, 1, "pleasant"))
    for side, words, sign, kind in sides:
        other = "lower" if side == "raise" else "raise"
        for word in words:
            emotion = vocabulary.find(word)
            if emotion is not None and sign * emotion.valence >= 0.5:
                yield Flag(
                    f"{who} wants to {side} `{word}`, which is a {kind} feeling".replace("a un", "an un"),
                    (*route, "emotion", side, word),
                    help=f"write `{word}` under `{other}` if the two are swapped, or choose another word",
                )
