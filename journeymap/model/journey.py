"""A journey: what a `kind: journey` file says."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from journeymap.model.base import TEXTS_SCHEMA, Before, Model, Parsed, Text, loosely, problem, shown
from journeymap.model.common import Links, Mapped, Owners, Places, Texts
from journeymap.model.durations import DayText, DurationText
from journeymap.model.measures import MetricReading, Target
from journeymap.model.touchpoint import Touchpoint, truth
from journeymap.model.values import Count, Difference, Id, Ids, Language, OneToFive, Scale, ScaleText, identifier

Value = Literal["creation", "delivery", "capture"]
EvidenceKind = Literal[
    "interview", "observation", "diary", "survey", "analytics", "feedback", "document", "workshop", "guess"
]


class Phase(Model):
    """A stretch of the journey: one column group of the map."""

    title: Text = Field(description="The phase, as the customer would say it")
    goal: Text | None = Field(None, description="What the customer wants to reach in it")
    value: Value | None = Field(None, description="Whether value is created, delivered or captured here")
    takes: DurationText | None = Field(None, description="How long it takes")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")


class Backstage(Model):
    """A process below the line of visibility."""

    title: Text = Field(description="What is done")
    owner: Owners = Field((), description="Exactly one accountable unit or person")
    involves: Ids = Field((), description="Others who take part")
    systems: Ids = Field((), description="Systems used")
    supports: Ids = Field((), description="Touchpoints it makes possible")
    takes: DurationText | None = Field(None, description="How long it takes")
    evidence: Ids = Field((), description="Evidence it rests on")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")


class Evidence(Model):
    """What the journey's claims rest on."""

    title: Text = Field(description="What was done, with whom")
    kind: EvidenceKind | None = Field(None, description="How it was learned")
    about: Literal["life", "service", "us"] | None = Field(
        None, description="life: the customer's day; service: how ours served; us: what they think of our brand"
    )
    by: Literal["own", "third-party"] | None = Field(None, description="Who asked")
    voice: Literal["operational", "strategic"] | None = Field(None, description="Whose voice is heard")
    n: Count | None = Field(None, description="How many people, calls, answers")
    date: DayText | None = Field(None, description="When: 2026-09-15, 2026-09 or 2026")
    link: Text | None = Field(None, description="Where it can be read")
    notes: Texts = Field((), description="Anything else worth keeping")


class Affected(Model):
    """What a risk takes down."""

    touchpoints: Ids = Field((), description="Touchpoints")
    channels: Ids = Field((), description="Channels")
    systems: Ids = Field((), description="Systems")
    units: Ids = Field((), description="Units")
    people: Ids = Field((), description="People")
    backstage: Ids = Field((), description="Backstage processes")


def _touchpoints(value: object) -> object:
    return {"touchpoints": value} if isinstance(value, str | list) else value


class Risk(Model):
    """What can break the journey, and what happens then."""

    title: Text = Field(description="What could happen")
    affects: Annotated[Affected, Before(_touchpoints, TEXTS_SCHEMA)] = Field(
        Affected(), description="What it takes down"
    )
    likelihood: OneToFive | None = Field(None, description="1 rare to 5 almost certain")
    severity: OneToFive | None = Field(None, description="1 a nuisance to 5 a disaster")
    plan: Text | None = Field(None, description="What is done then")
    owner: Owners = Field((), description="Who answers for the plan")
    fallback: Mapped[Id] = Field(
        default_factory=dict, description="Where customers go instead: {touchpoint: touchpoint}"
    )
    evidence: Ids = Field((), description="Evidence it rests on")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")


class Expected(Model):
    """What an action is expected to change, as differences on the journey's scale."""

    efficiency: Difference | None = Field(None, description="Points of efficiency")
    ease: Difference | None = Field(None, description="Points of ease")
    emotion: Difference | None = Field(None, description="Points of emotion")


