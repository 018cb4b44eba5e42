"""An organisation: what `kind: organisation` files say; several are read as one."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from journeymap.model.base import Model, Parsed, Text, loosely, problem
from journeymap.model.common import Answering, Links, Mapped, Owners, Texts
from journeymap.model.durations import DayText, DurationText
from journeymap.model.measures import Target
from journeymap.model.touchpoint import truth
from journeymap.model.values import Count, Id, Ids, Language, Number, ScaleText, Valence, number, within

Truth = Annotated[bool, Parsed(truth, {"type": "boolean"})]


class Unit(Model):
    """A unit of the organisation, or a company it works with."""

    name: Text = Field(description="The unit's name")
    part_of: Id | None = Field(None, description="The unit above")
    lead: Id | None = Field(None, description="The person who leads it")
    outside: Truth = Field(False, description="Another company")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")


class Person(Model):
    """A person who answers for something; no more personal data than this."""

    name: Text = Field(description="The person's name")
    unit: Id | None = Field(None, description="The unit they answer for")


class Channel(Model):
    """Where people and service meet."""

    name: Text = Field(description="The channel's name")
    contact: Literal["human", "self-service", "automated"] | None = Field(None, description="Who is at the other end")


class System(Model):
    """A system used on the way."""

    name: Text = Field(description="The system's name")
    owner: Owners = Field((), description="Who answers for it")


class Persona(Model):
    """A kind of customer."""

    name: Text = Field(description="The persona's name")
    needs: Texts = Field((), description="What they need")
    segment: Text | None = Field(None, description="The segment they stand for")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")


class Promise(Model):
    """What the brand promises."""

    title: Text = Field(description="The promise")
    means: Text | None = Field(None, description="What it means at a touchpoint")


class Focus(Model):
    """A focus area of the strategy."""

    title: Text = Field(description="The focus area")
    means: Text | None = Field(None, description="What it means in practice")
    ambition: Text | None = Field(None, description="How high it aims")
    until: DayText | None = Field(None, description="By when")


class Metric(Model):
    """A metric and what it measures."""

    kind: Literal["nps", "csat", "ces", "share", "count", "duration", "score"] = Field(description="What it is")
    title: Text | None = Field(None, description="Its name for people")
    level: Literal["relationship", "journey", "touchpoint"] | None = Field(None, description="What it is asked about")
    measures: Literal["efficiency", "ease", "emotion"] | None = Field(None, description="Which part of CX it shows")
    owner: Owners = Field((), description="Who answers for it")
    scale: ScaleText | None = Field(None, description="The scale of its answers")
    better: Literal["higher", "lower"] | None = Field(
        None, description="Which direction is good; left out: lower for a duration, else higher"
    )


class Feedback(Model):
    """A channel through which customers tell us things."""

    title: Text | None = Field(None, description="Its name for people")
    owner: Owners = Field((), description="Who answers")
    answered_within: DurationText | None = Field(None, description="How fast customers get an answer")
    leads_to: Ids = Field((), description="Actions that came of it")


class Reach(Model):
    """What the organisation knows it can move, in points of 0-100."""

    efficiency: Number | None = Field(None, description="Points of efficiency")
    ease: Number | None = Field(None, description="Points of ease")
    emotion: Number | None = Field(None, description="Points of emotion")
    within: DurationText | None = Field(None, description="In which time")


class EmotionWord(Model):
    """An emotion that the organisation adds to the vocabulary."""

    valence: Valence = Field(description="-1 unpleasant to 1 pleasant")
    arousal: Valence = Field(0.0, description="-1 calm to 1 stirred up")
    fi: Text | None = Field(None, description="The word in Finnish")
    opposite: Text | None = Field(None, description="The emotion it is the opposite of")
    synonyms: Texts = Field((), description="Other words for it")


Weights = tuple[float, float, float]
_NAMED_WEIGHTS: dict[str, Weights] = {"source-document": (1 / 6, 1 / 6, 2 / 3), "equal": (1 / 3, 1 / 3, 1 / 3)}


def weights(value: Any) -> Weights:
    """Weights of efficiency, ease, emotion: a name, or three numbers that sum to 1 (or 100)."""
    if isinstance(value, str) and value.strip() in _NAMED_WEIGHTS:
        return _NAMED_WEIGHTS[value.strip()]
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list) or len(parts) != 3:
        raise problem("weights are a name or three numbers", "write source-document, equal, or [0.2, 0.2, 0.6]")
    first, second, third = (number(part) for part in parts)
    total = first + second + third
    if min(first, second, third) < 0 or total <= 0:
        raise problem("weights are never negative, and not all zero", "write three shares such as [0.2, 0.2, 0.6]")
    return first / total, second / total, third / total


Weighting = Annotated[Weights, Parsed(weights, {"type": ["string", "array"]})]


class Prior(Model):
    """What customers already think of us before the journey begins."""

    score: Annotated[float, Parsed(within(0, 100, "a score"), {"type": ["number", "string"]})] = Field(
        description="0-100"
    )
    encounters: Count | None = Field(
        None, description="How many ordinary encounters it rests on; left out: established"
    )


class ExperienceModel(Model):
    """Parameters of the experience model; see docs/model.md."""

    weights: Weighting = Field(
        _NAMED_WEIGHTS["source-document"], description="source-document, equal, or weights of efficiency, ease, emotion"
    )
    memory: Literal["default", "symmetric", "average", "peak-end", "memory"] = Field(
        "default", description="How a journey is remembered"
    )
    prior: Annotated[Prior, loosely("score")] | None = Field(None, description="What customers think of us beforehand")


class Organisation(Model):
    """The units, people, channels and promises that journeys refer to."""

    kind: Literal["organisation"] = Field(description="This file is an organisation")
    name: Text | None = Field(None, description="The organisation's name")
    lang: Language | None = Field(None, description="Language of the organisation's words")
    vision: Text | None = Field(None, description="What it wants to be for its customers")
    target: Target | None = Field(None, description="The target of the whole relationship, 0-100")
    units: Answering[Annotated[Unit, loosely("name")]] = Field(
        default_factory=dict, description="Units, teams, companies outside"
    )
    people: Answering[Annotated[Person, loosely("name")]] = Field(
        default_factory=dict, description="People who answer for something"
    )
    channels: Mapped[Annotated[Channel, loosely("name")]] = Field(default_factory=dict, description="Channels")
    systems: Mapped[Annotated[System, loosely("name")]] = Field(default_factory=dict, description="Systems")
    personas: Mapped[Annotated[Persona, loosely("name")]] = Field(default_factory=dict, description="Personas")
    promises: Mapped[Annotated[Promise, loosely("title")]] = Field(
        default_factory=dict, description="Promises of the brand"
    )
    focus: Mapped[Annotated[Focus, loosely("title")]] = Field(
        default_factory=dict, description="Focus areas of the strategy"
    )
    metrics: Mapped[Annotated[Metric, loosely("kind")]] = Field(default_factory=dict, description="Metrics")
    feedback: Mapped[Annotated[Feedback, loosely("title")]] = Field(
        default_factory=dict, description="Feedback channels"
    )
    reach: Reach | None = Field(None, description="What we know we can move")
    emotions: Mapped[EmotionWord] = Field(default_factory=dict, description="Emotion words added to the vocabulary")
    model: ExperienceModel | None = Field(None, description="Parameters of the experience model")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")
