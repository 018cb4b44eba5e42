"""EMO301: a touchpoint with targets for everything but the emotion."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.model.measures import Target
from journeymap.portfolio import Case
from journeymap.rule import Rule
from journeymap.words import listed


class UntargetedEmotion(Rule):
    """A touchpoint has a target for efficiency or ease, and none for emotion.

    Efficiency and ease are led by numbers, and the emotion is left to chance, although it is most of what customers
    remember. Say which feeling this touchpoint should strengthen or take away.

    Touchpoints of importance 0 (background) need no target for emotion.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:  # EMO301
            title: Calls the contact centre
            owner: contact-centre
            target: {efficiency: 80, ease: 80}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target:
              efficiency: 80
              ease: 80
              emotion: {lower: [afraid], raise: [relieved]}
            assumed: {emotion: afraid}
          receipt:
            title: Gets an automatic receipt
            owner: contact-centre
            importance: background
            target: {efficiency: 90}
    """

    severity = Severity.WARNING
    hurts = "What has no target is nobody's aim, and the feeling is most of what the customer remembers."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each touchpoint of some importance that has other targets."""
        for id_, touchpoint in case.journey.touchpoints.items():
            target = touchpoint.target
            if target is not None and touchpoint.weight > 0 and _forgets_emotion(target):
                others = [part for part in ("efficiency", "ease") if getattr(target, part) is not None]
                yield Flag(
                    f"“{touchpoint.title}” has a target for {listed(others)}, and none for emotion",
                    ("touchpoints", id_),
                    key=True,
                    help="add to its `target`, in words of your own: `emotion: {raise: [relieved], lower: [afraid]}`",
                )


def _forgets_emotion(target: Target) -> bool:
    others = target.efficiency is not None or target.ease is not None
    return others and (target.emotion is None or target.emotion.empty)
