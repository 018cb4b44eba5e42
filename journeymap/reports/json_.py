"""For programs: everything a finding says, with a stable form (`schema_version`)."""

from __future__ import annotations

import json
import re
from typing import Any

from journeymap.finding import Finding, Fix, Position, Severity
from journeymap.report import Report
from journeymap.rule import URL
from journeymap.terminal import UNSAFE

SCHEMA_VERSION = 1


def render(report: Report) -> str:
    """One object: `schema_version`, `findings`, `summary`; keys sorted, every key always there."""
    result = report.result
    summary = {severity.value: result.count(severity) for severity in Severity}
    data = {
        "schema_version": SCHEMA_VERSION,
        "findings": [_finding(finding) for finding in result.findings],
        "summary": {**summary, "files": result.files, "suppressed": result.suppressed},
    }
    return dump(data)


def dump(data: Any) -> str:
    """JSON text for stdout: indent 2, keys sorted, a newline at the end; what a terminal would obey is escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
    return "\n".join(UNSAFE.sub(_escaped, line) for line in text.split("\n")) + "\n"


def _escaped(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
        **_position(finding.position),
        "journey": finding.journey,
        "touchpoint": finding.touchpoint,
        "at": finding.at,
        "related": [
            {
                "path": related.path,
                "line": related.position.line,
                "column": related.position.column,
                "message": related.message,
            }
            for related in finding.related
        ],
        "url": f"{URL}{finding.code}",
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{**_position(edit.position), "text": edit.text} for edit in fix.edits]
    return {"safe": fix.safe, "title": fix.title, "edits": edits}


def _position(position: Position) -> dict[str, int]:
    return {
        "line": position.line,
        "column": position.column,
        "end_line": position.end_line,
        "end_column": position.end_column,
    }
