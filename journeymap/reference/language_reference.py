"""The tables of the language: every key of a journey and an organisation, from the JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeymap.reference import table
from journeymap.schema import schema
from journeymap.words import listed

_NAMES = {"null": "", "boolean": "true or false", "array": "", "object": "keys"}


def text() -> str:
    """A section for each kind of item, in the order in which a reader meets them."""
    definitions: dict[str, Any] = schema()["$defs"]
    order = list(_met(definitions, ["Journey", "Organisation"]))
    return "\n".join(("## All keys\n", *(_section(name, definitions[name]) for name in order)))


def _met(definitions: dict[str, Any], waiting: list[str]) -> Iterator[str]:
    """Names of definitions, each before those it mentions."""
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            yield name
            waiting = [*_mentions(definitions[name].get("properties", {})), *waiting]


def _mentions(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].rpartition("/")[2]
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            yield from _mentions(inner)


def _section(name: str, definition: dict[str, Any]) -> str:
    required = definition.get("required", ())
    rows = (
        (f"`{key}`" + (" (required)" if key in required else ""), _takes(found), found.get("description", ""))
        for key, found in definition.get("properties", {}).items()
    )
    return f"### {name}\n\n{definition.get('description', '')}\n\n{table(('key', 'takes', 'what it says'), rows)}"


def _takes(found: dict[str, Any]) -> str:
    """What a key takes, in words; its own description is said elsewhere."""
    plain = {key: value for key, value in found.items() if key != "description"}
    kinds = list(dict.fromkeys(_kinds(plain)))
    many = ", one or a list" if _has_list(plain) else ""
    return listed(kinds, "or") + many


def _kinds(found: dict[str, Any]) -> Iterator[str]:
    if "$ref" in found:
        name = found["$ref"].rpartition("/")[2]
        yield f"[{name}](#{name.lower()})"
    elif "anyOf" in found and "description" not in found:
        for choice in found["anyOf"]:
            yield from _kinds(choice)
    elif "enum" in found or "const" in found:
        yield from (f"`{value}`" for value in found.get("enum", [found.get("const")]))
    elif "description" in found:
        what, colon, such_as = found["description"].partition(": ")
        yield f"{what[:1].lower()}{what[1:]}" + (f" ({such_as})" if colon else "")
    elif isinstance(found.get("additionalProperties"), dict) and found["additionalProperties"]:
        yield f"ids, each with {listed(dict.fromkeys(_kinds(found['additionalProperties'])), 'or')}"
    elif found.get("type") == "array":
        yield from _kinds(found.get("items", {}))
    else:
        yield from _plain(found.get("type", []))


def _plain(types: str | list[str]) -> Iterator[str]:
    names = [types] if isinstance(types, str) else types
    if "string" in names:
        numeric = {"number", "integer"} & set(names) and "boolean" not in names
        yield "a number" if numeric else "text"
    else:
        yield from filter(None, (_NAMES.get(name, name) for name in names))


def _has_list(found: dict[str, Any]) -> bool:
    choices = found.get("anyOf", [found])
    return any(choice.get("type") == "array" or "array" in choice.get("type", ()) for choice in choices)
