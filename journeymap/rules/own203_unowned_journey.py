"""OWN203: a journey that nobody answers for from end to end."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.model.common import CUSTOMER
from journeymap.model.journey import Journey
from journeymap.portfolio import Case
from journeymap.rule import Rule


class UnownedJourney(Rule):
    """Nobody answers for a journey from end to end.

    Each unit looks after its own part, and what happens between the parts is nobody's. One unit or person who follows
    the whole way sees it, and can say which part to mend first.

    A journey that is `part-of` another is answered for by the owner of that one, over as many levels as there are. The
    rule is silent if the wider journey was not read, if every touchpoint is the customer's own, and for retired
    journeys. `customer` cannot answer for a journey.

    Flagged::

        kind: journey  # OWN203
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
          decision: {title: Gets the decision, owner: claims}

    Accepted::

        # file: home-insurance.yaml
        kind: journey
        title: A year with the home insurance
        owner: maija
        touchpoints:
          claim: {title: Has a damage, owner: claims}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        part-of: home-insurance#claim
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
    """

    severity = Severity.WARNING
    hurts = "Each unit looks after its own part, and what customers meet between the parts is nobody's."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for a journey without owner, nor one above it, at its `kind`."""
        journey = case.journey
        if _answered(journey) or journey.status == "retired":
            return
        if all(touchpoint.own for touchpoint in journey.touchpoints.values()):
            return
        above = _above(case)
        if above is None or any(_answered(wider) for wider in above):
            return
        beyond = f", nor for “{above[-1].title}”, which it is part of" if above else ""
        yield Flag(
            f"Nobody answers for “{journey.title}” from end to end{beyond}",
            key=True,
            help="write at the top of the file `owner:` and the person or unit who follows the customer over all units",
        )


def _answered(journey: Journey) -> bool:
    return any(owner.id != CUSTOMER for owner in journey.owner)


def _above(case: Case) -> list[Journey] | None:
    """The journeys this one is part of, nearest first, a circle cut; None if one of them was not read."""
    found = {case.id: case.journey}
    above = case.journey.part_of
    while above:
        id_ = above.partition("#")[0]
        wider = case.portfolio.journeys.get(id_)
        if wider is None:
            return None
        if id_ in found:
            break
        found[id_] = wider.journey
        above = wider.journey.part_of
    return list(found.values())[1:]
