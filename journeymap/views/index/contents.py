"""All that the index shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeymap.directory import Directory
from journeymap.finding import Finding, Severity
from journeymap.lint import Result
from journeymap.portfolio import Case, Portfolio
from journeymap.views.index.matrix import Line, matrix
from journeymap.views.index.order import hierarchy
from journeymap.views.index.row import Row, row, severities


@dataclass(frozen=True, slots=True)
class Kind:
    """Findings of one rule in journeys: how many, and in how many journeys."""

    code: str
    name: str
    severity: Severity
    count: int
    journeys: int


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one rule and severity."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one that stands for all in code, name, severity and what it means."""
        return self.findings[0]

    @property
    def help(self) -> str:
        """What to write instead, where it is the same for all."""
        return self.first.help if len({finding.help for finding in self.findings}) == 1 else ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The index before it is words.

    `rows` are the journeys in the order they are shown; `lines` the units, each with a cell for each row; `groups` the
    findings of no journey, the gravest first; `unreadable` the findings of files that could not be read, by path.
    """

    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    kinds: tuple[Kind, ...]
    groups: tuple[Group, ...]
    unreadable: dict[str, tuple[Finding, ...]]
    directory: Directory

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are in all, by severity."""
        journeys, others = (row.findings for row in self.rows), (group.findings for group in self.groups)
        every = (*journeys, *others, *self.unreadable.values())
        return severities([finding for findings in every for finding in findings])


def contents(portfolio: Portfolio, cases: Iterable[Case], result: Result, pages: Mapping[str, str]) -> Contents:
    """What the index shows.

    Args:
        portfolio: all files.
        cases: the journeys that have a page.
        result: what the linter found.
        pages: file names of pages by journey id.
    """
    held = list(cases)
    rows = hierarchy([row(case, result.by_path.get(case.document.path, ()), pages) for case in held])
    elsewhere = {case.document.path for case in held} | set(result.broken)
    general = [finding for finding in result.findings if finding.path not in elsewhere]
    return Contents(
        rows,
        matrix(rows, portfolio.directory),
        _kinds(rows),
        _groups(general),
        {path: result.by_path.get(path, ()) for path in result.broken},
        portfolio.directory,
    )


def _groups(findings: Sequence[Finding]) -> tuple[Group, ...]:
    """Findings by rule, the gravest first."""
    found: dict[tuple[int, str], list[Finding]] = {}
    for finding in findings:
        found.setdefault((-finding.severity.weight, finding.code), []).append(finding)
    return tuple(Group(tuple(found[key])) for key in sorted(found))


def _kinds(rows: Sequence[Row]) -> tuple[Kind, ...]:
    """What is found in journeys, the gravest and commonest first."""
    found: dict[tuple[str, str, Severity], list[str]] = {}
    for one in rows:
        for finding in one.findings:
            found.setdefault((finding.code, finding.name, finding.severity), []).append(one.id)
    kinds = [Kind(*what, len(ids), len(set(ids))) for what, ids in found.items()]
    return tuple(sorted(kinds, key=lambda kind: (-kind.severity.weight, -kind.count, kind.code)))
