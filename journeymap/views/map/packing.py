"""Notes on lines: those that stand for one touchpoint grow into a free neighbour, wide ones share lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from journeymap.views.map.columns import Stretch

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A thing from column `first` to `last` (both included), on a line from 0."""

    thing: T
    first: int
    last: int
    line: int = 0


def stacks(holders: Sequence[int], phases: Sequence[Stretch]) -> dict[int, tuple[int, int]]:
    """For the columns that hold notes, from where to where each may spread: one free neighbour of its own phase."""
    taken = set(holders)
    spans: dict[int, tuple[int, int]] = {}
    for phase in phases:
        for column in range(phase.first, phase.last + 1):
            if column not in holders:
                continue
            first = last = column
            if column + 1 <= phase.last and column + 1 not in taken:
                last = column + 1
                taken.add(last)
            elif column - 1 >= phase.first and column - 1 not in taken:
                first = column - 1
                taken.add(first)
            spans[column] = (first, last)
    return spans


def packed(things: Iterable[tuple[T, int, int]]) -> list[Placed[T]]:
    """Put spans on as few lines as they need, in the order given."""
    ends: list[list[tuple[int, int]]] = []
    result: list[Placed[T]] = []
    for thing, first, last in things:
        line = next((n for n, held in enumerate(ends) if all(last < a or b < first for a, b in held)), len(ends))
        if line == len(ends):
            ends.append([])
        ends[line].append((first, last))
        result.append(Placed(thing, first, last, line))
    return result


def runs(indices: Iterable[int]) -> list[tuple[int, int]]:
    """Neighbouring columns as spans."""
    found: list[tuple[int, int]] = []
    for index in sorted(set(indices)):
        if found and found[-1][1] == index - 1:
            found[-1] = (found[-1][0], index)
        else:
            found.append((index, index))
    return found
