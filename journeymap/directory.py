"""Who answers for what: owners resolved to units and people, and the hierarchy of units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeymap.model.common import CUSTOMER, Owner
from journeymap.model.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Accountable:
    """The unit and the person who answer; either may be unknown."""

    unit: str | None = None
    person: str | None = None


class Directory:
    """Looks owners up in an organisation; without one, a bare owner is taken for a unit."""

    __slots__ = ("organisation",)

    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation

    def answers(self, owner: Owner) -> Accountable:
        """Unit and person of one owner; a person answers for their unit."""
        unit, person = owner.unit, owner.person
        if owner.id in self.organisation.people:
            person = owner.id
        elif owner.id != CUSTOMER:
            unit = unit or owner.id
        if unit is None and person in self.organisation.people:
            unit = self.organisation.people[person].unit
        return Accountable(unit, person)

    def accountable(self, owners: Iterable[Owner]) -> Accountable:
        """The one who answers among owners; nobody, unless there is exactly one."""
        found = list(owners)
        return self.answers(found[0]) if len(found) == 1 else Accountable()

    def chain(self, unit: str | None) -> tuple[str, ...]:
        """A unit and the units above it, nearest first; a cycle is cut."""
        found: dict[str, None] = {}
        while unit is not None and unit not in found:
            found[unit] = None
            known = self.organisation.units.get(unit)
            unit = known.part_of if known else None
        return tuple(found)

    def nested(self, one: str | None, other: str | None) -> bool:
        """Whether one unit is the other or contains it."""
        return one in self.chain(other) or other in self.chain(one)

    def unit_name(self, unit: str) -> str:
        """The unit's name for people; its id where it is not defined."""
        known = self.organisation.units.get(unit)
        return known.name if known else unit

    def person_name(self, person: str) -> str:
        """The person's name; the id where they are not defined."""
        known = self.organisation.people.get(person)
        return known.name if known else person
