"""journeymap.reports.concise."""

from __future__ import annotations

from journeymap.finding import Finding, Position, Severity
from journeymap.lint import Result
from journeymap.report import Report
from journeymap.reports.concise import render


def test_one_line_a_finding() -> None:
    """A line has path, line, column, code, name and message; nothing else is said, nothing is folded."""
    findings = tuple(
        Finding(
            "OWN201", "unowned-touchpoint", Severity.ERROR, "“Calls” has no owner", "a.yaml", Position(line, 3, line, 7)
        )
        for line in range(1, 8)
    )
    lines = render(Report(Result(findings, files=1))).splitlines()
    assert len(lines) == 7
    assert lines[3] == "a.yaml:4:3 OWN201 unowned-touchpoint: “Calls” has no owner"
    assert render(Report(Result((), files=1))) == ""


def test_a_line_stays_a_line() -> None:
    """Line ends and control characters in paths and messages are written out."""
    finding = Finding("DOC001", "unreadable-file", Severity.ERROR, "a\nb\x1b[1m", "x\n.yaml", Position())
    assert render(Report(Result((finding,)))) == "x\\u{a}.yaml:1:1 DOC001 unreadable-file: a\\u{a}b\\u{1b}[1m\n"
