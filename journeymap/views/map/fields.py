"""The columns of the table of touchpoints: everything that is said of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from journeymap.model.common import END
from journeymap.model.measures import MetricReading
from journeymap.model.touchpoint import Wait
from journeymap.view import Subject
from journeymap.views.map.columns import Column
from journeymap.views.map.names import Names
from journeymap.views.map.readings import Lines, aims, cited, linked, metric_values, rated, some, staff, told

Field = tuple[str, Callable[[Column], Lines]]


def fields(subject: Subject, found: Sequence[Column], names: Names) -> list[Field]:
    """What is said of a touchpoint, each with its heading."""
    say = names.say
    return [
        (say("Owner"), lambda c: [_owner(c, names)]),
        (say("Takes part"), lambda c: [names.unit(id_) for id_ in c.touchpoint.involves]),
        (say("Importance"), lambda c: [say("Moment of truth")] if c.truth else _importance(c, say)),
        (say("Channel"), lambda c: [names.channel(id_).name for id_ in c.touchpoint.channel]),
        (say("Does"), lambda c: some(c.touchpoint.doing)),
        (say("Thinks"), lambda c: [*some(c.touchpoint.thinking), *(f"“{quote}”" for quote in c.touchpoint.quotes)]),
        (say("Frontstage"), lambda c: some(c.touchpoint.frontstage)),
        *_free(subject),
        (say("Takes"), lambda c: some(c.touchpoint.takes.text if c.touchpoint.takes else None)),
        (say("Wait"), lambda c: _wait(c.touchpoint.wait, say)),
        (say("Emotion"), lambda c: _emotion(c, names)),
        (say("Emotions aimed for"), lambda c: aims(c, names)),
        (say("Ease"), lambda c: rated(c.pairs["ease"], names)),
        (say("Efficiency"), lambda c: rated(c.pairs["efficiency"], names)),
        (say("Metrics"), lambda c: [_metric(id_, reading, names) for id_, reading in c.touchpoint.metrics.items()]),
        (say("Staff feel"), lambda c: staff(c, names)),
        (say("Evidence"), lambda c: [names.kind(id_) for id_ in cited(c)]),
        (say("Systems"), lambda c: [names.system(id_) for id_ in c.touchpoint.systems]),
        (say("Pains"), lambda c: [_pain(pain.title, pain.severity, names) for pain in c.touchpoint.pains]),
        (say("Opportunities"), lambda c: [item.title for item in c.touchpoint.opportunities]),
        (say("Promises"), lambda c: [names.promise(id_) for id_ in c.touchpoint.promises]),
        (say("Customer tells us"), lambda c: told(c, names)),
        (say("Next"), lambda c: _next(subject, c, found, names)),
        (say("Notes"), lambda c: [*c.touchpoint.notes, *(linked(link) for link in c.touchpoint.links)]),
        (say("Findings"), lambda c: [f"{note.finding.code} {note.finding.name}" for note in c.notes]),
    ]


def _free(subject: Subject) -> Iterator[Field]:
    for id_, title in subject.journey.rows.items():
        yield title, lambda c, id_=id_: list(c.touchpoint.rows.get(id_, ()))  # type: ignore[misc]


def _owner(column: Column, names: Names) -> str:
    if column.kind == "own":
        return names.say("The customer's own moment")
    return names.owners(column.touchpoint.owner) or names.say("Nobody")


def _importance(column: Column, say: Callable[[str], str]) -> Lines:
    return [say("Background")] if column.touchpoint.weight == 0 else []


def _wait(wait: Wait | None, say: Callable[[str], str]) -> Lines:
    if wait is None:
        return []
    return [
        f"{word} {length.text}"
        for word, length in ((say("actual"), wait.actual), (say("target"), wait.target))
        if length is not None
    ]


def _emotion(column: Column, names: Names) -> Lines:
    value = column.emotion.value
    return [*([names.felt(value)] if value and value.words else []), *rated(column.emotion, names)]


def _pain(title: str, severity: float | None, names: Names) -> str:
    return title if severity is None else f"{title} ({names.say('severity')} {names.number(severity)}/5)"


def _metric(id_: str, reading: MetricReading, names: Names) -> str:
    return " ".join([names.metric(id_), *metric_values(id_, reading, names)])


def _next(subject: Subject, column: Column, found: Sequence[Column], names: Names) -> Lines:
    place = {item.id: item for item in found}
    edges = subject.graph.out[column.id]
    lines = []
    for edge in edges:
        where = (
            names.say("the end")
            if edge.target == END
            else f"{place[edge.target].number} {place[edge.target].touchpoint.title}"
        )
        share = f" {'~' if edge.guessed else ''}{names.percent(edge.share)}" if len(edges) > 1 else ""
        lines.append(f"→ {where}{share}{f': {edge.when}' if edge.when else ''}")
    return lines
