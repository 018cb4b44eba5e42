"""Everything in the corpus, by every command that reads journeys: no file is a trouble to a whole run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from running import Run, python

pytestmark = pytest.mark.corpus

SECONDS = 10
MEGABYTES = 500

MEASURED = """
import resource, sys
from journeymap.__main__ import run

def used():
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, who))

for path in sys.stdin.read().splitlines():
    print(f"@ {path}", flush=True)
    before = used()
    print(f"@ {run([*sys.argv[1:], path])} {used() - before:.2f}", flush=True)
print(f"@ {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
"""
"""Runs a command for each file of stdin in one process: says which begins, how it ends, and the memory in the end.

Coverage is left out, which takes as long as the commands.
"""


@pytest.mark.parametrize("command", [["lint", "--all"], ["build", "--out", "site"]], ids=["lint", "build"])
def test_every_file(here: Path, corpus: Path, command: list[str]) -> None:
    """Named by hand, each ends with 0 or 1 and without a traceback, signal or hang, within time and memory."""
    paths = [_alone(path, here) for folder in ("yaml", "hostile") for path in sorted((corpus / folder).glob("*.yaml"))]
    assert len(paths) > 90
    stdin = "\n".join(map(str, paths)).encode()
    ended = python("-c", MEASURED, *command, cwd=here, stdin=stdin, added={"COVERAGE_PROCESS_CONFIG": ""})
    *told, memory = [line[2:] for line in ended.out.splitlines() if line.startswith("@ ")]
    assert ended.code == 0, told[-1]
    assert told[::2] == [str(path) for path in paths]
    outcomes = {path.name: outcome.split() for path, outcome in zip(paths, told[1::2], strict=True)}
    assert {name: code for name, (code, _) in outcomes.items() if code not in ("0", "1")} == {}
    assert {name: seconds for name, (_, seconds) in outcomes.items() if float(seconds) >= SECONDS} == {}
    assert int(memory) < MEGABYTES


def _alone(path: Path, here: Path) -> Path:
    """A copy in a folder of its own, so that nothing is read beside it."""
    (here / path.stem).mkdir()
    return Path(shutil.copy(path, here / path.stem))


def test_imports_are_fine(run: Run, here: Path, corpus: Path) -> None:
    """Every diagram that Mermaid accepts becomes a journey that lints without a DOC or FLOW finding, and is drawn."""
    reference = json.loads((corpus / "mermaid" / "reference_parse.json").read_text("utf-8"))["files"]
    accepted = [name for name, meant in reference.items() if meant["ok"]]
    for name in accepted:
        draft = here / "journeys" / f"{name.replace('.', '-')}.journey.yaml"
        assert run("import", "mermaid", str(corpus / "mermaid" / name), "--out", str(draft)).code == 0, name
    linted = run("lint", "--format", "json", "--select", "DOC,FLOW", "--fail-on", "info")
    assert (linted.code, json.loads(linted.out)["findings"]) == (0, [])
    assert json.loads(linted.out)["summary"]["files"] == len(accepted) > 90
    assert run("lint").code == 0
    built = run("build")
    assert (built.code, built.out) == (0, "")
    assert len(list((here / "site").iterdir())) == len(accepted) + 1
