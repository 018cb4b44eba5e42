"""A journey as a graph of touchpoints: the one place that knows edges, defaults, shares and handoffs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from journeymap.finding import Route
from journeymap.model.common import END
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Handoff, Touchpoint

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one touchpoint to the next, or to `END`.

    `share` is the share of those at `source` who go this way (0-1; those of one source sum to 1), `guessed` if it was
    split evenly because nobody gave it (the one share left open is simply the rest); `route` leads to where it is
    written, or to the touchpoint it leaves if it is not `written`.
    """

    source: str
    target: str
    share: float
    guessed: bool
    written: bool
    route: Route
    when: str | None = None
    handoff: Handoff | None = None


@dataclass(frozen=True)
class Graph:
    """Touchpoints in written order, the edges that lead somewhere, and where the journey starts.

    Edges to ids that are not touchpoints are left out (they are DOC004). `starts` holds the share of customers who
    start at each start.
    """

    journey: Journey
    edges: tuple[Edge, ...]
    starts: dict[str, float]

    @cached_property
    def out(self) -> dict[str, tuple[Edge, ...]]:
        """Edges leaving each touchpoint, in written order."""
        found: dict[str, list[Edge]] = {id_: [] for id_ in self.journey.touchpoints}
        for edge in self.edges:
            found[edge.source].append(edge)
        return {id_: tuple(edges) for id_, edges in found.items()}

    @cached_property
    def into(self) -> dict[str, tuple[Edge, ...]]:
        """Edges entering each touchpoint, and `END`."""
        found: dict[str, list[Edge]] = {id_: [] for id_ in (*self.journey.touchpoints, END)}
        for edge in self.edges:
            found[edge.target].append(edge)
        return {id_: tuple(edges) for id_, edges in found.items()}

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """Touchpoints after which the journey may end, in written order."""
        leaving = {edge.source for edge in self.into[END]}
        return tuple(id_ for id_ in self.journey.touchpoints if id_ in leaving)

    def reach(self, starts: tuple[str, ...] | None = None) -> set[str]:
        """Touchpoints (and `END`) that can be reached from the given ones, or from the starts."""
        seen: set[str] = set()
        waiting = list(self.starts if starts is None else starts)
        while waiting:
            id_ = waiting.pop()
            if id_ not in seen:
                seen.add(id_)
                waiting.extend(edge.target for edge in self.out.get(id_, ()))
        return seen

    def lead_to(self, target: str) -> set[str]:
        """Touchpoints from which a target (a touchpoint or `END`) can be reached, itself included."""
        seen: set[str] = set()
        waiting = [target]
        while waiting:
            id_ = waiting.pop()
            if id_ not in seen:
                seen.add(id_)
                waiting.extend(edge.source for edge in self.into.get(id_, ()))
        return seen

    def digraph(self) -> nx.DiGraph[str]:
        """The same as a networkx graph: nodes in written order, `share` on edges, `END` as a node where used."""
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.journey.touchpoints)
        for edge in self.edges:
            known = graph.edges[edge.source, edge.target]["share"] if graph.has_edge(edge.source, edge.target) else 0.0
            graph.add_edge(edge.source, edge.target, share=known + edge.share)
        return graph


def build(journey: Journey) -> Graph:
    """The graph of a journey, with its defaults made explicit (docs/language.md, Edges)."""
    ids = list(journey.touchpoints)
    edges: list[Edge] = []
    for index, id_ in enumerate(ids):
        touchpoint = journey.touchpoints[id_]
        if touchpoint.next is None:
            edges.extend(_default(journey, ids, index, id_))
        else:
            edges.extend(_written(journey, id_, touchpoint))
    return Graph(journey, tuple(edges), _starts(journey, ids))


def _written(journey: Journey, id_: str, touchpoint: Touchpoint) -> Iterator[Edge]:
    """The edges of a `next`, their shares completed and normalised."""
    ways = touchpoint.next or ()
    shares = complete([way.share for way in ways])
    guess = sum(way.share is None for way in ways) > 1
    kept = [(index, way) for index, way in enumerate(ways) if way.to == END or way.to in journey.touchpoints]
    total = sum(shares[index] for index, _ in kept)
    if not kept and not ways:
        yield Edge(id_, END, 1.0, guessed=False, written=True, route=("touchpoints", id_, "next"))
    for index, way in kept:
        share = shares[index] / total if total else 1 / len(kept)
        route = ("touchpoints", id_, "next", index)
        yield Edge(
            id_,
            way.to,
            share,
            guess and way.share is None,
            True,
            route,
            way.when,
            handoff_of(journey, way.to, way.handoff),
        )


def complete(shares: list[float | None]) -> list[float]:
    """Shares of a fork: those not given split evenly what is left."""
    left = max(0.0, 1 - sum(share for share in shares if share is not None))
    open_ = sum(share is None for share in shares)
    return [left / open_ if share is None else share for share in shares]


def handoff_of(journey: Journey, target: str, own: Handoff | None) -> Handoff | None:
    """The handoff of an edge: its own, else the receiving touchpoint's."""
    return own if own is not None or target == END else journey.touchpoints[target].handoff


def _default(journey: Journey, ids: list[str], index: int, id_: str) -> Iterator[Edge]:
    """The unwritten edge to the one below; optional touchpoints are passed by those who do not need them."""
    for target, share, guessed, when in _arrivals(journey, ids, index + 1):
        handoff = handoff_of(journey, target, None)
        yield Edge(id_, target, share, guessed, False, ("touchpoints", id_), when, handoff)


def _arrivals(journey: Journey, ids: list[str], index: int) -> Iterator[tuple[str, float, bool, str | None]]:
    """Where customers arrive who come to a place in the written order: target, share, guessed, when."""
    left, guessed = 1.0, False
    for id_ in ids[index:]:
        touchpoint = journey.touchpoints[id_]
        if not touchpoint.optional:
            yield id_, left, guessed, None
            return
        part = 0.5 if touchpoint.share is None else touchpoint.share
        guessed = guessed or touchpoint.share is None
        yield id_, left * part, guessed, touchpoint.when
        left *= 1 - part
    yield END, left, guessed, None


def _starts(journey: Journey, ids: list[str]) -> dict[str, float]:
    """Where customers start: at the top, and where a touchpoint says so.

    A `start` without a share takes an even part of what the others leave, and so does the top, unless the first
    touchpoint has a `start` of its own; those who pass by an optional first touchpoint start at the one below.
    """
    marked = {id_: share for id_ in ids if (share := journey.touchpoints[id_].start) is not None}
    given: list[float | None] = [None if share == 1 else share for share in marked.values()]
    if ids and ids[0] in marked:
        found = dict(zip(marked, complete(given), strict=True))
    else:
        top = {id_: share for id_, share, *_ in _arrivals(journey, ids, 0) if id_ != END}
        *shares, rest = complete([*given, None])
        inside = sum(top.values()) or 1.0
        found = {id_: rest * share / inside for id_, share in top.items()} | dict(zip(marked, shares, strict=True))
    total = sum(found.values())
    return {id_: share / total for id_, share in found.items()} if total else dict.fromkeys(ids[:1], 1.0)
