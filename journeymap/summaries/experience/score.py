"""The score: how high, against which target, made of what, resting on what."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.headline import Headline
from journeymap.analyses.points import PARTS
from journeymap.analyses.remembering import Summary
from journeymap.analyses.walks import MAX_WALKS
from journeymap.summaries.experience.subject import Subject
from journeymap.summaries.prose import below, counted, labelled, part, percent, some, tenths, whole
from journeymap.words import listed

NAMES = {"efficiency": "efficiency", "ease": "ease", "emotion": "remembered emotion"}


def tell(subject: Subject) -> Iterator[str]:
    """Paragraphs on the score; how to get one where nothing is known."""
    summary = subject.summary
    if summary is None or summary.score is None:
        yield from _unknown(subject, summary)
        return
    yield labelled("Score", f"{_headline(subject)} {_made_of(subject)}")
    yield below(" ".join(_rests_on(subject, summary)))
    yield from map(below, _doubts(subject, summary))


def _headline(subject: Subject) -> str:
    head = subject.headline
    words = "measured" if head.series == "actual" else "assumed, not measured"
    text = f"{whole(head.value or 0)} of 100{f' for the {subject.kind}' * bool(subject.kind)}, {words}"
    return f"{text}{_against(head)}"


def _against(head: Headline) -> str:
    if head.target is None or head.short is None:
        some_target = any(part.target is not None for part in head.parts)
        return "; the target is incomplete." if some_target else "; the journey has no target of its own."
    if head.short <= 0:
        return f". The target is {whole(head.target)}: reached."
    return f". The target is {whole(head.target)}: {counted(head.short, 'point')} short."


def _made_of(subject: Subject) -> str:
    """The three parts with their targets and weights; without all three, why there is no whole."""
    head = subject.headline
    shown = []
    for piece in head.parts:
        notes = [] if piece.target is None else [f"target {whole(piece.target)}"]
        notes.append(f"weighs {part(piece.weight)}")
        value = "unknown" if piece.value is None else whole(piece.value)
        shown.append(f"{NAMES[piece.name]} {value} ({', '.join(notes)})")
    unknown = head.unknown
    whole_of = f"Parts: {listed(shown)}."
    return f"{whole_of} There is no score of the whole without {listed(unknown)}." if unknown else whole_of


def _rests_on(subject: Subject, summary: Summary) -> Iterator[str]:
    """How many touchpoints it rests on, and which are left out."""
    experience = subject.experience
    known = {name: sum(getattr(p, name) is not None for p in subject.points.values()) for name in PARTS}
    how = "measured" if experience.leading == "actual" else "assumed"
    others = f"efficiency at {known['efficiency']}, ease at {known['ease']}"
    yield f"Emotion is {how} at {known['emotion']} of {counted(len(experience.doses), 'touchpoint')} ({others})."
    assumed = [
        id_
        for id_ in summary.missing
        if experience.leading == "actual"
        and getattr(experience.points["assumed"].get(id_), "emotion", None) is not None
    ]
    unknown = [id_ for id_ in summary.missing if id_ not in assumed]
    if assumed:
        yield f"Left out, for it is only assumed there: {subject.titles(assumed)}."
    if unknown:
        yield f"Nothing is known of the emotion at {subject.titles(unknown)}."


def _doubts(subject: Subject, summary: Summary) -> Iterator[str]:
    """Guessed shares, walks that were sampled or do not end, and what touchpoints lack to their own targets."""
    guessed = []
    if summary.guessed:
        guessed.append(f"how many feel which word at {subject.titles(summary.guessed)}")
    if found := forks(subject):
        guessed.append(f"how many go which way after {subject.titles(found)}")
    if guessed:
        yield f"Guessed, because nobody gave shares (they are split evenly): {'; '.join(guessed)}."
    if not summary.exact:
        error = "" if summary.se is None else f"; the standard error is {_error(summary.se)}"
        yield f"There are too many ways to follow them all: {MAX_WALKS:,} were drawn by chance{error}."
    if summary.unfinished >= 0.005:
        yield f"Left out: {percent(summary.unfinished)} of customers, who were still under way after 1,000 steps."
    if subject.experience.gap is not None:
        yield _gap(subject.experience.gap)


def _error(points: float) -> str:
    return "under 0.1 points" if points < 0.05 else f"{tenths(points)} points"


def forks(subject: Subject) -> list[str]:
    """Touchpoints after which the shares of customers are guessed."""
    return list(dict.fromkeys(edge.source for edge in subject.experience.graph.edges if edge.guessed))


def _gap(gap: float) -> str:
    where = "Over the touchpoints that have both a measured emotion and a target"
    if round(gap) <= 0:
        return f"{where}, the measured ones reach what the targets would give."
    return f"{where}, remembered emotion is {counted(round(gap), 'point')} below what the targets would give."


def _unknown(subject: Subject, summary: Summary | None) -> Iterator[str]:
    """That there is no score, why, and what to write."""
    experience = subject.experience
    emotional = [id_ for id_, point in subject.points.items() if point.emotion is not None]
    if not experience.walks.paths:
        why = "no way through the journey comes to an end, and only an ended journey is remembered"
        yield labelled("Score", f"none: {why}.")
        yield below("Write `next: end` at the touchpoint where customers leave (`journeymap explain FLOW102`).")
    elif emotional:
        yield labelled("Score", "none: emotion is known only where customers never come, or where importance is 0.")
    else:
        yield labelled("Score", "none: the emotion of no touchpoint is known.")
        yield below("To get one, write under a touchpoint what customers feel there. While it is only believed:")
        yield "    assumed: {emotion: worried}"
        yield below("and once it is measured:")
        yield "    actual: {efficiency: 60, ease: 55, emotion: {felt: {worried: 60%, relieved: 40%}, n: 40}}"
        yield "    evidence: [the id of an interview or a survey]"
    parts = [] if summary is None else [("efficiency", summary.efficiency), ("ease", summary.ease)]
    if known := [f"{name} {whole(value)}" for name, value in parts if value is not None]:
        yield below(f"Known so far: {some(known)} of 100.")
