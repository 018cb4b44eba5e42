"""A first journey: answers to the questions a good map answers, as commented files the author goes on with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from journeymap import templates
from journeymap.emit import scalar
from journeymap.filenames import stem
from journeymap.importer import clean, slug
from journeymap.language import interface
from journeymap.model.common import CUSTOMER

ORGANISATION = "organisation.yaml"
PHASES = {"en": ("Before", "Contact", "Afterwards"), "fi": ("Ennen", "Kohtaaminen", "Jälkeen")}
TITLES = {"en": "My first journey", "fi": "Ensimmäinen asiakaspolku"}
_OWNERS = {"en": "Service team", "fi": "Palvelutiimi"}
_TAKEN = ("notices", "contacts", "gets-help", "prepare", "huomaa", "ottaa-yhteytta", "saa-avun", "valmistelu")
"""Ids the starter's own touchpoints and processes have; phases share their id space."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the author said, empty where they did not: `owner` is a unit's name, `persona` a kind of customer."""

    title: str = ""
    persona: str = ""
    scenario: str = ""
    goal: str = ""
    owner: str = ""
    phases: tuple[str, ...] = ()
    lang: str = "en"


def files(answers: Answers) -> dict[str, str]:
    """The starter files by name: the journey first, then the organisation.

    Every answer stands in them on one line, without what cannot be shown, and quoted where YAML would misread it.
    """
    lang = interface(answers.lang)
    title = clean(answers.title) or TITLES[lang]
    names = {"title": title, **_said(answers, lang), **_phases(answers.phases, lang)}
    return {
        f"{stem(slug(title, {}, 'journey'))}.journey.yaml": _render(f"journey.{lang}.yaml.j2", names),
        ORGANISATION: _render(f"organisation.{lang}.yaml.j2", names),
    }


def _said(answers: Answers, lang: str) -> dict[str, str]:
    """Answers as texts and ids; who owns it is needed throughout, so that a team stands in for one not named."""
    persona, owner = clean(answers.persona), clean(answers.owner)
    unit = owner or _OWNERS[lang]
    return {
        "persona": persona,
        "persona_id": slug(persona, {}, "persona"),
        "scenario": clean(answers.scenario),
        "goal": clean(answers.goal),
        "owner": owner,
        "unit": unit,
        "unit_id": slug(unit, {CUSTOMER: 1}, "team"),
    }


def _phases(said: Iterable[str], lang: str) -> dict[str, Any]:
    """The phases; the starter's touchpoints stand in the first, the second and the last, an open one in each other."""
    taken = dict.fromkeys(_TAKEN, 1)
    titles = [title for phase in said if (title := clean(phase))] or list(PHASES[lang])
    phases = [{"id": slug(title, taken, "phase"), "title": title} for title in titles]
    return {
        "phases": phases,
        "first": phases[0]["id"],
        "second": phases[:2][-1]["id"],
        "last": phases[-1]["id"],
        "others": [{**phase, "touchpoint": slug(f"{phase['title']} 1", taken)} for phase in phases[2:-1]],
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
