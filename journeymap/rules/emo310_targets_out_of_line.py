"""EMO310: lower targets that do not add up to the higher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import Field

from journeymap.finding import Flag, Severity
from journeymap.model.values import Scale
from journeymap.portfolio import Case, Portfolio
from journeymap.rule import Rule
from journeymap.words import listed

_PLAIN = Scale()


class TargetsOutOfLine(Rule):
    """Even if every lower target were reached, the higher one would not be.

    The touchpoints' targets are too low for the journey's, or the journeys' for that of the whole relationship. Each
    team may reach its own target, and the promise made above is still not kept.

    A journey is compared in each part with what its touchpoints' targets give: the importance-weighted mean of
    efficiency and of ease, and the emotion that would be remembered. It is silent for a part that fewer than half of
    the touchpoints have a target for (`known`; background moments, and for efficiency and ease the customer's own
    moments, are not counted), and for a point of 100 or less (`slack`). The relationship is compared with the mean of
    its journeys' targets, every journey alike; journeys of the future and retired ones are left out, and all files must
    have been read.

    The remembered emotion is the model's (docs/model.md): the lowest target and the last one weigh more than the mean
    shows. With `model: {memory: average}` it is the mean.

    Flagged::

        kind: journey
        title: Water damage
        target: {emotion: {raise: [trusting], score: 80}}  # EMO310
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {emotion: 60}
            assumed: {emotion: worried}
          decision:
            title: Gets the decision
            owner: claims
            target: {emotion: 75}
            assumed: {emotion: neutral}

    Accepted::

        # file: organisation.yaml
        kind: organisation
        target: {emotion: 70}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        target: {emotion: {raise: [trusting], score: 72}}
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {emotion: 72}
            assumed: {emotion: worried}
          decision:
            title: Gets the decision
            owner: claims
            target: {emotion: 78}
            assumed: {emotion: neutral}
    """

    severity = Severity.INFO
    hurts = "Every team may reach its own target, and customers still do not get what was promised as a whole."

    slack: float = Field(1, ge=0, description="How many points of 100 may be missing")
    known: float = Field(0.5, ge=0, le=1, description="The share of touchpoints that must have a target of the part")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for a journey whose touchpoints' targets give less than its own."""
        from journeymap.analyses.levels import of_journey, parts

        wanted = parts(case.journey.target)
        if not any(self._possible(case, part, target) for part, target in wanted.items()):
            return
        levels = [level for level in of_journey(case.experience) if self._possible(case, level.part, level.wanted)]
        said = self._said(((level.part, level.given, level.wanted) for level in levels), case.journey.scale)
        if said:
            yield Flag(
                f"With every touchpoint at its target, the journey would still miss its own: {said}",
                ("target",),
                key=True,
                help="raise the targets of the touchpoints that `journeymap experience` names first, or lower this one",
            )

    def portfolio(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One flag for each file with a target of the relationship that the journeys' targets do not give."""
        from journeymap.analyses.levels import of_relationship

        for document in portfolio.organisations:
            target = document.organisation.target if document.organisation else None
            levels = of_relationship((case.journey for case in portfolio.cases), target)
            said = self._said(((level.part, level.given, level.wanted) for level in levels), _PLAIN)
            if said:
                yield (
                    document.path,
                    Flag(
                        f"The journeys' own targets do not give what the relationship should reach: {said}",
                        ("target",),
                        key=True,
                        help="raise the journeys' targets, or lower this one",
                    ),
                )

    def _possible(self, case: Case, part: str, wanted: float) -> bool:
        """Whether enough touchpoints have a target of a part to say what they give together, and one is lower."""
        points, doses = case.experience.points["target"], case.experience.doses
        known = [
            target for id_, point in points.items() if doses[id_] > 0 and (target := getattr(point, part)) is not None
        ]
        if not known or min(known) >= wanted - self.slack:
            return False
        touchpoints = case.journey.touchpoints.values()
        asked = sum(found.weight > 0 and (part == "emotion" or not found.own) for found in touchpoints)
        return len(known) >= self.known * asked

    def _said(self, levels: Iterable[tuple[str, float, float]], scale: Scale) -> str:
        short = [level for level in levels if level[2] - level[1] > self.slack + 1e-6]
        return listed(
            f"{part} {scale.written(given)} (target {scale.written(wanted)})" for part, given, wanted in short
        )
