"""RISK604: a wait without a limit, or over it."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class UnwatchedWait(Rule):
    """Customers wait somewhere with no limit set, or longer than the limit.

    Waiting leaves a memory. A wait that has a target can be watched, and somebody notices when it grows; a wait without
    one grows by itself.

    A target alone is enough, and so is an actual wait that is not over it.

    It rests on no assumption of the model: waits are shown beside the curve and never calculated with (docs/model.md).

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            wait:
              target: 2 min
              actual: 14 min  # RISK604
          decision:
            title: Gets the decision
            owner: claims
            wait: 9 d  # RISK604

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            wait: {target: 2 min, actual: 90 s}
          decision:
            title: Gets the decision
            owner: claims
            wait: {target: 5 d}
    """

    severity = Severity.INFO
    hurts = "Waiting leaves a memory, and a wait that nobody watches grows."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each wait without a target, at the wait, and for each over its target, at the actual wait."""
        for id_, touchpoint in case.journey.touchpoints.items():
            wait, route = touchpoint.wait, ("touchpoints", id_, "wait")
            if wait is None or wait.actual is None:
                continue
            if wait.target is None:
                yield Flag(
                    f"Customers wait {wait.actual} at “{touchpoint.title}”, and nothing says how long is fine",
                    route,
                    key=True,
                    help=f"write the longest wait that is fine: `wait: {{target: …, actual: {wait.actual}}}`",
                )
            elif wait.actual.seconds > wait.target.seconds:
                yield Flag(
                    f"Customers wait {wait.actual} at “{touchpoint.title}”, and {wait.target} is what was meant",
                    (*route, "actual"),
                    help=f"shorten it, or tell customers at `{id_}` how long it takes and what happens meanwhile",
                )
