"""The one figure that stands for a journey, what it is made of, and its target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from journeymap.analyses import levels
from journeymap.analyses.experience import Experience
from journeymap.analyses.points import PARTS, Series, weighted
from journeymap.analyses.remembering import Summary


@dataclass(frozen=True, slots=True)
class Part:
    """Efficiency, ease or remembered emotion, 0 to 100, with its target and its weight (0 to 1)."""

    name: str
    value: float | None
    target: float | None
    weight: float


@dataclass(frozen=True, slots=True)
class Headline:
    """A journey in one figure, 0 to 100.

    `kind` is `whole` for the weighted CX, `emotion` for remembered emotion alone where a part is unknown. `known` is at
    how many touchpoints the emotion of the series is known.
    """

    kind: Literal["whole", "emotion"]
    series: Series
    value: float | None
    target: float | None
    parts: tuple[Part, ...]
    known: int

    @property
    def short(self) -> int | None:
        """How far it is below its target in whole points as both are printed, negative above; None where unknown."""
        return None if self.value is None or self.target is None else round(self.target) - round(self.value)

    @property
    def emotion(self) -> Part:
        """Remembered emotion."""
        return self.parts[PARTS.index("emotion")]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The parts nothing is known of."""
        return tuple(part.name for part in self.parts if part.value is None)


def leading(experience: Experience) -> Summary | None:
    """The series a journey is judged by: the leading one, else what is measured; None where nothing is known."""
    return experience.summary(experience.leading) or experience.summary("actual")


def headline(experience: Experience) -> Headline:
    """The figure of a journey by its leading series."""
    summary = leading(experience)
    values = (summary.efficiency, summary.ease, summary.score) if summary else (None, None, None)
    wanted, weights = levels.parts(experience.journey.target), experience.parameters.weights
    whole, emotion = weighted(values, weights), values[2]
    kind: Literal["whole", "emotion"] = "emotion" if whole is None and emotion is not None else "whole"
    return Headline(
        kind,
        experience.leading,
        emotion if kind == "emotion" else whole,
        wanted.get("emotion") if kind == "emotion" else weighted(map(wanted.get, PARTS), weights),
        tuple(Part(name, value, wanted.get(name), w) for name, value, w in zip(PARTS, values, weights, strict=True)),
        sum(point.emotion is not None for point in experience.points[experience.leading].values()),
    )
