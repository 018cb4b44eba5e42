"""Two levels of targets, and the promises: whether touchpoints add up to the journey, journeys to the relationship."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses import levels
from journeymap.analyses.levels import Level
from journeymap.portfolio import Portfolio
from journeymap.summaries.experience.subject import Subject
from journeymap.summaries.prose import counted, labelled, quote, whole
from journeymap.words import listed


def tell(subject: Subject) -> Iterator[str]:
    """Whether the touchpoints' targets add up to the journey's, and which touchpoints serve which promise."""
    if found := levels.of_journey(subject.experience):
        yield labelled("Two levels", f"with every touchpoint at its target the journey would reach {_adds_up(found)}.")
    if promises := _promises(subject):
        yield labelled("Promises", f"{'; '.join(promises)}.")


def relationship(portfolio: Portfolio) -> Iterator[str]:
    """Whether the journeys' targets add up to the relationship's."""
    journeys = [case.journey for case in portfolio.cases]
    found = levels.of_relationship(journeys, portfolio.merged.target)
    if found:
        amount = sum(map(levels.counts, journeys))
        text = f"the targets of the current journeys ({amount}) come on average to {_adds_up(found)}."
        yield labelled("The whole relationship", text)


def _adds_up(found: tuple[Level, ...]) -> str:
    """`efficiency 73 (target 75) and ease 77 (target 75). Short by 2 points in efficiency`."""
    shown = listed(f"{level.part} {whole(level.given)} (target {whole(level.wanted)})" for level in found)
    lacking = [
        f"{counted(short, 'point')} in {level.part}"
        for level in found
        if (short := round(level.wanted) - round(level.given)) > 0
    ]
    return f"{shown}. {f'Short by {listed(lacking)}' if lacking else 'They add up'}"


def _promises(subject: Subject) -> list[str]:
    """Each promise with the touchpoints that redeem it."""
    touchpoints, known = subject.journey.touchpoints, subject.case.portfolio.merged.promises
    ids = dict.fromkeys((*subject.journey.promises, *(id_ for point in touchpoints.values() for id_ in point.promises)))
    told = []
    for id_ in ids:
        at = [place for place, touchpoint in touchpoints.items() if id_ in touchpoint.promises]
        title = quote(known[id_].title if id_ in known else id_)
        told.append(f"{title} at {subject.titles(at)}" if at else f"{title} at no touchpoint")
    return told
