"""EMO307: machines only, where feelings are strong."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from journeymap.analyses.carried import incoming
from journeymap.finding import Flag, Severity
from journeymap.model.touchpoint import Touchpoint
from journeymap.portfolio import Case
from journeymap.rule import Rule
from journeymap.words import listed


class AutomatedAtTheLow(Rule):
    """A touchpoint has only automated channels where a strong feeling is at stake, or where customers come to it low.

    A person is the best interface for feelings. A machine can be quick and right; it cannot see that somebody is
    afraid, nor share a joy.

    It looks at touchpoints whose channels all have `contact: automated` in the organisation's file. It fires if the
    target is a strong feeling: a score of 87.5 or more, or 12.5 or less, which is a valence of 0.75 (`strong`); without
    a score, words as strong as that on average, such as `raise: [safe]` or `lower: [afraid]`. It also fires if
    customers come to it with a remembered state below 40 (`low`), unless it lifts them itself, to an emotion of 50 or
    more (`good`). Background moments and self-service are left alone.

    The state that customers come with is the model's: it rests on the assumption that every encounter leaves something
    behind, bad ones for longer (docs/model.md).

    Flagged::

        # file: organisation.yaml
        kind: organisation
        channels:
          letter: {name: Letter, contact: automated}
          phone: {name: Phone, contact: human}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          refusal:
            title: Hears that it is not covered
            channel: phone
            owner: claims
            assumed: {emotion: angry}
          reminder:
            title: Gets a reminder of the bill
            channel: letter  # EMO307
            owner: claims
            assumed: {emotion: annoyed}

    Accepted::

        # file: organisation.yaml
        kind: organisation
        channels:
          letter: {name: Letter, contact: automated}
          phone: {name: Phone, contact: human}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          refusal:
            title: Hears that it is not covered
            channel: phone
            owner: claims
            assumed: {emotion: angry}
          reminder:
            title: Is called about the bill
            channel: [phone, letter]
            owner: claims
            assumed: {emotion: relieved}
          receipt:
            title: Gets a receipt
            channel: letter
            owner: claims
            target: {emotion: {raise: [relieved], score: 65}}
    """

    severity = Severity.INFO
    hurts = "Where feelings are strong the customer meets nobody who could see them."

    strong: float = Field(0.75, ge=0, le=1, description="The valence, of either sign, from which a target is strong")
    low: float = Field(40, ge=0, le=100, description="The state, of 100, below which customers come low")
    good: float = Field(50, ge=0, le=100, description="The emotion from which the automated channel lifts them itself")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each touchpoint of some importance where only machines meet strong feelings, at its channel."""
        channels = case.portfolio.merged.channels
        automated = {id_ for id_, channel in channels.items() if channel.contact == "automated"}
        if not automated:
            return
        unmanned = {
            id_: touchpoint
            for id_, touchpoint in case.journey.touchpoints.items()
            if touchpoint.channel and touchpoint.weight > 0 and automated.issuperset(touchpoint.channel)
        }
        reasons = {
            id_: "a strong feeling is its target" for id_, found in unmanned.items() if self._strong(case, found)
        }
        if len(reasons) < len(unmanned) and case.journey.rated:
            reasons = self._low(case) | reasons
        for id_, touchpoint in unmanned.items():
            if id_ in reasons:
                names = listed(channels[channel].name for channel in touchpoint.channel)
                yield Flag(
                    f"“{touchpoint.title}” has only automated channels ({names}), and {reasons[id_]}",
                    ("touchpoints", id_, "channel"),
                    help=f"let a person be there: add a channel with `contact: human` to `{id_}`",
                )

    def _strong(self, case: Case, touchpoint: Touchpoint) -> bool:
        """Whether a target is a strong feeling, by its score, else by its words."""
        wanted = touchpoint.target.emotion if touchpoint.target else None
        if wanted is None:
            return False
        if wanted.score is not None:
            return abs(wanted.score / 50 - 1) >= self.strong - 1e-9
        words = [case.portfolio.vocabulary.find(word) for word in (*wanted.raise_, *wanted.lower)]
        strengths = [abs(word.valence) for word in words if word is not None]
        return bool(strengths) and sum(strengths) / len(strengths) >= self.strong - 1e-9

    def _low(self, case: Case) -> dict[str, str]:
        """The touchpoints that customers come to in a low state, with the reason in words."""
        experience = case.experience
        points = experience.points[experience.leading]
        found = incoming(experience.walks, points, experience.doses, experience.parameters)
        written = case.journey.scale.written
        return {
            id_: f"customers bring an emotion of {written(state)} along to it"
            for id_, state in found.items()
            if state < self.low - 1e-6 and (id_ not in points or (points[id_].emotion or 0) < self.good)
        }
