"""Subjects of the map: journeys from their text, and one of fourteen touchpoints with everything in it."""

from __future__ import annotations

from pathlib import Path

from journeymap.document import load
from journeymap.lint import lint
from journeymap.portfolio import assemble
from journeymap.site import subject
from journeymap.view import Subject

DATA = Path(__file__).resolve().parent / "views" / "data"


def subject_of_text(text: str, organisation: str = "kind: organisation\n", *, found: bool = False) -> Subject:
    """The subject of a journey's text with an organisation's, linted if it is wanted."""
    documents = [load("organisation.yaml", organisation.encode()), load("small.journey.yaml", text.encode())]
    portfolio = assemble(documents)
    (case,) = portfolio.cases
    return subject(case, lint(portfolio).findings if found else (), None)


def rich_subject() -> Subject:
    """The journey of fourteen touchpoints, linted."""
    text = (DATA / "shoulder.journey.yaml").read_text(encoding="utf-8")
    return subject_of_text(text, (DATA / "organisation.yaml").read_text(encoding="utf-8"), found=True)
