"""OWN202: more than one who answers."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.directory import Accountable, Directory
from journeymap.finding import Flag, Route, Severity
from journeymap.model.common import CUSTOMER, Owner
from journeymap.portfolio import Case
from journeymap.rule import Rule
from journeymap.words import listed


class SharedOwnership(Rule):
    """A touchpoint, a backstage process or a journey has more than one owner.

    Where two answer, each may leave it to the other, and the customer is asked to wait for both. One unit or person
    answers; others who take part stand under `involves`.

    A unit and its person are one owner if they are written as one: `owner: {unit: claims, person: maija}`.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          decision:
            title: Gets the decision
            owner: [claims, repair-network]  # OWN202

    Accepted::

        kind: journey
        title: Water damage
        owner: {unit: claims, person: maija}
        touchpoints:
          decision:
            title: Gets the decision
            owner: claims
            involves: [repair-network]
    """

    severity = Severity.ERROR
    hurts = "Where two answer for it, each may leave it to the other, and the customer waits for both."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each list of owners, at the list."""
        journey = case.journey
        if len(journey.owner) > 1:
            yield _flag(case, f"The journey “{journey.title}”", journey.owner, ("owner",), None)
        for id_, touchpoint in journey.touchpoints.items():
            if len(touchpoint.owner) > 1:
                route: Route = ("touchpoints", id_, "owner")
                yield _flag(case, f"“{touchpoint.title}”", touchpoint.owner, route, touchpoint.involves)
        for id_, process in journey.backstage.items():
            if len(process.owner) > 1:
                route = ("backstage", id_, "owner")
                yield _flag(case, f"The process “{process.title}”", process.owner, route, process.involves)


def _flag(case: Case, what: str, owners: tuple[Owner, ...], route: Route, involves: tuple[str, ...] | None) -> Flag:
    names = listed(_name(case.directory, owner) for owner in owners)
    return Flag(f"{what} has {len(owners)} owners, {names}", route, help=_help(case.directory, owners, involves))


def _name(directory: Directory, owner: Owner) -> str:
    if owner.id == CUSTOMER:
        return "the customer"
    found = directory.answers(owner)
    return directory.person_name(found.person) if found.person else directory.unit_name(found.unit or owner.names[0])


def _help(directory: Directory, owners: tuple[Owner, ...], involves: tuple[str, ...] | None) -> str:
    ids = list(dict.fromkeys(name for owner in owners for name in owner.names if name != CUSTOMER))
    if len(ids) == 1:
        return f"write `owner: {ids[0]}`"
    if team := _team([directory.answers(owner) for owner in owners if owner.id != CUSTOMER]):
        return f"they are one owner: write `owner: {{unit: {team.unit}, person: {team.person}}}`"
    if involves is None:
        return f"keep the one who follows it from end to end, such as `owner: {ids[0]}`"
    others = ", ".join(dict.fromkeys((*involves, *ids[1:])))
    return f"keep one, such as `owner: {ids[0]}`, and write `involves: [{others}]` for those who take part"


def _team(found: list[Accountable]) -> Accountable | None:
    """The person among owners who all mean this person or their unit; None if there is no such person."""
    people = {one.person for one in found} - {None}
    units = {one.unit for one in found}
    return (
        next(one for one in found if one.person) if len(people) == 1 and len(units) == 1 and None not in units else None
    )
