"""EMO309: emotions that are all the same."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class FlatCurve(Rule):
    """The emotions of a journey are all the same, which they hardly ever are.

    Most often nobody has asked, and a number was filled in. A flat curve hides the moments that customers remember, and
    every priority that rests on it.

    It needs four touchpoints with an emotion (`touchpoints`), measured, or assumed where nothing was measured.

    The model takes the values as they are (docs/model.md): of a flat curve it can only say that nothing stands out.

    Flagged::

        kind: journey  # EMO309
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre, assumed: {emotion: 60}}
          photos: {title: Sends photos, owner: contact-centre, assumed: {emotion: 60}}
          decision: {title: Gets the decision, owner: claims, assumed: {emotion: 60}}
          payment: {title: Gets the money, owner: claims, assumed: {emotion: 60}}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre, assumed: {emotion: worried}}
          photos: {title: Sends photos, owner: contact-centre}
          decision: {title: Gets the decision, owner: claims, assumed: {emotion: confident}}
          payment: {title: Gets the money, owner: claims, assumed: {emotion: relieved}}
    """

    severity = Severity.INFO
    hurts = "A curve that nobody asked customers about hides the moments they remember."

    touchpoints: int = Field(4, ge=2, description="How many equal emotions make a curve flat")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for a journey whose emotions are known and all equal."""
        if not case.journey.rated:
            return
        points = case.experience.points[case.experience.leading].values()
        emotions = [point.emotion for point in points if point.emotion is not None]
        if len(emotions) >= self.touchpoints and max(emotions) - min(emotions) < 1e-6:
            yield Flag(
                f"All {len(emotions)} emotions of the journey are {case.journey.scale.written(emotions[0])}: probably "
                "they were guessed",
                help="ask customers; until then write what you believe of each touchpoint, and nothing where you do "
                "not know",
            )
