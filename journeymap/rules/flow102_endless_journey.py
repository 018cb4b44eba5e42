"""FLOW102: a loop that nobody leaves."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.loops import traps
from journeymap.analyses.reachability import loose
from journeymap.finding import Also, Flag, Severity
from journeymap.graph import Edge
from journeymap.portfolio import Case
from journeymap.rule import Rule


class EndlessJourney(Rule):
    """Customers come into a loop that has no way out, so the journey never ends for them.

    Often a way out is missing that everybody knows: the case is solved, or the customer gives up. Write it, with its
    share if it is known; what cannot end cannot be calculated either.

    A relationship that is meant to go round says `endless: true`. The rule is silent about a loop in which a `next`
    names a touchpoint that does not exist: that may be the way out.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
          wait:
            title: Waits for a decision
            owner: claims
            next: call  # FLOW102

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
          wait:
            title: Waits for a decision
            owner: claims
            next:
              - {to: call, share: 30%}
              - {to: end, share: 70%}

    Accepted::

        kind: journey
        title: A year with the insurance
        endless: true
        touchpoints:
          renew: {title: Renews, owner: sales}
          year: {title: Lives a year without damage, owner: customer, next: renew}
    """

    severity = Severity.WARNING
    hurts = "Customers who come into this loop never get out of it."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each loop without a way out, at the edge that closes it."""
        if not case.journey.endless:
            for loop in traps(case.graph, loose(case.journey)):
                yield _flag(case, _closing(case, loop))


def _closing(case: Case, loop: tuple[str, ...]) -> Edge:
    """The last edge in written order that leads back within a loop."""
    place = {id_: index for index, id_ in enumerate(loop)}
    return [edge for id_ in loop for edge in case.graph.out[id_] if place[edge.target] <= place[edge.source]][-1]


def _flag(case: Case, edge: Edge) -> Flag:
    touchpoints = case.journey.touchpoints
    last, first = touchpoints[edge.source].title, touchpoints[edge.target].title
    itself = edge.source == edge.target
    return Flag(
        f"“{last}” leads only to itself"
        if itself
        else f"“{last}” leads back to “{first}”, and no way leads out of this loop",
        edge.route,
        part="to",
        help="add to the loop a way out, such as `{to: end}`, or write `endless: true` at the top of the file "
        "if the journey is meant to go round",
        also=() if itself else (Also("the loop begins here", ("touchpoints", edge.target)),),
    )
