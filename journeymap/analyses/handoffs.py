"""Handoffs: where the customer passes from one unit's hands into another's."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.directory import Accountable, Directory
from journeymap.graph import Edge, Graph
from journeymap.model.common import END
from journeymap.model.touchpoint import Handoff


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
    return tuple(found for giver in graph.journey.touchpoints for found in _leaving(graph, accountable, giver))


def _leaving(graph: Graph, accountable: dict[str, Accountable], giver: str) -> Iterator[Passing]:
    giver_unit = accountable[giver].unit
    if giver_unit is None:
        return
    for receiver, way, share in _ways(graph, giver):
        receiver_unit = accountable[receiver].unit
        if receiver_unit is not None and receiver_unit != giver_unit:
            handoff = next((edge.handoff for edge in reversed(way) if edge.handoff is not None), None)
            yield Passing(giver, receiver, giver_unit, receiver_unit, way, share, handoff)


def _ways(graph: Graph, giver: str) -> Iterator[tuple[str, tuple[Edge, ...], float]]:
    """Touchpoints that come next for somebody, each with the shortest way through own moments and its share."""
    shares: dict[str, float] = {}
    ways: dict[str, tuple[Edge, ...]] = {}
    passed = {giver}
    waiting: deque[tuple[str, tuple[Edge, ...], float]] = deque([(giver, (), 1.0)])
    while waiting:
        id_, way, share = waiting.popleft()
        for edge in graph.out[id_]:
            if edge.target == END:
                continue
            if not graph.journey.touchpoints[edge.target].own:
                shares[edge.target] = shares.get(edge.target, 0.0) + share * edge.share
                ways.setdefault(edge.target, (*way, edge))
            elif edge.target not in passed:
                passed.add(edge.target)
                waiting.append((edge.target, (*way, edge), share * edge.share))
    for target, way in ways.items():
        yield target, way, shares[target]
