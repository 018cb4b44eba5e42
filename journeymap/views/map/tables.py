"""Everything on the map as tables: the accessible equivalent, and the whole text for those who search or copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.model.journey import Affected
from journeymap.view import Subject
from journeymap.views.map.columns import Column, Stretch
from journeymap.views.map.fields import fields
from journeymap.views.map.names import Names
from journeymap.views.map.readings import Lines, expects, linked, metric_values, some
from journeymap.views.map.ways import Way


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first cell of each row is its head; cells are lists of lines."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Lines, ...], ...]


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Lines]]) -> Table | None:
    """A table without the columns that say nothing; `None` without rows."""
    held = [tuple(row) for row in rows]
    if not held:
        return None
    kept = [index for index in range(len(heads)) if index == 0 or any(row[index] for row in held)]
    return Table(caption, tuple(heads[i] for i in kept), tuple(tuple(row[i] for i in kept) for row in held))


def tables(
    subject: Subject, found: Sequence[Column], phases: Sequence[Stretch], ways: Sequence[Way], names: Names
) -> tuple[Table, ...]:
    """All tables of a journey."""
    made = (
        _touchpoints(subject, found, phases, names),
        _journey(subject, names),
        _phases(names),
        _handoffs(found, ways, names),
        _backstage(found, names),
        _actions(found, names),
        _risks(found, names),
        _metrics(names),
        _evidence(names),
    )
    return tuple(item for item in made if item is not None)


def _touchpoints(subject: Subject, found: Sequence[Column], phases: Sequence[Stretch], names: Names) -> Table | None:
    titles = {column: phase.title or "" for phase in phases for column in range(phase.first, phase.last + 1)}
    shown = fields(subject, found, names)
    heads = [names.say("Touchpoint"), names.say("Phase"), *(head for head, _ in shown)]
    rows = (
        [
            [f"{column.number} {column.touchpoint.title}"],
            some(titles[column.index]),
            *(read(column) for _, read in shown),
        ]
        for column in found
    )
    return table(names.say("Touchpoints"), heads, rows)


def _journey(subject: Subject, names: Names) -> Table | None:
    journey, say = subject.journey, names.say
    facts = [
        (say("Scenario"), some(journey.scenario)),
        (say("Goal"), some(journey.goal)),
        (say("Owner"), some(names.owners(journey.owner))),
        (say("Value"), some(say(journey.value) if journey.value else None)),
        (say("Promises"), [names.promise(id_) for id_ in journey.promises]),
        (say("Focus"), [names.focus(id_) for id_ in journey.focus]),
        (say("Notes"), [*journey.notes, *(linked(link) for link in journey.links)]),
    ]
    return table(
        say("The journey"), [say("Fact"), say("What is said")], ([[head], text] for head, text in facts if text)
    )


def _phases(names: Names) -> Table | None:
    heads = ["Phase", "Goal", "Value", "Takes", "Notes"]
    rows = [
        [
            [phase.title],
            some(phase.goal),
            some(names.say(phase.value) if phase.value else None),
            some(phase.takes.text if phase.takes else None),
            [*phase.notes, *(linked(link) for link in phase.links)],
        ]
        for phase in names.journey.phases.values()
    ]
    told = [row for row in rows if any(row[1:])]
    return table(names.say("Phases"), [names.say(head) for head in heads], told)


def _handoffs(found: Sequence[Column], ways: Sequence[Way], names: Names) -> Table | None:
    say = names.say
    kinds = {
        "sound": "",
        "empty": say("carries nothing"),
        "blind": say("blind handoff"),
        "flow": say("within one unit"),
    }
    rows = []
    for way in ways:
        if way.passing is None:
            continue
        handoff, passing = way.passing.handoff, way.passing
        giver = next(column for column in found if column.id == passing.giver)
        rows.append(
            [
                [f"{giver.number} {giver.touchpoint.title} → {way.target + 1} {found[way.target].touchpoint.title}"],
                [names.directory.unit_name(passing.giver_unit)],
                [names.directory.unit_name(passing.receiver_unit)],
                list(handoff.carries or ()) if handoff else [],
                some(handoff.within.text if handoff and handoff.within else None),
                some(kinds.get(way.kind, "")),
                [names.percent(passing.share)],
            ]
        )
    heads = ["Handoff", "From", "To", "Carries", "Within", "What is wrong", "Share of those at the giver"]
    return table(say("Handoffs"), [say(head) for head in heads], rows)


def _points(ids: Iterable[str], found: Sequence[Column]) -> Lines:
    place = {column.id: column for column in found}
    return [f"{place[id_].number} {place[id_].touchpoint.title}" for id_ in ids if id_ in place]


def _backstage(found: Sequence[Column], names: Names) -> Table | None:
    heads = ["Backstage", "Owner", "Takes part", "Systems", "Supports", "Takes", "Notes"]
    rows = [
        [
            [process.title],
            [names.owners(process.owner) or names.say("Nobody")],
            [names.unit(id_) for id_ in process.involves],
            [names.system(id_) for id_ in process.systems],
            _points(process.supports, found),
            some(process.takes.text if process.takes else None),
            [*process.notes, *(linked(link) for link in process.links)],
        ]
        for process in names.journey.backstage.values()
    ]
    return table(names.say("Backstage"), [names.say(head) for head in heads], rows)


def _actions(found: Sequence[Column], names: Names) -> Table | None:
    heads = ["Action", "Owner", "Touchpoints", "Due", "Status", "Effort", "Expects", "Focus", "Metrics", "Notes"]
    rows = [
        [
            [action.title],
            [names.owners(action.owner) or names.say("Nobody")],
            _points(action.at, found),
            [names.day(action.due)] if action.due else [],
            [names.say(action.status)],
            some(f"{names.number(action.effort)}/5" if action.effort else None),
            expects(action.expects, names),
            [names.focus(id_) for id_ in action.focus],
            [names.metric(id_) for id_ in action.metric],
            [*action.notes, *(linked(link) for link in action.links)],
        ]
        for action in names.journey.actions.values()
    ]
    return table(names.say("Actions"), [names.say(head) for head in heads], rows)


def _risks(found: Sequence[Column], names: Names) -> Table | None:
    heads = ["Risk", "Likelihood", "Severity", "Affects", "Plan", "Owner", "Fallback", "Notes"]
    rows = [
        [
            [risk.title],
            some(f"{names.number(risk.likelihood)}/5" if risk.likelihood else None),
            some(f"{names.number(risk.severity)}/5" if risk.severity else None),
            [*_points(risk.affects.touchpoints, found), *_others(risk.affects, names)],
            [risk.plan or names.say("no plan")],
            some(names.owners(risk.owner)),
            [" → ".join(_points([start], found) + _points([end], found)) for start, end in risk.fallback.items()],
            [*risk.notes, *(linked(link) for link in risk.links)],
        ]
        for risk in names.journey.risks.values()
    ]
    return table(names.say("Risks"), [names.say(head) for head in heads], rows)


def _others(affects: Affected, names: Names) -> Lines:
    """What a risk takes down beside touchpoints."""
    return [
        *(names.channel(id_).name for id_ in affects.channels),
        *(names.system(id_) for id_ in affects.systems),
        *(names.unit(id_) for id_ in (*affects.units, *affects.people)),
        *(names.journey.backstage[id_].title for id_ in affects.backstage if id_ in names.journey.backstage),
    ]


def _metrics(names: Names) -> Table | None:
    rows = [
        [[names.metric(id_)], metric_values(id_, reading, names), [names.kind(item) for item in reading.evidence]]
        for id_, reading in names.journey.metrics.items()
    ]
    heads = ["Metric", "Actual / target", "Evidence"]
    return table(names.say("Metrics of the journey"), [names.say(head) for head in heads], rows)


def _evidence(names: Names) -> Table | None:
    heads = ["Evidence", "Kind", "About", "By", "Voice", "n", "Date", "Link", "Notes"]
    rows = [
        [
            [item.title],
            some(names.say(item.kind) if item.kind else None),
            some(names.say(f"about {item.about}") if item.about else None),
            some(names.say(item.by) if item.by else None),
            some(names.say(item.voice) if item.voice else None),
            some(names.number(item.n) if item.n is not None else None),
            [names.day(item.date)] if item.date else [],
            some(item.link),
            list(item.notes),
        ]
        for item in names.journey.evidence.values()
    ]
    return table(names.say("Evidence"), [names.say(head) for head in heads], rows)
