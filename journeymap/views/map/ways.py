"""The ways between touchpoints and what each is: a handoff that carries, that is empty or blind, or mere moving on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.analyses.handoffs import Passing, passings
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


def ways(subject: Subject, found: Sequence[Column], handed: Sequence[Passing]) -> tuple[Way, ...]:
    """All ways of a journey that lead to a touchpoint, with what is handed over on the last stretch of each."""
    place = {column.id: column for column in found}
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
                "hole" if "hole" in (source.kind, target.kind) else kind(subject, passing),
                edge.share if forks else None,
                edge.guessed,
                edge.when,
                passing,
            ),
        )
    return tuple(result.values())


def kind(subject: Subject, passing: Passing | None) -> str:
    """What a handoff is on the map."""
    if passing is None or (passing.blind and quiet(subject, passing)):
        return "flow"
    if passing.handoff is None:
        return "blind"
    return "sound" if passing.handoff.carries else "empty"


def quiet(subject: Subject, passing: Passing) -> bool:
    """Whether a handoff needs no words: inside one unit, or between machines that share a system."""
    if subject.directory.nested(passing.giver_unit, passing.receiver_unit):
        return True
    giver, receiver = (subject.journey.touchpoints[id_] for id_ in (passing.giver, passing.receiver))
    machines = all(_unattended(subject, point.channel) for point in (giver, receiver))
    return machines and bool(set(giver.systems) & set(receiver.systems))


def _unattended(subject: Subject, channels: Sequence[str]) -> bool:
    known = [subject.directory.organisation.channels.get(id_) for id_ in channels]
    return bool(known) and all(
        channel is not None and channel.contact in {"self-service", "automated"} for channel in known
    )


def handed(subject: Subject) -> tuple[Passing, ...]:
    """The handoffs of the journey."""
    return passings(subject.graph, subject.directory)


def ends(subject: Subject, found: Sequence[Column]) -> dict[int, float]:
    """Where the journey ends although it may go on: column to the share of those there who leave (0-1)."""
    place = {column.id: column.index for column in found}
    return {
        place[edge.source]: edge.share for edge in subject.graph.into[END] if len(subject.graph.out[edge.source]) > 1
    }
