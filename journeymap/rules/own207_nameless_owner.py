"""OWN207: a unit without a person where one is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Route, Severity
from journeymap.model.common import Owner
from journeymap.portfolio import Case
from journeymap.rule import Rule

_MOMENT_OF_TRUTH = 2


class NamelessOwner(Rule):
    """A unit answers for a moment of truth or for the plan of a risk, and no person is named.

    A unit cannot decide at two in the morning. Where it matters most, somebody should know that it is theirs.

    It is silent if the unit has a `lead` in the organisation's file, and if the organisation lists no people at all.

    Flagged::

        # file: organisation.yaml
        kind: organisation
        units: {claims: Claims}
        people: {maija: {name: Maija Virtanen, unit: claims}}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          decision:
            title: Gets the decision
            importance: moment of truth
            owner: claims  # OWN207

    Accepted::

        # file: organisation.yaml
        kind: organisation
        units:
          claims: Claims
          repair-network: {name: Repair network, lead: olli}
        people:
          maija: {name: Maija Virtanen, unit: claims}
          olli: {name: Olli Laine, unit: repair-network}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          dry-out:
            title: Emergency drying the same night
            importance: moment of truth
            owner: repair-network
          decision:
            title: Gets the decision
            importance: moment of truth
            owner: maija
    """

    severity = Severity.INFO
    hurts = "Where it matters most to the customer, nobody knows that it is theirs to decide."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each moment of truth and each plan that a unit without a person answers for, at the owner."""
        if not case.portfolio.merged.people:
            return
        for id_, touchpoint in case.journey.touchpoints.items():
            if touchpoint.weight >= _MOMENT_OF_TRUTH:
                what = f"“{touchpoint.title}” is a moment of truth"
                yield from _flags(case, what, touchpoint.owner, ("touchpoints", id_, "owner"))
        for id_, risk in case.journey.risks.items():
            if risk.plan:
                yield from _flags(case, f"There is a plan for “{risk.title}”", risk.owner, ("risks", id_, "owner"))


def _flags(case: Case, what: str, owners: tuple[Owner, ...], route: Route) -> Iterator[Flag]:
    found = case.directory.accountable(owners)
    unit = case.portfolio.merged.units.get(found.unit or "")
    if unit is not None and found.person is None and unit.lead is None:
        yield Flag(
            f"{what}, and {unit.name} answers for it without a person named",
            route,
            help=f"write `owner: {{unit: {found.unit}, person: …}}`, or give the unit a `lead`",
        )
