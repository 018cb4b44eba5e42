"""A site from a portfolio: which page has which name, and what each is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.filenames import folded, stem
from journeymap.finding import Finding
from journeymap.portfolio import Case
from journeymap.view import Drawing, Subject

INDEX = "index"


def page_names(ids: Iterable[str]) -> dict[str, str]:
    """File names of pages by journey id: `<id>.html`, safe everywhere and different even where case is not told apart.

    `index` and the names of devices get `-1`, as does a name that is taken.
    """
    taken = {INDEX}
    names: dict[str, str] = {}
    for id_ in ids:
        name = base = stem(id_) or "journey"
        number = 0
        while folded(name) in taken:
            number += 1
            name = f"{base}-{number}"
        taken.add(folded(name))
        names[id_] = f"{name}.html"
    return names


def subject(case: Case, findings: Sequence[Finding], drawing: Drawing | None) -> Subject:
    """One journey with all that its page shows, from the findings in its file and its drawing as a graph."""
    wider = (case.journey.part_of or "").partition("#")[0]
    known = case.portfolio.journeys.get(wider)
    return Subject(
        id=case.id,
        path=case.document.path,
        experience=case.experience,
        directory=case.directory,
        findings=tuple(findings),
        drawing=drawing,
        part_of_title=known.journey.title if known else wider or None,
    )
