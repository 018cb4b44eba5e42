"""Texts read as a portfolio: what most tests of the core begin with."""

from __future__ import annotations

from datetime import date

from journeymap.document import Document, load
from journeymap.graph import Graph, build
from journeymap.lint import Result, lint
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation
from journeymap.portfolio import Case, Portfolio, assemble
from journeymap.settings import Settings

TODAY = date(2026, 11, 24)
HEAD = "kind: journey\ntitle: Water damage\n"
ORGANISATION = "kind: organisation\n"


def document(text: str, path: str = "journey.yaml") -> Document:
    """One file."""
    return load(path, text.encode())


def portfolio(*texts: str, today: date | None = TODAY, complete: bool = True, **named: str) -> Portfolio:
    """Texts as `0.yaml`, `1.yaml` …, or by name: `water_damage="…"` is `water-damage.yaml`."""
    files = {str(index): text for index, text in enumerate(texts)} | named
    documents = [document(text, f"{name.replace('_', '-')}.yaml") for name, text in files.items()]
    return assemble(documents, complete=complete, today=today)


def case(*texts: str) -> Case:
    """The first journey of texts."""
    return portfolio(*texts).cases[0]


def journey(text: str) -> Journey:
    """A journey that can be read; `kind` and `title` are put before it."""
    found = document(HEAD + text)
    assert found.journey is not None, [flag.message for flag in found.flags]
    return found.journey


def organisation(text: str) -> Organisation:
    """An organisation that can be read; `kind` is put before it."""
    found = document(ORGANISATION + text)
    assert found.organisation is not None, [flag.message for flag in found.flags]
    return found.organisation


def graph(touchpoints: str) -> Graph:
    """The graph of touchpoints written one a line, as `id: {…}`."""
    lines = "".join(f"  {line.strip()}\n" for line in touchpoints.strip().splitlines())
    return build(journey(f"touchpoints:\n{lines}"))


def wrong(text: str) -> list[str]:
    """What is said of a file that cannot be read: `line:column code message | help`."""
    result = lint(assemble([document(text)], today=TODAY), Settings(select=("DOC001", "DOC002", "DOC003")))
    return [
        f"{found.position.line}:{found.position.column} {found.code} {found.message} | {found.help}"
        for found in result.findings
    ]


def told(result: Result) -> list[tuple[str, int, str]]:
    """Path, line and code of each finding, in order."""
    return [(found.path, found.position.line, found.code) for found in result.findings]
