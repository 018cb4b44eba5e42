"""The head band: what is aimed for, how much is known, the worst gaps, and where to start."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.analyses.experience import Experience
from journeymap.finding import Severity
from journeymap.views.map.columns import Column, Note

MOST_GAPS = 5
_SMALLEST_GAP = 0.5


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing at a touchpoint in one part."""

    column: Column
    part: str
    score: float
    target: float

    @property
    def size(self) -> float:
        """Points missing."""
        return self.target - self.score


@dataclass(frozen=True, slots=True)
class Coverage:
    """Touchpoints whose emotion is measured, only assumed, or unknown, in the order of the map."""

    states: tuple[str, ...]

    def count(self, state: str) -> int:
        """How many are in a state."""
        return self.states.count(state)


def coverage(found: Sequence[Column]) -> Coverage:
    """How much is known of the emotion at each touchpoint."""
    return Coverage(tuple(_state(column) for column in found))


def _state(column: Column) -> str:
    if column.emotion.score is None:
        return "unknown"
    return "measured" if column.measured else "assumed"


def worst(experience: Experience, found: Sequence[Column]) -> tuple[Gap, ...]:
    """The largest gaps, one a touchpoint, emotion before ease and efficiency; what counts is that of `standings`."""
    gaps = [
        Gap(column, standing.part, standing.value, standing.target)
        for column in found
        for standing in experience.standings.get(column.id, ())
        if standing.gap >= _SMALLEST_GAP
    ]
    gaps.sort(key=lambda gap: (gap.part != "emotion", -gap.size))
    first: dict[int, Gap] = {}
    for gap in gaps:
        first.setdefault(gap.column.index, gap)
    return tuple(first.values())[:MOST_GAPS]


@dataclass(frozen=True, slots=True)
class Group:
    """All findings of one code; `hurts` and `help` are said once where they are the same for all, else empty."""

    code: str
    name: str
    severity: Severity
    notes: tuple[Note, ...]

    @property
    def hurts(self) -> str:
        """What it means for the customer."""
        return _common(note.finding.hurts for note in self.notes)

    @property
    def help(self) -> str:
        """What to write."""
        return _common(note.finding.help for note in self.notes)


def _common(texts: Iterable[str]) -> str:
    found = set(texts)
    return found.pop() if len(found) == 1 else ""


def groups(notes: Sequence[Note]) -> tuple[Group, ...]:
    """Findings by code, the most severe first, then the most frequent."""
    by_code: dict[str, list[Note]] = {}
    for note in notes:
        by_code.setdefault(note.finding.code, []).append(note)
    found = [Group(code, held[0].finding.name, held[0].finding.severity, tuple(held)) for code, held in by_code.items()]
    return tuple(sorted(found, key=lambda group: (-group.severity.weight, -len(group.notes), group.code)))


def counts(notes: Sequence[Note]) -> dict[str, int]:
    """How many findings of each severity, the worst first, without zeros."""
    found = {severity.value: sum(note.finding.severity == severity for note in notes) for severity in Severity}
    return {severity: count for severity, count in found.items() if count}


def brief(text: str, most: int = 130) -> str:
    """A text cut to about so many characters, at a word if there is one; it stands in full elsewhere on the page."""
    if len(text) <= most:
        return text
    end = text.rfind(" ", most // 2, most)
    return text[: end if end > 0 else most].rstrip(",;:") + " …"
