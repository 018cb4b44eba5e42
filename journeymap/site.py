"""A site from a portfolio: which page has which name, and what each is made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from journeymap.finding import Finding
from journeymap.portfolio import Case
from journeymap.view import Drawing, Subject

INDEX = "index"
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*#%]')
MAX_NAME = 120
"""Characters of a page's name before `.html`; file systems allow 255 bytes."""


def page_names(ids: Iterable[str]) -> dict[str, str]:
    """File names of pages by journey id: `<id>.html`, safe everywhere and different even where case is not told apart.

    `index` and the names of devices get `-1`, as does a name that is taken.
    """
    taken = {INDEX}
    names: dict[str, str] = {}
    for id_ in ids:
        stem = base = _safe(id_)
        number = 0
        while _folded(stem) in taken or _DEVICES.fullmatch(stem):
            number += 1
            stem = f"{base}-{number}"
        taken.add(_folded(stem))
        names[id_] = f"{stem}.html"
    return names


def _safe(id_: str) -> str:
    """An id as the stem of a file name."""
    text = _UNSAFE.sub("-", unicodedata.normalize("NFC", id_)).strip(". ")
    while len(text.encode("utf-8", "replace")) > MAX_NAME:
        text = text[:-1]
    return text or "journey"


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFC", stem.casefold())


def subject(case: Case, findings: Sequence[Finding], drawing: Drawing | None, names: dict[str, str]) -> Subject:
    """One journey with all that its page shows."""
    wider = (case.journey.part_of or "").partition("#")[0]
    known = case.portfolio.journeys.get(wider)
    return Subject(
        id=case.id,
        path=case.document.path,
        journey=case.journey,
        graph=case.graph,
        directory=case.directory,
        vocabulary=case.portfolio.vocabulary,
        findings=tuple(finding for finding in findings if finding.path == case.document.path),
        drawing=drawing,
        part_of_title=known.journey.title if known else wider or None,
        titles={id_: other.journey.title for id_, other in case.portfolio.journeys.items() if id_ in names},
    )
