"""Ping-pong: a customer who is passed back and forth between two units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from journeymap.analyses.handoffs import Passing, owners
from journeymap.directory import Accountable, Directory
from journeymap.graph import Graph
from journeymap.model.common import END

_Units = tuple[str, str]
"""The unit that hands over, and the one that takes over."""


@dataclass(frozen=True, slots=True)
class PingPong:
    """Two units that alternate: where the customer is with the first, then where each of the two takes over in turn."""

    units: tuple[str, str]
    touchpoints: tuple[str, ...]

    @property
    def turns(self) -> int:
        """How many handoffs it has: 2 for A→B→A, 3 for A→B→A→B."""
        return len(self.touchpoints) - 1


def ping_pongs(graph: Graph, found: Iterable[Passing], directory: Directory, least: int = 2) -> tuple[PingPong, ...]:
    """The longest ping-pong of each pair of units, from two turns on.

    Args:
        graph: the journey's graph.
        found: the handoffs to count.
        directory: resolves owners to units.
        least: how many turns a ping-pong has at least.

    Returns:
        One for each pair of units that alternate, in written order.

    Notes:
        Only ways down the written order are followed: a loop that is gone round again is no ping-pong.
    """
    both_ways = _both_ways(found, least)
    if not both_ways:
        return ()
    accountable = owners(graph, directory)
    place = {id_: index for index, id_ in enumerate(graph.journey.touchpoints)}
    best: dict[str, dict[_Units, _Chain]] = {id_: {} for id_ in place}

    @cache
    def after(receiver: str, units: _Units) -> _Chain | None:
        """The longest chain that begins with a handoff between two units while the customer stays with the first."""
        return max((best[id_][units] for id_ in stay(receiver) if units in best[id_]), key=rank, default=None)

    @cache
    def stay(receiver: str) -> list[str]:
        return _stay(graph, receiver, accountable, place)

    def rank(chain: _Chain) -> tuple[int, int]:
        return chain.length, -place[chain.first.receiver]

    for passing in sorted(both_ways, key=lambda passing: -place[passing.giver]):
        if all(_down(place, edge.source, edge.target) for edge in passing.edges):
            rest = after(passing.receiver, (passing.receiver_unit, passing.giver_unit))
            chain, units = _Chain(passing, rest, 1 + (rest.length if rest else 0)), _units(passing)
            best[passing.giver][units] = max(best[passing.giver].get(units, chain), chain, key=rank)
    return _longest((chain for chains in best.values() for chain in chains.values()), least)


def _both_ways(found: Iterable[Passing], least: int) -> list[Passing]:
    """Handoffs between units that hand over the other way too, and often enough for that many turns."""
    passings = list(found)
    ways = Counter(_units(passing) for passing in passings)

    def enough(giver: str, receiver: str) -> bool:
        there, back = ways[giver, receiver], ways[receiver, giver]
        return min(there, back) >= least // 2 and there + back >= least

    return [passing for passing in passings if enough(*_units(passing))]


@dataclass(frozen=True, slots=True)
class _Chain:
    """A handoff and those that go back and forth after it."""

    first: Passing
    rest: _Chain | None
    length: int

    def receivers(self) -> Iterator[str]:
        """Where each unit takes over."""
        chain: _Chain | None = self
        while chain is not None:
            yield chain.first.receiver
            chain = chain.rest


def _down(place: Mapping[str, int], source: str, target: str) -> bool:
    return target != END and place[source] < place[target]


def _stay(graph: Graph, start: str, accountable: Mapping[str, Accountable], place: Mapping[str, int]) -> list[str]:
    """Touchpoints that the customer comes to, down the written order, before any other unit takes over."""
    unit = accountable[start].unit
    ours = {
        id_ for id_, touchpoint in graph.journey.touchpoints.items() if touchpoint.own or accountable[id_].unit == unit
    }
    seen: dict[str, None] = {}
    waiting = [start]
    while waiting:
        id_ = waiting.pop()
        if id_ not in seen:
            seen[id_] = None
            targets = {edge.target for edge in graph.out[id_]} & ours
            waiting.extend(sorted((target for target in targets if place[id_] < place[target]), key=place.__getitem__))
    return list(seen)


def _units(passing: Passing) -> _Units:
    return passing.giver_unit, passing.receiver_unit


def _longest(chains: Iterable[_Chain], least: int) -> tuple[PingPong, ...]:
    best: dict[frozenset[str], _Chain] = {}
    for chain in chains:
        pair = frozenset((chain.first.giver_unit, chain.first.receiver_unit))
        if chain.length >= least and (pair not in best or chain.length > best[pair].length):
            best[pair] = chain
    return tuple(
        PingPong((chain.first.giver_unit, chain.first.receiver_unit), (chain.first.giver, *chain.receivers()))
        for chain in best.values()
    )
