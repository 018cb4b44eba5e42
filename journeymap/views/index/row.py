"""A journey in the index: who answers for it, how it stands, and its worst finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.analyses.handoffs import Passing
from journeymap.analyses.headline import Headline, headline
from journeymap.analyses.walls import walls
from journeymap.finding import Finding, Severity
from journeymap.model.journey import Journey
from journeymap.portfolio import Case
from journeymap.view import Subject
from journeymap.views.map.columns import Column, columns, numbered
from journeymap.views.map.lanes import key


@dataclass(frozen=True, slots=True)
class Wider:
    """The journey that another is part of: its title and language, its page, and the item that is looked at closely."""

    title: str
    lang: str
    page: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One journey.

    `passings` are the handoffs a customer can feel, `findings` has the worst first, `headline` is its score, `depth` is
    how many of the journeys it is part of stand above it.
    """

    id: str
    page: str
    journey: Journey
    columns: tuple[Column, ...]
    passings: tuple[Passing, ...]
    findings: tuple[Finding, ...]
    headline: Headline
    wider: Wider | None = None
    depth: int = 0

    @property
    def touchpoints(self) -> int:
        """How many touchpoints it has."""
        return len(self.columns)

    @property
    def units(self) -> int:
        """How many units answer for something in it."""
        return len({key(answer) for column in self.columns for answer in column.answers})

    @property
    def unowned(self) -> int:
        """Touchpoints nobody answers for."""
        return sum(column.kind == "hole" for column in self.columns)

    @property
    def handoffs(self) -> int:
        """Handoffs between units."""
        return len(self.passings)

    @property
    def blind(self) -> int:
        """Handoffs that say nothing of what is passed on."""
        return sum(passing.blind for passing in self.passings)

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        return severities(self.findings)

    @property
    def gravity(self) -> int:
        """A number to sort by: errors before warnings before infos."""
        errors, warnings, infos = self.counts.values()
        return errors * 10**8 + warnings * 10**4 + infos


def severities(findings: Sequence[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, the gravest first; none is left out."""
    found = Counter(finding.severity for finding in findings)
    return {severity: found[severity] for severity in Severity}


def row(case: Case, findings: Sequence[Finding], pages: Mapping[str, str]) -> Row:
    """A journey's row from its case, the findings in its file and the pages by journey id."""
    subject = Subject(case.id, case.document.path, case.experience, case.directory, tuple(findings))
    notes = numbered(subject.findings)
    found = columns(subject, notes)
    felt = walls(case.graph, case.passings, case.directory)
    worst_first = tuple(note.finding for note in notes)
    head = headline(case.experience)
    return Row(case.id, pages[case.id], case.journey, found, felt, worst_first, head, _wider(case, pages))


def _wider(case: Case, pages: Mapping[str, str]) -> Wider | None:
    if case.journey.part_of is None:
        return None
    id_, _, item = case.journey.part_of.partition("#")
    known = case.portfolio.journeys.get(id_)
    if known is None:
        return Wider(id_, case.journey.lang, None, item or None)
    journey = known.journey
    named = journey.touchpoints.get(item) or journey.phases.get(item) or journey.backstage.get(item)
    return Wider(journey.title, journey.lang, pages.get(id_), named.title if named else item or None)
