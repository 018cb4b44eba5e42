"""Plain data to a model, or to flags: pydantic's errors in a designer's words at the right key or value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeymap.finding import Flag, Route
from journeymap.model.base import Model, shown
from journeymap.model.keys import is_optional, known_keys
from journeymap.model.values import Scale
from journeymap.words import cut, item, listed, meant, near

M = TypeVar("M", bound=Model)


def validate(model: type[M], data: dict[str, Any], scale: Scale) -> tuple[M | None, tuple[Flag, ...]]:
    """Check data against a model.

    Args:
        model: Journey or Organisation.
        data: a mapping of dict, list, str and None.
        scale: how plain scores are read.

    Returns:
        The model and no flags, or None and a DOC003 flag for every error. Keys that begin with `x-` are ignored, and so
        are blank ones that may be left out.
    """
    try:
        return model.model_validate(data, context=scale), ()
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=True)
    free = [found["loc"] for found in errors if _is_free(model, found)]
    if free:
        return validate(model, _without(data, free), scale)
    return None, tuple(_flag(model, data, found) for found in errors if not _follows(found, errors, data))


def _follows(error: ErrorDetails, errors: list[ErrorDetails], data: Any) -> bool:
    """Whether an error only follows from another of the same item: a misspelt key, half a sentence, half a number."""
    *parent, key = error["loc"]
    unknown = [str(e["loc"][-1]) for e in errors if e["type"] == "extra_forbidden" and e["loc"][:-1] == tuple(parent)]
    if error["type"] == "missing":
        return any(" " in other or other[:1].isupper() or near(other, [str(key)]) for other in unknown)
    around = _value(data, tuple(parent))
    return any(_half_number(around, other) == (str(key), error["input"]) for other in unknown)


def _half_number(parent: Any, key: str) -> tuple[str, str] | None:
    """The key and the value before a key that is the other half of a number with a decimal comma."""
    keys = list(parent) if isinstance(parent, dict) else []
    before = keys[keys.index(key) - 1] if key in keys[1:] else None
    value = parent[before] if before else None
    if not before or not isinstance(value, str):
        return None
    return (before, value) if value[-1:].isdigit() and key[:1].isdigit() and parent[key] is None else None


def _is_free(model: type[Model], error: ErrorDetails) -> bool:
    """Whether an error is none: a key of the author's own, or one without a value that is not needed."""
    if error["type"] == "extra_forbidden":
        return str(error["loc"][-1]).startswith("x-")
    return error["input"] is None and is_optional(model, error["loc"])


def _without(data: Any, routes: list[Route]) -> Any:
    """A copy of data without the keys at some routes; steps of a long form that is not written are passed over."""
    if not routes:
        return data
    if isinstance(data, list):
        return [_without(value, _below(routes, index)) for index, value in enumerate(data)]
    short = [route[1:] for route in routes if route[0] not in data]
    if short:
        return _without(data, [*short, *(route for route in routes if route[0] in data)])
    gone = {route[0] for route in routes if len(route) == 1}
    return {key: _without(value, _below(routes, key)) for key, value in data.items() if key not in gone}


def _below(routes: list[Route], step: str | int) -> list[Route]:
    return [route[1:] for route in routes if len(route) > 1 and route[0] == step]


def _flag(model: type[Model], data: Any, error: ErrorDetails) -> Flag:
    """One of pydantic's errors as a DOC003 flag."""
    route: Route = tuple(error["loc"])
    about_key = route[-1:] == ("[key]",)
    if about_key:
        route = route[:-1]
    tell = _TELLERS.get(error["type"], _other)
    message, help_ = tell(_Error(model, data, route, error))
    where = item(data, route)
    missing = error["type"] == "missing"
    return Flag(
        f"{where[:1].upper()}{where[1:]}: {message}" if where else message[:1].upper() + message[1:],
        route[:-1] if missing else route,
        key=about_key or missing or error["type"] == "extra_forbidden",
        help=help_,
        code="DOC003",
    )


@dataclass(frozen=True, slots=True)
class _Error:
    """One of pydantic's errors: the model checked, its data, the route and the details."""

    model: type[Model]
    data: Any
    route: Route
    details: ErrorDetails

    @property
    def value(self) -> Any:
        return self.details["input"]


Told = tuple[str, str]
"""What is wrong, and what to write instead."""


def _said(at: _Error) -> Told:
    context = at.details.get("ctx", {})
    return f"{_key(at)}{context['message']}", context.get("help", "")


