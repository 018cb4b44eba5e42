"""A rule is one file: added to a copy of the package, it is everywhere, and no other file was touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

RULE = '''"""OWN299: a rule of the tests."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class ShoutedTitle(Rule):
    """A title is shouted.

    Nobody likes that.

    Flagged::

        kind: journey
        title: A
        touchpoints:
          call: CALLS  # OWN299

    Accepted::

        kind: journey
        title: A
        touchpoints:
          call: Calls
    """

    severity = Severity.WARNING
    hurts = "Customers cover their ears."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each shout."""
        for id_, touchpoint in case.journey.touchpoints.items():
            if touchpoint.title.isupper():
                yield Flag("Too loud", ("touchpoints", id_), key=True)
'''


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package that has one more rule."""
    home = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "journeymap", home / "journeymap", ignore=shutil.ignore_patterns("__pycache__"))
    (home / "journeymap" / "rules" / "own299_shouted_title.py").write_text(RULE, encoding="utf-8")
    return home


def _run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the copy; its coverage is nobody's business."""
    measured = ("COV_CORE", "COVERAGE")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(measured)}
    environment["PYTHONPATH"] = str(home)
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_lint_finds_by_it(home: Path) -> None:
    """Its findings are among the others, with code and name from the file name."""
    text = "kind: journey\ntitle: A\nowner: x\ntouchpoints:\n  call: {title: CALLS, owner: x}\n"
    (home / "a.yaml").write_text(text, encoding="utf-8")
    done = _run(home, "-m", "journeymap", "lint", "--format", "concise", "a.yaml")
    assert "OWN299" in done.stdout
    assert "Too loud" in done.stdout


def test_rules_and_explain_know_it(home: Path) -> None:
    """It is in the list, and is explained by code and by name."""
    assert "OWN299" in _run(home, "-m", "journeymap", "rules").stdout
    for word in ("OWN299", "shouted-title"):
        done = _run(home, "-m", "journeymap", "explain", word)
        assert "Nobody likes that." in done.stdout
        assert "Customers cover their ears." in done.stdout


def test_the_docs_show_it(home: Path) -> None:
    """The page of rules gets its line and its section."""
    (home / "docs").mkdir()
    _run(home, "-m", "journeymap.reference", "--write", "docs")
    text = (home / "docs" / "rules.md").read_text(encoding="utf-8")
    assert "| [OWN299](#OWN299) | `shouted-title` | warning | A title is shouted. |" in text
    assert "### OWN299 shouted-title" in text


def test_its_examples_are_tests(home: Path) -> None:
    """Both blocks and the rule's words run with the tests of all rules."""
    shutil.copytree(ROOT / "tests" / "rules", home / "tests" / "rules", ignore=shutil.ignore_patterns("__pycache__"))
    done = _run(home, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "OWN299", "tests/rules/test_examples.py")
    assert "3 passed" in done.stdout, done.stdout + done.stderr
