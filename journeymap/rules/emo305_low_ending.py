"""EMO305: a journey that ends on a low."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from journeymap.analyses.recovery import average, last_moments
from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class LowEnding(Rule):
    """The journey ends badly, or far below what it was like on the way.

    The last moment counts double: it is part of the whole, and it is what customers leave with and come back with. A
    good ending is often cheap to give: a word that it is done, and by whom.

    It fires if the last emotion, averaged over all endings by the customers who end there, is below 50 (`low`), or more
    than 15 points below the mean of the journey (`drop`). Background moments end nothing: the one before them counts.
    It is silent while the emotion is unknown at endings of 10 % of the customers or more (`unknown`).

    It rests on the model's assumption that the end of an experience weighs more than its length (docs/model.md).

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            assumed: {emotion: relieved}
          invoice:  # EMO305
            title: Gets a bill for the own risk
            owner: claims
            assumed: {emotion: annoyed}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            assumed: {emotion: worried}
          decision:
            title: Gets the decision, and the name of who stays with the case
            owner: claims
            assumed: {emotion: relieved}
    """

    severity = Severity.WARNING
    hurts = "The ending is what the customer leaves with, and what they come back with."

    low: float = Field(50, ge=0, le=100, description="An ending below this, of 100, is low")
    drop: float = Field(15, ge=0, description="How many points below the journey's mean an ending may be")
    unknown: float = Field(0.1, ge=0, le=1, description="The share of customers whose ending must not be unknown")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for the journey, at the ending that pulls it down most."""
        if not case.journey.rated:
            return
        experience = case.experience
        points = experience.points[experience.leading]
        shares = last_moments(experience.walks, experience.doses)
        felt = {id_: value for id_ in shares if id_ in points and (value := points[id_].emotion) is not None}
        if not felt or sum(share for id_, share in shares.items() if id_ not in felt) >= self.unknown - 1e-9:
            return
        known = sum(shares[id_] for id_ in felt)
        last = sum(shares[id_] * value for id_, value in felt.items()) / known
        mean = average(experience.felt)
        if last < max(self.low, mean - self.drop) - 1e-6:
            yield self._flag(case, felt, shares, last, mean)

    def _flag(
        self, case: Case, felt: Mapping[str, float], shares: Mapping[str, float], last: float, mean: float
    ) -> Flag:
        bar = max(self.low, mean - self.drop)
        worst = max(felt, key=lambda id_: shares[id_] * (bar - felt[id_]))
        written, title = case.journey.scale.written, case.journey.touchpoints[worst].title
        assumed = ", as assumed" if case.experience.leading == "assumed" else ""
        what = "ends low" if last < self.low - 1e-6 else f"ends lower than it was (its mean is {written(mean)})"
        many = f" on average, {written(felt[worst])} after “{title}”" if len(felt) > 1 else f" after “{title}”"
        return Flag(
            f"The journey {what}: customers leave it with an emotion of {written(last)}{many}{assumed}",
            ("touchpoints", worst),
            key=True,
            help=f"end well: make more of `{worst}`, or add a last touchpoint that leaves the customer reassured",
        )
