"""FLOW101: a touchpoint that no way leads to."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.phases import phase_of
from journeymap.analyses.reachability import Island, islands, loose
from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class UnreachableTouchpoint(Rule):
    """No way leads from a start of the journey to a touchpoint.

    Usually the touchpoint above got a `next` and now leads past it. Whatever the touchpoint says about the customer is
    then left out of every calculation, since nobody comes there.

    Customers also come by other ways, and these count: a touchpoint that a risk names as `fallback`, and one that
    another journey tells in more detail (`part-of: this-journey#touchpoint`). Touchpoints that follow an unreachable
    one are not told again. The rule is silent while a `next` names a touchpoint that does not exist.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            next: decision
          photos:  # FLOW101
            title: Sends photos
            owner: claims
          decision:
            title: Gets the decision
            owner: claims

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            next: decision
          branch:
            title: Walks into a branch
            owner: branches
            start: true
          decision:
            title: Gets the decision
            owner: claims
            next: end
          form:
            title: Fills in the form on the web
            owner: claims
        risks:
          phones-down:
            title: The exchange fails
            fallback: {call: form}
    """

    severity = Severity.WARNING
    hurts = "No customer comes here on this map, so the map tells of a service they do not get, or hides one they do."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each place where a way in is missing."""
        if case.journey.touchpoints.keys() <= case.graph.reach() or loose(case.journey):
            return
        for island in islands(case.graph, _entrances(case)):
            yield _flag(case, island)


def _entrances(case: Case) -> Iterator[str]:
    """Touchpoints that customers come to in a crisis, or from a journey that tells a part of this one."""
    for risk in case.journey.risks.values():
        yield from risk.fallback.values()
    phases = phase_of(case.journey)
    for other in case.portfolio.cases:
        wider, _, item = (other.journey.part_of or "").partition("#")
        if wider == case.id and item:
            yield item
            yield from (id_ for id_, phase in phases.items() if phase == item)


def _flag(case: Case, island: Island) -> Flag:
    touchpoints = case.journey.touchpoints
    ids = list(touchpoints)
    above = ids[ids.index(island.head) - 1]
    after = f", nor are the {island.more} after it" if island.more > 1 else ", nor is the one after it"
    return Flag(
        f"“{touchpoints[island.head].title}” is never reached" + (after if island.more else ""),
        ("touchpoints", island.head),
        key=True,
        help=f"add `{island.head}` to the `next` of whatever leads here (`{above}`, just above, leads elsewhere), "
        "or write `start: true` if customers begin here",
    )
