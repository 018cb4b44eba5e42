"""What all models share: frozen, no unknown key, names with hyphens, one or many, text for title."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

T = TypeVar("T")
Handler = Callable[[Any], CoreSchema]

TEXT_SCHEMA: JsonSchemaValue = {"type": ["string", "number", "boolean"]}
"""JSON Schema of a text: what an editor takes for a number or a truth value, the language reads as text."""

TEXTS_SCHEMA: JsonSchemaValue = {"type": ["string", "number", "boolean", "array"], "items": TEXT_SCHEMA}
"""JSON Schema of a text or a list of texts."""


class Model(BaseModel):
    """A mapping of the language; its keys are the field names with hyphens."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
    )


class Before:
    """Annotation that takes the author's short form to the long one before it is checked.

    Args:
        widen: from what is written to the long form; what it does not know it returns as it is.
        schema: JSON Schema of the short form, offered beside the long one; from the long one, if it is a function.
    """

    def __init__(
        self,
        widen: Callable[[Any], Any],
        schema: JsonSchemaValue | Callable[[JsonSchemaValue], JsonSchemaValue],
    ) -> None:
        self.widen = widen
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        """Put the widening before the long form's own checks."""
        return core_schema.no_info_before_validator_function(self.widen, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The short form or the long one."""
        long = handler(schema)
        return {"anyOf": [self.schema(long) if callable(self.schema) else self.schema, long]}


class Parsed:
    """Annotation that makes a value of a text by a function of ours, and tells editors what the text looks like."""

    def __init__(self, parse: Callable[..., Any], schema: JsonSchemaValue) -> None:
        self.parse = parse
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        """The function is the whole check."""
        return core_schema.no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """What an editor should accept."""
        return dict(self.schema)


class Scaled(Parsed):
    """As `Parsed`, for values that are read on the file's own scale (the validation context)."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        """The function gets the value and the scale."""
        parse = self.parse
        return core_schema.with_info_plain_validator_function(lambda value, info: parse(value, info.context))


def loosely(key: str) -> Before:
    """A bare text stands for a mapping with that text under `key`."""
    return Before(lambda value: {key: value} if isinstance(value, str) else value, TEXT_SCHEMA)


def _as_list(value: Any) -> Any:
    if value is None:
        return []
    return value if isinstance(value, list | tuple) else [value]


def _one_or_null(long: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [long["items"], {"type": "null"}]}


class _TextSchema:
    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return dict(TEXT_SCHEMA)


Many = Annotated[tuple[T, ...], Before(_as_list, _one_or_null)]
"""A list, one bare item, or nothing."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), _TextSchema()]
"""Prose of the author's: never markup, never empty."""


def problem(message: str, help_: str = "") -> PydanticCustomError:
    """A value error in our own words; `help_` says what to write instead."""
    return PydanticCustomError("said", "{message}", {"message": message, "help": help_})


def shown(value: Any) -> str:
    """A value for a message: its text, cut to 40 characters."""
    value = f"{value:g}" if isinstance(value, float) else value
    text = " ".join(str(value).split()) if isinstance(value, str) else f"a {_KINDS.get(type(value), 'value')}"
    return f"“{text[:39]}…”" if len(text) > 40 else f"“{text}”" if isinstance(value, str) else text


_KINDS: dict[type, str] = {dict: "mapping", list: "list", type(None): "blank"}
