"""Rules over a portfolio: flags become findings with a line and a severity, comments silence, order is fixed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby

from journeymap.dangling import unknown
from journeymap.document import Document
from journeymap.finding import Also, Finding, Flag, Position, Related, Route, Severity, dotted
from journeymap.portfolio import Portfolio
from journeymap.rule import Rule
from journeymap.rules import catalogue
from journeymap.settings import Settings
from journeymap.source import Source
from journeymap.suppression import Suppression, suppressions
from journeymap.words import listed


@dataclass(frozen=True)
class Result:
    """What was found, in order; how many findings comments silenced; how many files were looked at, and which of them
    could not be analysed.
    """

    findings: tuple[Finding, ...]
    suppressed: int = 0
    files: int = 0
    broken: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of a severity there are."""
        return sum(finding.severity is severity for finding in self.findings)

    @cached_property
    def by_path(self) -> dict[str, tuple[Finding, ...]]:
        """The findings of each file that has any."""
        return {path: tuple(own) for path, own in groupby(self.findings, key=lambda finding: finding.path)}


@dataclass
class _Run:
    """One run: settings resolved once, findings collected."""

    portfolio: Portfolio
    settings: Settings
    rules: tuple[Rule, ...] = ()
    known: dict[str, type[Rule]] = field(default_factory=dict)
    chosen: frozenset[str] = frozenset()
    by_path: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, document: Document, code: str, flag: Flag) -> None:
        """Keep a flag as a finding, if its rule was chosen and is not ignored for the file."""
        rule = self.known[code]
        if code not in self.chosen or self.settings.ignored(rule, document.path):
            return
        self.findings.append(self.finding(document, rule, flag))

    def speaks(self, rule: Rule, document: Document) -> bool:
        """Whether a chosen rule is asked about a file at all."""
        future = document.journey is not None and document.journey.state == "future" and not rule.future
        undated = rule.dated and self.portfolio.today is None
        partly = rule.portfolio_wide and not self.portfolio.complete
        ignored = self.settings.ignored(type(rule), document.path)
        return document.model is not None and not (future or undated or partly or ignored)

    def finding(self, document: Document, rule: type[Rule], flag: Flag) -> Finding:
        """A flag with line, column, severity and the words of its rule."""
        route = flag.route
        return Finding(
            code=rule.code(),
            name=rule.name(),
            severity=self.severity(rule, document),
            message=flag.message,
            path=document.path,
            position=flag.position or place(document.source, route, key=flag.key, part=flag.part),
            journey=None if document.kind == "organisation" else document.id,
            touchpoint=flag.touchpoint or _touchpoint(route),
            at=dotted(route),
            hurts=rule.hurts,
            help=flag.help,
            related=tuple(self.related(document, also) for also in flag.also),
            fix=flag.fix,
        )

    def related(self, document: Document, also: Also) -> Related:
        """A second place with its line and column."""
        there = self.by_path.get(also.path or document.path, document)
        return Related(there.path, place(there.source, also.route, key=also.key), also.message)

    def severity(self, rule: type[Rule], document: Document) -> Severity:
        """The rule's severity for a file: in a draft nothing but DOC is above info."""
        if document.journey is not None and document.journey.status == "draft" and rule.family() != "DOC":
            return Severity.INFO
        return self.severities[rule.code()]

    @cached_property
    def severities(self) -> dict[str, Severity]:
        """The severity of every rule, by code."""
        return {code: self.settings.severity_of(rule) for code, rule in self.known.items()}


def lint(
    portfolio: Portfolio,
    settings: Settings | None = None,
    *,
    reported: Iterable[str] | None = None,
    rules: dict[str, type[Rule]] | None = None,
) -> Result:
    """Check a portfolio.

    Args:
        portfolio: the files.
        settings: which rules, how loud.
        reported: paths to report on; all files by default. The others are read for references only.
        rules: the rules to choose from; all of `journeymap.rules` by default.

    Returns:
        The findings in their order.

    Raises:
        UsageError: the settings name a rule or an option that is not there.
    """
    settings = settings or Settings()
    known = catalogue() if rules is None else rules
    chosen = settings.rules(known)
    run = _Run(portfolio, settings, chosen, known, frozenset(rule.code() for rule in chosen))
    run.by_path = {document.path: document for document in portfolio.documents}
    wanted = set(run.by_path if reported is None else reported)
    documents = [document for document in portfolio.documents if document.path in wanted]
    for document in documents:
        _check_document(run, document)
    _check_together(run, wanted)
    return _silenced(run, documents)


