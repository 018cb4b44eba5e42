"""Swimlanes: one for each unit in the order of first use, the customer's own moments on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.directory import Accountable, Directory
from journeymap.views.map.columns import Column


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: `unit` is `None` for the customer's own moments; `above` names the units it is part of."""

    index: int
    unit: str | None
    name: str
    lead: str | None = None
    above: tuple[str, ...] = ()
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A touchpoint in a lane; `second` ones stand in the further lanes of a shared touchpoint."""

    column: Column
    lane: int
    second: bool = False


@dataclass(frozen=True, slots=True)
class Helper:
    """A unit that takes part in a touchpoint without answering for it."""

    column: Column
    lane: int


@dataclass(frozen=True, slots=True)
class Pool:
    """All lanes with what stands in them."""

    lanes: tuple[Lane, ...]
    cards: tuple[Card, ...]
    helpers: tuple[Helper, ...]
    holes: tuple[Column, ...]

    @property
    def customer(self) -> bool:
        """Whether the top lane is the customer's own."""
        return bool(self.lanes) and self.lanes[0].unit is None

    @property
    def places(self) -> tuple[tuple[int, Column], ...]:
        """What stands where: lane and column of all cards and helpers."""
        cards = tuple((card.lane, card.column) for card in self.cards)
        return (*cards, *((helper.lane, helper.column) for helper in self.helpers))


def key(answer: Accountable) -> str:
    """What a lane stands for: the unit, or a person who belongs to none."""
    return answer.unit or answer.person or ""


def pool(found: Sequence[Column], directory: Directory) -> Pool:
    """The lanes of a journey with their cards."""
    units = [key(answer) for column in found for answer in column.answers]
    helping = [directory_key(directory, id_) for column in found for id_ in column.touchpoint.involves]
    own = any(column.kind == "own" for column in found)
    order: list[str | None] = [None] if own else []
    order.extend(dict.fromkeys((*units, *helping)))
    place = {unit: index for index, unit in enumerate(order)}
    return Pool(
        tuple(_lane(index, unit, directory) for index, unit in enumerate(order)),
        tuple(card for column in found for card in _cards(column, place)),
        tuple(_helpers(found, place, directory)),
        tuple(column for column in found if column.kind == "hole"),
    )


def directory_key(directory: Directory, id_: str) -> str:
    """The lane of somebody who takes part, a unit or a person."""
    person = directory.organisation.people.get(id_)
    return (person.unit or id_) if person else id_


def _lane(index: int, unit: str | None, directory: Directory) -> Lane:
    if unit is None:
        return Lane(index, None, "")
    known = directory.organisation.units.get(unit)
    name = directory.unit_name(unit) if known or unit not in directory.organisation.people else ""
    lead = directory.person_name(known.lead) if known and known.lead else None
    parents = (directory.unit_name(parent) for parent in directory.chain(unit)[1:])
    above = tuple(parent for parent in parents if parent != directory.organisation.name)
    outside = any(
        directory.organisation.units[part].outside
        for part in directory.chain(unit)
        if part in directory.organisation.units
    )
    return Lane(index, unit, name or directory.person_name(unit), lead, above, outside)


def _cards(column: Column, place: dict[str | None, int]) -> list[Card]:
    if column.kind == "own":
        return [Card(column, place[None])]
    lanes = list(dict.fromkeys(place[key(answer)] for answer in column.answers))
    return [Card(column, lane, second=position > 0) for position, lane in enumerate(lanes)]


def _helpers(found: Sequence[Column], place: dict[str | None, int], directory: Directory) -> list[Helper]:
    result = []
    for column in found:
        answering = {place[key(answer)] for answer in column.answers}
        lanes = dict.fromkeys(place[directory_key(directory, id_)] for id_ in column.touchpoint.involves)
        result += [Helper(column, lane) for lane in lanes if lane not in answering]
    return result
