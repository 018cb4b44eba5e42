"""Everything on the map as tables: the accessible equivalent, and the whole text for those who search or copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeymap.model.common import END
from journeymap.model.touchpoint import Wait
from journeymap.view import Subject
from journeymap.views.map.columns import Column, Stretch
from journeymap.views.map.names import Names
from journeymap.views.map.series import Pair
from journeymap.views.map.ways import Way

Lines = list[str]


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
    fields = _fields(subject, found, names)
    heads = [names.say("Touchpoint"), names.say("Phase"), *(head for head, _ in fields)]
    rows = (
        [
            [f"{column.number} {column.touchpoint.title}"],
            _some(titles[column.index]),
            *(read(column) for _, read in fields),
        ]
        for column in found
    )
    return table(names.say("Touchpoints"), heads, rows)


Field = tuple[str, Callable[[Column], Lines]]


def _fields(subject: Subject, found: Sequence[Column], names: Names) -> list[Field]:
    """What is said of a touchpoint, each with its heading."""
    say = names.say
    return [
        (say("Owner"), lambda c: [_owner(c, names)]),
        (say("Takes part"), lambda c: [names.unit(id_) for id_ in c.touchpoint.involves]),
        (say("Importance"), lambda c: [say("Moment of truth")] if c.truth else _importance(c, say)),
        (say("Channel"), lambda c: [names.channel(id_).name for id_ in c.touchpoint.channel]),
        (say("Does"), lambda c: _some(c.touchpoint.doing)),
        (say("Thinks"), lambda c: [*_some(c.touchpoint.thinking), *(f"“{quote}”" for quote in c.touchpoint.quotes)]),
        (say("Sees us do"), lambda c: _some(c.touchpoint.frontstage)),
        *_free(subject),
        (say("Takes"), lambda c: _some(c.touchpoint.takes.text if c.touchpoint.takes else None)),
        (say("Wait"), lambda c: _wait(c.touchpoint.wait, say)),
        (say("Emotion"), lambda c: _emotion(c, names)),
        (say("Emotions aimed for"), lambda c: aims(c, names)),
        (say("Ease"), lambda c: _rated(c.pairs["ease"], names)),
        (say("Efficiency"), lambda c: _rated(c.pairs["efficiency"], names)),
        (say("Metrics"), lambda c: [_metric(id_, reading, names) for id_, reading in c.touchpoint.metrics.items()]),
        (say("Staff feel"), lambda c: staff(c, names)),
        (say("Evidence"), lambda c: [names.kind(id_) for id_ in cited(c)]),
        (say("Systems"), lambda c: [names.system(id_) for id_ in c.touchpoint.systems]),
        (say("Pains"), lambda c: [_pain(pain.title, pain.severity, names) for pain in c.touchpoint.pains]),
        (say("Opportunities"), lambda c: [item.title for item in c.touchpoint.opportunities]),
        (say("Promises"), lambda c: [names.promise(id_) for id_ in c.touchpoint.promises]),
        (say("Customer tells us"), lambda c: told(c, say)),
        (say("Next"), lambda c: _next(subject, c, found, names)),
        (say("Notes"), lambda c: [*c.touchpoint.notes, *(_link(link.title, link.link) for link in c.touchpoint.links)]),
        (say("Findings"), lambda c: [f"{note.finding.code} {note.finding.name}" for note in c.notes]),
    ]


def _free(subject: Subject) -> Iterator[Field]:
    for id_, title in subject.journey.rows.items():
        yield title, lambda c, id_=id_: list(c.touchpoint.rows.get(id_, ()))  # type: ignore[misc]


def _some(text: str | None) -> Lines:
    return [text] if text else []


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
    return [*([names.felt(value)] if value and value.words else []), *_rated(column.emotion, names)]


def _rated(pair: Pair, names: Names) -> Lines:
    lines = []
    if pair.score is not None and pair.value is not None:
        word = names.say("assumed") if pair.value.assumed else names.say("actual")
        count = "" if pair.value.n is None else f" (n {names.number(pair.value.n)})"
        lines.append(f"{word} {names.number(pair.score)}{count}")
    if pair.target is not None:
        lines.append(f"{names.say('target')} {names.number(pair.target)}")
    return lines


def aims(column: Column, names: Names) -> Lines:
    """Emotions to raise and to lower."""
    wanted = column.touchpoint.target.emotion if column.touchpoint.target else None
    if wanted is None:
        return []
    pairs = ((names.say("raise"), wanted.raise_), (names.say("lower"), wanted.lower))
    return [f"{word} {names.wanted(words)}" for word, words in pairs if words]


def staff(column: Column, names: Names) -> Lines:
    """How those who serve feel."""
    felt = column.touchpoint.felt_by_staff
    if felt is None:
        return []
    words = [names.emotion(word) for word in felt.emotion.felt]
    return [", ".join(words)] if words else [names.number(felt.emotion.score or 0.0)]


def cited(column: Column) -> list[str]:
    """Evidence cited anywhere at a touchpoint, once each."""
    point = column.touchpoint
    claims = [state.evidence for state in (point.actual, point.assumed) if state is not None]
    claims += [reading.evidence for reading in point.metrics.values()]
    claims += [pain.evidence for pain in point.pains]
    claims += [idea.evidence for idea in point.opportunities]
    return list(dict.fromkeys([*point.evidence, *(id_ for ids in claims for id_ in ids)]))


def told(column: Column, say: Callable[[str], str]) -> Lines:
    """What the customer tells us, and why."""
    collects = column.touchpoint.collects
    if collects is None:
        return []
    given = {"freely": say("given freely"), "required": say("required")}.get(collects.given or "")
    return [", ".join(collects.what), *_some(collects.why), *_some(given)]


def _pain(title: str, severity: float | None, names: Names) -> str:
    return title if severity is None else f"{title} ({names.say('severity')} {names.number(severity)}/5)"


def _link(title: str | None, link: str) -> str:
    return f"{title}: {link}" if title else link


def _metric(id_: str, reading: object, names: Names) -> str:
    return " ".join([names.metric(id_), *metric_values(id_, reading, names)])


def metric_values(id_: str, reading: object, names: Names) -> Lines:
    """A metric's actual and target, in its own unit."""
    from journeymap.model.measures import MetricReading

    if not isinstance(reading, MetricReading):
        return []
    kind = names.directory.organisation.metrics.get(id_)
    unit = kind.kind if kind else ""
    lines = []
    if reading.actual is not None:
        count = reading.actual.answers
        value = _nps(reading.actual.counts) if unit == "nps" and reading.actual.counts else reading.actual.mean
        lines.append(quantity(value, unit, names) + ("" if count is None else f" (n {names.number(count)})"))
    if reading.target is not None:
        lines.append(f"/ {quantity(reading.target, unit, names)}")
    return lines


