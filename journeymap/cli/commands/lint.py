"""`journeymap lint`: findings in a portfolio, and an exit code for CI."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap import plugin, reports
from journeymap.cli import options

if TYPE_CHECKING:
    from journeymap.cli.files import Selection
    from journeymap.finding import Severity
    from journeymap.lint import Result
    from journeymap.settings import Settings

LEVELS = ("error", "warning", "info")


@click.command()
@options.paths
@click.option(
    "--format",
    "form",
    type=click.Choice(plugin.names(reports)),
    default="full",
    show_default=True,
    help="full: for people, with the lines; concise: one line each; json: for programs.",
)
@click.option("--select", multiple=True, metavar="RULES", help="Run these rules only: codes, families, names.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="Run these rules too.")
@click.option("--all", "everything", is_flag=True, help="Show all findings, however many of a kind there are.")
@click.option("--statistics", is_flag=True, help="Show how often each rule speaks instead of its findings.")
@click.option("--fail-on", type=click.Choice(LEVELS), help="Exit with 1 at findings of this weight (default: error).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--output-file", metavar="FILE", help="Write the report to a file.")
@click.option("--stdin-filename", metavar="NAME", help="Where the text from stdin (PATH `-`) would stand.")
@options.today
@options.config
@options.quiet
def command(
    paths: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    everything: bool,
    statistics: bool,
    fail_on: str | None,
    exit_zero: bool,
    output_file: str | None,
    stdin_filename: str | None,
    today: str | None,
    config: str | None,
    quiet: bool,
) -> int:
    """Check journeys: what is broken, unclear or hurts the customer.

    PATH is a file, a folder, or `-` for stdin; left out, the config's root, else journeys, else this folder. The exit
    code is 1 if there is an error (see --fail-on), 2 if a file cannot be opened.
    """
    from journeymap.cli import files, output, project
    from journeymap.finding import Severity
    from journeymap.lint import lint
    from journeymap.portfolio import assemble

    place = project.find(config)
    settings = _chosen(place.config.settings, select, ignore, extend_select)
    day = project.today(today, os.environ)
    selection = files.select(paths, place, stdin_filename, quiet=quiet)
    portfolio = assemble(selection.documents, complete=selection.complete, today=day)
    result = lint(portfolio, settings, reported=selection.reported)
    if selection.reported or form == "json":
        color = output_file is None
        text = _report(result, selection, form, everything=everything, statistics=statistics, color=color)
        _deliver(text, output_file)
    output.tell(selection.problems, 0 if quiet else selection.skipped)
    if selection.problems:
        return 2
    return int(not exit_zero and _fails(result, Severity(fail_on) if fail_on else place.config.fail_on))


def _chosen(settings: Settings, select: tuple[str, ...], ignore: tuple[str, ...], extend: tuple[str, ...]) -> Settings:
    """The config's settings with the command line's: `--select` replaces what the config chooses, the others add."""
    wanted, unwanted, more = _split(select), _split(ignore), _split(extend)
    if wanted:
        return replace(settings, select=wanted, ignore=unwanted, extend_select=more)
    return replace(settings, ignore=settings.ignore + unwanted, extend_select=settings.extend_select + more)


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _report(result: Result, selection: Selection, form: str, *, everything: bool, statistics: bool, color: bool) -> str:
    from journeymap.cli.output import has_color
    from journeymap.report import Report
    from journeymap.summary import closing
    from journeymap.summary import statistics as counted

    if statistics:
        return counted(result) + closing(result)
    sources = {document.path: document.source for document in selection.documents}
    report = Report(result, sources, color=color and has_color(os.environ), everything=everything)
    text: str = plugin.module(reports, form).render(report)
    return text


def _deliver(text: str, output_file: str | None) -> None:
    from journeymap.cli import output

    if output_file is None:
        output.say(text)
    else:
        output.write(Path(output_file), text.encode("utf-8", "backslashreplace"))


def _fails(result: Result, gate: Severity) -> bool:
    return any(finding.severity.weight >= gate.weight for finding in result.findings)
