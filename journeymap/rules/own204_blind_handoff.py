"""OWN204: a handoff of which nothing is said."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.handoffs import Passing
from journeymap.analyses.walls import walls
from journeymap.finding import Also, Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class BlindHandoff(Rule):
    """The customer passes from one unit's hands into another's, and nothing is said of what is passed on.

    Between two units a case is lost, an address asked again, a promise forgotten. Writing down what the next unit gets,
    and how fast, is often the first time the two talk about it. `carries: []` says on purpose that it gets nothing.

    A handoff is an edge between touchpoints of two units, or a way between them through the customer's own moments
    only; `handoff` stands on the receiving touchpoint, or on an edge. All handoffs from one unit into one touchpoint
    are one finding.

    It is silent where one of the units contains the other, and where both ends have only self-service or automated
    channels (`contact` of the channel) and use a common system: the system knows both.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:  # OWN204
            title: Calls the contact centre
            owner: contact-centre
          wait:
            title: Hears nothing for five days
            owner: customer
          decision:
            title: Gets the decision
            owner: claims

    Accepted::

        # file: organisation.yaml
        kind: organisation
        units:
          service: Service
          contact-centre: {name: Contact centre, part-of: service}
          claims: Claims
          payments: Payments
        channels:
          web: {name: Web, contact: self-service}
        systems:
          portal: Customer portal
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          visit: {title: Asks at the desk, owner: service}
          call: {title: Calls the contact centre, owner: contact-centre}
          decision:
            title: Gets the decision
            owner: claims
            channel: web
            systems: [portal]
            handoff: {carries: [case id, photos], within: 1 d}
          money: {title: Sees the money on the way, owner: payments, channel: web, systems: [portal]}
    """

    severity = Severity.WARNING
    hurts = "What the customer has told the one is not known to the other, so they tell it again, or it is lost."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each unit and each touchpoint it hands over to blindly, where the first way leaves the unit."""
        blind = [passing for passing in case.passings if passing.blind]
        found: dict[tuple[str, str], list[Passing]] = {}
        for passing in walls(case.graph, blind, case.directory):
            found.setdefault((passing.giver_unit, passing.receiver), []).append(passing)
        for passings in found.values():
            yield _flag(case, passings)


def _flag(case: Case, passings: list[Passing]) -> Flag:
    first, *others = passings
    touchpoints = case.journey.touchpoints
    receiver = touchpoints[first.receiver].title
    giving, taking = (case.directory.unit_name(unit) for unit in (first.giver_unit, first.receiver_unit))
    more = f" (and from {len(others)} more of its touchpoints)" if others else ""
    way = f"from “{touchpoints[first.giver].title}”{more} to “{receiver}”"
    edge = first.edges[0]
    return Flag(
        f"{giving[:1].upper()}{giving[1:]} hands the customer over to {taking}, {way}, "
        "and nothing is said of what is passed on",
        edge.route,
        key=not edge.written,
        part="to" if edge.written else None,
        help=f"write at `{first.receiver}` what reaches {taking}, such as `handoff: {{carries: [case id]}}`",
        also=(
            Also("taken over here", ("touchpoints", first.receiver)),
            *(Also("handed over from here too", ("touchpoints", other.giver)) for other in others),
        ),
    )
