"""EMO306: a low that nothing makes up for."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from journeymap.analyses.recovery import unrecovered
from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class UnrecoveredLow(Rule):
    """Customers fall into a low, and nothing after it lifts them out of it.

    Those who were let down must be looked after fast. A good moment soon after a bad one softens what stays of it; a
    late one, or none, leaves it to grow.

    It fires for an emotion below 40 (`low`) if no later touchpoint reaches 50 (`good`) on ways that 10 % of the
    customers or more go (`customers`). Lows that follow each other on the same ways are told once, at the lowest.
    Background moments neither hurt nor heal. A way with a later emotion that is unknown does not count, since it may be
    the good one; nor does the last moment of a way, which is the ending (EMO305).

    It rests on the model's assumption that a bad state is kept longer than a good one, and that only something better
    moves it (docs/model.md).

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            assumed: {emotion: relieved}
          refusal:  # EMO306
            title: Gets a letter that says no
            owner: claims
            assumed: {emotion: angry}
          appeal:
            title: Asks again, gets a form
            owner: claims
            assumed: {emotion: indifferent}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          refusal:
            title: Gets a letter that says no
            owner: claims
            assumed: {emotion: angry}
          talk:
            title: Is called and told why, and what can still be done
            owner: claims
            assumed: {emotion: respected}
          appeal:
            title: Asks again, gets a form
            owner: claims
            assumed: {emotion: indifferent}
    """

    severity = Severity.WARNING
    hurts = "Those who were let down go on alone, and the bad moment is what stays."

    low: float = Field(40, ge=0, le=100, description="An emotion below this, of 100, is a low")
    good: float = Field(50, ge=0, le=100, description="An emotion from which a later touchpoint makes up for it")
    customers: float = Field(0.1, ge=0, le=1, description="The share of customers from which it is told")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each low that is not made up for, except where a lower one of the same ways is told."""
        if not case.journey.rated:
            return
        experience = case.experience
        points = experience.points[experience.leading]
        emotions = {id_: point.emotion for id_, point in points.items() if point.emotion is not None}
        if not any(emotion < self.low for emotion in emotions.values()):
            return
        found = unrecovered(experience.walks, points, experience.doses, low=self.low, good=self.good)
        told: set[int] = set()
        for id_ in sorted(found, key=lambda id_: emotions[id_]):
            if self._many(case, set(found[id_]) - told):
                told |= set(found[id_])
                yield self._flag(case, id_, emotions[id_], sum(experience.walks.shares[way] for way in found[id_]))

    def _many(self, case: Case, ways: set[int]) -> bool:
        share = sum(case.experience.walks.shares[way] for way in ways)
        return bool(ways) and share >= self.customers - 1e-9

    def _flag(self, case: Case, id_: str, emotion: float, share: float) -> Flag:
        written = case.journey.scale.written
        assumed = " (assumed)" if case.experience.leading == "assumed" else ""
        whom = "" if share > 0.995 else f", for {100 * share:.0f} % of all customers"
        return Flag(
            f"“{case.journey.touchpoints[id_].title}” takes customers down to {written(emotion)}{assumed}, and nothing "
            f"after it lifts them to {written(self.good)} again{whom}",
            ("touchpoints", id_),
            key=True,
            help=f"look after them soon after `{id_}`: a touchpoint where a person makes up for it, or an action there",
        )
