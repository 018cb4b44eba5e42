"""What to change first: the touchpoints that lift most, who owns the change, the best three, and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.experience import EMOTION_WEIGHTS, SYMMETRIC, Change, Row
from journeymap.analyses.points import PARTS
from journeymap.summaries.experience.score import forks
from journeymap.summaries.experience.subject import Subject
from journeymap.summaries.prose import below, labelled, part, plain, quote, tenths, whole
from journeymap.words import listed

PLACES = ("First change", "Second change", "Third change")


def tell(subject: Subject) -> Iterator[str]:
    """Paragraphs on the changes that lift most, and on the best three together."""
    ranking = subject.experience.ranking
    if not ranking:
        yield labelled(PLACES[0], _none(subject))
    for label, id_ in zip(PLACES, ranking, strict=False):
        yield labelled(label, f"{subject.title(id_)}, to be brought to its target. {_lift(subject, id_)}")
        yield below(_owner(subject, id_))
    best = subject.experience.best
    if len(best) > 1:
        amount = "three" if len(best) == 3 else "two"
        same = {id_ for id_, _ in best} == set(ranking[: len(best)])
        which = f"the same {amount}" if same else subject.titles(id_ for id_, _ in best)
        lift = tenths(sum(gain for _, gain in best))
        order = "The changes above stand by what each lifts alone; these are chosen by what they lift together."
        yield labelled(
            f"Best {amount} together", f"{which}. Together they lift {_score(subject)} by {lift} points. {order}"
        )


def _none(subject: Subject) -> str:
    """Why no change can be named."""
    if subject.experience.lifts:
        return "none. No touchpoint would lift the score if it were brought to its target."
    return (
        "none can be named: no touchpoint has both a figure and a target. Write under a touchpoint, for instance, "
        "`target: {ease: 75, emotion: 70}`."
    )


def _score(subject: Subject) -> str:
    return "the weighted whole" if subject.kind else "the score"


def _lift(subject: Subject, id_: str) -> str:
    """What bringing a touchpoint to its target does, from where to where, and at which effort."""
    row = subject.experience.rows[id_]
    if row.lift is None:
        return ""
    gain = row.lift.cx(subject.experience.parameters.weights) or 0.0
    text = f"That ({_way(row)}) lifts {_score(subject)} by {tenths(gain)} points"
    text += "" if row.lift.emotion is None else f", remembered emotion by {tenths(row.lift.emotion)}"
    unknown = [name for name in row.lift.unknown if getattr(row.target, name) is not None]
    text += f" ({listed(unknown)} not known there, and counted as no change)" if unknown else ""
    if row.effort is None:
        return f"{text}. The effort is not estimated: no open action there says it."
    return f"{text}. Effort {row.effort:g} of 5; priority {tenths(row.priority or 0)} (points a step of effort)."


def _way(row: Row) -> str:
    """From where to where: `ease 36 to 80, emotion 22 to 65`."""
    pairs = [(name, getattr(row.point, name), getattr(row.target, name)) for name in PARTS]
    return ", ".join(
        f"{name} {whole(value)} to {whole(goal)}"
        for name, value, goal in pairs
        if value is not None and goal is not None and goal > value
    )


def _owner(subject: Subject, id_: str) -> str:
    """Who owns a change, and the open action there."""
    action = subject.action(id_)
    text = f"Owner: {subject.owner(id_)}."
    if action is None:
        return f"{text} No action is open there."
    due = f", due {plain(str(action.due))}" if action.due else ""
    return f"{text} Action: {quote(action.title)} ({action.status}{due})."


def hangs(subject: Subject) -> Iterator[str]:
    """Which assumption the first change hangs on."""
    experience = subject.experience
    if not experience.ranking:
        return
    label, tried = "The first change hangs on", f"emotion weighing {listed(EMOTION_WEIGHTS)}, and symmetric memory"
    flips = [change for change in experience.changes if change.becomes[:1] != change.was[:1]]
    if flips:
        yield labelled(label, f"{_assumptions(subject, flips)}. {_flips(subject, flips)}")
        yield below(f"Tried: {tried}, in which a bad state fades as fast as a good one.")
        return
    first = subject.title(experience.ranking[0])
    stays = f"The first change stays {first} under every weighting and memory tried ({tried})"
    doubt = _doubt(subject, experience.ranking[0])
    yield labelled(label, f"the figures, not the model. {stays}. What can be doubted is {doubt}.")
    if experience.changes:
        whens = listed((change.when for change in experience.changes), "or")
        yield below(f"The changes after it are others if {whens}.")


def _assumptions(subject: Subject, flips: list[Change]) -> str:
    """The assumptions by name, with what they are here."""
    parameters = subject.experience.parameters
    found = []
    if any(change.when != SYMMETRIC for change in flips):
        found.append(f"the weight of emotion ({part(parameters.weights[2])} here)")
    if any(change.when == SYMMETRIC for change in flips):
        found.append(f"how memory works ({parameters.memory_name} here)")
    return " and ".join(found)


def _flips(subject: Subject, flips: list[Change]) -> str:
    found = [f"if {change.when}, {subject.title(change.becomes[0])}" for change in flips if change.becomes]
    return f"Otherwise another change comes first: {'; '.join(found)}."


def _doubt(subject: Subject, first: str) -> str:
    """What the first change rests on, the weakest ground first."""
    experience, title = subject.experience, subject.title(first)
    row, summary = experience.rows[first], subject.summary
    if experience.leading == "assumed":
        return "that all of it is assumed: nothing in this journey has been measured"
    if row.point.guessed:
        return f"the emotion at {title}, whose words have no shares"
    if row.verdict == "too few":
        return f"the emotion at {title}, of which only {row.point.n} people were asked"
    if row.verdict == "open":
        return f"the emotion at {title}, which by its interval may have reached its target already"
    if summary is not None and summary.missing:
        return f"what nobody has measured, and may be worse: {subject.titles(summary.missing)}"
    if found := forks(subject):
        return f"how many customers go which way after {subject.titles(found)}, which is guessed"
    return f"whether the target at {title} is the right one"
