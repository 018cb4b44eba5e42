"""Targets on two levels: whether the lower ones, if they were all reached, would add up to the higher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymap.analyses.experience import Experience
from journeymap.analyses.points import PARTS
from journeymap.analyses.remembering import average, felt_walks, score
from journeymap.model.journey import Journey
from journeymap.model.measures import Target


@dataclass(frozen=True, slots=True)
class Level:
    """One part of an experience, 0 to 100: the target of the higher level, and what the lower ones add up to."""

    part: str
    wanted: float
    given: float

    @property
    def short(self) -> float:
        """How far the lower targets stay behind, in points; 0 where they reach it."""
        return max(0.0, self.wanted - self.given)


def of_journey(experience: Experience) -> tuple[Level, ...]:
    """A journey's own target beside what its touchpoints' targets would be remembered as."""
    wanted, targets = parts(experience.journey.target), experience.points["target"]
    walks, doses = experience.walks, experience.doses
    given = {part: average(walks, targets, doses, part) for part in wanted if part != "emotion"}
    if "emotion" in wanted:
        given["emotion"] = score(felt_walks(walks, targets, doses, experience.parameters), experience.parameters)
    return _levels(wanted, given)


def of_relationship(journeys: Iterable[Journey], target: Target | None) -> tuple[Level, ...]:
    """The relationship's target beside the mean of the targets of journeys; those retired or yet to come are left out.

    Args:
        journeys: all journeys of the organisation.
        target: the organisation's.
    """
    found = [parts(journey.target) for journey in journeys if counts(journey)]
    given = {part: _mean([values[part] for values in found if part in values]) for part in PARTS}
    return _levels(parts(target), given)


def counts(journey: Journey) -> bool:
    """Whether a journey's target is one of today's."""
    return journey.target is not None and journey.state == "current" and journey.status != "retired"


def parts(target: Target | None) -> dict[str, float]:
    """The parts of a target that are numbers, 0 to 100."""
    if target is None:
        return {}
    emotion = target.emotion.score if target.emotion else None
    found = {"efficiency": target.efficiency, "ease": target.ease, "emotion": emotion}
    return {part: value for part, value in found.items() if value is not None}


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _levels(wanted: Mapping[str, float], given: Mapping[str, float | None]) -> tuple[Level, ...]:
    return tuple(Level(part, wanted[part], value) for part in wanted if (value := given[part]) is not None)
