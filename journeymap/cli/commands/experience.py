"""`journeymap experience`: what customers will remember, where it is lost, and what would change it most."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from journeymap.analyses.memory import PRESETS
from journeymap.cli import options
from journeymap.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeymap.model.organisation import Weights
    from journeymap.portfolio import Case, Portfolio


@click.command()
@options.paths
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="text: a report to read aloud; json: every figure, for programs.",
)
@click.option(
    "--weights",
    metavar="NAME|F,S,M",
    help="What efficiency, ease and emotion weigh: source-document (1/6, 1/6, 2/3), equal, or three numbers such as "
    "0.2,0.2,0.6.",
)
@click.option("--memory", type=click.Choice(tuple(PRESETS)), help="How a journey is remembered; see docs/model.md.")
@click.option(
    "--prior",
    metavar="SCORE[:ENCOUNTERS]",
    help="What customers think of us beforehand, 0 to 100; after a colon, the number of encounters it rests on.",
)
@click.option("--output-file", metavar="FILE", help="Write the report to a file.")
@options.config
@options.quiet
def command(
    paths: tuple[str, ...],
    form: str,
    weights: str | None,
    memory: str | None,
    prior: str | None,
    output_file: str | None,
    config: str | None,
    quiet: bool,
) -> int:
    """Say what customers will remember, where it is lost, and what would change it most.

    PATH is a file, a folder, or `-` for stdin; left out, the config's root, else journeys, else this folder. Weights,
    memory and prior are the organisation's (`model:`), unless they are given here. The exit code is 1 if a file cannot
    be read as it stands, 2 if it cannot be opened.
    """
    from journeymap.cli import files, output, project, unreadable
    from journeymap.lint import lint
    from journeymap.portfolio import assemble
    from journeymap.settings import BREAKING, Settings

    chosen = _chosen(weights, memory, prior)
    selection = files.select(paths, project.find(config), quiet=quiet)
    portfolio = _with_model(assemble(selection.documents, complete=selection.complete), chosen)
    result = lint(portfolio, Settings(select=tuple(sorted(BREAKING))), reported=selection.reported)
    broken = unreadable.broken(result)
    cases = [case for path, case in portfolio.by_path.items() if path in selection.reported - broken]
    if not cases and not broken:
        raise UsageError("; ".join(selection.problems) or "nothing to tell: no journey here")
    unreadable.tell(result, selection, aside=form == "json")
    text = _report(portfolio, cases, form)
    if output_file is None:
        output.say(f"\n{text}" if broken and cases and form == "text" else text)
    else:
        output.write(Path(output_file), text.encode("utf-8", "backslashreplace"))
    output.tell(selection.problems, 0 if quiet else selection.skipped)
    return 2 if selection.problems else int(bool(broken))


def _chosen(weights: str | None, memory: str | None, prior: str | None) -> dict[str, Any]:
    """The parameters given on the command line, as the organisation's `model` would hold them."""
    found = {"weights": None if weights is None else _weights(weights), "memory": memory, "prior": _prior(prior)}
    return {name: value for name, value in found.items() if value is not None}


def _weights(text: str) -> Weights:
    from pydantic_core import PydanticCustomError

    from journeymap.model.organisation import weights

    try:
        return weights(text.strip())
    except PydanticCustomError:
        raise UsageError(
            f"--weights is “{text}”; write source-document, equal, or three numbers such as 0.2,0.2,0.6"
        ) from None


def _prior(text: str | None) -> Any:
    """A prior such as `30` or `30:4`."""
    if text is None:
        return None
    from journeymap.model.organisation import Prior

    match = re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)(?::([0-9]{1,6}))?", text.strip())
    if match is None or float(match[1]) > 100:
        raise UsageError(f"--prior is “{text}”; write a score from 0 to 100, and if it rests on few encounters, 30:4")
    return Prior.model_validate({"score": match[1], "encounters": match[2]})


def _with_model(portfolio: Portfolio, chosen: dict[str, Any]) -> Portfolio:
    """The portfolio, its model as chosen."""
    from journeymap.model.organisation import ExperienceModel

    if not chosen:
        return portfolio
    model = (portfolio.merged.model or ExperienceModel()).model_copy(update=chosen)
    return replace(portfolio, merged=portfolio.merged.model_copy(update={"model": model}))


def _report(portfolio: Portfolio, cases: Sequence[Case], form: str) -> str:
    from journeymap.analyses.remembering import parameters
    from journeymap.reports.json_ import SCHEMA_VERSION, dump
    from journeymap.summaries import experience

    if form == "text":
        return experience.render(portfolio, cases) if cases else ""
    found = experience.data(cases, parameters(portfolio.merged.model))
    return dump({"schema_version": SCHEMA_VERSION, **found})
