"""`journeymap build`: a page for every journey, and an index."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap.cli import options

if TYPE_CHECKING:
    from journeymap.cli.files import Selection
    from journeymap.config import BuildOptions
    from journeymap.lint import Result
    from journeymap.portfolio import Case, Portfolio

DEFAULT_OUT = "site"
AT_ONCE, SECONDS = 25, 6
"""Journeys that Graphviz is asked for together, and the time it may take for them."""


@click.command()
@options.paths
@click.option("--out", metavar="FOLDER", help=f"Where the site is written (default: {DEFAULT_OUT}).")
@click.option("--lang", type=click.Choice(["en", "fi"]), help="Language of the pages (default: each journey's own).")
@click.option("--engine", metavar="embedded|system|own|PATH", help="Graphviz: the one that came along, or a `dot`.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info"]), help="Exit with 1 at findings of this weight."
)
@options.today
@options.config
@options.quiet
def command(
    paths: tuple[str, ...],
    out: str | None,
    lang: str | None,
    engine: str | None,
    fail_on: str | None,
    today: str | None,
    config: str | None,
    quiet: bool,
) -> int:
    """Draw maps: a self-contained page for every journey, and an index.

    PATH is a file or a folder. A page is written whatever the findings are; the exit code is 1 only for files that
    cannot be read, or with --fail-on. Rules about dates speak only with --today.
    """
    from journeymap.cli import files, output, project, unreadable
    from journeymap.finding import Severity
    from journeymap.lint import lint
    from journeymap.portfolio import assemble

    place = project.find(config)
    chosen = place.config.build
    engine = engine or _safe_engine(chosen)
    selection = files.select(paths, place, quiet=quiet)
    day = project.parse_day(today) if today else None
    portfolio = assemble(selection.documents, complete=selection.complete, today=day)
    result = lint(portfolio, place.config.settings, reported=selection.reported)
    broken = unreadable.broken(result)
    cases = [case for path, case in portfolio.by_path.items() if path in selection.reported - broken]
    _require(cases, broken, selection)
    folder = Path(out) if out else place.path(chosen.out) if chosen.out else Path(DEFAULT_OUT)
    _write(folder, _pages(portfolio, cases, result, lang or chosen.lang, engine), len(cases) + 1, quiet=quiet)
    unreadable.tell(result, selection)
    output.tell(selection.problems, 0 if quiet else selection.skipped)
    if not quiet:
        _tell(cases, result, folder, paths)
    gate = Severity(fail_on) if fail_on else None
    failed = bool(broken) or (gate is not None and any(f.severity.weight >= gate.weight for f in result.findings))
    return 2 if selection.problems else int(failed)


def _safe_engine(chosen: BuildOptions) -> str:
    """The engine of the config. A path is taken from the command line only: a folder never chooses a program to run.

    Raises:
        UsageError: the config names something else.
    """
    from journeymap.engine import EMBEDDED, OWN, SYSTEM
    from journeymap.errors import UsageError
    from journeymap.words import listed

    engine = chosen.engine or EMBEDDED
    known = (EMBEDDED, SYSTEM, OWN)
    if engine not in known:
        raise UsageError(f"[build] engine is “{engine}”; a config may say {listed(known, 'or')}, a path only --engine")
    return engine


def _require(cases: Sequence[Case], broken: Iterable[str], selection: Selection) -> None:
    """Refuse to write a site of nothing.

    Raises:
        UsageError: there is no journey, not even a broken one.
    """
    from journeymap.errors import UsageError

    if not cases and not broken:
        raise UsageError("; ".join(selection.problems) or "nothing to draw: no journey here")


def _pages(
    portfolio: Portfolio, cases: Sequence[Case], result: Result, lang: str | None, engine: str
) -> Iterator[tuple[str, str]]:
    """Name and text of each page, one at a time; the index comes last."""
    from journeymap import engine as graphviz
    from journeymap import site
    from journeymap.views import index
    from journeymap.views import map as page

    names = site.page_names(case.id for case in cases)
    for start in range(0, len(cases), AT_ONCE):
        some = cases[start : start + AT_ONCE]
        drawings = graphviz.draw([case.graph for case in some], engine=engine, timeout=SECONDS)
        for case, drawing in zip(some, drawings, strict=True):
            findings = result.by_path.get(case.document.path, ())
            yield names[case.id], page.render(site.subject(case, findings, drawing), lang or case.journey.lang)
    contents = index.contents(portfolio, cases, result, names)
    yield f"{site.INDEX}.html", index.render(contents, lang or portfolio.merged.lang or "en")


def _write(folder: Path, pages: Iterable[tuple[str, str]], total: int, *, quiet: bool) -> None:
    """Write the pages, each as soon as it is made: together they may be larger than the memory."""
    from journeymap.cli import output
    from journeymap.cli.progress import Progress

    output.folder(folder)
    progress = Progress(f"of {total} pages drawn", quiet)
    for number, (name, text) in enumerate(pages, 1):
        output.write(folder / name, text.encode("utf-8"))
        progress.tell(number)
    progress.end()


def _tell(cases: Sequence[Case], result: Result, folder: Path, paths: Sequence[str]) -> None:
    """Where the maps are, and how much there is to mend on them."""
    from journeymap.cli import output
    from journeymap.finding import Severity
    from journeymap.words import counted, listed

    output.note(f"Drew {counted(len(cases), 'map')}. Open {(folder / 'index.html').as_posix()}")
    found = [finding.severity for case in cases for finding in result.by_path.get(case.document.path, ())]
    amounts = [(found.count(severity), severity.value) for severity in (Severity.ERROR, Severity.WARNING)]
    if told := [counted(amount, word) for amount, word in amounts if amount]:
        again = shlex.join(["journeymap", "lint", *paths])
        output.note(f"Found {listed(told)} on them; see: {again}")
