"""The page in a real browser: looks, keyboard, accessibility, attacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Dialog, Page, sync_playwright
from subjects import DATA, rich_subject

from journeymap.analyses.experience import Experience
from journeymap.analyses.remembering import parameters
from journeymap.directory import Directory
from journeymap.engine import draw
from journeymap.graph import build
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation
from journeymap.model.values import Scale
from journeymap.source import read
from journeymap.view import Subject
from journeymap.views.map import render
from journeymap.vocabulary import VOCABULARY

pytestmark = pytest.mark.browser

LAYOUT = (Path(__file__).parent / "layout.js").read_text(encoding="utf-8").split("\n", 1)[1]

ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://example.org/x.png'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "' onmouseover='alert(1)",
    '" onfocus="alert(1)" autofocus="',
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    "`${alert(1)}`",
    "${alert(1)}",
    "{{ 7 * 7 }}",
    "{{ ''.__class__.__mro__ }}",
    "{% for x in range(9) %}x{% endfor %}",
    "{# comment #}",
    "<!-- <script>alert(1)</script> -->",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<base href=https://example.org>",
    "<form action=https://example.org><button autofocus>x</button></form>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<math><mtext></mtext><script>alert(1)</script></math>",
    "<style>*{background:url(https://example.org/x)}</style>",
    "url(https://example.org/x)",
    "}body{display:none}",
    "\\u003cscript\\u003ealert(1)",
    "<x onclick=alert(1)>%3Cscript%3E",
)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of the journey with everything in it, in both languages."""
    subject = rich_subject()
    (drawing,) = draw([subject.graph], engine="own")
    folder = tmp_path_factory.mktemp("pages")
    return {lang: written(folder / f"{lang}.html", replace(subject, drawing=drawing), lang) for lang in ("en", "fi")}


def written(path: Path, subject: Subject, lang: str = "en") -> Path:
    """A page in a file."""
    path.write_text(render(subject, lang), encoding="utf-8")
    return path


class Watched:
    """A page opened from a file, with what it says, asks for and pops up."""

    def __init__(self, browser: Browser, path: Path, width: int = 1440, scheme: str = "light", view: str = "") -> None:
        context = browser.new_context(
            viewport={"width": width, "height": 1000},
            color_scheme="dark" if scheme == "dark" else "light",
            bypass_csp=scheme == "axe",
        )
        self.trouble: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", lambda message: self.trouble.append(message.text))
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("dialog", self._popped)
        self.page.goto(path.as_uri() + view)

    def _asked(self, url: str) -> None:
        if not re.match(r"file:.*\.html(#.*)?$", url):
            self.trouble.append(url)

    def _popped(self, dialog: Dialog) -> None:
        self.trouble.append(dialog.message)
        dialog.dismiss()

    def close(self) -> None:
        """Close it."""
        self.page.context.close()


@pytest.mark.parametrize("lang", ["en", "fi"])
@pytest.mark.parametrize("view", ["map", "experience"])
@pytest.mark.parametrize("width", [1920, 1440, 1280, 900, 390])
def test_nothing_is_clipped_or_covered(
    browser: Browser, pages: dict[str, Path], width: int, view: str, lang: str
) -> None:
    """No text is cut off, leaves the page, or lies on another text or on a mark; nothing is asked for."""
    watched = Watched(browser, pages[lang], width, view=f"#view={view}")
    assert watched.page.evaluate(LAYOUT) == []
    assert watched.trouble == []
    watched.close()


def test_the_layout_check_sees_what_is_wrong(browser: Browser, pages: dict[str, Path]) -> None:
    """The check of the layout finds a text that is moved onto another."""
    watched = Watched(browser, pages["en"])
    watched.page.evaluate("document.querySelectorAll('.cell p').forEach((item) => { item.style.width = '300px'; })")
    assert any("on each other" in line for line in watched.page.evaluate(LAYOUT))
    watched.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("view", "width"),
    [("map", 1440), ("map", 390), ("experience", 1440), ("experience", 390), ("graph", 1440), ("table", 1440)],
)
def test_axe(browser: Browser, pages: dict[str, Path], view: str, width: int, scheme: str) -> None:
    """Axe finds no violation in any view, light or dark."""
    for path in pages.values():
        watched = Watched(browser, path, width, "axe", f"#view={view}")
        watched.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(watched.page).response["violations"]
        assert [(item["id"], [node["html"][:120] for node in item["nodes"]]) for item in found] == []
        watched.close()


