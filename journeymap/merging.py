"""Organisation files read as one: the first definition of anything counts, a second is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeymap.document import Document
from journeymap.finding import Also, Flag, Route
from journeymap.model.organisation import Organisation
from journeymap.vocabulary import VOCABULARY
from journeymap.words import item

SECTIONS = (
    "units",
    "people",
    "channels",
    "systems",
    "personas",
    "promises",
    "focus",
    "metrics",
    "feedback",
    "emotions",
)
_SINGLES = ("name", "vision", "target", "model", "reach")
_TOGETHER = ("notes", "links")


def merge(documents: list[Document]) -> tuple[Organisation, dict[str, list[Flag]]]:
    """Organisation files as one organisation, and DOC002 flags by path for what stands in them a second time."""
    values: dict[str, Any] = {"kind": "organisation"}
    written: dict[Route, tuple[str, Route]] = {}
    clashes: dict[str, list[Flag]] = {}
    for document in documents:
        for route, value in _definitions(document):
            space = ("owners", route[1]) if route[0] in ("units", "people") else route
            if flag := _clash(document, route, written.get(space)):
                clashes.setdefault(document.path, []).append(flag)
                continue
            written[space] = document.path, route
            if len(route) == 1:
                values[str(route[0])] = value
            else:
                values.setdefault(str(route[0]), {})[route[1]] = value
    values["lang"] = next(
        (lang for found in documents if found.organisation and (lang := found.organisation.lang)), None
    )
    for name in _TOGETHER:
        values[name] = tuple(value for document in documents for value in getattr(document.organisation, name))
    return Organisation.model_construct(**values), clashes


def _definitions(document: Document) -> Iterator[tuple[Route, Any]]:
    organisation = document.organisation
    for name in _SINGLES:
        if (value := getattr(organisation, name)) is not None:
            yield (name,), value
    for section in SECTIONS:
        for id_, value in getattr(organisation, section).items():
            yield (section, id_), value


def _clash(document: Document, route: Route, first: tuple[str, Route] | None) -> Flag | None:
    """Why a definition does not count, if another was there before."""
    if route[0] == "emotions" and (known := VOCABULARY.find(str(route[1]))) and known.id == str(route[1]).lower():
        message = f"`{route[1]}` is already in the vocabulary, with a valence of {known.valence:g}; that one counts"
        return Flag(message, route, key=True, help="choose another word, or leave it out", code="DOC002")
    if first is None:
        return None
    path, there = first
    what = item(document.source.data, route) or f"`{route[0]}`"
    message = f"The organisation has {what} a second time; the first one counts"
    help_ = "keep one of the two"
    if there != route:
        message = f"`{route[1]}` names {what} here, and something else in another file; the first one counts"
        help_ = "give one of them another id: units and people share one set of ids"
    also = (Also("first written here", there, path=path),)
    return Flag(message, route, key=True, help=help_, also=also, code="DOC002")
