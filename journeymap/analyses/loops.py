"""Loops: which touchpoints lead to each other, and which loops nobody leaves."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from journeymap.graph import Edge, Graph
from journeymap.model.common import END


def components(graph: Graph) -> dict[str, int]:
    """A number for each touchpoint; two have the same if each can be reached from the other.

    Notes:
        Strongly connected components by two searches in depth (Kosaraju; Sharir 1981), in time linear in edges.
    """
    found: dict[str, int] = {}
    for number, root in enumerate(reversed(_finished(graph))):
        waiting = [root]
        while waiting:
            id_ = waiting.pop()
            if id_ not in found:
                found[id_] = number
                waiting.extend(edge.source for edge in graph.into[id_])
    return found


def _finished(graph: Graph) -> list[str]:
    """Touchpoints in the order in which a search in depth leaves them for good."""
    order: list[str] = []
    seen: set[str] = {END}
    for root in graph.journey.touchpoints:
        stack: list[tuple[str, Iterator[Edge]]] = []
        _enter(graph, root, seen, stack)
        while stack:
            id_, edges = stack[-1]
            edge = next(edges, None)
            if edge is None:
                order.append(id_)
                stack.pop()
            else:
                _enter(graph, edge.target, seen, stack)
    return order


def _enter(graph: Graph, id_: str, seen: set[str], stack: list[tuple[str, Iterator[Edge]]]) -> None:
    if id_ not in seen:
        seen.add(id_)
        stack.append((id_, iter(graph.out[id_])))


def traps(graph: Graph, unsure: Collection[str] = ()) -> tuple[tuple[str, ...], ...]:
    """Loops that customers come to and nobody leaves.

    Args:
        graph: the journey's graph.
        unsure: touchpoints of which it is not known where they lead; a loop with one of them is no trap.

    Returns:
        The touchpoints of each loop in written order, loops by their first one.
    """
    reached = graph.reach()
    leaving = graph.lead_to(END)
    if reached <= leaving:
        return ()
    number = components(graph)
    left = {number[edge.source] for edge in graph.edges if number.get(edge.target) != number[edge.source]}
    left |= {number[id_] for id_ in unsure}
    loops: dict[int, list[str]] = {}
    for id_ in graph.journey.touchpoints:
        if id_ in reached and number[id_] not in left:
            loops.setdefault(number[id_], []).append(id_)
    return tuple(map(tuple, loops.values()))
