"""Files that a command could not use: said as lint says it."""

from __future__ import annotations

from journeymap.cli.files import Selection
from journeymap.cli.output import note, say
from journeymap.lint import Result


def tell(selection: Selection, result: Result, *, aside: bool = False) -> bool:
    """Name what could not be opened, and say the findings of files that cannot be read as they stand.

    Args:
        selection: what was read.
        result: its findings, at least those of `settings.BREAKING`.
        aside: whether stdout is taken by data for programs, so that findings go to stderr.

    Returns:
        Whether a file could not be read.
    """
    from journeymap.report import Report
    from journeymap.reports import full

    for problem in selection.problems:
        note(f"journeymap: error: {problem}")
    if not result.broken:
        return False
    findings = tuple(finding for finding in result.findings if finding.path in result.broken)
    sources = {document.path: document.source for document in selection.chosen}
    text = full.render(Report(Result(findings, 0, len(result.broken), result.broken), sources))
    if aside:
        for line in text.splitlines():
            note(line)
    else:
        say(text)
    return True
