"""The index of the site."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap import templates
from journeymap.document import load
from journeymap.finding import Severity
from journeymap.language import translator
from journeymap.lint import lint
from journeymap.portfolio import assemble
from journeymap.site import page_names
from journeymap.views.index import Contents, contents, render
from journeymap.views.index.outline import outline
from journeymap.views.index.row import Wider
from journeymap.views.index.strip import HEIGHT, STEP, WIDEST, Strip, strip

ORGANISATION = """\
kind: organisation
name: Harbour & Sons
vision: Nobody waits twice
units:
  service: Service
  desk: {name: Desk, part-of: service}
  claims: Claims
  garage: {name: Garage, outside: true}
people:
  aino: {name: Aino Virtanen, unit: claims}
personas:
  family: A young family
"""

DAMAGE = """\
kind: journey
title: Water damage
persona: family
owner: aino
reviewed: 2026-09-15
touchpoints:
  find:
    title: Finds water
    owner: customer
  call:
    title: Calls the desk
    owner: desk
    target: {emotion: 70}
    actual: {emotion: 20, evidence: diary}
  decide:
    title: Gets the decision
    owner: claims
    assumed: {emotion: 60}
  wait:
    title: Hears nothing
  fix:
    title: Sees it repaired
    owner: garage
    handoff: [keys]
evidence:
  diary: {title: Diaries, kind: diary}
"""


def listed(**files: str) -> Contents:
    """The contents of an index of these files; a name without a suffix is a journey's."""
    named = {name if name == "organisation" else f"{name}.journey": text for name, text in files.items()}
    portfolio = assemble([load(f"{name}.yaml", text.encode()) for name, text in sorted(named.items())])
    return contents(portfolio, portfolio.cases, lint(portfolio), page_names(case.id for case in portfolio.cases))


def plain(title: str, more: str = "owner: aino", owners: tuple[str, ...] = ("desk",)) -> str:
    """A journey of touchpoints of these owners; a blank one is nobody."""
    points = "".join(f"  t{at}: {{title: Point{f', owner: {who}' * bool(who)}}}\n" for at, who in enumerate(owners))
    return f"kind: journey\ntitle: {title}\n{more}\ntouchpoints:\n{points}"


class Reader(HTMLParser):
    """Reads a page: tags with their attributes, and the text of each cell of its tables."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[list[str]] = []
        self.open = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag, and begin a row or a cell."""
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.cells.append([])
        if tag in {"td", "th"}:
            self.cells[-1].append("")
            self.open = True

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        self.open = self.open and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        """Add to the open cell."""
        if self.open:
            self.cells[-1][-1] = " ".join(f"{self.cells[-1][-1]} {data}".split())

    def rows(self, *start: str) -> list[list[str]]:
        """Rows of which the first cell starts with one of these."""
        return [cells for cells in self.cells if cells and cells[0].startswith(start)]


@pytest.fixture(scope="module")
def small() -> Contents:
    """An organisation and one journey."""
    return listed(organisation=ORGANISATION, damage=DAMAGE)


def test_a_journey_is_counted(small: Contents) -> None:
    """Its row has touchpoints, units, handoffs, and how many of them are blind or nobody's."""
    (row,) = small.rows
    assert (row.id, row.page, row.depth, row.wider) == ("damage", "damage.html", 0, None)
    assert (row.touchpoints, row.units, row.unowned, row.handoffs, row.blind) == (5, 3, 1, 1, 1)
    assert row.findings[0].code == "OWN201"
    assert row.counts[Severity.ERROR] == 1
    assert small.counts[Severity.ERROR] == 1


def test_a_row_is_read_from_left_to_right(small: Contents) -> None:
    """The table says who answers, the counts, the worst finding in words with a link, and when it was reviewed."""
    page = Reader(render(small, "en"))
    (row,) = page.rows("Water damage")
    assert row[:1] + row[2:10] == [
        "Water damage A young family",
        "20 emotion alone",
        "no target",
        "Aino Virtanen, Claims",
        "5",
        "1",
        "3",
        "1",
        "1",
    ]
    assert row[10].startswith("1 error")
    assert row[11] == "“Hears nothing” has no owner OWN201"
    assert row[12] == "15 Sep 2026"
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert {"damage.html", "damage.html#finding-1"} <= set(links)


