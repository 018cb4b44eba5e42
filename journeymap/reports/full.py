"""For people: each finding with the author's line, what it means for the customer, and what to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from journeymap.finding import Finding, Severity
from journeymap.frame import frame
from journeymap.report import Report
from journeymap.summary import closing
from journeymap.terminal import escape, styled

FOLD = 5
"""How many findings of one code in one file are shown before the rest is folded."""

_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def render(report: Report) -> str:
    """All findings with code frames, and closing words."""
    blocks = [
        block
        for _, found in groupby(report.result.findings, key=lambda finding: finding.path)
        for block in _file(report, list(found))
    ]
    return "".join(f"{block}\n\n" for block in blocks) + closing(report.result)


def _file(report: Report, findings: list[Finding]) -> Iterator[str]:
    """Blocks of one file's findings; what a code means for the customer is said once."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.code] += 1
        if report.everything or seen[finding.code] <= FOLD:
            yield "\n".join(_block(report, finding, first=seen[finding.code] == 1))
    if not report.everything:
        for code, amount in seen.items():
            if amount > FOLD:
                yield f"… and {amount - FOLD} more of {code} in {escape(findings[0].path)}, --all"


def _block(report: Report, finding: Finding, *, first: bool) -> Iterator[str]:
    style, color = _STYLES[finding.severity], report.color
    head = styled(f"{finding.severity} {finding.code}", style, color=color)
    yield f"{head} {finding.name}: {styled(escape(finding.message), 'bold', color=color)}"
    place = f"{escape(finding.path)}:{finding.position.line}:{finding.position.column}"
    yield f"{styled('  -->', 'cyan', color=color)} {place}"
    source = report.sources.get(finding.path)
    if source is not None:
        yield from (f"  {line}" for line in frame(source, finding.position, style, color=color))
    for label, text in _notes(finding, first=first):
        yield f"  {styled(f'{label}:', 'cyan', color=color)} {escape(text)}"


def _notes(finding: Finding, *, first: bool) -> Iterator[tuple[str, str]]:
    for related in finding.related:
        where = f"{related.path}:{related.position.line}:{related.position.column}"
        yield "see also", f"{where} {related.message}"
    if first and finding.hurts:
        yield "for the customer", finding.hurts
    if finding.help:
        yield "to mend it", finding.help
