"""`journeymap build`: which pages are written, what is said, and how it ends."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import whole
from running import BROKEN, CLEAN, ORGANISATION, OWNERLESS, Outcome, Run, Write, python

from journeymap import __main__ as program
from journeymap.views import map as page

CUT = CLEAN + "notes: Ticket #12\n"
PAGES = ["claim.html", "clean.html", "index.html"]


def names(folder: Path) -> list[str]:
    """What is in a folder, temporary files and all."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def portfolio(write: Write) -> None:
    """A journey with an error, a clean one and their organisation, in `journeys`."""
    write("journeys/claim.yaml", OWNERLESS)
    write("journeys/clean.journey.yaml", CLEAN)
    write("journeys/organisation.yaml", ORGANISATION)


@pytest.mark.usefixtures("portfolio")
def test_a_site(run: Run, here: Path) -> None:
    """A page for each journey and an index that leads to them; findings do not fail it, and are counted in one line."""
    ended = run("build")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.splitlines() == [
        "Drew 2 maps. Open site/index.html",
        "Found 1 error on them; see: journeymap lint",
    ]
    assert names(here / "site") == PAGES
    index = (here / "site" / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in index for name in PAGES[:2])
    assert "OWN201" in (here / "site" / "claim.html").read_text("utf-8")


def test_the_closing_line(run: Run, write: Write) -> None:
    """Errors and warnings on the maps are counted, with the command that shows them; without any, nothing is said."""
    write("a folder/claim.yaml", OWNERLESS + "notes: Ticket #12\n")
    write("a folder/cut.yaml", CUT)
    told = run("build", "a folder").err.splitlines()
    assert told[1] == "Found 1 error and 2 warnings on them; see: journeymap lint 'a folder'"
    write("clean.yaml")
    assert run("build", "clean.yaml").err == "Drew 1 map. Open site/index.html\n"
    assert run("build", "a folder", "--quiet").err == ""


def test_one_file(run: Run, write: Write, here: Path) -> None:
    """Of a file named by hand only its own map is drawn; the organisation beside it is read."""
    write("clean.yaml")
    write("other.yaml")
    write("organisation.yaml", ORGANISATION)
    assert run("build", "clean.yaml", "--out", "one/two").code == 0
    assert names(here / "one" / "two") == ["clean.html", "index.html"]
    assert "Claims" in (here / "one" / "two" / "clean.html").read_text("utf-8")


EXIT_CODES = [
    (["clean.yaml"], 0),
    (["claim.yaml"], 0),
    (["claim.yaml", "--fail-on", "error"], 1),
    (["cut.yaml", "--fail-on", "error"], 0),
    (["cut.yaml", "--fail-on", "warning"], 1),
    (["clean.yaml", "--fail-on", "warning"], 0),
    (["broken.yaml"], 1),
    (["typo.yaml"], 1),
    (["clean.yaml", "broken.yaml"], 1),
    (["clean.yaml", "twice/clean.yaml"], 1),
    (["clean.yaml", "nothing.yaml"], 2),
    (["broken.yaml", "nothing.yaml"], 2),
    (["nothing.yaml"], 2),
    (["organisation.yaml"], 2),
    (["empty"], 2),
    (["foreign"], 2),
    (["clean.yaml", "--out", "clean.yaml"], 2),
    (["clean.yaml", "--out", "clean.yaml/site"], 2),
    (["clean.yaml", "--lang", "sv"], 2),
    (["clean.yaml", "--today", "tomorrow"], 2),
    (["clean.yaml", "--fail-on", "never"], 2),
    (["clean.yaml", "--config", "nothing.toml"], 2),
    (["clean.yaml", "--nothing"], 2),
    (["clean.yaml", "--engine", "own"], 0),
    (["clean.yaml", "--engine", "nowhere/dot"], 0),
    (["--help"], 0),
]


@pytest.mark.parametrize(("arguments", "code"), EXIT_CODES, ids=str)
def test_exit_codes(run: Run, write: Write, here: Path, arguments: list[str], code: int) -> None:
    """0 whatever is found, 1 for files without a page or at the gate, 2 what cannot be used; never a traceback."""
    write("clean.yaml", CLEAN)
    write("claim.yaml", OWNERLESS)
    write("cut.yaml", CUT)
    write("broken.yaml", BROKEN)
    write("typo.yaml", CLEAN.replace("owner: claims\ntouch", "ownr: claims\ntouch"))
    write("twice/clean.yaml", CLEAN)
    write("organisation.yaml", ORGANISATION)
    write("foreign/values.yaml", "replicas: 3\n")
    (here / "empty").mkdir()
    ended = run("build", *arguments)
    assert ended.code == code, ended.err
    assert "Traceback" not in ended.out + ended.err
    assert (code == 2) == ("journeymap: error: " in ended.err)


