"""The columns of the map: touchpoints grouped by phase, with who answers and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.analyses.phases import phase_of
from journeymap.directory import Accountable
from journeymap.finding import Finding
from journeymap.graph import Graph
from journeymap.model.common import END
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint
from journeymap.view import Subject
from journeymap.views.map.series import Pair, pairs

MOMENT_OF_TRUTH = 1.5
"""Importance (0-2) from which a touchpoint is drawn as a moment of truth."""

_ALL = 0.995


@dataclass(frozen=True, slots=True)
class Note:
    """A finding with its number on the page."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Column:
    """One touchpoint on the map.

    `kind` is `own` (the customer's own moment), `owned`, `shared` or `hole` (nobody's). `answers` are the units and
    people who answer. `share` is the part of customers who come here (0-1), `guessed` if no author gave it.
    """

    index: int
    id: str
    touchpoint: Touchpoint
    phase: str | None
    kind: str
    answers: tuple[Accountable, ...]
    pairs: dict[str, Pair]
    notes: tuple[Note, ...]
    share: float
    guessed: bool

    @property
    def number(self) -> int:
        """Its number on the map, from 1."""
        return self.index + 1

    @property
    def truth(self) -> bool:
        """Whether it is a moment of truth."""
        return self.touchpoint.weight >= MOMENT_OF_TRUTH

    @property
    def emotion(self) -> Pair:
        """Emotion and its target."""
        return self.pairs["emotion"]

    @property
    def measured(self) -> bool:
        """Whether an emotion was measured here."""
        value = self.emotion.value
        return value is not None and value.score is not None and not value.assumed


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase on the map: its title and the columns from `first` to `last`."""

    id: str | None
    title: str | None
    first: int
    last: int


def numbered(findings: tuple[Finding, ...]) -> tuple[Note, ...]:
    """Findings in the order of the register: the most severe first, then as they stand in the file."""
    ordered = sorted(findings, key=lambda finding: (-finding.severity.weight, finding.order))
    return tuple(Note(number, finding) for number, finding in enumerate(ordered, 1))


def columns(subject: Subject, notes: tuple[Note, ...]) -> tuple[Column, ...]:
    """The columns of a journey in the order they are drawn."""
    journey = subject.journey
    phases = phase_of(journey)
    order = arrange(journey, phases)
    arrivals = visits(subject.graph, order)
    by_touchpoint: dict[str | None, list[Note]] = {}
    for note in notes:
        by_touchpoint.setdefault(note.finding.touchpoint, []).append(note)
    return tuple(
        _column(subject, index, id_, phases[id_], tuple(by_touchpoint.get(id_, ())), arrivals[id_])
        for index, id_ in enumerate(order)
    )


def _column(
    subject: Subject, index: int, id_: str, phase: str | None, notes: tuple[Note, ...], arrival: tuple[float, bool]
) -> Column:
    touchpoint = subject.journey.touchpoints[id_]
    answers = () if touchpoint.own else tuple(subject.directory.answers(owner) for owner in touchpoint.owner)
    kind = "own" if touchpoint.own else "hole" if not answers else "shared" if len(answers) > 1 else "owned"
    return Column(index, id_, touchpoint, phase, kind, answers, pairs(subject.experience, id_), notes, *arrival)


def arrange(journey: Journey, phases: dict[str, str | None]) -> list[str]:
    """Touchpoints by phase, phases in their order, those of a phase as written."""
    places = {phase: place for place, phase in enumerate(dict.fromkeys((*journey.phases, *phases.values())))}
    places[None] = -1
    return sorted(journey.touchpoints, key=lambda id_: places[phases[id_]])


def stretches(journey: Journey, found: tuple[Column, ...]) -> tuple[Stretch, ...]:
    """The phases that have columns."""
    result: list[Stretch] = []
    for column in found:
        if result and result[-1].id == column.phase:
            result[-1] = Stretch(column.phase, result[-1].title, result[-1].first, column.index)
        else:
            known = journey.phases.get(column.phase) if column.phase else None
            result.append(Stretch(column.phase, known.title if known else column.phase, column.index, column.index))
    return tuple(result)


def visits(graph: Graph, order: list[str]) -> dict[str, tuple[float, bool]]:
    """The share of customers who come to each touchpoint (0-1), and whether it rests on a guess.

    Ways back are left out and the others weighed up: whoever goes back comes by again.
    """
    place = {id_: index for index, id_ in enumerate(order)}
    arriving = {id_: [graph.starts.get(id_, 0.0), 0.0] for id_ in order}
    for id_ in order:
        onward = [edge for edge in graph.out[id_] if edge.target == END or place[edge.target] > place[id_]]
        total = sum(edge.share for edge in onward)
        share, guessed = arriving[id_]
        for edge in onward:
            if edge.target != END and total:
                arriving[edge.target][0] += share * edge.share / total
                arriving[edge.target][1] = max(arriving[edge.target][1], guessed, float(edge.guessed))
    return {id_: (min(1.0, share), bool(guessed)) for id_, (share, guessed) in arriving.items()}


def main_path(graph: Graph) -> tuple[str, ...]:
    """The way most customers take at each fork, to the end: the main line of the map.

    The largest share is followed, unless it leads only back to where one has been. This is not the likeliest walk as a
    whole: where customers scatter over a long stretch, that may be a short cut only few take.
    """
    path = [max(graph.starts, key=lambda id_: graph.starts[id_])] if graph.starts else []
    longest, seen = list(path), set(path)
    while path:
        ways = [edge for edge in graph.out[path[-1]] if edge.target not in seen]
        onward = max((edge for edge in ways if edge.target != END), key=lambda edge: edge.share, default=None)
        if onward is not None:
            path.append(onward.target)
            seen.add(onward.target)
        elif ways:
            return tuple(path)
        else:
            longest = max(longest, list(path), key=len)
            path.pop()
    return tuple(longest)


def main_line(subject: Subject, found: tuple[Column, ...]) -> frozenset[int]:
    """The columns of the main line."""
    path = set(main_path(subject.graph))
    return frozenset(column.index for column in found if column.id in path)


def told(found: tuple[Column, ...], main: frozenset[int]) -> frozenset[int]:
    """The columns whose share of customers is worth saying: branches, and where the main line lost or won some."""
    result: set[int] = set()
    before = 1.0
    for column in found:
        if column.index not in main:
            result |= {column.index} if column.share < _ALL else set()
        elif abs(column.share - before) > 1 - _ALL:
            result |= {column.index} if column.share < _ALL else set()
            before = column.share
    return frozenset(result)
