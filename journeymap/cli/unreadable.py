"""Files that a command could not use: said as lint says it."""

from __future__ import annotations

import os

from journeymap.cli import output
from journeymap.cli.files import Selection
from journeymap.lint import Result
from journeymap.settings import BREAKING


def broken(result: Result) -> frozenset[str]:
    """Paths of files that cannot be used: they cannot be read, or say a second time what another file says."""
    return frozenset(result.broken) | {finding.path for finding in result.findings if finding.code in BREAKING}


def tell(result: Result, selection: Selection, *, aside: bool = False) -> None:
    """Print the findings of files that cannot be used, as lint prints them.

    Args:
        result: findings, at least those of `settings.BREAKING`.
        selection: what was read.
        aside: whether stdout is taken by data for programs, so that findings go to stderr.
    """
    from journeymap.report import Report
    from journeymap.reports import full

    paths = broken(result)
    if not paths:
        return
    findings = tuple(finding for finding in result.findings if finding.path in paths)
    sources = {document.path: document.source for document in selection.documents}
    color = output.has_color(os.environ) and not aside
    text = full.render(Report(Result(findings, 0, len(paths), result.broken), sources, color=color))
    if aside:
        for line in text.splitlines():
            output.note(line)
    else:
        output.say(text)
