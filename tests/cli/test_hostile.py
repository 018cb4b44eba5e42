"""Hostile and real files: every one gives findings, passes or is refused in one line, in time and within memory."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from running import Run, environment

from journeymap.terminal import UNSAFE

pytestmark = pytest.mark.corpus

SECONDS = 10
MEGABYTES = 500
SAMPLE = (
    "yaml-deep-flow-balanced-2k.yaml",
    "yaml-deep-dash-50k.yaml",
    "yaml-flow-quadratic.yaml",
    "yaml-alias-bomb-merge.yaml",
    "journey-graph-complete-14.yaml",
    "journey-graph-random-500x1000.yaml",
    "yaml-huge-int-150k.yaml",
)


def _files(corpus: Path) -> list[Path]:
    return sorted(path for folder in ("hostile", "yaml", "journeys") for path in (corpus / folder).iterdir())


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_every_file(run: Run, here: Path, corpus: Path, form: str) -> None:
    """Named by hand, any file whatever ends with 0 or 1, in time; what is printed is safe and in its form."""
    for number, path in enumerate(_files(corpus)):
        alone = here / str(number) / path.name
        alone.parent.mkdir()
        shutil.copyfile(path, alone)
        started = time.monotonic()
        ended = run("lint", "--format", form, "--all", str(alone))
        assert time.monotonic() - started < SECONDS, path
        assert ended.code in (0, 1), (path, ended.err)
        assert ended.err == "", path
        assert not UNSAFE.search(ended.out.replace("\n", "")), path
        if form == "json":
            assert json.loads(ended.out)["schema_version"] == 1
        else:
            assert (ended.code == 0) or "DOC" in ended.out or "FLOW" in ended.out or "OWN" in ended.out, path


def test_all_at_once(run: Run, corpus: Path) -> None:
    """As a portfolio too."""
    for folder in ("hostile", "yaml"):
        ended = run("lint", "--format", "json", str(corpus / folder))
        assert ended.code == 1
        assert json.loads(ended.out)["summary"]["files"] > 1


@pytest.mark.parametrize("name", SAMPLE)
def test_whole_process(here: Path, corpus: Path, name: str) -> None:
    """A process of its own ends by itself, never by a signal, within time and memory."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, "lint", str(corpus / "hostile" / name)],
        cwd=here,
        env=environment(),
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert int(done.stderr.split()[-1]) < MEGABYTES * 1024


_MEASURED = """
import atexit, resource, sys
from journeymap.__main__ import main
atexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr))
main()
"""


@pytest.mark.parametrize("form", ["mermaid"])
def test_import(run: Run, corpus: Path, form: str) -> None:
    """No file makes an importer fail; what is refused is one line."""
    for path in [*_files(corpus), *sorted((corpus / "mermaid").iterdir())]:
        started = time.monotonic()
        ended = run("import", form, str(path))
        assert time.monotonic() - started < SECONDS, path
        assert ended.code in (0, 2), (path, ended.err)
        assert (ended.code == 0) or ended.err.count("\n") == 1, path
