"""A touchpoint and what belongs to it: edges, handoffs, waits, pains, opportunities."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field

from journeymap.model.base import TEXTS_SCHEMA, Before, Many, Model, Parsed, Text, loosely, problem, shown
from journeymap.model.common import CUSTOMER, Links, Mapped, Owners, Texts
from journeymap.model.durations import DurationText
from journeymap.model.measures import FeelingText, MetricReading, State, Target
from journeymap.model.values import Id, Ids, Importance, OneToFive, Share, share


class Handoff(Model):
    """What reaches this owner from the one before."""

    carries: Texts | None = Field(None, description="What is passed on; [] says on purpose that nothing is")
    within: DurationText | None = Field(None, description="How fast it must arrive")


def _handoff(value: Any) -> Any:
    return {"carries": value} if isinstance(value, str | list) else value


HandoffText = Annotated[Handoff, Before(_handoff, TEXTS_SCHEMA)]


class Edge(Model):
    """A way to the next touchpoint."""

    to: Id = Field(description="The id of the next touchpoint, or end")
    when: Text | None = Field(None, description="In which case customers go this way")
    share: Share | None = Field(None, description="Which share of customers go this way")
    handoff: HandoffText | None = Field(None, description="What is passed on along this way; wins over the receiver's")


class Wait(Model):
    """How long the customer waits here."""

    target: DurationText | None = Field(None, description="The longest wait that is fine")
    actual: DurationText | None = Field(None, description="The wait as it is")


class Pain(Model):
    """What hurts the customer here."""

    title: Text = Field(description="The pain, in the customer's words")
    severity: OneToFive | None = Field(None, description="1 a nuisance to 5 a reason to leave")
    evidence: Ids = Field((), description="Evidence it rests on")
    notes: Texts = Field((), description="Anything else worth keeping")


class Opportunity(Model):
    """What could be better here."""

    title: Text = Field(description="The idea")
    evidence: Ids = Field((), description="Evidence it rests on")
    notes: Texts = Field((), description="Anything else worth keeping")


class Collected(Model):
    """What the customer tells us here (zero-party data)."""

    what: Texts = Field(description="What is asked for")
    why: Text | None = Field(None, description="The reason the customer sees")
    given: Literal["freely", "required"] | None = Field(None, description="Given freely, or required to go on")


class StaffFeeling(Model):
    """How those who serve feel at this touchpoint; shown, never calculated with."""

    emotion: FeelingText = Field(description="The emotion of the staff")
    evidence: Ids = Field((), description="Evidence it rests on")


def start(value: Any) -> float | None:
    """A start: `true`, or the share of customers who start here; `false` is none."""
    if isinstance(value, str) and value.strip().lower() in {"true", "false"}:
        return 1.0 if value.strip().lower() == "true" else None
    if not isinstance(value, str) or not value.strip()[:1].isdigit():
        raise problem(f"{shown(value)} is not a start", "write true, or a share such as 30 %")
    return share(value)


def truth(value: Any) -> bool:
    """`true` or `false`."""
    if isinstance(value, str) and value.strip().lower() in {"true", "false"}:
        return value.strip().lower() == "true"
    raise problem(f"{shown(value)} is neither true nor false", "write true or false")


Start = Annotated[float | None, Parsed(start, {"type": ["boolean", "string", "number"]})]


class Touchpoint(Model):
    """One encounter of the customer with the service, or a moment of their own."""

    title: Text = Field(description="What happens, in the customer's words")
    phase: Id | None = Field(None, description="The phase; left out, that of the touchpoint above")
    owner: Owners = Field((), description="Exactly one accountable unit or person; customer for a moment of their own")
    involves: Ids = Field((), description="Others who take part")
    channel: Ids = Field((), description="One channel or a list, the main one first")
    systems: Ids = Field((), description="Systems used here")
    importance: Importance | None = Field(None, description="background, ordinary (default) or moment of truth")
    doing: Text | None = Field(None, description="What the customer does")
    thinking: Text | None = Field(None, description="What the customer thinks")
    frontstage: Text | None = Field(None, description="The owner's visible act")
    quotes: Texts = Field((), description="The customer's own words")
    takes: DurationText | None = Field(None, description="How long it takes the customer")
    wait: Annotated[Wait, loosely("actual")] | None = Field(None, description="How long the customer waits")
    pains: Many[Annotated[Pain, loosely("title")]] = Field((), description="What hurts")
    opportunities: Many[Annotated[Opportunity, loosely("title")]] = Field((), description="What could be better")
    promises: Ids = Field((), description="Promises of the brand that are redeemed here")
    collects: Annotated[Collected, loosely("what")] | None = Field(None, description="What the customer tells us here")
    felt_by_staff: StaffFeeling | None = Field(None, description="How those who serve feel")
    metrics: Mapped[MetricReading] = Field(default_factory=dict, description="Metrics read here")
    target: Target | None = Field(None, description="Future state")
    actual: State | None = Field(None, description="Current state, measured; needs evidence")
    assumed: State | None = Field(None, description="Current state, as believed")
    evidence: Ids = Field((), description="Evidence for everything here")
    handoff: HandoffText | None = Field(None, description="What reaches this owner from the one before")
    next: Many[Annotated[Edge, loosely("to")]] | None = Field(
        None, description="Where the customer goes; left out: below"
    )
    share: Share | None = Field(None, description="An optional touchpoint: the share of customers who come here")
    when: Text | None = Field(None, description="An optional touchpoint: in which case customers come here")
    start: Start = Field(None, description="The journey can also start here: true, or the share of customers who do")
    rows: Mapped[Texts] = Field(default_factory=dict, description="Free rows: an entry for each row the journey names")
    notes: Texts = Field((), description="Anything else worth keeping")
    links: Links = Field((), description="Places to read more")

    @property
    def weight(self) -> float:
        """Importance as a dose: 0 background, 1 ordinary, 2 moment of truth."""
        return 1.0 if self.importance is None else self.importance

    @cached_property
    def own(self) -> bool:
        """Whether this is a moment of the customer's own life."""
        return len(self.owner) == 1 and self.owner[0].names == (CUSTOMER,)

    @property
    def optional(self) -> bool:
        """Whether some customers pass this touchpoint by."""
        return self.share is not None or self.when is not None
