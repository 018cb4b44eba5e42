"""A first journey: answers to the questions a good map answers, as commented files the author goes on with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journeymap import templates
from journeymap.emit import scalar
from journeymap.importer import slug
from journeymap.language import interface

PHASES = {"en": ("Before", "Contact", "Afterwards"), "fi": ("Ennen", "Kohtaaminen", "Jälkeen")}
TITLES = {"en": "My first journey", "fi": "Ensimmäinen asiakaspolku"}
_TAKEN = ("notices", "contacts", "gets-help", "prepare", "huomaa", "ottaa-yhteytta", "saa-avun", "valmistelu")
"""Ids the starter's own touchpoints and processes have; phases share their id space."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the author said; an empty text where they did not."""

    title: str = ""
    persona: str = ""
    scenario: str = ""
    goal: str = ""
    owner: str = ""
    phases: tuple[str, ...] = ()
    lang: str = "en"


def files(answers: Answers) -> dict[str, str]:
    """The starter files by name: the journey and the organisation."""
    lang = interface(answers.lang)
    title = answers.title or TITLES[lang]
    names = _names(answers, lang, title)
    return {
        f"{slug(title, {}, 'journey')}.journey.yaml": _render(f"journey.{lang}.yaml.j2", names),
        "organisation.yaml": _render(f"organisation.{lang}.yaml.j2", names),
    }


def _names(answers: Answers, lang: str, title: str) -> dict[str, Any]:
    taken = dict.fromkeys(_TAKEN, 1)
    phases = [{"id": slug(phase, taken, "phase"), "title": phase} for phase in answers.phases or PHASES[lang]]
    return {
        "title": title,
        "persona": answers.persona,
        "persona_id": slug(answers.persona, {}, "persona") if answers.persona else "",
        "scenario": answers.scenario,
        "goal": answers.goal,
        "owner": answers.owner,
        "owner_id": slug(answers.owner, {"customer": 1}, "team") if answers.owner else "",
        "phases": phases,
        "first": phases[0]["id"],
        "middle": phases[min(1, len(phases) - 1)]["id"],
        "last": phases[-1]["id"],
    }


def _render(name: str, values: Mapping[str, Any]) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates.folder() / "new"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - YAML, quoted by the filter
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["yaml"] = scalar
    return environment.get_template(name).render(values)