def test_a_broken_file_among_good_ones(run: Run, write: Write, here: Path) -> None:
    """Its findings are printed as lint prints them and it has no page; the others are drawn."""
    write("journeys/broken.yaml", BROKEN)
    write("journeys/claim.yaml", OWNERLESS)
    ended = run("build")
    assert ended.code == 1
    assert names(here / "site") == ["claim.html", "index.html"]
    assert ended.out == run("lint", "--select", "DOC", "journeys/broken.yaml").out
    assert "DOC001" in ended.out
    assert "OWN201" not in ended.out
    assert "broken.yaml" in (here / "site" / "index.html").read_text("utf-8")
    assert "Drew 1 map." in ended.err


def test_two_files_of_one_journey(run: Run, write: Write, here: Path) -> None:
    """The first is drawn; the second would take its page, and is told instead."""
    write("journeys/a/claim.yaml", CLEAN)
    write("journeys/b/claim.yaml", CLEAN.replace("Water damage", "Another"))
    ended = run("build")
    assert ended.code == 1
    assert names(here / "site") == ["claim.html", "index.html"]
    assert "Two files are the journey `claim`" in ended.out
    assert "journeys/b/claim.yaml" in ended.out
    assert "Water damage" in (here / "site" / "claim.html").read_text("utf-8")


def test_names_of_pages(run: Run, write: Write, here: Path) -> None:
    """A journey called `index`, a device or another in capitals never takes another's page."""
    for name in ("index", "con", "con.x", "Claim", "claim"):
        write(f"journeys/{name}.yaml")
    assert run("build").code == 0
    assert names(here / "site") == [
        "Claim.html",
        "claim-1.html",
        "con-1.html",
        "con-1.x.html",
        "index-1.html",
        "index.html",
    ]


def test_only_broken_files(run: Run, write: Write, here: Path) -> None:
    """The index still says which files could not be read."""
    write("journeys/broken.yaml", BROKEN)
    ended = run("build")
    assert ended.code == 1
    assert names(here / "site") == ["index.html"]
    assert "Drew 0 maps." in ended.err


@pytest.mark.parametrize("arguments", [["organisation.yaml"], ["nothing.yaml"], ["empty"]])
def test_nothing_to_draw(run: Run, write: Write, here: Path, arguments: list[str]) -> None:
    """Without a journey no site is written, and one line says why."""
    write("organisation.yaml", ORGANISATION)
    (here / "empty").mkdir()
    ended = run("build", *arguments)
    assert ended.code == 2
    assert re.fullmatch(r"journeymap: error: (nothing to|nothing\.yaml does not exist).*\n", ended.err)
    assert not (here / "site").exists()


@pytest.mark.usefixtures("portfolio")
def test_languages(run: Run, write: Write, here: Path) -> None:
    """Pages speak the journey's language, the index the organisation's; --lang and the config choose for all."""
    write("journeys/clean.journey.yaml", CLEAN + "lang: fi\n")
    write("journeys/organisation.yaml", ORGANISATION + "lang: fi\n")

    def languages(*arguments: str) -> list[str]:
        assert run("build", *arguments).code == 0
        texts = [(here / "site" / name).read_text("utf-8") for name in PAGES]
        return [match[1] for text in texts if (match := re.search(r'<html lang="(\w+)"', text))]

    assert languages() == ["en", "fi", "fi"]
    assert languages("--lang", "en") == ["en"] * 3
    write("journeymap.toml", '[build]\nlang = "fi"\n')
    assert languages() == ["fi"] * 3
    assert languages("--lang", "en") == ["en"] * 3


@pytest.mark.usefixtures("portfolio")
def test_dates(run: Run, write: Write, here: Path) -> None:
    """Rules about dates speak only with --today, so that the same files always give the same pages."""
    write("journeys/clean.journey.yaml", CLEAN + "reviewed: 2020-01-01\nreview-every: 3 months\n")
    place = here / "site" / "clean.html"
    run("build")
    assert "PLAN508" not in place.read_text("utf-8")
    run("build", "--today", "2026-11-24")
    assert "PLAN508" in place.read_text("utf-8")


