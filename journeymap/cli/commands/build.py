"""`journeymap build`: a page for every journey, and an index."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from journeymap.cli.files import Selection
    from journeymap.config import BuildOptions
    from journeymap.lint import Result
    from journeymap.portfolio import Portfolio

DEFAULT_OUT = "site"
ENGINES = ("embedded", "system", "own")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--out", metavar="FOLDER", help=f"Where the site is written (default: {DEFAULT_OUT}).")
@click.option("--lang", type=click.Choice(["en", "fi"]), help="Language of the pages (default: each journey's own).")
@click.option("--engine", metavar="embedded|system|PATH", help="Graphviz: the one installed along, or a `dot`.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), help="Exit 1 at findings of this weight.")
@click.option("--today", metavar="DATE", help="The day for rules about dates; without it they are left out.")
@click.option("--config", "config_file", metavar="FILE", help="The config to use.")
@click.option("--quiet", is_flag=True, help="Say nothing that is not asked for.")
def command(
    paths: tuple[str, ...],
    out: str | None,
    lang: str | None,
    engine: str | None,
    fail_on: str | None,
    today: str | None,
    config_file: str | None,
    quiet: bool,
) -> int:
    """Draw maps: a self-contained page for every journey, and an index.

    PATH is a file or a folder. A page is written whatever the findings are; the exit code is 1 only for files that
    cannot be read, or with --fail-on.
    """
    from journeymap.cli import output, project, unreadable
    from journeymap.cli.files import select
    from journeymap.finding import Severity
    from journeymap.lint import lint
    from journeymap.portfolio import assemble

    found = project.find(config_file)
    selection = select(paths, found)
    day = project.parse_day(today) if today else None
    portfolio = assemble(selection.documents, complete=selection.complete, today=day)
    result = lint(portfolio, found.config.settings, reported=selection.reported)
    options = found.config.build
    folder = Path(out) if out else found.path(options.out) if options.out else Path(DEFAULT_OUT)
    pages = _pages(portfolio, selection, result, lang or options.lang, engine or _safe_engine(options))
    output.folder(folder)
    for name, text in pages.items():
        output.write(folder / name, text.encode("utf-8"))
    broken = unreadable.tell(selection, result)
    if not quiet:
        _tell(selection, folder, len(pages) - 1)
    gate = Severity(fail_on) if fail_on else None
    failed = broken or (gate is not None and any(f.severity.weight >= gate.weight for f in result.findings))
    return 2 if selection.problems else int(failed)


def _safe_engine(options: BuildOptions) -> str:
    """The engine of the config. A path is taken from the command line only: a folder never chooses a program to run.

    Raises:
        UsageError: the config names something else.
    """
    from journeymap.errors import UsageError

    engine = options.engine or ENGINES[0]
    if engine not in ENGINES:
        raise UsageError(
            f"[build] engine is “{engine}”; a config may say {', '.join(ENGINES)}. Give a path by --engine"
        )
    return engine


def _pages(portfolio: Portfolio, selection: Selection, result: Result, lang: str | None, engine: str) -> dict[str, str]:
    """Texts of all pages by file name."""
    from journeymap import engine as graphviz
    from journeymap import site
    from journeymap.views import index
    from journeymap.views import map as page

    cases = [case for case in portfolio.cases if case.document.path in selection.reported]
    names = site.page_names(case.id for case in cases)
    drawings = graphviz.draw([case.graph for case in cases], engine=engine)
    pages: dict[str, str] = {}
    for case, drawing in zip(cases, drawings, strict=True):
        subject = site.subject(case, result.findings, drawing, names)
        pages[names[case.id]] = page.render(subject, lang or case.journey.lang)
    contents = index.contents(portfolio, cases, result, names)
    pages["index.html"] = index.render(contents, lang or portfolio.merged.lang or "en")
    return pages


def _tell(selection: Selection, folder: Path, pages: int) -> None:
    from journeymap.cli import output

    if selection.skipped:
        output.note(f"{selection.skipped} other YAML files skipped")
    where = (folder / "index.html").as_posix()
    output.note(f"Drew {pages} {'map' if pages == 1 else 'maps'}. Open {where}")
