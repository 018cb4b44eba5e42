"""Every reference a journey or an organisation makes, with where it stands and the registry it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def of_journey(journey: Journey) -> Iterator[Reference]:
    """All references of a journey but `part-of`, in no particular order."""
    if journey.persona:
        yield Reference("personas", journey.persona, ("persona",))
    yield from _owners(journey.owner, ("owner",))
    yield from _many("promises", journey.promises, ("promises",))
    yield from _many("focus", journey.focus, ("focus",))
    yield from _metrics(journey.metrics, ("metrics",))
    yield from _target(journey.target, ("target",))
    for id_, touchpoint in journey.touchpoints.items():
        yield from _touchpoint(touchpoint, ("touchpoints", id_))
    yield from _rest(journey)


def _rest(journey: Journey) -> Iterator[Reference]:
    """References of backstage, risks and actions."""
    for id_, process in journey.backstage.items():
        route: Route = ("backstage", id_)
        yield from _owners(process.owner, (*route, "owner"))
        yield from _many("owners", process.involves, (*route, "involves"))
        yield from _many("systems", process.systems, (*route, "systems"))
        yield from _many("touchpoints", process.supports, (*route, "supports"))
        yield from _many("evidence", process.evidence, (*route, "evidence"))
    for id_, risk in journey.risks.items():
        route = ("risks", id_)
        for registry in ("touchpoints", "channels", "systems", "units", "people", "backstage"):
            yield from _many(registry, getattr(risk.affects, registry), (*route, "affects", registry))
        yield from _owners(risk.owner, (*route, "owner"))
        yield from _many("evidence", risk.evidence, (*route, "evidence"))
        for from_, to in risk.fallback.items():
            yield Reference("touchpoints", from_, (*route, "fallback", from_))
            yield Reference("touchpoints", to, (*route, "fallback", from_))
    for id_, action in journey.actions.items():
        route = ("actions", id_)
        yield from _many("touchpoints", action.at, (*route, "at"))
        yield from _owners(action.owner, (*route, "owner"))
        yield from _many("focus", action.focus, (*route, "focus"))
        yield from _many("metrics", action.metric, (*route, "metric"))
        yield from _many("evidence", action.evidence, (*route, "evidence"))


def _touchpoint(touchpoint: Touchpoint, route: Route) -> Iterator[Reference]:
    if touchpoint.phase:
        yield Reference("phases", touchpoint.phase, (*route, "phase"))
    yield from _owners(touchpoint.owner, (*route, "owner"))
    yield from _many("owners", touchpoint.involves, (*route, "involves"))
    yield from _many("channels", touchpoint.channel, (*route, "channel"))
    yield from _many("systems", touchpoint.systems, (*route, "systems"))
    yield from _many("promises", touchpoint.promises, (*route, "promises"))
    yield from _many("evidence", touchpoint.evidence, (*route, "evidence"))
    for index, edge in enumerate(touchpoint.next or ()):
        if edge.to != END:
            yield Reference("touchpoints", edge.to, (*route, "next", index, "to"))
    for index, pain in enumerate(touchpoint.pains):
        yield from _many("evidence", pain.evidence, (*route, "pains", index, "evidence"))
    for index, opportunity in enumerate(touchpoint.opportunities):
        yield from _many("evidence", opportunity.evidence, (*route, "opportunities", index, "evidence"))
    for row in touchpoint.rows:
        yield Reference("rows", row, (*route, "rows", row))
    yield from _measures(touchpoint, route)


def _measures(touchpoint: Touchpoint, route: Route) -> Iterator[Reference]:
    yield from _metrics(touchpoint.metrics, (*route, "metrics"))
    yield from _target(touchpoint.target, (*route, "target"))
    yield from _state(touchpoint.actual, (*route, "actual"))
    yield from _state(touchpoint.assumed, (*route, "assumed"))
    if touchpoint.felt_by_staff:
        staff = (*route, "felt-by-staff")
        yield from _many("emotions", touchpoint.felt_by_staff.emotion.felt, (*staff, "emotion", "felt"), keys=True)
        yield from _many("evidence", touchpoint.felt_by_staff.evidence, (*staff, "evidence"))


def _state(state: State | None, route: Route) -> Iterator[Reference]:
    if state is not None:
        yield from _many("evidence", state.evidence, (*route, "evidence"))
        if state.emotion is not None:
            yield from _many("emotions", state.emotion.felt, (*route, "emotion", "felt"), keys=True)


def _target(target: Target | None, route: Route) -> Iterator[Reference]:
    if target is not None and target.emotion is not None:
        yield from _many("emotions", target.emotion.raise_, (*route, "emotion", "raise"), keys=True)
        yield from _many("emotions", target.emotion.lower, (*route, "emotion", "lower"), keys=True)


def _metrics(metrics: dict[str, MetricReading], route: Route) -> Iterator[Reference]:
    for id_, reading in metrics.items():
        yield Reference("metrics", id_, (*route, id_))
        yield from _many("evidence", reading.evidence, (*route, id_, "evidence"))


def _owners(owners: Iterable[Owner], route: Route) -> Iterator[Reference]:
    for index, owner in enumerate(owners):
        if owner.id is not None and owner.id != CUSTOMER:
            yield Reference("owners", owner.id, (*route, index))
        if owner.unit is not None:
            yield Reference("units", owner.unit, (*route, index, "unit"))
        if owner.person is not None:
            yield Reference("people", owner.person, (*route, index, "person"))


def _many(registry: str, ids: Iterable[str], route: Route, *, keys: bool = False) -> Iterator[Reference]:
    for index, id_ in enumerate(ids):
        yield Reference(registry, id_, (*route, id_ if keys else index))


def of_organisation(organisation: Organisation) -> Iterator[Reference]:
    """All references of an organisation, in no particular order."""
    for id_, unit in organisation.units.items():
        if unit.part_of:
            yield Reference("units", unit.part_of, ("units", id_, "part-of"))
        if unit.lead:
            yield Reference("people", unit.lead, ("units", id_, "lead"))
    for id_, person in organisation.people.items():
        if person.unit:
            yield Reference("units", person.unit, ("people", id_, "unit"))
    for section in ("systems", "metrics", "feedback"):
        for id_, entry in getattr(organisation, section).items():
            yield from _owners(entry.owner, (section, id_, "owner"))
    for id_, feedback in organisation.feedback.items():
        yield from _many("actions", feedback.leads_to, ("feedback", id_, "leads-to"))
    yield from _target(organisation.target, ("target",))
