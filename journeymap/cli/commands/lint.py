"""`journeymap lint`."""

from __future__ import annotations

import os

import click

from journeymap.cli import options


@click.command(help="Check journeys and say what hurts the customer.")
@options.paths
@options.config
@options.today
@options.quiet
def command(paths: tuple[str, ...], config: str | None, today: str | None, *, quiet: bool) -> int:
    """Lint."""
    from journeymap.cli import files, output, project
    from journeymap.lint import lint
    from journeymap.portfolio import assemble
    from journeymap.report import Report
    from journeymap.reports import concise

    place = project.find(config)
    selection = files.select(paths, place)
    portfolio = assemble(selection.documents, complete=selection.complete, today=project.today(today, os.environ))
    result = lint(portfolio, place.config.settings, reported=selection.reported)
    output.say(concise.render(Report(result, {d.path: d.source for d in selection.documents})))
    return 1
