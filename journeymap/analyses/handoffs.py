"""Handoffs: where the customer passes from one unit's hands into another's."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.directory import Accountable, Directory
from journeymap.graph import Edge, Graph
from journeymap.model.common import END
from journeymap.model.touchpoint import Handoff

ALMOST_NOBODY = 1e-12
"""The share of customers that is no longer followed through own moments."""

MAX_WORK = 20_000
"""Edges followed for one giver; a knot of own moments that would need more has shares a little too low."""


@dataclass(frozen=True, slots=True)
class Passing:
    """One handoff, from touchpoint `giver` to touchpoint `receiver`, whose accountable units differ.

    `edges` is the way between them, through the customer's own moments only; `share` the probability (0-1) that those
    at the giver go this way; `handoff` what the way carries, `None` if it is blind.
    """

    giver: str
    receiver: str
    giver_unit: str
    receiver_unit: str
    edges: tuple[Edge, ...]
    share: float
    handoff: Handoff | None

    @property
    def blind(self) -> bool:
        """Whether nothing is said of what is passed on."""
        return self.handoff is None

    @property
    def via(self) -> tuple[str, ...]:
        """The customer's own moments on the way."""
        return tuple(edge.target for edge in self.edges[:-1])


def owners(graph: Graph, directory: Directory) -> dict[str, Accountable]:
    """Who is accountable for each touchpoint; nobody for unowned, shared and the customer's own."""
    return {
        id_: Accountable() if touchpoint.own else directory.accountable(touchpoint.owner)
        for id_, touchpoint in graph.journey.touchpoints.items()
    }


def passings(graph: Graph, directory: Directory) -> tuple[Passing, ...]:
    """All handoffs of a journey, in written order of their givers.

    Args:
        graph: the journey's graph.
        directory: resolves owners to units.

    Returns:
        One passing for each pair of touchpoints, by the shortest way between them.

    Notes:
        A handoff leads from a touchpoint to another, each with exactly one accountable unit, the units differ, and they
        are joined by an edge or by a way through only the customer's own moments. (van der Aalst, Reijers & Song 2005
        call it handover of work.)
    """
    accountable = owners(graph, directory)
    own = {id_ for id_, touchpoint in graph.journey.touchpoints.items() if touchpoint.own}
    return tuple(found for giver in graph.journey.touchpoints for found in _leaving(graph, accountable, own, giver))


def _leaving(graph: Graph, accountable: dict[str, Accountable], own: set[str], giver: str) -> Iterator[Passing]:
    giver_unit = accountable[giver].unit
    if giver_unit is None:
        return
    for receiver, way, share in _ways(graph, own, giver):
        receiver_unit = accountable[receiver].unit
        if receiver_unit is not None and receiver_unit != giver_unit:
            handoff = next((edge.handoff for edge in reversed(way) if edge.handoff is not None), None)
            yield Passing(giver, receiver, giver_unit, receiver_unit, way, share, handoff)


def _ways(graph: Graph, own: set[str], giver: str) -> Iterator[tuple[str, tuple[Edge, ...], float]]:
    """Touchpoints that come next for somebody, each with the shortest way through own moments and its share."""
    ways: dict[str, tuple[Edge, ...]] = {}
    passed = {giver}
    waiting: deque[tuple[str, tuple[Edge, ...]]] = deque([(giver, ())])
    while waiting:
        id_, way = waiting.popleft()
        for edge in graph.out[id_]:
            if edge.target == END:
                continue
            if edge.target not in own:
                ways.setdefault(edge.target, (*way, edge))
            elif edge.target not in passed:
                passed.add(edge.target)
                waiting.append((edge.target, (*way, edge)))
    shares = _shares(graph, own, giver)
    for target, way in ways.items():
        yield target, way, shares.get(target, 0.0)


def _shares(graph: Graph, own: set[str], giver: str) -> dict[str, float]:
    """The probability of each touchpoint to come next, followed through own moments until almost nobody is left."""
    found: dict[str, float] = {}
    under_way = {giver: 1.0}
    work = 0
    while under_way and work < MAX_WORK:
        moved: dict[str, float] = {}
        for id_, share in under_way.items():
            work += len(graph.out[id_])
            for edge in graph.out[id_]:
                if edge.target != END:
                    side = moved if edge.target in own else found
                    side[edge.target] = side.get(edge.target, 0.0) + share * edge.share
        under_way = {id_: share for id_, share in moved.items() if share > ALMOST_NOBODY}
    return found
