"""JSON Schema of the language, for editors; readers of draft-07 and of 2020-12 take it alike."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from journeymap.model.base import Model
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation

DIALECT = "http://json-schema.org/draft-07/schema#"
KINDS: dict[str, type[Model]] = {"journey": Journey, "organisation": Organisation}


def schema(kind: str | None = None) -> dict[str, Any]:
    """The JSON Schema of a file.

    Args:
        kind: journey or organisation; None for both in one, told apart by `kind`, where what has none is a journey.

    Returns:
        A schema whose definitions stand under `$defs`. A `$ref` has no neighbours, which draft-07 would ignore.
    """
    wanted = [(KINDS[name], "validation") for name in ([kind] if kind else KINDS)]
    _, found = models_json_schema(wanted, schema_generator=_Generator)  # type: ignore[arg-type]
    top = {"$ref": f"#/$defs/{KINDS[kind].__name__}"} if kind else _either()
    title = {"title": f"journeymap {kind}" if kind else "journeymap"}
    return {"$schema": DIALECT, **title, "allOf": [top], "$defs": _portable(found["$defs"])}


def text(kind: str | None = None) -> str:
    """The schema as JSON."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def _either() -> dict[str, Any]:
    organisation = {"properties": {"kind": {"const": "organisation"}}, "required": ["kind"]}
    return {"if": organisation, "then": {"$ref": "#/$defs/Organisation"}, "else": {"$ref": "#/$defs/Journey"}}


class _Generator(GenerateJsonSchema):
    """pydantic's schemas without titles made of field names, and without defaults, which no author writes."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What a field takes, whatever it is when left out."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """A field is told by its description."""
        return False


def _portable(node: Any) -> Any:
    """A schema with keys that begin with `x-` free, and what may be left out also blank."""
    if isinstance(node, list):
        return [_portable(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _portable(value) for key, value in node.items()}
    if isinstance(made.get("anyOf"), list):
        made["anyOf"] = [part for choice in made["anyOf"] for part in _flat(choice)]
    if made.get("additionalProperties") is False:
        required = made.get("required", ())
        made["properties"] = {
            key: field if key in required else _or_blank(field) for key, field in made["properties"].items()
        }
        made["patternProperties"] = {"^x-": {}}
    return made


def _or_blank(field: dict[str, Any]) -> dict[str, Any]:
    """A field that may also stand without a value."""
    choices = (
        field["anyOf"] if "anyOf" in field else [{key: value for key, value in field.items() if key != "description"}]
    )
    blank = {"type": "null"}
    return {"description": field["description"], "anyOf": [*(choice for choice in choices if choice != blank), blank]}


def _flat(choice: dict[str, Any]) -> list[Any]:
    """The choices of a choice that says nothing else."""
    return list(choice["anyOf"]) if set(choice) == {"anyOf"} else [choice]
