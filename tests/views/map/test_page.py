"""The page as text: one file, nothing from outside, every word escaped, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
import whole
from subjects import subject_of_text

from journeymap.analyses.headline import headline
from journeymap.view import Subject
from journeymap.views.map import render
from journeymap.views.map.page import MOST_COLUMNS, paper
from journeymap.views.map.sheet import Sheet

VOID = {"meta", "br", "link", "input", "img", "hr"}


class Structure(HTMLParser):
    """Collects tags, ids, links and text of a page, and checks that tags close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag that closes itself."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Remember text."""
        if not self.open or self.open[-1] not in {"style", "script"}:
            self.text.append(data)

    def values(self, attribute: str) -> list[str]:
        """All values of an attribute."""
        return [attrs[attribute] or "" for _, attrs in self.tags if attribute in attrs]

    @property
    def words(self) -> str:
        """All text without soft hyphens."""
        return " ".join(" ".join(self.text).replace("\u00ad", "").split())


@pytest.fixture(scope="module")
def page(rich: Subject) -> str:
    """The page of the journey with everything in it."""
    return render(rich, "en")


@pytest.mark.parametrize("lang", ["en", "fi"])
def test_structure(rich: Subject, lang: str) -> None:
    """Tags close in order, ids are unique, and links within the page lead somewhere."""
    found = Structure(render(rich, lang))
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    links = [href for href in found.values("href") if href.startswith("#")]
    assert {href[1:] for href in links} <= set(ids)
    assert all(controlled in ids for controlled in found.values("aria-labelledby"))


def test_nothing_comes_from_outside(page: str) -> None:
    """No style attribute, no handler, no source, no address but places on the page."""
    found = Structure(page)
    names = {name for _, attrs in found.tags for name in attrs}
    assert "style" not in names
    assert "src" not in names
    assert not {name for name in names if name.startswith("on")}
    assert all(href.startswith("#") for href in found.values("href"))


def test_policy_names_the_style_and_the_script(page: str) -> None:
    """The policy allows the one style and the one script by their hashes, and nothing else."""
    policy = re.search(r'content="(default-src[^"]*)"', page)
    assert policy is not None
    text = policy[1].replace("&#39;", "'")
    assert text.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in text


