"""The index put together: prepared values, one template, one hashed sheet and one hashed script."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from journeymap import language, templates
from journeymap.views.index.contents import Contents
from journeymap.views.index.row import Row
from journeymap.views.index.strip import FOOT, HEIGHT, STEP, strip
from journeymap.views.map.names import Names
from journeymap.views.map.page import environment, policy, written_in
from journeymap.views.map.prose import hyphenation
from journeymap.vocabulary import VOCABULARY

FIRST_KINDS = 5
"""Kinds of findings named at the top of the page."""

STEPS = (1, 3, 6)
"""Touchpoints of a unit in a journey from which its cell is tinted, and more so."""


def render(contents: Contents, lang: str) -> str:
    """The index as one HTML text, with the interface in a language (`en`, `fi`; others are English)."""
    lang = language.interface(lang)
    say = language.translator(lang)
    style = "".join((templates.folder() / name).read_text("utf-8") for name in ("map.css", "index.css"))
    script = (templates.folder() / "index.js").read_text("utf-8")
    organisation = contents.directory.organisation
    return (
        environment()
        .get_template("index.html.j2")
        .render(
            _=say,
            lang=lang,
            style=Markup(style),  # noqa: S704  our own files
            script=Markup(script),  # noqa: S704
            policy=policy(style, script),
            icons={},
            contents=contents,
            organisation=organisation,
            by=lambda author: written_in(author, lang),
            soft=lambda author, text: hyphenation(author)(text),
            number=lambda value: language.number(value, lang),
            signed=lambda value: language.signed(value, lang),
            day=lambda value: language.day(value, lang),
            owners=_owners(contents, lang, say),
            strip=lambda row: strip(row.columns, row.passings),
            step=STEP,
            height=HEIGHT,
            foot=FOOT,
            tint=lambda count: sum(count >= step for step in STEPS),
            first=FIRST_KINDS,
        )
    )


def _owners(contents: Contents, lang: str, say: Callable[[str], str]) -> Callable[[Row], str]:
    """Who answers for a journey from end to end, as text."""
    return lambda row: Names(row.journey, contents.directory, VOCABULARY, lang, say).owners(row.journey.owner)
