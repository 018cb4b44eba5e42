"""OWN205: a handoff that carries nothing."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.handoffs import Passing
from journeymap.analyses.walls import walls
from journeymap.finding import Flag, Route, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class HandoffWithoutCargo(Rule):
    """A handoff is described, and it carries nothing.

    That a case arrives within a day is good to know; whether it comes with the customer's name, photos and promise
    decides what they must say again. `carries: []` says on purpose that nothing is passed on: the handoff is not blind
    then, and this finding stays as a note of what the customer has to repeat.

    It is silent where a blind handoff would be: inside one unit, and between two pages of one system.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
          decision:
            title: Gets the decision
            owner: claims
            handoff: {within: 1 d}  # OWN205
          dry-out:
            title: Emergency drying the same night
            owner: repair-network
            handoff: {carries: [], within: 30 min}  # OWN205

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
          photos:
            title: Sends photos
            owner: claims
            handoff: {carries: [case id, address], within: 1 d}
    """

    severity = Severity.INFO
    hurts = "Whoever takes over knows nothing of what was said before, so the customer must repeat it."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each `handoff` that carries nothing, at its key."""
        bare = [passing for passing in case.passings if passing.handoff and not passing.handoff.carries]
        routes = {_route(case, passing): passing for passing in reversed(walls(case.graph, bare, case.directory))}
        for route, passing in reversed(routes.items()):
            giving, taking = (case.directory.unit_name(unit) for unit in (passing.giver_unit, passing.receiver_unit))
            known = passing.handoff is not None and passing.handoff.carries is not None
            what = "nothing is passed on, as `carries: []` says" if known else "`handoff` does not say what it carries"
            yield Flag(
                f"“{case.journey.touchpoints[passing.receiver].title}”: {giving} hands the customer over to {taking}, "
                f"and {what}",
                route,
                key=True,
                help="pass on what the customer has already said, such as `carries: [case id]`",
            )


def _route(case: Case, passing: Passing) -> Route:
    """Where the handoff of a passing is written: on an edge, or on the touchpoint the edge leads to."""
    edge = next(edge for edge in reversed(passing.edges) if edge.handoff is not None)
    ways = case.journey.touchpoints[edge.source].next or ()
    if edge.written and ways[int(edge.route[-1])].handoff is not None:
        return (*edge.route, "handoff")
    return ("touchpoints", edge.target, "handoff")
