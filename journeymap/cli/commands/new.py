"""`journeymap new`: a first journey, with an organisation and the editor's schema beside it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap.cli import options

if TYPE_CHECKING:
    from journeymap.starter import Answers

SCHEMA = "journeymap.schema.json"
QUESTIONS = {
    "en": {
        "title": "What is the journey called?",
        "persona": "Whose journey is it? (a kind of customer, such as: A young family)",
        "scenario": "What happens in their life that starts it?",
        "goal": "What do they want to have reached at its end?",
        "phases": "Which phases does it have? (separated by commas)",
        "owner": "Who answers for it from end to end? (a unit)",
    },
    "fi": {
        "title": "Mikä on asiakaspolun nimi?",
        "persona": "Kenen polku se on? (asiakasryhmä, esimerkiksi: Lapsiperhe)",
        "scenario": "Mitä heidän elämässään tapahtuu, kun polku alkaa?",
        "goal": "Mihin he haluavat päästä?",
        "phases": "Mitä vaiheita siinä on? (pilkuilla erotettuina)",
        "owner": "Kuka vastaa siitä alusta loppuun? (yksikkö)",
    },
}


@click.command()
@click.argument("folder", default="journeys", type=click.Path(file_okay=False))
@click.option("--title", help="The journey's name.")
@click.option("--persona", help="Whose journey it is.")
@click.option("--scenario", help="What starts it.")
@click.option("--goal", help="What the customer wants to reach.")
@click.option("--phases", help="Its phases, separated by commas.")
@click.option("--owner", help="The unit that answers from end to end.")
@click.option(
    "--lang", type=click.Choice(["en", "fi"]), default="en", show_default=True, help="Language of the starter."
)
@click.option("--yes", is_flag=True, help="Ask nothing; what is not given stays open in the file.")
@options.force
def command(folder: str, lang: str, yes: bool, force: bool, **given: str | None) -> int:
    """Write a commented starter journey.

    FOLDER (default: journeys) gets the journey as a draft, an organisation if it has none, and the JSON Schema that
    lets an editor complete and explain every key.
    """
    from journeymap.cli import output
    from journeymap.starter import files

    place = Path(folder)
    written = files(_answers(given, lang, ask=not yes))
    journey = place / next(iter(written))
    _refuse(journey, force=force)
    output.folder(place)
    kept = _write(place, written, force=force)
    if kept:
        _tell_missing(journey)
    where = shlex.quote(folder)
    output.note(f"Next: journeymap lint {where}, then journeymap build {where}")
    return 0


def _answers(given: Mapping[str, str | None], lang: str, *, ask: bool) -> Answers:
    """What was given on the command line, and what is asked for the rest."""
    from journeymap.starter import PHASES, TITLES, Answers

    defaults = {"title": TITLES[lang], "phases": ", ".join(PHASES[lang])}
    said = {name: value or "" for name, value in given.items()}
    for name, question in QUESTIONS[lang].items() if ask else ():
        if given[name] is None:
            said[name] = _asked(question, defaults.get(name, ""))
    phases = said.pop("phases").split(",")
    return Answers(**said, phases=tuple(phases), lang=lang)


def _asked(question: str, default: str) -> str:
    """An answer from the terminal; Enter alone gives the default, and without one leaves the question open.

    Raises:
        UsageError: there is nobody to ask.
    """
    from journeymap.cli import output
    from journeymap.errors import UsageError

    try:
        answer: str = click.prompt(question, default=default, show_default=bool(default), err=True)
    except click.Abort as abort:
        output.note("")
        if isinstance(abort.__context__, EOFError):
            raise UsageError("nobody answers here; --yes asks nothing") from None
        raise
    return answer


def _refuse(journey: Path, *, force: bool) -> None:
    """Refuse to replace a journey, before anything is written."""
    from journeymap.errors import UsageError

    if journey.exists() and not force:
        raise UsageError(f"{journey.as_posix()} is already there; --force replaces it, --title makes another")


def _write(place: Path, written: Mapping[str, str], *, force: bool) -> bool:
    """Write the files, and tell if an organisation that is there is kept: it is the author's."""
    from journeymap.cli import output
    from journeymap.schema import text
    from journeymap.starter import ORGANISATION

    kept = (place / ORGANISATION).exists() and not force
    for name, content in {**written, SCHEMA: text()}.items():
        path = place / name
        if kept and name == ORGANISATION:
            output.note(f"{path.as_posix()} is there and stays as it is")
            continue
        output.write(path, content.encode("utf-8"))
        output.note(f"wrote {path.as_posix()}")
    return kept


def _tell_missing(journey: Path) -> None:
    """What a new journey refers to and an organisation that was there does not define."""
    from journeymap.cli import files, output, project
    from journeymap.portfolio import assemble
    from journeymap.words import listed

    selection = files.select([str(journey)], project.find())
    (path,) = selection.reported
    missing = assemble(selection.documents).unresolved[path]
    names = dict.fromkeys(f"`{reference.id}`" for reference, known in missing if known is not None)
    if names:
        note = (
            f"The organisation does not know {listed(names)} yet: add them there, or write ids it has into the journey"
        )
        output.note(note)
