"""The house rules that tools can check; each tool's own words are shown where it objects."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def _run(*command: str) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [("check", "."), ("format", "--check", ".")], ids=["lint", "format"])
def test_ruff(arguments: tuple[str, ...]) -> None:
    """Ruff finds nothing, and every file is formatted."""
    _run("-m", "ruff", *arguments)


def test_types() -> None:
    """Mypy finds nothing in strict mode."""
    _run("-m", "mypy")


def test_layers() -> None:
    """Data flows one way, and rules do not know each other."""
    _run("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")


def test_sizes() -> None:
    """No source file passes 250 lines; a longer one is split for a reason that can be named."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "journeymap").rglob("*.py")
        if (lines := path.read_text(encoding="utf-8").count("\n")) > 250
    }
    assert not long