class Action(Model):
    """What is done to close a gap."""

    title: Text = Field(description="What is done")
    at: Ids = Field((), description="The touchpoints it changes")
    owner: Owners = Field((), description="Who answers for it")
    focus: Ids = Field((), description="The focus area it serves")
    metric: Ids = Field((), description="The metric that shows it worked")
    expects: Expected | None = Field(None, description="What it is expected to change")
    effort: OneToFive | None = Field(None, description="1 an afternoon to 5 a programme")
    due: DayText | None = Field(None, description="By when")
    status: Literal["idea", "planned", "doing", "done", "dropped"] = Field("idea", description="Where it stands")
    evidence: Ids = Field((), description="Evidence it rests on")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")

    @property
    def open(self) -> bool:
        """Whether it is still to be done, if only as an idea."""
        return self.status not in ("done", "dropped")


def part_of(value: object) -> str:
    """A wider journey, or one item of it: `other` or `other#id`."""
    if not isinstance(value, str):
        raise problem("`part-of` names one journey", "write other-journey or other-journey#touchpoint")
    journey, hash_, item = value.partition("#")
    if not journey or (hash_ and not item):
        raise problem(f"{shown(value)} is half a reference", "write other-journey or other-journey#touchpoint")
    return f"{identifier(journey)}#{identifier(item)}" if hash_ else identifier(journey)


PartOf = Annotated[str | None, Parsed(part_of, {"type": "string"})]


class Journey(Model):
    """One customer's way through a service, as a graph of touchpoints."""

    kind: Literal["journey"] = Field(description="This file is a journey")
    title: Text = Field(description="The journey's name")
    lang: Language = Field("en", description="Language of the author's words")
    persona: Id | None = Field(None, description="Whose journey it is; one persona a map")
    scenario: Text | None = Field(None, description="The situation it tells of")
    goal: Text | None = Field(None, description="What the customer wants to reach")
    owner: Owners = Field((), description="Who answers from end to end: a unit or a person")
    status: Literal["draft", "live", "retired"] = Field("live", description="draft mutes all but broken files")
    state: Literal["current", "future"] = Field("current", description="As it is, or as it should be")
    value: Value | None = Field(None, description="Whether value is created, delivered or captured")
    scale: ScaleText = Field(Scale(), description="How plain scores in this file are read")
    promises: Ids = Field((), description="Promises of the brand this journey keeps")
    focus: Ids = Field((), description="Focus areas of the strategy it serves")
    part_of: PartOf = Field(None, description="A wider journey, or one item of it: other#id")
    reviewed: DayText | None = Field(None, description="When it was last checked against reality")
    review_every: DurationText | None = Field(None, description="How often it should be")
    endless: Annotated[bool, Parsed(truth, {"type": "boolean"})] = Field(
        False, description="A relationship that is meant to go round"
    )
    target: Target | None = Field(None, description="The journey's own target")
    metrics: Mapped[MetricReading] = Field(default_factory=dict, description="Metrics of the whole journey")
    rows: Mapped[Text] = Field(default_factory=dict, description="Free rows of the map: {id: title}")
    phases: Places[Annotated[Phase, loosely("title")]] = Field(
        default_factory=dict, description="Phases in their order"
    )
    touchpoints: Places[Annotated[Touchpoint, loosely("title")]] = Field(description="Touchpoints in their order")
    backstage: Places[Annotated[Backstage, loosely("title")]] = Field(
        default_factory=dict, description="Below the line of visibility"
    )
    evidence: Mapped[Annotated[Evidence, loosely("title")]] = Field(
        default_factory=dict, description="What the claims rest on"
    )
    risks: Mapped[Annotated[Risk, loosely("title")]] = Field(
        default_factory=dict, description="What can break, and the plan"
    )
    actions: Mapped[Annotated[Action, loosely("title")]] = Field(default_factory=dict, description="What is done")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")

    @cached_property
    def rated(self) -> bool:
        """Whether any touchpoint has a state, measured or assumed; without there is nothing to compare or remember."""
        return any(found.actual is not None or found.assumed is not None for found in self.touchpoints.values())

    def open_actions(self) -> dict[str, list[str]]:
        """The actions still to be done at each touchpoint that has any, in written order."""
        found: dict[str, list[str]] = {}
        for id_, action in self.actions.items():
            for touchpoint in action.at if action.open else ():
                found.setdefault(touchpoint, []).append(id_)
        return found
