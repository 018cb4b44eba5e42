"""The experience of a journey: what customers will remember, where it is lost, and what would change it most.

The equations, their sources and the choices among them are in docs/model.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from journeymap.analyses.intervals import Interval, Verdict, mean_interval, mean_verdict, missing
from journeymap.analyses.lifts import Lift, greedy, lifts, losses, ranking
from journeymap.analyses.memory import PRESETS
from journeymap.analyses.points import Point, Series, Weights, points
from journeymap.analyses.remembering import Parameters, Summary, Walk, felt_walks, score, summarise
from journeymap.analyses.standings import Standing, standings
from journeymap.analyses.walks import Walks, walks
from journeymap.graph import Graph
from journeymap.model.journey import Journey
from journeymap.vocabulary import Vocabulary

EMOTION_WEIGHTS = {"1/3": 1 / 3, "1/2": 1 / 2, "2/3": 2 / 3, "4/5": 4 / 5}
"""Weights of emotion under which every ranking is tried."""

SYMMETRIC = "memory is symmetric"
"""The other memory under which every ranking is tried: bad states fade as fast as good ones."""

_CURRENT: tuple[Series, ...] = ("actual", "assumed")


@dataclass(frozen=True, slots=True)
class Change:
    """A ranking that another assumption would change: when, the touchpoints it was, those it becomes."""

    when: str
    was: tuple[str, ...]
    becomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One touchpoint: its leading series, values, target, and what bringing it to its target would do.

    `effort` is the smallest of an open action there, `priority` the gain in CX per effort; `verdict` compares the
    emotion with its target, None without n and a spread; `bounds` is the two-sided 95 % interval of the emotion.
    """

    series: Series | None
    point: Point
    target: Point
    cx: float | None
    target_cx: float | None
    lift: Lift | None
    effort: float | None
    priority: float | None
    verdict: Verdict | None
    bounds: Interval | None


