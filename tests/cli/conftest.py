"""A folder to work in, and two ways to run a command there: in this process, and as a whole process."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import CLEAN, Outcome, Run, Write, python

from journeymap.__main__ import run as run_main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, and an environment that says nothing about colours and dates."""
    for name in ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""
    assert here.is_dir()

    def call(*arguments: str) -> Outcome:
        capsys.readouterr()
        code = run_main(arguments)
        caught = capsys.readouterr()
        return Outcome(code, caught.out, caught.err)

    return call


@pytest.fixture
def process(here: Path) -> Run:
    """Run a command as a process of its own."""

    def call(*arguments: str, stdin: bytes = b"") -> Outcome:
        return python("-m", "journeymap", *arguments, cwd=here, stdin=stdin)

    return call


@pytest.fixture
def write(here: Path) -> Write:
    """Write a file there, with its folders."""

    def put(name: str, text: str = CLEAN) -> Path:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return put