def _nps(counts: dict[float, int]) -> float:
    """Promoters minus detractors, in points."""
    total = sum(counts.values()) or 1
    good = sum(amount for answer, amount in counts.items() if answer >= 9)
    bad = sum(amount for answer, amount in counts.items() if answer <= 6)
    return 100 * (good - bad) / total


def quantity(value: float, unit: str, names: Names) -> str:
    """A metric's value as people write it: a share in per cent, a duration in its largest fitting unit."""
    if unit == "share":
        return names.percent(value)
    if unit == "duration":
        for seconds, word in ((86400, "d"), (3600, "h"), (60, "min")):
            if value >= 2 * seconds or (value >= seconds and value % seconds == 0):
                return f"{names.number(value / seconds, 1)} {word}"
        return f"{names.number(value)} s"
    return names.number(value, 1)


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
                _some(handoff.within.text if handoff and handoff.within else None),
                _some(kinds.get(way.kind, "")),
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
            _some(process.takes.text if process.takes else None),
            list(process.notes),
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
            _some(f"{names.number(action.effort)}/5" if action.effort else None),
            expects(action.expects, names),
            [names.focus(id_) for id_ in action.focus],
            [names.metric(id_) for id_ in action.metric],
            list(action.notes),
        ]
        for action in names.journey.actions.values()
    ]
    return table(names.say("Actions"), [names.say(head) for head in heads], rows)


def expects(expected: object, names: Names) -> Lines:
    """What an action should change, part by part."""
    parts = (("emotion", "Emotion"), ("ease", "Ease"), ("efficiency", "Efficiency"))
    found = [(names.say(word), getattr(expected, part, None)) for part, word in parts]
    return [f"{word} {names.signed(value)}" for word, value in found if value is not None]


def _risks(found: Sequence[Column], names: Names) -> Table | None:
    heads = ["Risk", "Likelihood", "Severity", "Touchpoints", "Plan", "Owner", "Fallback", "Notes"]
    rows = [
        [
            [risk.title],
            _some(f"{names.number(risk.likelihood)}/5" if risk.likelihood else None),
            _some(f"{names.number(risk.severity)}/5" if risk.severity else None),
            _points(risk.affects.touchpoints, found),
            [risk.plan or names.say("no plan")],
            _some(names.owners(risk.owner)),
            [" → ".join(_points([start], found) + _points([end], found)) for start, end in risk.fallback.items()],
            list(risk.notes),
        ]
        for risk in names.journey.risks.values()
    ]
    return table(names.say("Risks"), [names.say(head) for head in heads], rows)


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
            _some(names.say(item.kind) if item.kind else None),
            _some(names.say(f"about {item.about}") if item.about else None),
            _some(names.say(item.by) if item.by else None),
            _some(names.say(item.voice) if item.voice else None),
            _some(names.number(item.n) if item.n is not None else None),
            [names.day(item.date)] if item.date else [],
            _some(item.link),
            list(item.notes),
        ]
        for item in names.journey.evidence.values()
    ]
    return table(names.say("Evidence"), [names.say(head) for head in heads], rows)
