"""Parts that journeys and organisations share: owners, links, maps of ids."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import Field, model_validator

from journeymap.model.base import TEXT_SCHEMA, Before, Many, Model, Parsed, Text, loosely, problem
from journeymap.model.values import Id, reserved

T = TypeVar("T")

CUSTOMER = "customer"
"""The reserved owner: a moment of the customer's own life."""

END = "end"
"""The reserved end of an edge: the journey ends."""

_OrNothing = Before(lambda value: {} if value is None else value, {"type": "null"})
_PlaceId = Annotated[str, Parsed(reserved(END, "the end of the journey"), {"type": "string"})]
_AnsweringId = Annotated[str, Parsed(reserved(CUSTOMER, "the customer's own moments"), {"type": "string"})]

Mapped = Annotated[dict[Id, T], _OrNothing]
"""A mapping from ids, or nothing."""

Places = Annotated[dict[_PlaceId, T], _OrNothing]
"""The same of phases, touchpoints or backstage, which may not be called `end`."""

Answering = Annotated[dict[_AnsweringId, T], _OrNothing]
"""The same of units or people, which may not be called `customer`."""


class Owner(Model):
    """Who answers: a bare id of a unit or a person, or both by name."""

    id: Id | None = Field(None, description="A unit or a person")
    unit: Id | None = Field(None, description="The accountable unit")
    person: Id | None = Field(None, description="The accountable person")

    @model_validator(mode="after")
    def _somebody(self) -> Owner:
        if self.id is None and self.unit is None and self.person is None:
            raise problem("this owner names nobody", "write {unit:, person:} or one id")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The ids named, unit first."""
        if self.id is not None and self.unit is None and self.person is None:
            return (self.id,)
        return tuple(name for name in (self.id, self.unit, self.person) if name is not None)


def _owner(value: Any) -> Any:
    return {"id": value} if isinstance(value, str) else value


Owners = Many[Annotated[Owner, Before(_owner, TEXT_SCHEMA)]]
"""One owner; a list of several is read, and is shared ownership."""


class Link(Model):
    """A place to read more."""

    title: Text | None = Field(None, description="What stands there")
    link: Text = Field(description="The address")


Links = Many[Annotated[Link, loosely("link")]]
Texts = Many[Text]
TEXT = TEXT_SCHEMA
