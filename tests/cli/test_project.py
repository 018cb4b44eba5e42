"""journeymap.cli.project."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from running import Write

from journeymap.cli.project import Project, find, today
from journeymap.config import Config
from journeymap.errors import UsageError
from journeymap.reader import MAX_BYTES


def test_without_a_config(here: Path) -> None:
    """Without a config everything is as by default, and paths start from the working directory."""
    assert find() == Project(Config(), here)
    assert find().path("site") == here / "site"


def test_the_nearest_config_wins(write: Write, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The config is looked for from the working directory upwards; its paths start from its own folder."""
    write("journeymap.toml", 'root = "maps"\n')
    write("deep/er/a.yaml")
    monkeypatch.chdir(here / "deep/er")
    assert find() == Project(Config(root="maps"), here, here / "journeymap.toml")
    assert find().path("maps") == here / "maps"
    write("deep/journeymap.toml", 'root = "near"\n')
    assert find().config.root == "near"


def test_pyproject(write: Write, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """pyproject.toml counts if it speaks of journeymap, and gives way to journeymap.toml beside it."""
    write("pyproject.toml", '[tool.journeymap]\nroot = "two"\n')
    write("deep/pyproject.toml", "[project]\nname = 'x'\n")
    monkeypatch.chdir(here / "deep")
    assert find().config.root == "two"
    write("journeymap.toml", 'root = "one"\n')
    assert find().config.root == "one"


def test_given_by_hand(write: Write, here: Path) -> None:
    """`--config` is read instead of any other."""
    write("journeymap.toml", 'root = "one"\n')
    write("ci/strict.toml", 'root = "two"\n')
    assert find("ci/strict.toml") == Project(Config(root="two"), here / "ci", here / "ci/strict.toml")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("nothing.toml", r"nothing\.toml does not exist$"),
        ("folder", r"(?:folder is not a file|cannot read .*folder)"),
        ("pyproject.toml", r"^pyproject\.toml has no \[tool\.journeymap\]$"),
        ("latin.toml", r"latin\.toml is not in UTF-8$"),
        ("wrong.toml", r"^wrong\.toml: the key `rot` is not known\. Did you mean `root`\?$"),
        ("large.toml", r"large\.toml is larger than 1024 KiB, the most that is read$"),
    ],
)
def test_refused(write: Write, here: Path, given: str, words: str) -> None:
    """A config that is missing, none, or wrong is refused in one line."""
    write("pyproject.toml", "[project]\n")
    write("latin.toml").write_bytes(b"root = '\xe4'\n")
    write("wrong.toml", "rot = 'x'\n")
    write("large.toml", "# " + "x" * MAX_BYTES)
    (here / "folder").mkdir()
    with pytest.raises(UsageError, match=words):
        find(given)


def test_today() -> None:
    """The day is the one given, else that of SOURCE_DATE_EPOCH, else today in UTC."""
    assert today("2026-11-24", {"SOURCE_DATE_EPOCH": "0"}) == date(2026, 11, 24)
    assert today(None, {"SOURCE_DATE_EPOCH": "86400"}) == date(1970, 1, 2)
    before = datetime.now(UTC).date()
    assert before <= today(None, {}) <= datetime.now(UTC).date()


@pytest.mark.parametrize("given", ["tomorrow", "2026-02-30", "2026-11", "", "24.11.2026"])
def test_no_day(given: str) -> None:
    """What is no day is refused in one line."""
    with pytest.raises(UsageError, match="not a day such as 2026-09-15"):
        today(given, {})


@pytest.mark.parametrize("epoch", ["", "soon", "1e9", "9" * 30])
def test_no_epoch(epoch: str) -> None:
    """A SOURCE_DATE_EPOCH that is none is refused in one line."""
    with pytest.raises(UsageError, match="not a number of seconds"):
        today(None, {"SOURCE_DATE_EPOCH": epoch})
