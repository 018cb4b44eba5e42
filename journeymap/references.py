"""Every reference a journey or an organisation makes, with where it stands and the registry it means."""

from __future__ import annotations

from typing import NamedTuple

from journeymap.finding import Route
from journeymap.model.common import CUSTOMER, END, Owner
from journeymap.model.journey import Journey
from journeymap.model.measures import MetricReading, State, Target
from journeymap.model.organisation import Organisation
from journeymap.model.touchpoint import Touchpoint


class Reference(NamedTuple):
    """An id used somewhere: the registry it belongs to, and the route of the value."""

    registry: str
    id: str
    route: Route


def of_journey(journey: Journey) -> list[Reference]:
    """All references of a journey but `part-of`, in no particular order."""
    found: list[Reference] = []
    if journey.persona:
        found.append(Reference("personas", journey.persona, ("persona",)))
    _owners(found, journey.owner, (), "owner")
    _many(found, "promises", journey.promises, (), "promises")
    _many(found, "focus", journey.focus, (), "focus")
    _metrics(found, journey.metrics, ("metrics",))
    _target(found, journey.target, ("target",))
    for id_, touchpoint in journey.touchpoints.items():
        _touchpoint(found, touchpoint, ("touchpoints", id_))
        _measures(found, touchpoint, ("touchpoints", id_))
    _backstage(found, journey)
    _risks(found, journey)
    _actions(found, journey)
    return found


def _backstage(found: list[Reference], journey: Journey) -> None:
    for id_, process in journey.backstage.items():
        route = ("backstage", id_)
        _owners(found, process.owner, route, "owner")
        _many(found, "owners", process.involves, route, "involves")
        _many(found, "systems", process.systems, route, "systems")
        _many(found, "touchpoints", process.supports, route, "supports")
        _many(found, "evidence", process.evidence, route, "evidence")


def _risks(found: list[Reference], journey: Journey) -> None:
    for id_, risk in journey.risks.items():
        route = ("risks", id_)
        for registry in ("touchpoints", "channels", "systems", "units", "people", "backstage"):
            _many(found, registry, getattr(risk.affects, registry), route, "affects", registry)
        _owners(found, risk.owner, route, "owner")
        _many(found, "evidence", risk.evidence, route, "evidence")
        for from_, to in risk.fallback.items():
            found.append(Reference("touchpoints", from_, (*route, "fallback", from_)))
            found.append(Reference("touchpoints", to, (*route, "fallback", from_)))


def _actions(found: list[Reference], journey: Journey) -> None:
    for id_, action in journey.actions.items():
        route = ("actions", id_)
        _many(found, "touchpoints", action.at, route, "at")
        _owners(found, action.owner, route, "owner")
        _many(found, "focus", action.focus, route, "focus")
        _many(found, "metrics", action.metric, route, "metric")
        _many(found, "evidence", action.evidence, route, "evidence")


def _touchpoint(found: list[Reference], touchpoint: Touchpoint, route: Route) -> None:
    if touchpoint.phase:
        found.append(Reference("phases", touchpoint.phase, (*route, "phase")))
    _owners(found, touchpoint.owner, route, "owner")
    _many(found, "owners", touchpoint.involves, route, "involves")
    _many(found, "channels", touchpoint.channel, route, "channel")
    _many(found, "systems", touchpoint.systems, route, "systems")
    _many(found, "promises", touchpoint.promises, route, "promises")
    _many(found, "evidence", touchpoint.evidence, route, "evidence")
    for index, edge in enumerate(touchpoint.next or ()):
        if edge.to != END:
            found.append(Reference("touchpoints", edge.to, (*route, "next", index, "to")))
    for index, pain in enumerate(touchpoint.pains):
        _many(found, "evidence", pain.evidence, route, "pains", index, "evidence")
    for index, opportunity in enumerate(touchpoint.opportunities):
        _many(found, "evidence", opportunity.evidence, route, "opportunities", index, "evidence")
    found += [Reference("rows", row, (*route, "rows", row)) for row in touchpoint.rows]


def _measures(found: list[Reference], touchpoint: Touchpoint, route: Route) -> None:
    _metrics(found, touchpoint.metrics, (*route, "metrics"))
    _target(found, touchpoint.target, (*route, "target"))
    _state(found, touchpoint.actual, (*route, "actual"))
    _state(found, touchpoint.assumed, (*route, "assumed"))
    if touchpoint.felt_by_staff:
        staff = (*route, "felt-by-staff")
        _words(found, touchpoint.felt_by_staff.emotion.felt, staff, "emotion", "felt")
        _many(found, "evidence", touchpoint.felt_by_staff.evidence, staff, "evidence")


def _state(found: list[Reference], state: State | None, route: Route) -> None:
    if state is not None:
        _many(found, "evidence", state.evidence, route, "evidence")
        if state.emotion is not None:
            _words(found, state.emotion.felt, route, "emotion", "felt")


def _target(found: list[Reference], target: Target | None, route: Route) -> None:
    if target is not None and target.emotion is not None:
        _words(found, target.emotion.raise_, route, "emotion", "raise")
        _words(found, target.emotion.lower, route, "emotion", "lower")


def _metrics(found: list[Reference], metrics: dict[str, MetricReading], route: Route) -> None:
    for id_, reading in metrics.items():
        found.append(Reference("metrics", id_, (*route, id_)))
        _many(found, "evidence", reading.evidence, route, id_, "evidence")


def _owners(found: list[Reference], owners: tuple[Owner, ...], route: Route, step: str) -> None:
    for index, owner in enumerate(owners):
        if owner.id is not None and owner.id != CUSTOMER:
            found.append(Reference("owners", owner.id, (*route, step, index)))
        if owner.unit is not None:
            found.append(Reference("units", owner.unit, (*route, step, index, "unit")))
        if owner.person is not None:
            found.append(Reference("people", owner.person, (*route, step, index, "person")))


def _many(found: list[Reference], registry: str, ids: tuple[str, ...], route: Route, *steps: str | int) -> None:
    for index, id_ in enumerate(ids):
        found.append(Reference(registry, id_, (*route, *steps, index)))


def _words(found: list[Reference], words: dict[str, float | None], route: Route, *steps: str) -> None:
    found += [Reference("emotions", word, (*route, *steps, word)) for word in words]


def of_organisation(organisation: Organisation) -> list[Reference]:
    """All references of an organisation; circles of `part-of` are not its business."""
    found: list[Reference] = []
    for id_, unit in organisation.units.items():
        if unit.part_of:
            found.append(Reference("units", unit.part_of, ("units", id_, "part-of")))
        if unit.lead:
            found.append(Reference("people", unit.lead, ("units", id_, "lead")))
    for id_, person in organisation.people.items():
        if person.unit:
            found.append(Reference("units", person.unit, ("people", id_, "unit")))
    owned = (("systems", organisation.systems), ("metrics", organisation.metrics), ("feedback", organisation.feedback))
    for section, entries in owned:
        for id_, entry in entries.items():
            _owners(found, entry.owner, (section, id_), "owner")
    for id_, feedback in organisation.feedback.items():
        _many(found, "actions", feedback.leads_to, ("feedback", id_), "leads-to")
    _target(found, organisation.target, ("target",))
    return found
