"""Where touchpoints stand against their targets, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.analyses.intervals import Verdict, mean_verdict
from journeymap.analyses.points import PARTS, Point, Series, state_of
from journeymap.model.journey import Journey
from journeymap.model.measures import Rating

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
    leading = {part: _leading(experience, part) for part in PARTS}
    found = {
        id_: tuple(_parts(experience, id_, goal, leading))
        for id_, goal in experience.points["target"].items()
        if id_ in experience.points["actual"] or id_ in experience.points["assumed"]
    }
    return {id_: parts for id_, parts in found.items() if parts}


def _leading(experience: Experience, part: str) -> Series:
    if part == "emotion":
        return experience.leading
    known = any(getattr(point, part) is not None for point in experience.points["actual"].values())
    return "actual" if known else "assumed"


def _parts(experience: Experience, id_: str, goal: Point, leading: Mapping[str, Series]) -> Iterator[Standing]:
    for part, series in leading.items():
        target = getattr(goal, part)
        point = experience.points[series].get(id_) if target is not None else None
        value = getattr(point, part, None)
        if point is not None and value is not None:
            n, sd = (point.n, point.sd) if part == "emotion" else _answers(experience.journey, id_, series, part)
            yield Standing(part, series, value, target, n, None if n is None else mean_verdict(value, sd, n, target))


def _answers(journey: Journey, id_: str, series: Series, part: str) -> tuple[int | None, float | None]:
    """How many answers an efficiency or ease rests on, and their standard deviation."""
    rating: Rating = getattr(state_of(journey, journey.touchpoints[id_], series), part)
    return rating.answers, rating.deviation
