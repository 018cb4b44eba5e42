"""The ways between touchpoints and what each is: a handoff that carries, that is empty or blind, or mere moving on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from journeymap.analyses.handoffs import Passing, passings
from journeymap.analyses.walls import walls
from journeymap.model.common import END
from journeymap.view import Subject
from journeymap.views.map.columns import Column


@dataclass(frozen=True, slots=True)
class Way:
    """One way from a column to another.

    `kind` is `sound`, `empty`, `blind`, `hole` (into or out of a touchpoint nobody owns) or `flow`. `share` is given
    where the way forks (0-1).
    """

    source: int
    target: int
    kind: str
    share: float | None = None
    guessed: bool = False
    when: str | None = None
    passing: Passing | None = None

    @property
    def marked(self) -> bool:
        """Whether it is drawn with a mark and words."""
        return self.kind in {"sound", "empty", "blind"}


def ways(subject: Subject, found: Sequence[Column]) -> tuple[Way, ...]:
    """All ways of a journey that lead to a touchpoint, with what is handed over on the last stretch of each."""
    place = {column.id: column for column in found}
    handed = passings(subject.graph, subject.directory)
    felt = {(passing.giver, passing.receiver) for passing in walls(subject.graph, handed, subject.directory)}
    last = {(passing.edges[-1].source, passing.receiver): passing for passing in handed}
    result: dict[tuple[int, int], Way] = {}
    for edge in subject.graph.edges:
        if edge.target == END:
            continue
        source, target = place[edge.source], place[edge.target]
        passing = last.get((edge.source, edge.target))
        forks = len(subject.graph.out[edge.source]) > 1
        result.setdefault(
            (source.index, target.index),
            Way(
                source.index,
                target.index,
                "hole" if "hole" in (source.kind, target.kind) else _kind(passing, felt),
                edge.share if forks else None,
                edge.guessed,
                edge.when,
                passing,
            ),
        )
    return tuple(result.values())


def _kind(passing: Passing | None, felt: Collection[tuple[str, str]]) -> str:
    """What a handoff is on the map; one that is blind and that nobody feels is mere moving on."""
    if passing is None or (passing.blind and (passing.giver, passing.receiver) not in felt):
        return "flow"
    if passing.handoff is None:
        return "blind"
    return "sound" if passing.handoff.carries else "empty"


def ends(subject: Subject, found: Sequence[Column]) -> dict[int, float]:
    """Where the journey ends although it may go on: column to the share of those there who leave (0-1)."""
    place = {column.id: column.index for column in found}
    return {
        place[edge.source]: edge.share for edge in subject.graph.into[END] if len(subject.graph.out[edge.source]) > 1
    }