def test_what_is_missing_is_said() -> None:
    """A journey without owner, review and findings says so; emotion and score that nobody knows too."""
    page = Reader(render(listed(a=plain("Draft", "status: draft\nstate: future")), "en"))
    (row,) = page.rows("Draft")
    assert row[0] == "Draft draft · future state"
    assert (row[1], row[2], row[4], row[12]) == ("emotion unknown", "unknown", "Nobody", "never")


def test_scores_and_how_far_they_are_from_their_targets() -> None:
    """A score stands with what is missing to its target; among equals the one that misses most comes first."""

    def scored(title: str, emotion: int) -> str:
        more = "owner: aino\ntarget: {efficiency: 60, ease: 60, emotion: 60}"
        state = f"{{efficiency: {emotion}, ease: {emotion}, emotion: {emotion}}}"
        return plain(title, more).replace("owner: desk}", f"owner: desk, assumed: {state}}}")

    found = listed(organisation=ORGANISATION, a=scored("Above", 64), b=scored("Below", 30), c=scored("Under", 55))
    order = [row.journey.title for row in found.rows]
    assert order.index("Below") < order.index("Under") < order.index("Above")
    page = Reader(render(found, "en"))
    cells = {row[0]: row[2:4] for row in page.rows("Above", "Below", "Under")}
    assert cells["Below"] == ["30 assumed", "−30"]
    assert cells["Above"] == ["64 assumed", "+4"]
    assert "2 of 3 with a score and a target" in render(found, "en")


def test_a_portfolio_without_journeys_has_an_index() -> None:
    """It says that there are none."""
    html = render(listed(organisation="kind: organisation"), "en")
    assert "There are no journeys yet." in html
    assert "All journeys" in html


def test_the_worst_come_first() -> None:
    """Journeys stand in the order of their errors, then warnings, then title; retired ones stand last."""
    found = listed(
        organisation=ORGANISATION,
        a=plain("Zebra"),
        b=plain("Apple"),
        c=plain("Bad", owners=("", "desk")),
        d=plain("Worse", owners=("", "")),
        e=plain("Old", "status: retired", owners=("", "", "")),
        f=plain("Unowned", ""),
    )
    assert [row.journey.title for row in found.rows] == ["Worse", "Bad", "Unowned", "Apple", "Zebra", "Old"]


def test_parts_stand_below_their_wholes() -> None:
    """A journey that is part of another follows it, one step in, and draws it up by what is wrong in it."""
    found = listed(
        whole=plain("Whole"),
        part=plain("Part", "owner: aino\npart-of: whole#t0"),
        inner=plain("Inner", "part-of: part", owners=("",)),
        other=plain("Another", ""),
        lost=plain("Lost", "owner: aino\npart-of: nowhere#t9"),
    )
    assert [(row.journey.title, row.depth) for row in found.rows if row.id != "lost"] == [
        ("Whole", 0),
        ("Part", 1),
        ("Inner", 2),
        ("Another", 0),
    ]
    wider = {row.id: row.wider for row in found.rows}
    assert wider["part"] == Wider("Whole", "en", "whole.html", "Point")
    assert wider["inner"] == Wider("Part", "en", "part.html", None)
    assert wider["lost"] == Wider("nowhere", "en", None, "t9")
    assert Reader(render(found, "en")).rows("Part")[0][0] == "Part part of Whole: Point"


def test_a_circle_of_parts_is_no_trap() -> None:
    """Journeys that are part of one another are all there, once."""
    found = listed(a=plain("A", "part-of: b"), b=plain("B", "part-of: a"), c=plain("C", "part-of: c"))
    assert sorted(row.id for row in found.rows) == ["a", "b", "c"]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefghxyz")))
