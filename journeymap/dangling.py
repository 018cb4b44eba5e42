"""References to ids that an existing registry does not define, as flags."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.document import Document
from journeymap.finding import Flag
from journeymap.references import Reference
from journeymap.words import ITEMS, cut, item, listed, meant

_SINGULAR = ITEMS | {
    "owners": "unit or person",
    "evidence": "piece of evidence",
    "rows": "free row",
    "journeys": "journey",
    "items": "item",
}


def unknown(document: Document, reference: Reference, known: Iterable[str]) -> Flag:
    """A reference to an id that an existing registry does not define, as a DOC004 flag."""
    what = _SINGULAR[reference.registry]
    where = item(document.source.data, reference.route)
    start = f"{where[:1].upper()}{where[1:]} names" if where else "The file names"
    some = sorted(known)
    help_ = f"define `{cut(reference.id, 40)}`, or use one of {listed(some[:8], 'or')}{' …' if len(some) > 8 else ''}"
    if reference.registry == "emotions":
        help_ = "use a word of the vocabulary (docs/language.md), or add it under `emotions:` in the organisation file"
    message = f"{start} the {what} `{cut(reference.id, 40)}`, which is not defined.{meant(reference.id, some)}"
    return Flag(message, reference.route, help=help_, code="DOC004")