def _key(at: _Error) -> str:
    """The key an error is about, as it is written; nothing where the item itself says it."""
    data, written = at.data, list[str]()
    for step in at.route:
        if isinstance(data, dict) and str(step) in data:
            written.append(str(step))
            data = data[written[-1]]
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    named = len(written) == 2 and item(at.data, at.route)
    return f"`{cut(written[-1], 40)}`: " if written and not named else ""


def _missing(at: _Error) -> Told:
    key = str(at.route[-1])
    return f"`{key}` is missing", f"write `{key}:` and a value"


def _unknown(at: _Error) -> Told:
    key = str(at.route[-1])
    known = known_keys(at.model, at.route[:-1])
    parent = _value(at.data, at.route[:-1])
    if split := _split_text(key, at.value, known, parent):
        return split
    if isinstance(at.data.get("rows"), dict) and key in at.data["rows"]:
        return f"the free row `{key}` stands outside `rows`", f"write it under `rows:`, as rows: {{{key}: …}}"
    found = near(key, known)
    help_ = f"write `{found}`" if found else f"use one of {listed(known, 'or')}; keys of your own begin with `x-`"
    return f"the key `{cut(key, 40)}` is not known.{meant(key, known)}", help_


def _split_text(key: str, value: Any, known: list[str], parent: Any) -> Told | None:
    """An unknown key that is really a piece of a sentence or of a number."""
    if near(key, known) and " " not in key:
        return None
    if number := _half_number(parent, key):
        return f"“{number[1]},{key}” has a decimal comma", f"write {number[1]}.{key}"
    others = parent.keys() - {key} if isinstance(parent, dict) else set()
    if value is None and others:
        split = f"a comma split this text before “{cut(key, 40)}”"
        told = (
            split if " " in key else f"`{cut(key, 40)}` has no value and is not known: a comma split a text before it?"
        )
        return told, "put the text in quotes, or on a line of its own"
    if isinstance(value, str) and (" " in key or (key[:1].isupper() and not others.intersection(known))):
        whole = f"{key}: {value}".replace('"', "'")
        return f"a colon split this text after “{cut(key, 40)}”", f'put the text in quotes: "{cut(whole)}"'
    return None


def _literal(at: _Error) -> Told:
    options = [option.strip("'") for option in at.details.get("ctx", {})["expected"].replace(" or ", ", ").split(", ")]
    value = at.value
    question = meant(value, options) if isinstance(value, str) else ""
    return f"{_key(at)}{shown(value)} is not a choice here.{question}", f"write {listed(options, 'or')}"


def _text(at: _Error) -> Told:
    value = at.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return f"{_key(at)}nothing is written here", "write a text, or leave the key out"
    if isinstance(value, dict) and len(value) == 1:
        ((key, text),) = value.items()
        whole = f"{key}: {text}".replace('"', "'")
        return (
            f"{_key(at)}a colon split this text after “{cut(str(key), 40)}”",
            f'put it in quotes: "{cut(whole)}"',
        )
    if isinstance(value, list):
        return (
            f"{_key(at)}a list stands where one text is expected",
            "write one text; put it in quotes if it has brackets",
        )
    return f"{_key(at)}{shown(value)} stands where a text is expected", "write one text"


def _mapping(at: _Error) -> Told:
    value = at.value
    keys = known_keys(at.model, at.route)
    some = f"{', '.join(keys[:6])} …" if len(keys) > 6 else listed(keys, "or")
    wanted = f"write its keys below it: {some}" if keys else "write `id: …` lines below it"
    if isinstance(value, list) and not keys:
        return f"{_key(at)}a list stands where named items are expected", "give each item an id: `id: {title: …}`"
    if value is None:
        return "nothing is written here", wanted
    return f"{_key(at)}{shown(value)} stands where keys are expected", wanted


def _other(at: _Error) -> Told:
    return f"{_key(at)}{shown(at.details['input'])} does not fit here ({at.details['msg'].lower()})", ""


_TELLERS: dict[str, Callable[[_Error], Told]] = {
    "said": _said,
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _literal,
    "string_type": _text,
    "string_too_short": _text,
    "model_type": _mapping,
    "dict_type": _mapping,
}


def _value(data: Any, route: Route) -> Any:
    for step in route:
        if isinstance(data, dict):
            data = data.get(str(step), data if isinstance(step, int) else None)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