def test_an_outline_has_everything_once(above: dict[str, str]) -> None:
    """Every id is there once, right below what it is part of, one deeper, unless a circle was cut there."""
    found = outline(list(above), above)
    assert sorted(found) == sorted(above)
    order = list(found)
    for id_, depth in found.items():
        wider = above[id_]
        if depth:
            between = order[order.index(wider) + 1 : order.index(id_)]
            assert found[wider] == depth - 1
            assert all(found[other] >= depth for other in between)
        else:
            assert wider not in above or order.index(id_) <= order.index(wider)


def test_units_stand_in_their_hierarchy() -> None:
    """Units that answer, and those above them, are lines in the organisation's order; unknown ones come last."""
    found = listed(
        organisation=ORGANISATION,
        a=plain("A", owners=("garage", "desk", "aino", "")),
        b=plain("B", owners=("stranger", "desk", "desk")),
    )
    assert [row.journey.title for row in found.rows] == ["A", "B"]
    lines = {line.name: line for line in found.lines}
    assert list(lines) == ["Service", "Desk", "Claims", "Garage", "stranger"]
    assert [line.depth for line in found.lines] == [0, 1, 0, 0, 0]
    assert [[cell.touchpoints for cell in line.cells] for line in found.lines] == [
        [0, 0],
        [1, 2],
        [1, 0],
        [1, 0],
        [0, 1],
    ]
    assert [(cell.touchpoints, cell.blind) for cell in lines["Desk"].cells] == [(1, 2), (2, 0)]
    assert (lines["Desk"].total.touchpoints, lines["Desk"].total.blind, lines["Desk"].journeys) == (3, 2, 2)
    assert [line.name for line in found.lines if line.outside] == ["Garage"]
    page = Reader(render(found, "en"))
    assert page.rows("Desk") == [["Desk", "1 blind handoffs 2", "2", "3 blind handoffs 2", "2"]]
    assert page.rows("Nobody") == [["Nobody", "1", "", "1", "1"]]


def test_findings_are_summed_up_by_rule() -> None:
    """The gravest and commonest kinds come first, with how many there are in how many journeys."""
    found = listed(a=plain("A", owners=("", "")), b=plain("B", "", owners=("",)))
    first, *others = found.kinds
    assert (first.code, first.name, first.count, first.journeys) == ("OWN201", "unowned-touchpoint", 3, 2)
    assert all(kind.severity is not Severity.ERROR for kind in others)


def test_findings_of_no_journey_are_grouped() -> None:
    """What is wrong in the organisation stands by rule, its advice once where it is the same for all."""
    text = ORGANISATION + "channels: {web: Web, shop: Shop}\nsystems:\n  crm: {name: CRM, owner: aina}\n"
    found = listed(organisation=text, damage=DAMAGE)
    groups = {group.first.code: group for group in found.groups}
    assert list(groups) == ["DOC004", "DOC006"]
    assert len(groups["DOC006"].findings) > 2
    assert groups["DOC006"].help == groups["DOC006"].first.help != ""
    html = render(found, "en")
    assert html.count(groups["DOC006"].help) == 1
    for finding in groups["DOC006"].findings:
        assert f"{finding.path}:{finding.position.line}" in html


def test_advice_that_differs_stands_with_its_finding() -> None:
    """Each finding of a group keeps its own advice if it is not that of all."""
    text = ORGANISATION + "systems:\n  crm: {name: CRM, owner: aina}\n  erp: {name: ERP, owner: dsk}\n"
    found = listed(organisation=text, damage=DAMAGE)
    (group,) = (group for group in found.groups if group.first.code == "DOC004")
    assert group.help == ""
    assert len({finding.help for finding in group.findings}) == 2
    assert render(found, "en").count('class="help" lang="en">define') == 2