@dataclass(frozen=True)
class Experience:
    """A journey's experience, computed part by part as it is asked for."""

    journey: Journey
    graph: Graph
    vocabulary: Vocabulary
    parameters: Parameters

    @cached_property
    def walks(self) -> Walks:
        """The walks of customers."""
        return walks(self.graph)

    @cached_property
    def doses(self) -> dict[str, float]:
        """Importance of every touchpoint, 0 to 2."""
        return {id_: touchpoint.weight for id_, touchpoint in self.journey.touchpoints.items()}

    @cached_property
    def points(self) -> dict[Series, dict[str, Point]]:
        """What each series says of touchpoints."""
        return points(self.journey, self.vocabulary)

    @property
    def leading(self) -> Series:
        """`actual` if the journey has any measured emotion, else `assumed`."""
        return "actual" if _emotional(self.points["actual"]) else "assumed"

    @property
    def emotion_target(self) -> float | None:
        """The journey's own emotion target, 0 to 100."""
        target = self.journey.target
        return target.emotion.score if target and target.emotion else None

    def summary(self, series: Series) -> Summary | None:
        """A series of the journey; None where it says nothing of any touchpoint."""
        if series not in self._summaries:
            self._summaries[series] = self._summarised(series) if self.points[series] else None
        return self._summaries[series]

    @cached_property
    def _summaries(self) -> dict[Series, Summary | None]:
        return {}

    def _summarised(self, series: Series) -> Summary:
        found = self.points[series]
        felt = self.felt if series == self.leading else self._felt(found, self.parameters)
        return summarise(self.walks, felt, found, self.doses, self.parameters, self.emotion_target)

    def _felt(self, found: Mapping[str, Point], parameters: Parameters) -> list[Walk]:
        return felt_walks(self.walks, found, self.doses, parameters)

    @cached_property
    def gap(self) -> float | None:
        """Remembered emotion of `target` less that of `actual`, both over the touchpoints that have both."""
        wanted = set(_emotional(self.points["target"]))
        both = [id_ for id_ in _emotional(self.points["actual"]) if id_ in wanted]
        real, goal = self._score("actual", both), self._score("target", both)
        return None if goal is None or real is None else goal - real

    def _score(self, series: Series, ids: list[str]) -> float | None:
        """Remembered emotion of a series over some of the touchpoints whose emotion is known."""
        found = self.points[series]
        if len(ids) == len(_emotional(found)):
            summary = self.summary(series)
            return None if summary is None else summary.score
        return score(self._felt({id_: found[id_] for id_ in ids}, self.parameters), self.parameters)

    @cached_property
    def lifts(self) -> dict[str, Lift]:
        """What each touchpoint at its target would lift, in the leading series."""
        return self._lifts(self.felt, self.parameters)

    def _lifts(self, felt: list[Walk], parameters: Parameters) -> dict[str, Lift]:
        return lifts(self.walks, felt, self.points[self.leading], self.points["target"], self.doses, parameters)

    @cached_property
    def rows(self) -> dict[str, Row]:
        """Every touchpoint, in written order."""
        return {id_: self._row(id_) for id_ in self.journey.touchpoints}

    def _row(self, id_: str) -> Row:
        series = next((name for name in _CURRENT if id_ in self.points[name]), None)
        point = self.points[series][id_] if series else Point()
        target = self.points["target"].get(id_, Point())
        lift, effort = self.lifts.get(id_), self._effort(id_)
        gain = lift.cx(self.parameters.weights) if lift else None
        return Row(
            series,
            point,
            target,
            point.cx(self.parameters.weights),
            target.cx(self.parameters.weights),
            lift,
            effort,
            gain / effort if gain is not None and effort else None,
            emotion_verdict(point, target.emotion),
            bounds(point),
        )

    def _effort(self, id_: str) -> float | None:
        found = [
            action.effort
            for action in self.journey.actions.values()
            if id_ in action.at and action.effort is not None and action.open
        ]
        return min(found, default=None)

    @cached_property
    def felt(self) -> list[Walk]:
        """The walks of the leading series, reduced to what is known."""
        return self._felt(self.points[self.leading], self.parameters)

    @cached_property
    def ranking(self) -> tuple[str, ...]:
        """All touchpoints whose improvement lifts the weighted whole, the one that lifts most first."""
        return ranking(self.lifts, self.parameters.weights, len(self.lifts))

    @cached_property
    def losses(self) -> dict[str, float]:
        """Each touchpoint's share (0 to 1) of what the journey loses."""
        return losses(self.lifts, self.parameters.weights)

    @cached_property
    def standings(self) -> dict[str, tuple[Standing, ...]]:
        """The parts of touchpoints that have a target, beside it."""
        return standings(self)

    @cached_property
    def best(self) -> tuple[tuple[str, float], ...]:
        """Up to three touchpoints to bring to their targets together, each with the points of CX it adds."""
        targets = self.points["target"]
        wanted = {
            id_: goal / 50 - 1
            for id_, lift in self.lifts.items()
            if lift.emotion is not None and (goal := targets[id_].emotion) is not None
        }
        return tuple(greedy(self.felt, wanted, self.lifts, self.parameters))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The rankings of the first three improvements that other assumptions give; none where all give the same."""
        weights = self.parameters.weights
        was = ranking(self.lifts, weights)
        tried = [
            Change(f"emotion weighs {name}", was, ranking(self.lifts, _reweighted(weights, weight)))
            for name, weight in EMOTION_WEIGHTS.items()
        ]
        if self.parameters.memory != PRESETS["symmetric"]:
            symmetric = replace(self.parameters, memory=PRESETS["symmetric"])
            found = self._lifts(self._felt(self.points[self.leading], symmetric), symmetric)
            tried.append(Change(SYMMETRIC, was, ranking(found, weights)))
        return tuple(change for change in tried if change.becomes != was)


def _reweighted(weights: Weights, emotion: float) -> Weights:
    """Weights with another one for emotion; efficiency and ease share the rest as before, evenly if they had none."""
    efficiency, ease, _ = weights
    part = efficiency / (efficiency + ease) if efficiency + ease else 0.5
    return (1 - emotion) * part, (1 - emotion) * (1 - part), emotion


def _emotional(found: Mapping[str, Point]) -> list[str]:
    """The touchpoints whose emotion is known."""
    return [id_ for id_, point in found.items() if point.emotion is not None]


def bounds(point: Point) -> Interval | None:
    """The 95 % interval of a touchpoint's emotion, cut to the scale; None without n and a spread."""
    if point.emotion is None or point.sd is None or point.n is None or point.n < 2:
        return None
    low, high = mean_interval(point.emotion, point.sd, point.n)
    return Interval(max(0.0, low), min(100.0, high))


def emotion_verdict(point: Point, target: float | None) -> Verdict | None:
    """Whether a touchpoint's emotion reaches its target; None where there is no target, or no n."""
    if target is None:
        return None
    return "no data" if point.emotion is None else mean_verdict(point.emotion, point.sd, point.n, target)


def more_answers(point: Point, target: float) -> int | None:
    """How many more answers would settle whether a touchpoint's emotion reaches its target; None if unknown."""
    mean, sd, n = point.emotion, point.sd, point.n
    if mean is None or sd is None or n is None or n < 2:
        return None
    return missing(lambda size: mean_interval(mean, sd, size, sides=1), n, target)
