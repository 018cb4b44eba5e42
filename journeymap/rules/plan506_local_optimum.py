"""PLAN506: actions where they change little for the journey."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from journeymap.finding import Also, Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class LocalOptimum(Rule):
    """Actions improve touchpoints that barely move the journey, and where it loses most nothing is done.

    Each team improves its own part, and the customer's whole way stays as it is. Move one of the actions, or begin one
    where the loss is.

    A touchpoint's loss is what the journey would gain with it at its target, as a share of all such gains. The rule
    fires if the touchpoints of all open actions together hold less than 20 % of the loss (`barely`) and less than the
    worst touchpoint alone, which has no open action. It is silent where no action is open.

    It rests on the model's memory and weights (docs/model.md): another memory may name another worst loss, and
    `journeymap experience` says whether it does.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {emotion: 60}
            assumed: {emotion: 55}
          decision:
            title: Waits for the decision
            owner: claims
            target: {emotion: 70}
            assumed: {emotion: 20}
        actions:  # PLAN506
          greeting: {title: A warmer greeting, at: [call], owner: contact-centre}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {emotion: 60}
            assumed: {emotion: 55}
          decision:
            title: Waits for the decision
            owner: claims
            target: {emotion: 70}
            assumed: {emotion: 20}
        actions:
          greeting: {title: A warmer greeting, at: [call], owner: contact-centre}
          news: {title: News of the case every second day, at: [decision], owner: claims}
    """

    severity = Severity.INFO
    hurts = "Work goes into what the customer hardly remembers, and what hurts them most stays as it is."

    barely: float = Field(0.2, ge=0, le=1, description="The share of the loss below which actions barely move anything")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for a journey whose actions are not where its loss is, at its actions."""
        touchpoints = case.journey.touchpoints
        acted = [id_ for id_ in case.journey.open_actions() if id_ in touchpoints]
        losses = case.experience.losses if acted and case.journey.rated else {}
        if not losses:
            return
        worst = max(losses, key=lambda id_: losses[id_])
        moved = sum(losses.get(id_, 0.0) for id_ in acted)
        if worst not in acted and moved < min(self.barely, losses[worst]) - 1e-9:
            title = touchpoints[worst].title
            yield Flag(
                f"The open actions are where {100 * moved:.0f} % of the journey's loss is, and “{title}”, which alone "
                f"holds {100 * losses[worst]:.0f} %, has none",
                ("actions",),
                key=True,
                help=f"write an action with `at: [{worst}]`, or move one of these there",
                also=(Also("the largest loss is here", ("touchpoints", worst)),),
            )
