"""Which keys a model knows at a route, as they are written."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from journeymap.finding import Route


def known_keys(model: type[BaseModel], route: Route) -> list[str]:
    """Keys of the model at a route, as they are written; none where the route does not lead to a model."""
    return list(_fields(model, route))


def is_optional(model: type[BaseModel], route: Route) -> bool:
    """Whether the last step of a route is a key that may be left out."""
    field = _fields(model, route[:-1]).get(str(route[-1]))
    return field is not None and not field.is_required()


def _fields(model: type[BaseModel], route: Route) -> dict[str, FieldInfo]:
    """Fields of the model at a route by key; none where the route does not lead to a model."""
    found: Any = model
    for step in route:
        found = _step(found, step)
    inner = next(_models(found), None)
    return {} if inner is None else {field.alias or name: field for name, field in inner.model_fields.items()}


def _step(kind: Any, step: str | int) -> Any:
    """The type one step below a type."""
    for part in _parts(kind):
        if isinstance(part, type) and issubclass(part, BaseModel):
            fields = {field.alias or name: field.annotation for name, field in part.model_fields.items()}
            return fields.get(str(step))
        if get_origin(part) in (dict, tuple):
            return get_args(part)[1 if get_origin(part) is dict else 0]
    return None


def _parts(kind: Any) -> Iterator[Any]:
    """The alternatives of a type, without annotations."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _parts(get_args(kind)[0])
    elif origin in (Union, types.UnionType):
        for part in get_args(kind):
            yield from _parts(part)
    else:
        yield kind


def _models(kind: Any) -> Iterator[type[BaseModel]]:
    for part in _parts(kind):
        if isinstance(part, type) and issubclass(part, BaseModel):
            yield part
