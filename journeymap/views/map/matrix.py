"""Who hands over to whom: handoffs counted between units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.views.map.lanes import Pool
from journeymap.views.map.ways import Way


@dataclass(frozen=True, slots=True)
class Cell:
    """The handoffs from one unit to another, by kind."""

    ways: tuple[Way, ...]

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """Each kind with how many there are, blind ones first."""
        found = [(kind, sum(way.kind == kind for way in self.ways)) for kind in ("blind", "empty", "sound")]
        return tuple((kind, count) for kind, count in found if count)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Units that hand over or receive, and the cells from row to column."""

    units: tuple[tuple[str, str], ...]
    cells: dict[tuple[str, str], Cell]


def matrix(pool: Pool, ways: Sequence[Way]) -> Matrix:
    """The handoffs of a journey between its units."""
    held: dict[tuple[str, str], list[Way]] = {}
    for way in ways:
        if way.passing is not None and way.marked:
            held.setdefault((way.passing.giver_unit, way.passing.receiver_unit), []).append(way)
    taking = {unit for pair in held for unit in pair}
    units = tuple((lane.unit, lane.name) for lane in pool.lanes if lane.unit in taking and lane.unit is not None)
    return Matrix(units, {pair: Cell(tuple(found)) for pair, found in held.items()})
