"""One line a finding, for people who know the rules and for tools that read `path:line:column`."""

from __future__ import annotations

from journeymap.report import Report
from journeymap.terminal import escape


def render(report: Report) -> str:
    """Lines such as `claim.yaml:12:3 OWN201 unowned-touchpoint: “Calls” has no owner`."""
    return "".join(
        f"{escape(finding.path)}:{finding.position.line}:{finding.position.column} {finding.code} {finding.name}: "
        f"{escape(finding.message)}\n"
        for finding in report.result.findings
    )
