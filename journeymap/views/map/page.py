"""The page put together: prepared values, templates, one hashed sheet and one hashed script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache, partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from journeymap import language, templates
from journeymap.view import Subject
from journeymap.views.map import band, below, curve, drawing, experience, grid, matrix, plot, readings, tables, ways
from journeymap.views.map.columns import columns, main_line, numbered, stretches, told
from journeymap.views.map.face import face
from journeymap.views.map.icons import ICONS
from journeymap.views.map.lanes import pool
from journeymap.views.map.names import Names
from journeymap.views.map.prose import hyphenation
from journeymap.views.map.sheet import Sheet
from journeymap.views.map.swim import swim

MOST_COLUMNS = 400
"""Touchpoints beyond this number are not drawn as a map: the page says so and has the table."""

PAPER = 1527
"""Width of A3 landscape between its margins, in CSS pixels."""


def render(subject: Subject, lang: str) -> str:
    """The page of a journey as one HTML text, with the interface in a language (`en`, `fi`; others are English)."""
    lang = language.interface(lang)
    sheet = Sheet()
    values = _values(subject, lang, sheet)
    body = environment().get_template("map-body.html.j2").render(values)
    style = (templates.folder() / "map.css").read_text("utf-8") + sheet.rules
    script = (templates.folder() / "map.js").read_text("utf-8")
    parts = {"body": body, "style": style, "script": script}  # escaped by the first pass, or our own
    safe = {name: Markup(part) for name, part in parts.items()}  # noqa: S704
    return environment().get_template("map.html.j2").render(values, policy=policy(style, script), **safe)


def policy(style: str, script: str) -> str:
    """A content security policy that lets nothing in but one style and one script."""
    return (
        f"default-src 'none'; style-src {_hashed(style)}; script-src {_hashed(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hashed(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


@cache
def environment() -> Environment:
    """Where templates come from: autoescape on, an unknown name is an error."""
    return Environment(
        loader=FileSystemLoader(templates.folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _values(subject: Subject, lang: str, sheet: Sheet) -> dict[str, Any]:
    """Everything the templates loop over."""
    names = Names(subject.journey, subject.directory, subject.vocabulary, lang, language.translator(lang))
    notes = numbered(subject.findings)
    found = columns(subject, notes)
    phases = stretches(subject.journey, found)
    walked = ways.ways(subject, found)
    lanes = pool(found, subject.directory)
    values = {
        **_words(subject, lang),
        "sheet": sheet,
        "names": names,
        "icons": ICONS,
        "face": face,
        "subject": subject,
        "journey": subject.journey,
        "organisation": subject.directory.organisation,
        "notes": notes,
        "columns": found,
        "phases": phases,
        "coverage": band.coverage(found),
        **experience.values(subject, found, names),
        "worst": band.worst(subject.experience, found),
        "groups": band.groups(notes),
        "counts": band.counts(notes),
        "brief": band.brief,
        "tables": tables.tables(subject, found, phases, walked, names),
        "matrix": matrix.matrix(lanes, walked),
        "limit": MOST_COLUMNS,
        "promoters": names.promoters,
        "reading_of": lambda id_, reading: readings.metric_values(id_, reading, names),
        "expected": lambda expected: readings.expects(expected, names),
        "paper": paper(len(found)),
        "small": len(found) <= MOST_COLUMNS,
        "drawing": _picture(subject, found, walked),
    }
    return values | (_map(subject, values, lanes, walked) if values["small"] else {})


def _words(subject: Subject, lang: str) -> dict[str, Any]:
    """How the page speaks: the interface's words, and where words of both languages may be divided."""
    return {
        "_": language.translator(lang),
        "lang": lang,
        "by": written_in(subject.journey.lang, lang),
        "soft": hyphenation(subject.journey.lang),
        "soft_early": hyphenation(subject.journey.lang, 8),
        "hyphen": hyphenation(lang),
    }


def paper(count: int) -> str:
    """How a map of so many columns is set on paper: the zoom that fits them, and how much larger type may be."""
    label, column = 116, 78
    zoom = min(0.57, PAPER / (label + column * max(1, count)))
    room = (PAPER / zoom - label) / max(1, count)
    return f"--zoom:{zoom:.3f};--k:{max(1.0, min(1.2, room / 100)):.2f}"


def _picture(subject: Subject, found: Any, walked: Any) -> drawing.Picture | None:
    if subject.drawing is None:
        return None
    kinds = {(way.source, way.target): way.kind for way in walked}
    return drawing.picture(subject.drawing, subject.graph, found, kinds)


def _map(subject: Subject, values: dict[str, Any], lanes: Any, walked: Any) -> dict[str, Any]:
    """What only the drawn map needs."""
    found, phases, lang = values["columns"], values["phases"], values["lang"]
    main = main_line(subject, found)
    words = partial(grid.cargo, found=found, notes=values["notes"], names=values["names"])
    worst = [gap.column for gap in values["worst"] if gap.part == "emotion"]
    return {
        "shared": told(found, main),
        "plot": plot.plot(subject, found, main, worst, lang, values["_"]),
        "swim": swim(lanes, walked, len(found), lambda way, room, share: words(way, room, share).lines),
        "grid": grid.grid(subject, found, phases, values["names"]),
        "backstage": below.backstage(subject.journey, found),
        "systems": below.systems(subject.journey, found),
        "actions": below.actions(subject.journey, found, phases),
        "risks": below.risks(subject.journey, found, phases),
        "cargo": lambda sign: words(sign.way, sign.room, sign.share),
        "leaving": ways.ends(subject, found),
        "onward": grid.onward(walked, len(found)),
        "lanes_of": grid.lanes_of(lanes, len(found)),
        "level": curve.level,
        "evidence": readings.cited,
        "staff": lambda column: readings.staff(column, values["names"]),
    }


def written_in(author: str, interface: str) -> Markup:
    """Attributes of the author's words: their language where it differs from the page's, and their own direction."""
    lang = "" if author.lower() == interface else Markup(' lang="{}"').format(author)
    return Markup('{} dir="auto"').format(lang)
