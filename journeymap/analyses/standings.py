"""Where touchpoints stand against their targets, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.analyses.intervals import Verdict, mean_verdict
from journeymap.analyses.points import PARTS, Point, Series, state_of
from journeymap.model.journey import Journey

if TYPE_CHECKING:
    from journeymap.analyses.experience import Experience


@dataclass(frozen=True, slots=True)
class Standing:
    """One part of a touchpoint beside its target, 0 to 100; `verdict` is None without n and a spread."""

    part: str
    series: Series
    value: float
    target: float
    n: int | None
    verdict: Verdict | None

    @property
    def gap(self) -> float:
        """How far the part is below its target; negative above it."""
        return self.target - self.value


def standings(experience: Experience) -> dict[str, tuple[Standing, ...]]:
    """The parts of each touchpoint that have a target and a value, in written order; touchpoints with none left out.

    Notes:
        Emotions are those of the leading series. Efficiency and ease are the measured ones if the journey has any
        measured value of that part, else the assumed ones: what was measured counts although nobody asked for feelings.
    """
    found: dict[str, list[Standing]] = {}
    for part in PARTS:
        series = _leading(experience, part)
        for id_, point in experience.points[series].items():
            goal = experience.points["target"].get(id_, Point())
            value, target = getattr(point, part), getattr(goal, part)
            if value is not None and target is not None:
                n, sd = _answers(experience.journey, id_, series, part, point)
                said = mean_verdict(value, sd, n, target)
                found.setdefault(id_, []).append(Standing(part, series, value, target, n, said))
    return {id_: tuple(found[id_]) for id_ in experience.journey.touchpoints if id_ in found}


def _leading(experience: Experience, part: str) -> Series:
    if part == "emotion":
        return experience.leading
    known = any(getattr(point, part) is not None for point in experience.points["actual"].values())
    return "actual" if known else "assumed"


def _answers(journey: Journey, id_: str, series: Series, part: str, point: Point) -> tuple[int | None, float | None]:
    """How many answers a part rests on, and their standard deviation."""
    if part == "emotion":
        return point.n, point.sd
    state = state_of(journey, journey.touchpoints[id_], series)
    rating = getattr(state, part)
    return rating.answers, rating.deviation
