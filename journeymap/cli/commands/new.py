"""`journeymap new`: a first journey, with an organisation and the editor's schema beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from journeymap.starter import Answers

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
@click.option("--force", is_flag=True, help="Replace files that are there.")
def command(folder: str, lang: str, yes: bool, force: bool, **given: str | None) -> int:
    """Write a commented starter journey.

    FOLDER (default: journeys) gets the journey as a draft, an organisation if it has none, and the JSON Schema that
    lets an editor complete and explain every key.
    """
    from journeymap.cli import output
    from journeymap.starter import files

    written = files(_answers(given, lang, ask=not yes))
    place = Path(folder)
    journey = next(name for name in written if name != "organisation.yaml")
    if (place / journey).exists() and not force:
        from journeymap.errors import UsageError

        raise UsageError(f"{(place / journey).as_posix()} is already there; --force replaces it, --title makes another")
    output.folder(place)
    _write(place, written, force=force)
    output.note(f"Next: journeymap lint {folder}, then journeymap build {folder}")
    return 0


def _write(place: Path, written: dict[str, str], *, force: bool) -> None:
    """Write the files; an organisation that is there is the author's, and is left alone."""
    from journeymap.cli import output
    from journeymap.schema import text

    for name, content in {**written, "journeymap.schema.json": text()}.items():
        path = place / name
        if name == "organisation.yaml" and path.exists() and not force:
            output.note(f"{path.as_posix()} is there and stays as it is")
            continue
        output.write(path, content.encode("utf-8"))
        output.note(f"wrote {path.as_posix()}")


def _answers(given: dict[str, str | None], lang: str, *, ask: bool) -> Answers:
    """What was given on the command line, and what is asked for the rest."""
    from journeymap.starter import PHASES, TITLES, Answers

    defaults = {"title": TITLES[lang], "phases": ", ".join(PHASES[lang])}
    said: dict[str, str] = {}
    for name, question in QUESTIONS[lang].items():
        value = given.get(name)
        if value is None and ask:
            value = click.prompt(question, default=defaults.get(name, ""), show_default=name in defaults, err=True)
        said[name] = value or ""
    phases = tuple(part for phase in said.pop("phases").split(",") if (part := " ".join(phase.split())))
    return Answers(**{name: " ".join(value.split()) for name, value in said.items()}, phases=phases, lang=lang)
