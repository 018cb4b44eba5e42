"""FLOW107: a way back to an earlier phase."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.loops import components
from journeymap.analyses.phases import phase_of
from journeymap.finding import Flag, Severity
from journeymap.graph import Edge
from journeymap.model.common import END
from journeymap.portfolio import Case
from journeymap.rule import Rule


class PhaseJump(Rule):
    """A way leads back to an earlier phase, though not in a loop.

    Phases are written in the order the customer lives them. If customers go back to an earlier one without having been
    there, a touchpoint probably stands in the wrong phase, or the phases are those of the organisation.

    Going round is no jump: a way back to a touchpoint from which customers come here again is silent.

    Flagged::

        kind: journey
        title: Water damage
        phases: {report: Reports it, repair: Gets it repaired}
        touchpoints:
          dry-out: {title: Emergency drying the same night, phase: repair, owner: repair-network}  # FLOW107
          call: {title: Calls the contact centre, phase: report, owner: contact-centre}

    Accepted::

        kind: journey
        title: Water damage
        phases: {report: Reports it, repair: Gets it repaired}
        touchpoints:
          call: {title: Calls the contact centre, phase: report, owner: contact-centre}
          repair-visit:
            title: Has the floor repaired
            phase: repair
            owner: repair-network
            next:
              - {to: call, when: the repair fails}
              - end
    """

    severity = Severity.INFO
    hurts = "The phases do not follow the customer here, so the map tells the story in an order they do not live."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each way that leads to an earlier phase and is part of no loop."""
        order = {id_: index for index, id_ in enumerate(case.journey.phases)}
        places = {id_: order[phase] for id_, phase in phase_of(case.journey).items() if phase in order}
        back = [edge for edge in case.graph.edges if _falls(places, edge)]
        if back:
            number = components(case.graph)
            yield from (_flag(case, edge) for edge in back if number[edge.source] != number[edge.target])


def _falls(places: dict[str, int], edge: Edge) -> bool:
    if edge.target == END or edge.source not in places or edge.target not in places:
        return False
    return places[edge.target] < places[edge.source]


def _flag(case: Case, edge: Edge) -> Flag:
    touchpoints = case.journey.touchpoints
    earlier = case.journey.phases[phase_of(case.journey)[edge.target] or ""].title
    source, target = touchpoints[edge.source].title, touchpoints[edge.target].title
    return Flag(
        f"“{source}” leads back to “{target}” in the earlier phase “{earlier}”",
        edge.route,
        key=not edge.written,
        part="to" if edge.written else None,
        help="put one of the two into another `phase`, or the phases into the order in which customers live them",
    )
