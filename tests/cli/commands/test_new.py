"""`journeymap new`: what it writes, asks, keeps and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from running import Run, Write

from journeymap.cli.commands.new import QUESTIONS, command
from journeymap.starter import PHASES, TITLES

FILES = ["journeymap.schema.json", "my-first-journey.journey.yaml", "organisation.yaml"]


def names(folder: Path) -> list[str]:
    """What is in a folder, temporary files and all."""
    return sorted(path.name for path in folder.iterdir())


def test_nothing_asked(run: Run, here: Path) -> None:
    """With --yes the files are written as they are, named on stderr, and lint and build take them."""
    ended = run("new", "--yes")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.splitlines() == [
        "wrote journeys/my-first-journey.journey.yaml",
        "wrote journeys/organisation.yaml",
        "wrote journeys/journeymap.schema.json",
        "Next: journeymap lint journeys, then journeymap build journeys",
    ]
    assert names(here / "journeys") == FILES
    assert json.loads((here / "journeys" / "journeymap.schema.json").read_text("utf-8"))["$schema"]
    assert run("lint", "--select", "DOC,FLOW", "--fail-on", "info").code == 0
    assert run("build").code == 0


def test_given_answers(run: Run, here: Path) -> None:
    """Answers given as options are not asked for; the folder and its name are the author's."""
    ended = run("new", "our maps/moving", "--yes", "--title", "Muutto", "--phases", "A, B ,,C", "--lang", "fi")
    assert ended.code == 0
    assert "journeymap build 'our maps/moving'" in ended.err
    text = (here / "our maps" / "moving" / "muutto.journey.yaml").read_text("utf-8")
    assert "lang: fi\n" in text
    assert "phases:\n  a: A\n  b: B\n  c: C\n" in text


@pytest.mark.parametrize("lang", ["en", "fi"])
def test_questions(here: Path, lang: str) -> None:
    """What is not given is asked on stderr, in the starter's language; Enter takes the default or leaves it open."""
    answers = "Moving house\n\nThe third child\n\nPlan, Move\n"
    ended = CliRunner().invoke(command, ["--lang", lang, "--owner", "Movers"], input=answers, standalone_mode=False)
    assert ended.return_value == 0
    assert ended.stdout == ""
    asked = [question for name, question in QUESTIONS[lang].items() if name != "owner"]
    places = [ended.stderr.index(question) for question in asked]
    assert places == sorted(places)
    assert QUESTIONS[lang]["owner"] not in ended.stderr
    assert f"[{TITLES[lang]}]" in ended.stderr
    assert f"[{', '.join(PHASES[lang])}]" in ended.stderr
    text = (here / "journeys" / "moving-house.journey.yaml").read_text("utf-8")
    assert "title: Moving house\n" in text
    assert "scenario: The third child\n" in text
    assert "\n# goal:" in text
    assert "\nowner: movers " in text


def test_only_enter(here: Path) -> None:
    """Who presses Enter at every question gets the same files as with --yes."""
    assert CliRunner().invoke(command, ["asked"], input="\n" * 6, standalone_mode=False).return_value == 0
    assert CliRunner().invoke(command, ["given", "--yes"], standalone_mode=False).return_value == 0
    for name in FILES:
        assert (here / "asked" / name).read_bytes() == (here / "given" / name).read_bytes()


def test_nobody_answers(process: Run, here: Path) -> None:
    """Without a person to ask, as in CI, one line says so, and nothing is written."""
    ended = process("new")
    assert ended.code == 2
    assert ended.err.endswith("\njourneymap: error: nobody answers here; --yes asks nothing\n")
    assert list(here.iterdir()) == []


def test_interrupted_at_a_question(monkeypatch: pytest.MonkeyPatch, run: Run, here: Path) -> None:
    """Ctrl-C at a question ends with 130, and nothing is written."""

    def interrupted(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(click.termui, "visible_prompt_func", interrupted)
    assert run("new").code == 130
    assert list(here.iterdir()) == []


def test_a_journey_that_is_there(run: Run, here: Path) -> None:
    """It is never replaced but with --force; refused, nothing is written at all."""
    place = here / "journeys" / "my-first-journey.journey.yaml"
    place.parent.mkdir()
    place.write_text("mine\n", "utf-8")
    ended = run("new", "--yes")
    assert ended.code == 2
    assert ended.err == (
        "journeymap: error: journeys/my-first-journey.journey.yaml is already there; "
        "--force replaces it, --title makes another\n"
    )
    assert names(place.parent) == [place.name]
    assert place.read_text("utf-8") == "mine\n"
    assert run("new", "--yes", "--force").code == 0
    assert place.read_text("utf-8").startswith("# yaml-language-server")


def test_an_organisation_that_is_there(run: Run, write: Write) -> None:
    """It is the author's and stays; what the new journey names and it lacks is said."""
    path = write("journeys/organisation.yaml", "kind: organisation\nunits: {claims: Claims}\nchannels: {web: Web}\n")
    before = path.read_bytes()
    ended = run("new", "--yes")
    assert ended.code == 0
    assert path.read_bytes() == before
    assert "journeys/organisation.yaml is there and stays as it is\n" in ended.err
    assert "does not know `service-team` and `phone` yet" in ended.err
    assert run("new", "--yes", "--force").code == 0
    assert path.read_bytes() != before


def test_a_second_journey(run: Run, here: Path) -> None:
    """A second journey shares the organisation, and has nothing to add to it where the names are the same."""
    run("new", "--yes", "--owner", "Claims", "--persona", "A tenant")
    ended = run("new", "--yes", "--owner", "Claims", "--persona", "A tenant", "--title", "Second")
    assert ended.code == 0
    assert "does not know" not in ended.err
    assert len(names(here / "journeys")) == 4
    assert run("lint", "--fail-on", "info").code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--lang", "sv"], "'sv' is not one of 'en', 'fi'"),
        (["a-file"], "is a file"),
        (["a-file/below"], "cannot make the folder a-file/below: Not a directory"),
        (["--titel", "x"], "no such option"),
        (["a", "b"], "unexpected extra argument"),
    ],
)
def test_refused(run: Run, write: Write, arguments: list[str], words: str) -> None:
    """What cannot be used is refused in one line with exit code 2."""
    write("a-file", "")
    ended = run("new", "--yes", *arguments)
    assert ended.code == 2
    assert words in ended.err
    assert ended.err.count("\n") == 1


def test_a_title_without_letters(run: Run, here: Path) -> None:
    """A title that makes no id or a device's name still makes a file that every system can hold."""
    assert run("new", "--yes", "--title", "!!!").code == 0
    assert run("new", "--yes", "--title", "Con").code == 0
    assert run("new", "--yes", "--title", "漢" * 80).code == 0
    journeys = [name for name in names(here / "journeys") if name.endswith(".journey.yaml")]
    assert journeys == ["con-1.journey.yaml", "journey-1.journey.yaml", "漢" * 40 + ".journey.yaml"]