def test_views_by_keyboard(browser: Browser, pages: dict[str, Path]) -> None:
    """Arrow keys go from view to view, which are panels of tabs; a link to a finding shows the map."""
    watched = Watched(browser, pages["en"])
    page = watched.page
    page.focus("#tab-map")
    page.keyboard.press("ArrowRight")
    assert page.locator("#tab-experience").get_attribute("aria-selected") == "true"
    assert page.locator("#view-experience").is_visible()
    assert not page.locator("#view-map").is_visible()
    page.keyboard.press("End")
    assert page.locator("#view-table").is_visible()
    page.evaluate("location.hash = '#finding-1'")
    page.wait_for_selector("#finding-1:target")
    assert page.locator("#view-map").is_visible()
    page.evaluate("location.hash = '#calls'")
    page.wait_for_function("document.querySelector('[data-id=calls]').getBoundingClientRect().top < innerHeight")
    assert watched.trouble == []
    watched.close()


def test_colours_and_units(browser: Browser, pages: dict[str, Path]) -> None:
    """The button turns the colours and says so; choosing a unit dims what is not theirs."""
    watched = Watched(browser, pages["en"])
    page = watched.page
    page.focus("#theme")
    grounds = []
    for _ in range(3):
        page.keyboard.press("Enter")
        grounds.append(
            (
                page.locator("#theme").get_attribute("aria-label"),
                page.evaluate("getComputedStyle(document.body).backgroundColor"),
            )
        )
    assert grounds[0] == ("Colours: light", "rgb(250, 249, 246)")
    assert grounds[1] == ("Colours: dark", "rgb(15, 22, 27)")
    assert grounds[2][0] == "Colours: as the device"
    page.select_option("#unit", label="Post room")
    assert page.locator(".tp:not(.dim)").count() == 2
    page.select_option("#unit", label="All units")
    assert page.locator(".dim").count() == 0
    watched.close()


def test_without_script(browser: Browser, pages: dict[str, Path]) -> None:
    """Without script all views stand below each other."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["en"].as_uri())
    assert all(page.locator(f"#view-{view}").is_visible() for view in ("map", "experience", "graph", "table"))
    context.close()


def test_on_paper(browser: Browser, pages: dict[str, Path]) -> None:
    """The map with everything on it takes at most three pages of A3."""
    watched = Watched(browser, pages["en"])
    printed = watched.page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 3
    watched.close()


PROSE = {"title", "name", "scenario", "goal", "vision", "doing", "thinking", "frontstage", "quotes", "pains"}
PROSE |= {"opportunities", "carries", "when", "plan", "what", "why", "means", "link"}
NAMED = {"phases", "rows", "systems", "units", "people", "personas"}


def armed(value: Any, attack: str, key: str = "", above: str = "") -> Any:
    """Data with every text of the author's replaced."""
    if isinstance(value, dict):
        return {name: armed(item, attack, name, key) for name, item in value.items()}
    if isinstance(value, list):
        return [armed(item, attack, key, above) for item in value]
    return attack if key in PROSE or above in NAMED else value


def attacked(attack: str) -> Subject:
    """The journey with everything in it, every text of the author's and every finding's replaced by an attack."""
    names = ("shoulder.journey.yaml", "organisation.yaml")
    journey, organisation = (armed(read((DATA / name).read_bytes()).data, attack) for name in names)
    read_journey = Journey.model_validate(journey, context=Scale())
    directory = Directory(Organisation.model_validate(organisation, context=Scale()))
    findings = tuple(
        replace(finding, message=attack, hurts=attack, help=attack, path=attack) for finding in rich_subject().findings
    )
    experience = Experience(read_journey, build(read_journey), VOCABULARY, parameters())
    return Subject("x", attack, experience, directory, findings)


def test_attacks_are_text(browser: Browser, tmp_path: Path) -> None:
    """Attack strings in every field open no dialog, ask for nothing, cause no error and are shown as they are."""
    watched = Watched(browser, written(tmp_path / "plain.html", rich_subject()))
    for number, attack in enumerate(ATTACKS):
        watched.page.goto(written(tmp_path / f"{number}.html", attacked(attack)).as_uri())
        assert watched.trouble == [], attack
        shown = watched.page.locator("h1").inner_text().replace("\u00ad", "")
        assert "".join(shown.split()) == "".join(attack.split())
        assert watched.page.locator(".tp").count() == 14
    watched.close()


@pytest.mark.parametrize(
    "text",
    ["漏水に気づいて電話番号を探しますが見つかりません", "يتصل بمركز الاتصال ليطلب المساعدة", "a" * 80],
    ids=["cjk", "arabic", "endless"],
)
def test_any_script_fits(browser: Browser, tmp_path: Path, text: str) -> None:
    """Text without spaces, from right to left, or in one endless word stays in its place."""
    watched = Watched(browser, written(tmp_path / "script.html", attacked(text)), 1280)
    assert watched.page.evaluate(LAYOUT) == []
    watched.close()
