"""Walks of customers through a journey: all of them with their probabilities, or a sample where they are too many."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

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
    """Walks as tuples of touchpoint ids, with probabilities that sum to 1 over those that ended.

    `exact` is False for a sample of `MAX_WALKS` walks; `unfinished` is the share (0 to 1) of customers who had not
    ended after `MAX_STEPS` steps and are left out. No walks: nothing ends.
    """

    paths: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    exact: bool = True
    unfinished: float = 0.0

    def passing(self, id_: str) -> float:
        """The share of customers (0 to 1) who come to a touchpoint at all."""
        return min(1.0, sum(share for path, share in zip(self.paths, self.shares, strict=True) if id_ in path))


def walks(graph: Graph) -> Walks:
    """The walks of a journey, unrolled with their shares; a touchpoint may repeat."""
    chain = _chain(graph)
    return _unrolled(graph.starts, chain) or _sampled(graph.starts, chain)


def _chain(graph: Graph) -> Chain:
    """Where customers go from each touchpoint, with probabilities; parallel ways are one."""
    found: dict[str, dict[str, float]] = {id_: {} for id_ in graph.journey.touchpoints}
    for edge in graph.edges:
        if edge.share > 0:
            found[edge.source][edge.target] = found[edge.source].get(edge.target, 0.0) + edge.share
    return {id_: tuple(ways.items()) for id_, ways in found.items()}


def _unrolled(starts: Mapping[str, float], chain: Chain) -> Walks | None:
    """All walks, or None where they are more than `MAX_WALKS`."""
    under_way: list[tuple[Path, float]] = [((start,), share) for start, share in starts.items() if share > 0]
    ended: list[tuple[Path, float]] = []
    for _ in range(MAX_STEPS):
        if sum(share for _, share in under_way) < UNDER_WAY:
            break
        going: list[tuple[Path, float]] = []
        for path, share in under_way:
            for target, part in chain[path[-1]]:
                if target == END:
                    ended.append((path, share * part))
                else:
                    going.append(((*path, target), share * part))
        under_way = going
        if len(ended) + len(under_way) > MAX_WALKS:
            return None
    return _normalised(ended, exact=True, unfinished=sum(share for _, share in under_way))


def _normalised(ended: list[tuple[Path, float]], *, exact: bool, unfinished: float) -> Walks:
    total = sum(share for _, share in ended)
    if not total:
        return Walks((), (), exact, 1.0)
    return Walks(tuple(path for path, _ in ended), tuple(share / total for _, share in ended), exact, unfinished)


def _sampled(starts: Mapping[str, float], chain: Chain) -> Walks:
    """`MAX_WALKS` walks drawn with seed 0."""
    draw = random.Random(0).random  # noqa: S311 - a seeded sample, no secret
    tables = {id_: _table(ways) for id_, ways in chain.items()}
    first = _table(tuple(starts.items()))
    ended: list[tuple[Path, float]] = []
    for _ in range(MAX_WALKS):
        path: list[str] = []
        targets, sums = first
        for _ in range(MAX_STEPS + 1):
            target = targets[0] if len(targets) == 1 else targets[bisect_right(sums, draw(), 0, len(sums) - 1)]
            if target == END:
                ended.append((tuple(path), 1.0))
                break
            path.append(target)
            targets, sums = tables[target]
    return _normalised(ended, exact=False, unfinished=1 - len(ended) / MAX_WALKS)


def _table(ways: tuple[tuple[str, float], ...]) -> tuple[list[str], list[float]]:
    return [target for target, _ in ways], list(accumulate(share for _, share in ways))
