"""PLAN501: a gap that nobody works on."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule
from journeymap.words import cut

_MOMENT_OF_TRUTH = 2


class GapWithoutAction(Rule):
    """A touchpoint is far from its target, and no action is open there.

    The target says that it matters, and nothing will change. Name an action with somebody who answers for it, even as
    an idea, or say what it is part of by adding the touchpoint to another action's `at`.

    A touchpoint's gap is the largest of its efficiency, ease and emotion, and counts from more than 10 points of 100
    (`gap`). Only moments of truth and the journey's three largest gaps are told (`largest`), so that the list stays one
    to work on; background moments never. Measured values count, and assumed ones only where nothing of the journey was
    measured. The rule is silent about a journey with `state: future`.

    It rests on no assumption of the model: it compares values with their targets, one by one (docs/model.md).

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:  # PLAN501
            title: Calls the contact centre
            owner: contact-centre
            target: {ease: 80, emotion: 70}
            assumed: {ease: 40, emotion: 65}
        actions:
          script: {title: Say what happens next, at: [call], owner: contact-centre, status: done}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {ease: 80, emotion: 70}
            assumed: {ease: 40, emotion: 65}
        actions:
          call-back: {title: Offer a call-back, at: [call]}
    """

    severity = Severity.WARNING
    hurts = "It is known that the customer gets less than was meant here, and nobody is changing it."
    future = False

    gap: float = Field(10, ge=0, description="How many points of 100 below the target need no action")
    largest: int = Field(3, ge=0, description="How many of the largest gaps are told wherever they are")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each touchpoint with a gap that matters and without an open action."""
        if not case.journey.rated:
            return
        touchpoints, written = case.journey.touchpoints, case.journey.scale.written
        worst = {
            id_: max(parts, key=lambda part: part.gap)
            for id_, parts in case.experience.standings.items()
            if touchpoints[id_].weight > 0
        }
        largest = sorted(worst, key=lambda id_: -worst[id_].gap)[: self.largest]
        acted = case.journey.open_actions()
        for id_, part in worst.items():
            matters = touchpoints[id_].weight >= _MOMENT_OF_TRUTH or id_ in largest
            if matters and id_ not in acted and part.gap > self.gap + 1e-6:
                yield Flag(
                    f"Nothing is being done at “{cut(touchpoints[id_].title)}”, where {part.part} is "
                    f"{written(part.value)} and should be {written(part.target)}",
                    ("touchpoints", id_),
                    key=True,
                    help=f"write an action with `at: [{id_}]`, or add `{id_}` to the `at` of one that changes it",
                )
