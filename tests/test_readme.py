"""The README says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymap.__main__ import run
from journeymap.cli.commands.new import QUESTIONS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The journey shown is found to be exactly as shown, and can be drawn."""
    journey = re.search("```yaml\n(.*?)```", README, re.DOTALL)
    shown = re.search("```console\n\\$ journeymap (lint --format concise (\\S+))\n(.*?)```", README, re.DOTALL)
    assert journey is not None
    assert shown is not None
    monkeypatch.chdir(tmp_path)
    (tmp_path / shown[2]).write_text(journey[1], encoding="utf-8")
    assert run(shown[1].split()) == 0
    assert capsys.readouterr().out == shown[3]
    assert run(["build"]) == 0


def test_the_questions() -> None:
    """`new` asks as many questions as it is said to."""
    assert len(QUESTIONS["en"]) == len(QUESTIONS["fi"]) == 6
    assert "asks six questions" in README


def test_what_is_linked_is_there() -> None:
    """Files and folders that the README leads to exist."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert "docs/rules.md" in targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
