"""Walks of customers through a journey: all of them with their probabilities, or a sample where they are too many."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import accumulate, count

from journeymap.graph import Graph
from journeymap.model.common import END

MAX_WALKS = 4_096
MAX_STEPS = 1_000
UNDER_WAY = 1e-9
"""Share of customers that may still be under way when unrolling stops."""

Path = tuple[str, ...]
Chain = Mapping[str, tuple[tuple[str, float], ...]]


@dataclass(frozen=True, slots=True)
class Walks:
    """Different walks as tuples of touchpoint ids, with probabilities that sum to 1 over those that end.

    `likeliest` is the likeliest of all walks, also of those not sampled. `drawn` is how many walks of a sample ended,
    None if these are all walks. `unfinished` is the share (0 to 1) of customers who had not ended after `MAX_STEPS`
    steps, or came to where no way leads on; they are left out. No walks: nothing ends.
    """

    paths: tuple[Path, ...]
    shares: tuple[float, ...]
    likeliest: Path = ()
    drawn: int | None = None
    unfinished: float = 0.0

    @property
    def exact(self) -> bool:
        """Whether these are all walks, not a sample."""
        return self.drawn is None

    def passing(self, id_: str) -> float:
        """The share of customers (0 to 1) who come to a touchpoint at all."""
        return min(1.0, sum(share for path, share in zip(self.paths, self.shares, strict=True) if id_ in path))


def walks(graph: Graph) -> Walks:
    """The walks of a journey, unrolled with their shares; a touchpoint may repeat."""
    chain = _chain(graph)
    likeliest = _likeliest(graph.starts, chain)
    if not likeliest:
        return Walks((), (), unfinished=1.0)
    follow = _followed if _leads_down(chain) else _unrolled
    return follow(graph.starts, chain, likeliest) or _sampled(graph.starts, chain, likeliest)


def _chain(graph: Graph) -> Chain:
    """Where customers go from each touchpoint, with probabilities; parallel ways are one."""
    found: dict[str, dict[str, float]] = {id_: {} for id_ in graph.journey.touchpoints}
    for edge in graph.edges:
        if edge.share > 0:
            found[edge.source][edge.target] = found[edge.source].get(edge.target, 0.0) + edge.share
    return {id_: tuple(ways.items()) for id_, ways in found.items()}


def _likeliest(starts: Mapping[str, float], chain: Chain) -> Path:
    """The likeliest walk that ends; empty if none does. It repeats nothing: going round only makes it less likely."""
    order = count()
    waiting = [(-share, next(order), start, "") for start, share in starts.items() if share > 0]
    heapify(waiting)
    came: dict[str, str] = {}
    while waiting and END not in came:
        share, _, id_, source = heappop(waiting)
        if id_ not in came:
            came[id_] = source
            for target, part in chain.get(id_, ()):
                heappush(waiting, (share * part, next(order), target, id_))
    path: list[str] = []
    id_ = came.get(END, "")
    while id_:
        path.append(id_)
        id_ = came[id_]
    return tuple(reversed(path))


def _leads_down(chain: Chain) -> bool:
    """Whether every way leads down the written order, so that nothing repeats and every walk is short."""
    place = {id_: index for index, id_ in enumerate(chain)}
    place[END] = len(place)
    return len(chain) <= MAX_STEPS and all(place[id_] < place[to] for id_, ways in chain.items() for to, _ in ways)


def _followed(starts: Mapping[str, float], chain: Chain, likeliest: Path) -> Walks | None:
    """All walks where none repeats anything, or None where they are more than `MAX_WALKS`."""
    waiting = [([start], share) for start, share in reversed(list(starts.items())) if share > 0]
    ended: dict[Path, float] = {}
    while waiting:
        path, share = waiting.pop()
        ways = chain[path[-1]]
        while len(ways) == 1 and ways[0][0] != END:
            path.append(ways[0][0])
            share *= ways[0][1]
            ways = chain[path[-1]]
        for target, part in reversed(ways):
            if target == END:
                ended[tuple(path)] = share * part
            else:
                waiting.append(([*path, target], share * part))
        if len(ended) + len(waiting) > MAX_WALKS:
            return None
    stuck = max(0.0, 1 - sum(ended.values()))
    return _normalised(ended, likeliest, None, 0.0 if stuck < UNDER_WAY else stuck)


def _unrolled(starts: Mapping[str, float], chain: Chain, likeliest: Path) -> Walks | None:
    """All walks, or None where they are more than `MAX_WALKS`."""
    under_way: list[tuple[Path, float]] = [((start,), share) for start, share in starts.items() if share > 0]
    ended: dict[Path, float] = {}
    stuck = 0.0
    for _ in range(MAX_STEPS):
        if sum(share for _, share in under_way) < UNDER_WAY:
            break
        going: list[tuple[Path, float]] = []
        for path, share in under_way:
            stuck += 0.0 if chain[path[-1]] else share
            for target, part in chain[path[-1]]:
                if target == END:
                    ended[path] = share * part
                else:
                    going.append(((*path, target), share * part))
        under_way = going
        if len(ended) + len(under_way) > MAX_WALKS:
            return None
    return _normalised(ended, likeliest, None, stuck + sum(share for _, share in under_way))


def _normalised(ended: Mapping[Path, float], likeliest: Path, drawn: int | None, unfinished: float) -> Walks:
    total = sum(ended.values())
    return Walks(tuple(ended), tuple(share / total for share in ended.values()), likeliest, drawn, unfinished)


def _sampled(starts: Mapping[str, float], chain: Chain, likeliest: Path) -> Walks:
    """`MAX_WALKS` walks drawn with seed 0."""
    import random

    draw = random.Random(0).random  # noqa: S311 - a seeded sample, no secret
    tables = {id_: _table(ways) for id_, ways in chain.items()}
    first = _table(tuple(starts.items()))
    ended: Counter[Path] = Counter()
    for _ in range(MAX_WALKS):
        path: list[str] = []
        targets, sums = first
        while targets and len(path) <= MAX_STEPS:
            target = targets[0] if len(targets) == 1 else targets[bisect_right(sums, draw(), 0, len(sums) - 1)]
            if target == END:
                ended[tuple(path)] += 1
                break
            path.append(target)
            targets, sums = tables[target]
    drawn = ended.total()
    return _normalised(ended, likeliest, drawn, 1 - drawn / MAX_WALKS)


def _table(ways: tuple[tuple[str, float], ...]) -> tuple[list[str], list[float]]:
    return [target for target, _ in ways], list(accumulate(share for _, share in ways))