def _check_document(run: _Run, document: Document) -> None:
    """DOC findings of a file, and if it can be read, its rules."""
    for flag in (*document.flags, *run.portfolio.clashes.get(document.path, ())):
        run.add(document, flag.code, flag)
    for reference, known in run.portfolio.unresolved.get(document.path, ()):
        if known is not None:
            run.add(document, "DOC004", unknown(document, reference, known))
    if document.journey is not None:
        case = run.portfolio.by_path[document.path]
        for rule in run.rules:
            if run.speaks(rule, document):
                for flag in rule.journey(case):
                    run.add(document, rule.code(), flag)


def _check_together(run: _Run, wanted: set[str]) -> None:
    """Rules over the organisation's files and over the portfolio."""
    hooks: list[tuple[Rule, Callable[[Portfolio], Iterable[tuple[str, Flag]]]]] = []
    for rule in run.rules:
        hooks.append((rule, rule.organisation))
        if run.portfolio.complete:
            hooks.append((rule, rule.portfolio))
    for rule, hook in hooks:
        for path, flag in hook(run.portfolio):
            if path in wanted:
                run.add(run.by_path[path], rule.code(), flag)


def place(source: Source, route: Route, *, key: bool = False, part: str | None = None) -> Position:
    """Line and column of a route: its value, its key, or a part below it; of the file, its `kind`."""
    if not route:
        return source.span(("kind",), key=True)
    return source.span((*route, part) if part else route, key=key)


def _touchpoint(route: Route) -> str | None:
    return str(route[1]) if len(route) > 1 and route[0] == "touchpoints" else None


def _silenced(run: _Run, documents: list[Document]) -> Result:
    """Findings that no comment silences, comments that silence nothing, all in order."""
    kept: list[Finding] = []
    count = 0
    by_path: dict[str, list[Finding]] = {document.path: [] for document in documents}
    for finding in run.findings:
        by_path[finding.path].append(finding)
    for document in documents:
        own = by_path[document.path]
        comments = suppressions(document.source)
        if not comments:
            kept += own
            continue
        used: set[tuple[int, str]] = set()
        for finding in own:
            silenced = _by(comments, finding, run.portfolio.today)
            used |= silenced
            count += bool(silenced)
            if not silenced:
                kept.append(finding)
        if "DOC005" in run.chosen and not run.settings.ignored(run.known["DOC005"], document.path):
            unused = _unused(run, document, comments, used)
            kept += [run.finding(document, run.known["DOC005"], flag) for flag in unused]
    broken = tuple(document.path for document in documents if document.model is None)
    return Result(tuple(sorted(kept, key=lambda finding: finding.order)), count, len(documents), broken)


def _by(comments: tuple[Suppression, ...], finding: Finding, today: date | None) -> set[tuple[int, str]]:
    found = ((index, comment.covers(finding, today)) for index, comment in enumerate(comments))
    return {(index, code) for index, code in found if code is not None}


def _unused(
    run: _Run, document: Document, comments: tuple[Suppression, ...], used: set[tuple[int, str]]
) -> Iterator[Flag]:
    """DOC005 for codes that ran and silenced nothing, for codes that do not exist, for comments not understood."""
    every = {word for rule in run.known.values() for word in (rule.code(), rule.name().upper())}
    asked = [rule for rule in run.rules if run.speaks(rule, document)]
    ran = {word for rule in asked for word in (rule.code(), rule.name().upper())}
    for index, comment in enumerate(comments):
        idle = [code for code in comment.codes if (index, code) not in used and _counts(code.upper(), ran, every)]
        if idle or comment.wrong:
            told = comment.wrong or (listed(f"`{code}`" for code in idle), "take the comment out, or the idle codes")
            position = Position(comment.line, comment.column, comment.line, comment.column + 1)
            yield Flag(f"This comment silences nothing: {told[0]}", help=told[1], position=position)


def _counts(code: str, ran: set[str], every: set[str]) -> bool:
    return code in ran or code not in every
