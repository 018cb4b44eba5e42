"""EMO302: an emotion to aim for that nobody looks at."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.model.touchpoint import Touchpoint
from journeymap.portfolio import Case
from journeymap.rule import Rule


class UnmeasuredEmotion(Rule):
    """A touchpoint has a target for emotion, and nothing says what customers feel there today.

    A target without a measurement is a wish: nobody can tell whether customers come nearer to it. Ask them, or begin
    with what you believe: `assumed: {emotion: worried}` is enough, and the map draws it dashed.

    A metric at the touchpoint counts, unless the organisation says that it measures efficiency or ease. The rule is
    silent about a journey with `state: future`, which nobody can measure yet.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:  # EMO302
            title: Calls the contact centre
            owner: contact-centre
            target: {emotion: {lower: [afraid]}}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {emotion: {lower: [afraid]}}
            assumed: {emotion: afraid}
          photos:
            title: Sends photos
            owner: contact-centre
            target: {emotion: {raise: [confident]}}
            metrics: {csat: {target: 4.5}}
    """

    severity = Severity.INFO
    hurts = "A target without a measurement is a wish: nobody sees whether customers come nearer to it."
    future = False

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each touchpoint with a target for emotion that is neither measured nor assumed."""
        for id_, touchpoint in case.journey.touchpoints.items():
            target = touchpoint.target
            if target is None or target.emotion is None or target.emotion.empty or _known(case, touchpoint):
                continue
            yield Flag(
                f"“{touchpoint.title}” has a target for emotion, and nothing says what customers feel there now",
                ("touchpoints", id_),
                key=True,
                help="write what you believe as `assumed: {emotion: …}`, or measure it and write `actual`",
            )


def _known(case: Case, touchpoint: Touchpoint) -> bool:
    states = (touchpoint.actual, touchpoint.assumed)
    said = any(state is not None and state.emotion is not None and not state.emotion.empty for state in states)
    return said or any(_shows_emotion(case, metric) for metric in touchpoint.metrics)


def _shows_emotion(case: Case, metric: str) -> bool:
    """Whether a metric may show the emotion; one that is not defined, or does not say what it measures, may."""
    known = case.portfolio.merged.metrics.get(metric)
    return known is None or known.measures in (None, "emotion")
