"""What is known at a touchpoint, in short lines of words."""

from __future__ import annotations

from journeymap.analyses.metrics import figure
from journeymap.model.common import Link
from journeymap.model.durations import largest
from journeymap.model.journey import Expected
from journeymap.model.measures import MetricReading
from journeymap.views.map.columns import Column
from journeymap.views.map.names import Names
from journeymap.views.map.series import Pair

Lines = list[str]


def some(text: str | None) -> Lines:
    """A text as a line, or none."""
    return [text] if text else []


def rated(pair: Pair, names: Names) -> Lines:
    """A value with what it rests on, and its target."""
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


def told(column: Column, names: Names) -> Lines:
    """What the customer tells us, and why."""
    collects = column.touchpoint.collects
    if collects is None:
        return []
    given = {"freely": names.say("given freely"), "required": names.say("required")}.get(collects.given or "")
    return [", ".join(collects.what), *some(collects.why), *some(given)]


def metric_values(id_: str, reading: MetricReading, names: Names) -> Lines:
    """A metric's actual and target, in its own unit."""
    known = names.directory.organisation.metrics.get(id_)
    unit = known.kind if known else ""
    read = figure(id_, reading, known)
    lines = []
    if read.value is not None:
        count = "" if read.n is None else f" (n {names.number(read.n)})"
        lines.append(f"{quantity(read.value, unit, names)}{count}")
    if read.target is not None:
        lines.append(f"/ {quantity(read.target, unit, names)}")
    return lines


def quantity(value: float, unit: str, names: Names) -> str:
    """A metric's value as people write it: a share in per cent, a duration in its largest fitting unit."""
    if unit == "share":
        return names.percent(value)
    if unit == "duration":
        amount, word = largest(value)
        return f"{names.number(amount, 1 if word != 's' else 0)} {word}"
    return names.number(value, 1)


def more(answers: int | None, names: Names) -> str:
    """How many more answers would settle an open verdict, rounded up to what can be planned."""
    if answers is None:
        return names.say("no number of answers would settle it")
    step = 10 ** max(0, len(str(answers)) - 2)
    return names.say("about {count} more answers would settle it").format(
        count=names.number(-(-answers // step) * step)
    )


def expects(expected: Expected | None, names: Names) -> Lines:
    """What an action should change, part by part."""
    parts = (("emotion", "Emotion"), ("ease", "Ease"), ("efficiency", "Efficiency"))
    found = [(names.say(word), getattr(expected, part, None)) for part, word in parts]
    return [f"{word} {names.signed(value)}" for word, value in found if value is not None]


def linked(link: Link) -> str:
    """A place to read more, as text: the page leads nowhere outside."""
    return f"{link.title}: {link.link}" if link.title else link.link
