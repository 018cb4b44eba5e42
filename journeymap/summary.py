"""The closing words of a run: what was found, which files could not be analysed, where to start."""

from __future__ import annotations

from collections import Counter

from journeymap.finding import Finding, Severity
from journeymap.lint import Result
from journeymap.settings import BREAKING
from journeymap.terminal import escape
from journeymap.words import counted, cut, listed


def closing(result: Result) -> str:
    """One or two lines for the end of a report; the last sums up and names where to start."""
    return "".join(f"{line}\n" for line in (*_not_analysed(result), _summed(result)))


def statistics(result: Result) -> str:
    """How often each rule spoke, the most frequent first."""
    counts = Counter((finding.code, finding.name, finding.severity) for finding in result.findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{count:>5}  {code}  {severity:<7}  {name}\n" for (code, name, severity), count in rows)


def _not_analysed(result: Result) -> list[str]:
    if not result.broken:
        return []
    broken = set(result.broken)
    codes = sorted({found.code for found in result.findings if found.path in broken and found.code in BREAKING})
    why = f" ({', '.join(codes)})" if codes else ""
    if len(broken) == 1:
        return [f"{escape(result.broken[0])} could not be read as it stands{why}, so nothing else was checked in it."]
    return [f"{len(broken)} files could not be read as they stand{why}, so nothing else was checked in them."]


def _summed(result: Result) -> str:
    files = counted(result.files, "file")
    silenced = f"; {result.suppressed} silenced by comments" if result.suppressed else ""
    if not result.findings:
        return f"Nothing found in {files}{silenced}."
    amounts = [(result.count(severity), severity.value) for severity in Severity]
    found = listed(counted(amount, word) for amount, word in amounts if amount)
    return f"Found {found} in {files}{silenced}. {_start(result)}"


def _start(result: Result) -> str:
    """Where to start: at what keeps a file from being read, else at the commonest of the gravest findings."""
    first = first_to_mend(result)
    alike = sum(finding.code == first.code for finding in result.findings)
    more = f" ({alike} findings are of this kind)" if alike > 1 else ""
    return f"Start with {escape(first.path)}, line {first.position.line}{more}: {escape(cut(first.message, 160))}"


def first_to_mend(result: Result) -> Finding:
    """The finding to start with; there must be one."""
    gravest = max(finding.severity.weight for finding in result.findings)
    grave = [finding for finding in result.findings if finding.severity.weight == gravest]
    counts = Counter(finding.code for finding in grave)
    return min(grave, key=lambda finding: (finding.code not in BREAKING, -counts[finding.code], finding.order))
