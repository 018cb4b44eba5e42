"""FLOW106: a touchpoint without `next` that leads into another branch."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Also, Flag, Severity
from journeymap.graph import Edge
from journeymap.model.common import END
from journeymap.model.journey import Journey
from journeymap.portfolio import Case
from journeymap.rule import Rule


class FallThrough(Rule):
    """A touchpoint without `next` leads into one that is written below it only as another way.

    A touchpoint without `next` leads to the one below. Where branches are written one after another, the last
    touchpoint of the first branch then leads into the second, which is seldom meant. If it is meant, write the `next`.

    It fires where the touchpoint below is one of several that an earlier `next` offers, or is the `fallback` of a risk.
    It is silent where ways come together: some other `next` leads there alone, or any `next` leads to a fallback.
    Straight journeys never give it, whatever is optional in them (`when` or `share`).

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            next: [photos, dry-out]
          photos:  # FLOW106
            title: Sends photos
            owner: claims
          dry-out:
            title: Emergency drying the same night
            owner: repair-network

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            next: [photos, dry-out]
          photos:
            title: Sends photos
            owner: claims
            next: decision
          dry-out:
            title: Emergency drying the same night
            owner: repair-network
          decision:
            title: Gets the decision
            owner: claims
    """

    severity = Severity.WARNING
    hurts = "Customers of one way are sent through a touchpoint that was written for others."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each touchpoint that falls through."""
        offered, reserves = _offered(case.journey), _reserves(case.journey)
        if not offered and not reserves:
            return
        place = {id_: index for index, id_ in enumerate(case.journey.touchpoints)}
        told: set[str] = set()
        for edge in case.graph.edges:
            if edge.written or edge.source in told:
                continue
            fork = offered.get(edge.target)
            if fork is not None and place[fork] < place[edge.source]:
                told.add(edge.source)
                yield _flag(
                    case.journey, edge, "one of several ways", Also("offered here", ("touchpoints", fork, "next"))
                )
            elif edge.target in reserves:
                told.add(edge.source)
                also = Also("named as fallback here", ("risks", reserves[edge.target], "fallback"))
                yield _flag(case.journey, edge, "a fallback", also)


def _offered(journey: Journey) -> dict[str, str]:
    """Touchpoints that are offered only as one of several, each with the first touchpoint that does."""
    found: dict[str, str] = {}
    alone: set[str] = set()
    for id_, touchpoint in journey.touchpoints.items():
        if touchpoint.next:
            ways = {way.to for way in touchpoint.next} - {END}
            if len(ways) == 1:
                alone |= ways
            else:
                found.update((way, id_) for way in ways if way not in found)
    return {way: id_ for way, id_ in found.items() if way not in alone}


def _reserves(journey: Journey) -> dict[str, str]:
    """Touchpoints that stand by as fallbacks, where no `next` leads, each with the first risk that names it."""
    found: dict[str, str] = {}
    for id_, risk in journey.risks.items():
        for reserve in risk.fallback.values():
            found.setdefault(reserve, id_)
    if found:
        for touchpoint in journey.touchpoints.values():
            for way in touchpoint.next or ():
                found.pop(way.to, None)
    return found


def _flag(journey: Journey, edge: Edge, what: str, also: Also) -> Flag:
    source, target = journey.touchpoints[edge.source].title, journey.touchpoints[edge.target].title
    return Flag(
        f"“{source}” has no `next`, so it leads to “{target}” below, which is written as {what}",
        edge.route,
        key=True,
        help=f"write `next: {edge.target}` if customers do go there, else `next:` and where they go, or `next: end`",
        also=(also,),
    )