@pytest.mark.usefixtures("portfolio")
def test_the_folder_of_the_config(run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`[build] out` counts from the config's folder, --out from where one stands and first."""
    write("journeymap.toml", '[build]\nout = "public"\n')
    monkeypatch.chdir(here / "journeys")
    assert run("build").code == 0
    assert names(here / "public") == PAGES
    assert run("build", "--out", "mine").code == 0
    assert names(here / "journeys" / "mine") == PAGES


@pytest.fixture
def dot(here: Path) -> Callable[[str], Path]:
    """Makes a `dot` of shell commands that leaves a trace when it runs."""

    def make(commands: str = "exit 1") -> Path:
        path = here / "bin" / "dot"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\necho ran >> '{here}/trace'\n{commands}\n", "utf-8")
        path.chmod(0o755)
        return path

    return make


@pytest.mark.usefixtures("portfolio")
@pytest.mark.parametrize("commands", ["exit 1", "echo nonsense", "kill -9 $$"])
def test_an_engine_by_path(run: Run, here: Path, dot: Callable[[str], Path], commands: str) -> None:
    """A `dot` named on the command line is asked; whatever it answers, all pages are written."""
    assert run("build", "--engine", str(dot(commands))).code == 0
    assert (here / "trace").exists()
    assert names(here / "site") == PAGES


@pytest.mark.usefixtures("portfolio")
def test_an_engine_of_the_config(
    run: Run, write: Write, here: Path, dot: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The config may say which kind of engine, but never a program to run: that is refused before anything is done."""
    path = dot()
    write("journeymap.toml", f'[build]\nengine = "{path.as_posix()}"\n')
    ended = run("build")
    assert ended.code == 2
    assert "a config may say embedded, system or own, a path only --engine" in ended.err
    assert not (here / "trace").exists()
    assert not (here / "site").exists()
    assert run("build", "--engine", "own").code == 0
    write("journeymap.toml", '[build]\nengine = "system"\n')
    monkeypatch.setenv("PATH", str(path.parent), prepend=os.pathsep)
    assert run("build").code == 0
    assert (here / "trace").exists()


def test_same_files_same_bytes(write: Write, here: Path) -> None:
    """The site is the same whatever the hash seed, the locale, the time zone and the colours asked for."""
    write("journeys/tooth.yaml", whole.JOURNEY)
    write("journeys/claim.yaml", OWNERLESS)
    write("journeys/organisation.yaml", whole.ORGANISATION)
    environments: list[dict[str, str]] = [
        {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "1", "LC_ALL": "fi_FI.UTF-8", "TZ": "Pacific/Kiritimati", "FORCE_COLOR": "1"},
        {"PYTHONHASHSEED": "77", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles", "SOURCE_DATE_EPOCH": "0"},
    ]
    sites = []
    for number, environment in enumerate(environments):
        built = python("-m", "journeymap", "build", "--out", f"site{number}", cwd=here, added=environment)
        assert built.code == 0
        sites.append({path.name: path.read_bytes() for path in (here / f"site{number}").iterdir()})
    assert sorted(sites[0]) == ["claim.html", "index.html", "tooth.html"]
    assert sites[0] == sites[1] == sites[2]


@pytest.mark.usefixtures("portfolio")
def test_a_full_disk(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When writing fails half way, the page that was there stays whole, and no temporary file is left."""
    assert run("build").code == 0
    before = {path.name: path.read_bytes() for path in (here / "site").iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ended = run("build", "--lang", "fi")
    assert (ended.code, ended.err) == (
        2,
        "journeymap: error: cannot write site/claim.html: No space left on device\n",
    )
    assert {path.name: path.read_bytes() for path in (here / "site").iterdir()} == before


@pytest.mark.usefixtures("portfolio")
def test_interrupted(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C between two pages ends with 130; the pages that are there are whole."""

    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    assert run("build").code == program.USAGE - 2
    whole = (here / "site" / "index.html").read_bytes()
    monkeypatch.setattr(page, "render", interrupted)
    assert run("build").code == program.INTERRUPTED
    assert names(here / "site") == PAGES
    assert (here / "site" / "index.html").read_bytes() == whole


def test_a_page_that_cannot_be_written(run: Run, write: Write) -> None:
    """A folder where a page should stand is refused in one line, and stays."""
    write("clean.yaml")
    inside = write("site/clean.html/mine", "mine")
    ended = run("build", "clean.yaml")
    assert (ended.code, ended.err) == (2, "journeymap: error: cannot write site/clean.html: Is a directory\n")
    assert inside.read_text("utf-8") == "mine"


def test_many_journeys(run: Run, write: Write, here: Path) -> None:
    """Journeys beyond one handful for Graphviz are all drawn, each with its own findings."""
    for number in range(60):
        write(f"journeys/j{number}.yaml", CLEAN if number % 2 else OWNERLESS)
    ended: Outcome = run("build")
    assert "Drew 60 maps." in ended.err
    assert "Found 30 errors on them" in ended.err
    for number in range(60):
        text = (here / "site" / f"j{number}.html").read_text("utf-8")
        assert ("OWN201" in text) == (number % 2 == 0)