def test_same_input_same_bytes(page: str, rich: Subject) -> None:
    """A second rendering, and one in another process with another hash seed, give the same text."""
    assert render(rich, "en") == page
    code = (
        "import sys; sys.path.insert(0, 'tests'); from subjects import rich_subject; "
        "from journeymap.views.map import render; import hashlib; "
        "print(hashlib.sha256(render(rich_subject(), 'en').encode()).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert done.stdout.strip() == hashlib.sha256(page.encode()).hexdigest()


def test_everything_the_author_wrote_is_there(page: str, rich: Subject) -> None:
    """Titles, thoughts, quotes, pains, actions, risks, evidence and free rows are on the page."""
    words = Structure(page).words
    journey = rich.journey
    texts = [journey.title, journey.scenario, journey.goal, *journey.rows.values()]
    for point in journey.touchpoints.values():
        texts += [point.title, point.doing, point.thinking, point.frontstage, *point.quotes, point.when]
        texts += [pain.title for pain in point.pains] + [idea.title for idea in point.opportunities]
    for items in (journey.phases, journey.backstage, journey.actions, journey.risks, journey.evidence):
        texts += [item.title for item in items.values()]
    assert [text for text in texts if text and " ".join(text.split()) not in words] == []


def test_findings_are_on_the_page(page: str, rich: Subject) -> None:
    """Each finding stands in the register with its rule, message, reason and help, and is linked from its badge."""
    found = Structure(page)
    solid = "".join(found.words.split())
    for number, finding in enumerate(sorted(rich.findings, key=lambda f: (-f.severity.weight, f.order)), 1):
        assert f"#finding-{number}" in found.values("href")
        for text in (finding.code, finding.name, finding.message, finding.hurts, finding.help):
            assert "".join(text.replace("`", "").split()) in solid


def test_an_empty_row_is_left_out() -> None:
    """A journey that says little has a short map."""
    words = Structure(
        render(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {a: {title: A, owner: u}}\n"), "en")
    ).words
    for row in ("Does", "Thinks", "Pains", "Backstage", "Risks", "Promises", "Metrics", "Findings in full"):
        assert row not in words.split("Touchpoints", 1)[1]


def test_a_journey_without_touchpoints() -> None:
    """An empty journey has a page that says so."""
    found = Structure(render(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {}\n"), "en"))
    assert "This journey has no touchpoints yet." in found.words


def test_beyond_the_limit_there_is_the_table() -> None:
    """A journey of more touchpoints than can be drawn says so and has them all in the table."""
    count = MOST_COLUMNS + 1
    points = "".join(f"  t{index}: {{title: Point {index}, owner: u}}\n" for index in range(count))
    page = render(subject_of_text(f"kind: journey\ntitle: T\ntouchpoints:\n{points}"), "en")
    words = Structure(page).words
    assert f"This journey has {count} touchpoints. A map is drawn up to {MOST_COLUMNS}" in words
    assert f"{count} Point {count - 1}" in words
    assert '<div class="mapwrap"' not in page


def test_languages_of_words() -> None:
    """The page is in the interface's language; the author's words are marked with theirs and keep their direction."""
    text = "kind: journey\ntitle: رحلة\nlang: ar\ntouchpoints: {a: {title: 漏水, owner: u}}\n"
    page = render(subject_of_text(text), "fi")
    assert '<html lang="fi">' in page
    assert '<h1 lang="ar" dir="auto">رحلة</h1>' in page
    assert '<h4 lang="ar" dir="auto">漏水</h4>' in page
    assert '<h1 dir="auto">' in render(subject_of_text("kind: journey\ntitle: T\nlang: fi\ntouchpoints: {}\n"), "fi")


def test_a_journey_nobody_owns() -> None:
    """Where no touchpoint has an owner, one sentence stands for the lanes instead of a wall of holes."""
    page = render(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {a: A, b: B}\n", found=True), "en")
    assert "Nobody owns any of these touchpoints yet." in Structure(page).words
    assert 'class="void' not in page


def test_repeated_findings_are_folded() -> None:
    """What is the same for all findings of a rule is said once in the register, and the head names each rule once."""
    points = "".join(f"  t{index}: {{title: Point {index}}}\n" for index in range(5))
    subject = subject_of_text(
        f"kind: journey\ntitle: T\nowner: u\ntouchpoints:\n{points}  z: {{title: Z, owner: u}}\n", found=True
    )
    words = Structure(render(subject, "en")).words
    hurts = next(finding.hurts for finding in subject.findings if finding.code == "OWN201")
    assert words.count(hurts) == 1
    assert "and 4 more of these" in words


def test_the_head_says_the_score_and_what_it_is_made_of(page: str, rich: Subject) -> None:
    """The weighted whole leads, with its parts, weights and targets, remembered emotion beside it, and its ground."""
    words, head = Structure(page).words, headline(rich.experience)
    assert head.kind == "whole"
    assert head.value is not None
    assert f"Customer experience {head.value:.0f}" in words
    assert f"{head.emotion.value:.0f} remembered emotion" in words
    assert "Emotion weighs ⅔" in words
    assert f"Measured at {head.known} of 14 touchpoints" in words


def test_no_score_is_invented() -> None:
    """Without emotions there is no score: the head says how much is known, and where to start."""
    subject = subject_of_text("kind: journey\ntitle: T\ntouchpoints: {a: A, b: {title: B, owner: u}}\n", found=True)
    words = Structure(render(subject, "en")).words
    assert "How much we know 0 of 2 touchpoints measured" in words
    assert "Where to start" in words
    assert "No score can be told" in words


def test_remembered_emotion_leads_where_a_part_is_unknown() -> None:
    """Without ease and efficiency the headline is remembered emotion, and says what is missing."""
    text = "kind: journey\ntitle: T\ntarget: {emotion: 70}\ntouchpoints: {a: {title: A, assumed: {emotion: 40}}}\n"
    words = Structure(render(subject_of_text(text), "en")).words
    assert "Remembered emotion Assumed 40 −30 target 70" in words
    assert "No figure of the whole; unknown: efficiency, ease" in words


def test_status_and_hierarchy() -> None:
    """A draft, a future state and the wider journey are told in the head."""
    text = "kind: journey\ntitle: T\nstatus: draft\nstate: future\npart-of: other#x\ntouchpoints: {a: A}\n"
    words = Structure(render(subject_of_text(text), "en")).words
    assert "draft · future state" in words.replace(" · ", " · ")
    assert "Part of other" in words


def test_paper() -> None:
    """Few columns are set larger on paper, many are made to fit its width."""
    assert paper(10) == "--zoom:0.570;--k:1.20"
    assert paper(30) == "--zoom:0.570;--k:1.00"
    assert paper(60) == "--zoom:0.318;--k:1.00"


def test_sheet() -> None:
    """The same declaration has the same class, and all are in the rules."""
    sheet = Sheet()
    assert sheet.left(0.5) == sheet("left:50.000%") == "_0"
    assert sheet.columns(0, 2) == "_1"
    assert sheet.rules == "._0{left:50.000%}._1{grid-column:2/5}"


def test_owners_of_nps_are_named(page: str) -> None:
    """Where a net promoter score is printed, its owners are named; elsewhere they are not."""
    assert "NPS is a registered mark" in page
    assert "NPS is" not in render(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {a: A}\n"), "en")


@pytest.mark.parametrize("lang", ["en", "fi"])
def test_every_key_of_the_language(lang: str) -> None:
    """A journey and an organisation that use every key have a page."""
    subject = subject_of_text(whole.JOURNEY, whole.ORGANISATION, found=True)
    assert subject.journey.title in Structure(render(subject, lang)).words


def test_a_large_journey_stays_small() -> None:
    """The page of 300 touchpoints with everything usual in them is under three megabytes."""
    points = "".join(
        f"  t{index}:\n    title: Does the thing number {index} at the counter\n    phase: p{index // 10}\n"
        f"    owner: {'abcdefghij'[index * 7 % 10]}\n    channel: phone\n    doing: Waits for what comes next\n"
        f"    thinking: Will this ever end?\n    frontstage: Looks at a screen\n    pains: [It takes a while]\n"
        f"    target: {{efficiency: 70, ease: 75, emotion: {{raise: [confident], score: 70}}}}\n"
        f"    assumed: {{efficiency: {30 + index % 60}, ease: 40, emotion: {{felt: {{sad: 60%, calm: 40%}}, n: 40}}}}\n"
        for index in range(300)
    )
    phases = "".join(f"  p{index}: Phase {index}\n" for index in range(30))
    text = f"kind: journey\ntitle: Long\nphases:\n{phases}touchpoints:\n{points}"
    assert len(render(subject_of_text(text, found=True), "en").encode()) < 3_000_000
