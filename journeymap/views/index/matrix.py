"""Units and journeys: where each unit answers, and where it hands over or receives blindly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.directory import Directory
from journeymap.views.index.outline import outline
from journeymap.views.index.row import Row
from journeymap.views.map.lanes import key


@dataclass(frozen=True, slots=True)
class Cell:
    """Touchpoints of a unit in a journey, and blind handoffs to or from it."""

    touchpoints: int = 0
    blind: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A unit with a cell for each journey; `depth` is how many units stand above it that it is part of."""

    id: str
    name: str
    depth: int
    outside: bool
    cells: tuple[Cell, ...]

    @property
    def total(self) -> Cell:
        """All journeys together."""
        return Cell(sum(cell.touchpoints for cell in self.cells), sum(cell.blind for cell in self.cells))

    @property
    def journeys(self) -> int:
        """In how many journeys the unit answers for something."""
        return sum(cell.touchpoints > 0 for cell in self.cells)


def matrix(rows: Sequence[Row], directory: Directory) -> tuple[Line, ...]:
    """A line for each unit that answers for something, and for those it is part of, as the organisation has them."""
    cells = [_cells(row) for row in rows]
    depths = _outline({unit for found in cells for unit in found}, directory)
    return tuple(
        Line(
            unit,
            _name(unit, directory),
            depth,
            unit in directory.organisation.units and directory.organisation.units[unit].outside,
            tuple(found.get(unit, Cell()) for found in cells),
        )
        for unit, depth in depths.items()
    )


def _cells(row: Row) -> dict[str, Cell]:
    """A journey's cells by unit; a person without a unit stands for themselves."""
    points = Counter(unit for column in row.columns for unit in {key(answer) for answer in column.answers})
    unseen = [passing for passing in row.passings if passing.blind]
    blind = Counter(unit for passing in unseen for unit in (passing.giver_unit, passing.receiver_unit))
    return {unit: Cell(points[unit], blind[unit]) for unit in {*points, *blind}}


def _outline(used: Iterable[str], directory: Directory) -> dict[str, int]:
    """Units used and those above them with their depth; units that are not defined come last."""
    shown = {part for unit in used for part in directory.chain(unit)}
    defined = [unit for unit in directory.organisation.units if unit in shown]
    ids = [*defined, *sorted(shown.difference(defined))]
    return outline(ids, {unit: next(iter(directory.chain(unit)[1:]), "") for unit in ids})


def _name(unit: str, directory: Directory) -> str:
    people = directory.organisation.people
    return directory.person_name(unit) if unit in people else directory.unit_name(unit)
