"""What stands below the lanes: backstage, systems, actions, risks, each over the columns it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.model.journey import Action, Affected, Backstage, Journey, Risk
from journeymap.views.map.columns import Column, Stretch
from journeymap.views.map.lanes import key
from journeymap.views.map.packing import Placed, packed, runs


@dataclass(frozen=True, slots=True)
class Item:
    """A backstage process, action or risk with the columns it is about."""

    id: str
    thing: Backstage | Action | Risk
    columns: tuple[Column, ...]


def backstage(journey: Journey, found: Sequence[Column]) -> list[Placed[Item]]:
    """Backstage processes, each over every run of touchpoints it supports."""
    place = {column.id: column for column in found}
    spans = []
    for id_, process in journey.backstage.items():
        columns = tuple(place[target] for target in process.supports if target in place)
        item = Item(id_, process, columns)
        for first, last in runs(column.index for column in columns) or [(0, min(1, len(found) - 1))]:
            spans.append((item, first, last))
    return packed(sorted(spans, key=lambda span: (span[1], span[2])))


def systems(journey: Journey, found: Sequence[Column]) -> list[Placed[str]]:
    """Systems over the touchpoints that use them, themselves or through what supports them."""
    used: dict[str, set[int]] = {}
    place = {column.id: column.index for column in found}
    for column in found:
        for system in column.touchpoint.systems:
            used.setdefault(system, set()).add(column.index)
    for process in journey.backstage.values():
        for system in process.systems:
            used.setdefault(system, set()).update(place[id_] for id_ in process.supports if id_ in place)
    spans = [(system, first, last) for system, columns in used.items() for first, last in runs(columns)]
    return packed(sorted(spans, key=lambda span: (span[1], -span[2])))


def actions(journey: Journey, found: Sequence[Column], phases: Sequence[Stretch]) -> list[Placed[Item]]:
    """Actions at their touchpoints; those without one are first of the row."""
    place = {column.id: column for column in found}
    items = [
        Item(id_, action, tuple(place[at] for at in action.at if at in place))
        for id_, action in journey.actions.items()
    ]
    return _noted(items, phases, len(found))


def risks(journey: Journey, found: Sequence[Column], phases: Sequence[Stretch]) -> list[Placed[Item]]:
    """Risks at the touchpoints they take down."""
    items = [Item(id_, risk, affected(risk.affects, journey, found)) for id_, risk in journey.risks.items()]
    return _noted(items, phases, len(found))


def affected(affects: Affected, journey: Journey, found: Sequence[Column]) -> tuple[Column, ...]:
    """Touchpoints a risk takes down: themselves, their channels, a system, who answers, what supports them."""
    supported = {
        target for id_ in affects.backstage if id_ in journey.backstage for target in journey.backstage[id_].supports
    }
    return tuple(
        column
        for column in found
        if column.id in affects.touchpoints
        or column.id in supported
        or (column.touchpoint.channel and set(column.touchpoint.channel) <= set(affects.channels))
        or set(column.touchpoint.systems) & set(affects.systems)
        or any(key(answer) in affects.units or answer.person in affects.people for answer in column.answers)
    )


def _noted(items: Iterable[Item], phases: Sequence[Stretch], count: int) -> list[Placed[Item]]:
    """Cards two columns wide where the phase has room, over all their touchpoints where these are neighbours."""
    spans = []
    for item in items:
        found = runs(column.index for column in item.columns)
        first, last = found[0] if found else (0, 0)
        spans.append((item, *(_widened(first, phases, count) if len(found) != 1 or first == last else (first, last))))
    return packed(sorted(spans, key=lambda span: (span[1], span[2])))


def _widened(column: int, phases: Sequence[Stretch], count: int) -> tuple[int, int]:
    phase = next((phase for phase in phases if phase.first <= column <= phase.last), None)
    if phase is None or phase.first == phase.last:
        return (column, column) if count < 3 or column + 1 >= count else (column, column + 1)
    return (column, column + 1) if column < phase.last else (column - 1, column)