def test_files_that_could_not_be_read_are_named(small: Contents) -> None:
    """They stand above the table with what is wrong in them, and are counted."""
    worse = "kind: journey\ntitle: x\nsteps: 1"
    found = listed(organisation=ORGANISATION, damage=DAMAGE, bad="title: [", worse=worse)
    assert list(found.unreadable) == ["bad.journey.yaml", "worse.journey.yaml"]
    html = render(found, "en")
    assert "2 files could not be read" in html
    assert html.index("bad.journey.yaml:1") < html.index("<table")
    assert found.counts[Severity.ERROR] > small.counts[Severity.ERROR]
    assert "One file could not be read" in render(listed(damage=DAMAGE, bad="title: ["), "en")
    assert "could not be read" not in render(small, "en")


def test_a_strip_draws_the_journey(small: Contents) -> None:
    """Own moments, gaps and owned touchpoints have their places; lines join neighbours that are known."""
    (row,) = small.rows
    found = strip(row.columns, row.passings)
    high = round(HEIGHT * 0.8, 1)
    assert found == Strip(50, 35, (10, 20, 40), (0,), (30,), (20,), "", f"M15 {high}L25 {round(HEIGHT * 0.4, 1)}")
    assert found.felt


def test_a_value_alone_is_a_dot() -> None:
    """A measured value without a known neighbour is drawn as a point, a measured pair as a line."""
    states = ["actual: {emotion: 100}", "actual: {emotion: 0}", "takes: 1 h", "actual: {emotion: 50}"]
    points = "".join(f"  t{at}:\n    title: T\n    evidence: e\n    {state}\n" for at, state in enumerate(states))
    evidence = "evidence:\n  e: {title: E, kind: survey}\n"
    (row,) = listed(a=f"kind: journey\ntitle: A\n{evidence}touchpoints:\n{points}").rows
    assert strip(row.columns, ()).measured == f"M5 0.0L15 {HEIGHT:.1f}M35 {HEIGHT / 2}h0"
    assert strip(row.columns, ()).assumed == ""


def test_long_strips_are_drawn_closer() -> None:
    """A strip is never wider than that of the longest journey at full width."""
    (row,) = listed(a=plain("A", owners=("desk",) * (WIDEST + 9))).rows
    (other,) = listed(a=plain("A", owners=("desk",) * WIDEST)).rows
    assert strip(row.columns, ()).width == strip(other.columns, ()).width
    assert strip(row.columns, ()).span == (WIDEST + 9) * STEP


