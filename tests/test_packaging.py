"""What is installed: the wheel and the source archive, built as pip builds them."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from journeymap import language, templates

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = [f"journeymap/locale/{lang}/LC_MESSAGES/journeymap.po" for lang in language.LANGUAGES]


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    return folder


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it lies in an environment."""
    folder = tmp_path_factory.mktemp("installed")
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def shipped() -> list[str]:
    """Templates of the checkout, as they are called in the wheel."""
    files = (path for path in (ROOT / "templates").rglob("*") if path.is_file() and not path.name.startswith("."))
    return sorted(f"journeymap/templates/{path.relative_to(ROOT / 'templates').as_posix()}" for path in files)


def test_the_wheel_has_all_that_is_read_at_run_time(installed: Path) -> None:
    """Templates, catalogues and the mark that it is typed are in the wheel; tests, examples and docs are not."""
    names = sorted(path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file())
    assert [name for name in names if name.startswith("journeymap/templates/")] == shipped()
    assert "journeymap/templates/new/journey.fi.yaml.j2" in names
    assert {*CATALOGUES, "journeymap/py.typed"} <= set(names)
    assert {name.partition("/")[0] for name in names if "dist-info" not in name} == {"journeymap"}
    assert not [name for name in names if "__pycache__" in name]


def test_the_source_archive_builds_the_same_wheel(dist: Path) -> None:
    """All that the wheel needs is in the source archive too, with the tests."""
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as found:
        names = {name.partition("/")[2] for name in found.getnames()}
    assert {*CATALOGUES, "pyproject.toml", "README.md", "LICENSE", "tests/conftest.py"} <= names
    assert {name.removeprefix("journeymap/") for name in shipped()} <= names


def test_templates_are_found_in_the_checkout_and_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    """The one function finds them beside the package here, and inside the package once it is installed."""
    assert templates.folder() == ROOT / "templates"
    code = "import journeymap.templates as t; print(t.folder())"
    assert _python(installed, tmp_path, "-c", code) == f"{installed / 'journeymap' / 'templates'}\n"


def test_the_wheel_draws_a_map(installed: Path, tmp_path: Path) -> None:
    """What was unpacked starts a journey, in Finnish too, and draws it."""
    _python(installed, tmp_path, "-m", "journeymap", "new", "--yes", "--lang", "fi")
    _python(installed, tmp_path, "-m", "journeymap", "build")
    assert "Ensimmäinen" in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert '<html lang="fi"' in (tmp_path / "site" / "ensimmäinen-asiakaspolku.html").read_text("utf-8")


def _python(installed: Path, cwd: Path, *arguments: str) -> str:
    """What Python prints with the unpacked wheel before everything else."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
