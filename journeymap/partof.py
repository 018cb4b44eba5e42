"""Circles of `part-of`, among journeys and among units: nothing is part of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeymap.document import Document
from journeymap.finding import Flag, Route
from journeymap.model.organisation import Organisation

_SHOWN = 6


def circles(documents: Iterable[Document], merged: Organisation) -> Iterator[tuple[str, Flag]]:
    """DOC004 flags of every `part-of` on a circle, each with the path of its file.

    Args:
        documents: all files.
        merged: the organisation they make up; its units are looked at rather than one file's.
    """
    units = {id_: unit.part_of for id_, unit in merged.units.items() if unit.part_of}
    wider: dict[str, str] = {}
    read = [document for document in documents if document.model is not None]
    for document in read:
        if document.journey is not None and document.journey.part_of:
            wider.setdefault(document.id, document.journey.part_of.partition("#")[0])
    in_units, in_journeys = _circling(units), _circling(wider)
    for document in read:
        if document.journey is not None and document.id in in_journeys:
            yield document.path, _flag("The journey", document.id, wider, ("part-of",))
        for id_ in document.organisation.units if document.organisation else ():
            if id_ in in_units:
                yield document.path, _flag("The unit", id_, units, ("units", id_, "part-of"))


def _circling(above: Mapping[str, str]) -> set[str]:
    """Ids from which the way up leads back to them."""
    found: set[str] = set()
    seen: set[str] = set()
    for start in above:
        way: dict[str, None] = {}
        id_ = start
        while id_ in above and id_ not in seen:
            seen.add(id_)
            way[id_] = None
            id_ = above[id_]
        if id_ in way:
            ids = list(way)
            found.update(ids[ids.index(id_) :])
    return found


def _flag(what: str, id_: str, above: Mapping[str, str], route: Route) -> Flag:
    way = [id_]
    while len(way) < _SHOWN and (len(way) == 1 or way[-1] != id_):
        way.append(above[way[-1]])
    circle = " → ".join(way) + ("" if way[-1] == id_ else " → …")
    message = f"{what} `{id_}` is part of itself: {circle}"
    return Flag(message, route, help="take out one `part-of` of the circle", code="DOC004")