def test_the_policy_lets_in_the_page_s_own_style_and_script_only(small: Contents) -> None:
    """The hashes are those of the only style and script; there is no style attribute, handler or address."""
    html = render(small, "en")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy.startswith("default-src &#39;none&#39;; ")
    for tag in ("style", "script"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy
    attributes = [name for _, found in Reader(html).tags for name in found]
    assert not [name for name in attributes if name == "style" or name.startswith("on") or name == "src"]
    assert "http:" not in html
    assert "https:" not in html


PAYLOAD = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='{{ 7 * 7 }}' &"


def test_every_text_of_the_author_is_text() -> None:
    """Markup in any field stays text."""
    quoted = PAYLOAD.replace("'", "''")
    organisation = f"kind: organisation\nname: '{quoted}'\nvision: '{quoted}'\nunits: {{u: '{quoted}', v: V}}\n"
    organisation += f"people: {{p: '{quoted}'}}\npersonas: {{q: '{quoted}'}}\nsystems: {{s: '{quoted}'}}\n"
    written = plain(f"'{quoted}'", "persona: q\nowner: p\npart-of: b#t0", ("u", "v", ""))
    part = f"kind: journey\ntitle: '{quoted}'\ntouchpoints: {{t0: '{quoted}'}}"
    html = render(listed(organisation=organisation, a=written, b=part), "en")
    page = Reader(html)
    tags = [tag for tag, _ in page.tags]
    assert (tags.count("script"), tags.count("img"), tags.count("title")) == (1, 0, 1)
    assert "49" not in re.sub(r"\d{3,}", "", "".join(cell for cells in page.cells for cell in cells))
    assert html.count("&lt;script&gt;alert(1)") >= 8


@pytest.mark.parametrize("name", ["a b", "ääni", "it's", 'say "x"', "日本"])
def test_links_lead_to_pages_whatever_they_are_called(name: str) -> None:
    """Names with spaces, quotes or letters of any script are links that a browser resolves to the file."""
    document = load(f"{name}.journey.yaml", plain("Named", owners=("",)).encode())
    portfolio = assemble([document])
    found = contents(portfolio, portfolio.cases, lint(portfolio), {document.id: f"{name}.html"})
    links = {unquote(attributes["href"] or "") for tag, attributes in Reader(render(found, "en")).tags if tag == "a"}
    assert {f"{name}.html", f"{name}.html#finding-1"} <= links


def test_words_are_in_the_reader_s_language(small: Contents) -> None:
    """The page says its language, the author's words say theirs, and every word of ours has a Finnish one."""
    html = render(small, "fi")
    assert '<html lang="fi">' in html
    assert "Asiakaspolut" in html
    assert '<a href="damage.html" lang="en" dir="auto">' in html
    assert '<html lang="en">' in render(small, "sv")
    template = (templates.folder() / "index.html.j2").read_text("utf-8")
    words = set(re.findall(r'_\("([^"]*)"\)', template))
    assert len(words) > 40
    assert [word for word in sorted(words) if translator("fi")(word) == word] == []


def test_the_same_files_give_the_same_page() -> None:
    """Nothing but the files and the language is in the page."""
    files = {"organisation": ORGANISATION, "damage": DAMAGE, "a": plain("A", owners=("desk", "claims", "stranger"))}
    assert render(listed(**files), "en") == render(listed(**dict(reversed(files.items()))), "en")


@pytest.mark.browser
def test_the_table_sorts_and_finds(chromium: str, tmp_path: Path) -> None:
    """A click on a heading sorts, a third restores the order; typing hides what does not hold the words."""
    from playwright.sync_api import sync_playwright

    found = listed(
        organisation=ORGANISATION, damage=DAMAGE, a=plain("Apple", owners=("desk",) * 3), z=plain("Zebra", "", ("", ""))
    )
    (tmp_path / "index.html").write_text(render(found, "en"), "utf-8")
    errors: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda message: errors.append(message.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((tmp_path / "index.html").as_uri())

        def titles() -> list[str]:
            shown = page.locator(".jt tbody tr:visible th a").all_inner_texts()
            return [str(text) for text in shown]

        first = titles()
        assert first == ["Zebra", "Water damage", "Apple"]
        head = page.get_by_role("columnheader", name="Touchpoints").get_by_role("button")
        seen = []
        for _ in range(3):
            head.click()
            seen.append(titles())
        assert seen == [["Water damage", "Apple", "Zebra"], ["Zebra", "Apple", "Water damage"], first]
        page.get_by_role("columnheader", name="Journey").get_by_role("button").click()
        assert titles() == ["Apple", "Water damage", "Zebra"]
        page.get_by_role("searchbox").fill("AINO vir")
        assert titles() == ["Apple", "Water damage"]
        browser.close()
    assert errors == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark"), (1280, "dark")])
def test_nothing_overflows_and_axe_is_content(chromium: str, tmp_path: Path, width: int, scheme: str) -> None:
    """At every width no page scrolls sideways, and the accessibility checker finds nothing."""
    from playwright.sync_api import sync_playwright

    axe = import_module("axe_playwright_python.sync_playwright").Axe()
    long = "Vesimittarin etälukuunsiirtymisen asiakasviestintäprosessi"
    journeys = {f"j{at:02}": plain(f"{long} {at}", "owner: aino", ("desk", "claims", "")) for at in range(30)}
    html = render(listed(organisation=ORGANISATION, damage=DAMAGE, bad="title: [", **journeys), "fi")
    (tmp_path / "index.html").write_text(html, "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto((tmp_path / "index.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert [item["id"] for item in axe.run(page).response["violations"]] == []
        browser.close()
