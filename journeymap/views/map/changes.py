"""Changes: touchpoints brought to their targets, what each lifts, who does it and at which effort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.analyses.experience import EMOTION_WEIGHTS, SYMMETRIC, Experience
from journeymap.analyses.headline import headline
from journeymap.analyses.lifts import Lift
from journeymap.model.common import Owner
from journeymap.model.journey import Action, Journey
from journeymap.views.map.columns import Column


@dataclass(frozen=True, slots=True)
class Change:
    """One touchpoint brought to its target.

    `gain` is in points of the weighted whole, `lift` its parts; `action` is the open action there of least effort;
    `priority` is the gain per step of effort.
    """

    column: Column
    gain: float
    lift: Lift
    action: Action | None
    effort: float | None
    priority: float | None

    @property
    def owner(self) -> tuple[Owner, ...]:
        """Who does it: the owner of the action, else of the touchpoint."""
        return (self.action.owner if self.action else ()) or self.column.touchpoint.owner


@dataclass(frozen=True, slots=True)
class Together:
    """The best few changes made together: where they stand, the points they add, the whole before them.

    `same` says that they are those that lift most one by one.
    """

    columns: tuple[Column, ...]
    gain: float
    start: float | None
    same: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """The ranking under another assumption: the weight of emotion, `None` for a symmetric memory; its first few.

    `same` says that nothing changes, `leads` that another change comes first.
    """

    weight: str | None
    first: tuple[Column, ...]
    same: bool
    leads: bool


def changes(experience: Experience, found: Sequence[Column]) -> tuple[Change, ...]:
    """All changes that lift the whole, the one that lifts most first."""
    place = {column.id: column for column in found}
    return tuple(_change(experience, place[id_]) for id_ in experience.ranking)


def _change(experience: Experience, column: Column) -> Change:
    row = experience.rows[column.id]
    lift = experience.lifts[column.id]
    gain = lift.cx(experience.parameters.weights) or 0.0
    return Change(column, gain, lift, _action(experience.journey, column.id), row.effort, row.priority)


def _action(journey: Journey, id_: str) -> Action | None:
    open_ = [action for action in journey.actions.values() if action.open and id_ in action.at]
    return min(open_, key=lambda action: 9 if action.effort is None else action.effort, default=None)


def together(experience: Experience, found: Sequence[Column]) -> Together | None:
    """The best few together; `None` where fewer than two lift anything."""
    best = experience.best
    if len(best) < 2:
        return None
    place = {column.id: column for column in found}
    head = headline(experience)
    start = head.value if head.kind == "whole" else None
    ids = [id_ for id_, _ in best]
    same = set(ids) == set(experience.ranking[: len(ids)])
    return Together(tuple(place[id_] for id_ in ids), sum(gain for _, gain in best), start, same)


def trials(experience: Experience, found: Sequence[Column]) -> tuple[Trial, ...]:
    """The first few changes under every assumption tried; none where nothing can be ranked."""
    if not experience.ranking:
        return ()
    place = {column.id: column for column in found}
    other = {change.when: change.becomes for change in experience.changes}
    usual = experience.ranking[:3]
    tried = [(weight, f"emotion weighs {weight}") for weight in EMOTION_WEIGHTS]
    return tuple(_trial(weight, other.get(when, usual), usual, place) for weight, when in (*tried, (None, SYMMETRIC)))


def _trial(weight: str | None, first: Sequence[str], usual: Sequence[str], place: Mapping[str, Column]) -> Trial:
    return Trial(weight, tuple(place[id_] for id_ in first), first == usual, first[:1] != usual[:1])
