"""Reachability: touchpoints that no customer comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeymap.analyses.loops import components
from journeymap.graph import Graph
from journeymap.model.common import END
from journeymap.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Island:
    """Touchpoints that no way leads to: the first of them, and how many more can be reached only from such ones."""

    head: str
    more: int


def loose(journey: Journey) -> frozenset[str]:
    """Touchpoints with a `next` that no touchpoint answers to (DOC004): it is not known where they lead."""
    known = journey.touchpoints
    return frozenset(
        id_
        for id_, touchpoint in known.items()
        if touchpoint.next and any(way.to != END and way.to not in known for way in touchpoint.next)
    )


def islands(graph: Graph, entrances: Iterable[str] = ()) -> tuple[Island, ...]:
    """What cannot be reached from the starts, told once for each place where a way in is missing.

    Args:
        graph: the journey's graph.
        entrances: touchpoints that customers come to by other ways than its edges.

    Returns:
        Islands in written order of their heads. The head of a loop is its first touchpoint.
    """
    reached = graph.reach((*graph.starts, *entrances))
    missed = [id_ for id_ in graph.journey.touchpoints if id_ not in reached]
    if not missed:
        return ()
    number = components(graph)
    entered = {
        number[edge.target]
        for id_ in missed
        for edge in graph.out[id_]
        if edge.target != END and number[edge.target] != number[id_]
    }
    heads = {number[id_]: id_ for id_ in reversed(missed) if number[id_] not in entered}
    return tuple(
        Island(head, len(graph.reach((head,)) - reached - {END}) - 1) for head in reversed(list(heads.values()))
    )
