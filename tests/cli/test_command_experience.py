"""`journeymap experience`: what is read, what is said, which parameters count, and how it ends."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from running import BROKEN, ORGANISATION, ROOT, Run, Write, python

JOURNEY = """\
kind: journey
title: Water damage
touchpoints:
  call: {title: Calls, owner: claims, assumed: {efficiency: 40, ease: 50, emotion: 20}, target: {emotion: 70}}
  helped: {title: Is helped, owner: claims, assumed: {efficiency: 80, ease: 70, emotion: 90}}
"""
HEAVY = f"{ORGANISATION}model: {{weights: equal, memory: average, prior: 40}}\n"


@pytest.fixture
def files(write: Write) -> None:
    """A journey, its organisation, and files of all other kinds."""
    write("journeys/claim.yaml", JOURNEY)
    write("journeys/organisation.yaml", HEAVY)
    write("broken.yaml", BROKEN)
    write("foreign/values.yaml", "replicas: 3\n")
    write("alone/organisation.yaml", ORGANISATION)
    write("twice/a/claim.yaml", JOURNEY)
    write("twice/b/claim.yaml", JOURNEY)
    write("mixed/claim.yaml", JOURNEY)
    write("mixed/broken.yaml", BROKEN)
    write("broken.toml", "root = \n")


EXIT_CODES = [
    ([], 0),
    (["journeys"], 0),
    (["journeys/claim.yaml"], 0),
    (["journeys", "--format", "json"], 0),
    (["journeys", "--weights", "equal", "--memory", "symmetric", "--prior", "30:4"], 0),
    (["journeys", "--weights", "1,1,2", "--prior", "62.5"], 0),
    (["journeys", "--output-file", "report.txt"], 0),
    (["broken.yaml"], 1),
    (["mixed"], 1),
    (["mixed", "--format", "json"], 1),
    (["twice"], 1),
    (["alone"], 2),
    (["foreign"], 2),
    (["nothing"], 2),
    (["journeys", "nothing.yaml"], 2),
    (["broken.yaml", "nothing.yaml"], 2),
    (["journeys", "--format", "xml"], 2),
    (["journeys", "--weights", "heavy"], 2),
    (["journeys", "--weights", ""], 2),
    (["journeys", "--weights", "0,0,0"], 2),
    (["journeys", "--weights", "-1,1,1"], 2),
    (["journeys", "--weights", "0.2,0.8"], 2),
    (["journeys", "--memory", "short"], 2),
    (["journeys", "--prior", "130"], 2),
    (["journeys", "--prior", "good"], 2),
    (["journeys", "--prior", "30:few"], 2),
    (["journeys", "--prior", "-5"], 2),
    (["journeys", "--config", "nothing.toml"], 2),
    (["journeys", "--config", "broken.toml"], 2),
    (["journeys", "--output-file", "nothing/report.txt"], 2),
    (["journeys", "--nothing"], 2),
    (["--help"], 0),
]


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("arguments", "code"), EXIT_CODES, ids=str)
def test_exit_codes(run: Run, arguments: list[str], code: int) -> None:
    """0 fine, 1 a file that cannot be read as it stands, 2 what cannot be used; never a traceback."""
    ended = run("experience", *arguments)
    assert ended.code == code
    assert "Traceback" not in ended.out + ended.err


@pytest.mark.usefixtures("files")
def test_a_broken_file_is_told_as_lint_tells_it(run: Run) -> None:
    """Findings come first, then the report on what can be read."""
    ended = run("experience", "mixed")
    assert ended.out.startswith(
        "error DOC001 unreadable-file: This bracket is never closed\n  --> mixed/broken.yaml:2:8\n"
    )
    assert "\n\nWater damage\n============\n" in ended.out
    linted = run("lint", "mixed/broken.yaml", "--select", "DOC001").out
    assert ended.out.startswith(linted.split("\n\n")[0])


@pytest.mark.usefixtures("files")
def test_json_is_never_mixed_with_findings(run: Run) -> None:
    """Data for programs stays data: findings go to stderr, line by line."""
    ended = run("experience", "mixed", "--format", "json")
    assert [journey["id"] for journey in json.loads(ended.out)["journeys"]] == ["claim"]
    assert "error DOC001 unreadable-file: This bracket is never closed\n" in ended.err
    assert json.loads(run("experience", "broken.yaml", "--format", "json").out)["journeys"] == []


@pytest.mark.usefixtures("files")
def test_only_named_files_are_reported(run: Run) -> None:
    """A file named by hand is told with the organisation beside it, which is not told itself."""
    ended = run("experience", "journeys/claim.yaml")
    assert ended.out.startswith("Water damage\n")
    assert "weights equal" in ended.out
    assert "All journeys" not in ended.out


@pytest.mark.usefixtures("files")
def test_what_is_left_out_is_counted_unless_quiet(run: Run) -> None:
    """YAML that is not ours is a line on stderr."""
    assert "neither a journey nor an organisation" in run("experience", "journeys", "foreign").err
    assert run("experience", "journeys", "foreign", "--quiet").err == ""


@pytest.mark.usefixtures("files")
def test_a_report_in_a_file(run: Run, here: Path) -> None:
    """The file holds what stdout would have held, and stdout nothing."""
    told = run("experience", "journeys").out
    assert run("experience", "journeys", "--output-file", "report.txt").out == ""
    assert (here / "report.txt").read_text(encoding="utf-8") == told


def figures(run: Run, *arguments: str) -> Any:
    """What `--format json` says."""
    return json.loads(run("experience", "journeys", "--format", "json", *arguments).out)


@pytest.mark.usefixtures("files")
def test_the_organisation_chooses_the_parameters(run: Run) -> None:
    """Without options, weights, memory and prior are those of `model:`."""
    found = figures(run)
    assert found["schema_version"] == 1
    assert found["parameters"]["weights"]["name"] == "equal"
    assert found["parameters"]["memory"]["name"] == "average"
    assert found["parameters"]["prior"] == {"score": 40, "encounters": None}
    assert found["journeys"][0]["assumed"]["score"] == pytest.approx(55)
    assert found["journeys"][0]["assumed"]["cx"] == pytest.approx((60 + 60 + 55) / 3, abs=1e-6)


@pytest.mark.usefixtures("files")
def test_the_command_line_overrides_the_organisation(run: Run) -> None:
    """Each option replaces one parameter and leaves the others."""
    weighed = figures(run, "--weights", "1,1,2")
    assert weighed["parameters"]["weights"] == {
        "name": "0.25,0.25,0.5",
        "efficiency": 0.25,
        "ease": 0.25,
        "emotion": 0.5,
    }
    assert weighed["parameters"]["memory"]["name"] == "average"
    assert weighed["journeys"][0]["assumed"]["cx"] == pytest.approx((60 + 60 + 2 * 55) / 4)
    remembered = figures(run, "--memory", "memory", "--prior", "20:3")
    assert remembered["parameters"]["weights"]["name"] == "equal"
    assert remembered["parameters"]["memory"]["name"] == "memory"
    assert remembered["parameters"]["prior"] == {"score": 20, "encounters": 3}
    assert remembered["journeys"][0]["assumed"]["score"] < 55


@pytest.mark.usefixtures("files")
def test_what_is_wrong_with_an_option(run: Run) -> None:
    """A line names the option, what was written and what to write."""
    assert run("experience", "journeys", "--weights", "heavy").err == (
        "journeymap: error: --weights is “heavy”; write source-document, equal, or three numbers such as 0.2,0.2,0.6\n"
    )
    assert run("experience", "journeys", "--prior", "130").err == (
        "journeymap: error: --prior is “130”; write a score from 0 to 100, and if it rests on few encounters, 30:4\n"
    )
    assert run("experience", "alone").err == "journeymap: error: nothing to tell: no journey here\n"


def test_stdin(process: Run) -> None:
    """A journey from stdin is told like a file."""
    told = process("experience", "-", stdin=JOURNEY.encode())
    assert told.code == 0
    assert told.out.startswith("Water damage\n")


def test_the_same_bytes_every_time(process: Run, write: Write) -> None:
    """Sampled walks have a seed, sets no order of their own, and the clock has no say."""
    for path in (ROOT / "journeys").glob("*.yaml"):
        write(f"journeys/{path.name}", path.read_text(encoding="utf-8"))
    first, second = (process("experience", "--format", "json") for _ in range(2))
    assert first == second
    assert first.code == 0


def test_the_readme_shows_a_real_report() -> None:
    """Every line of the excerpt in the README is a line of the report on that example, in this order."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, command, rest = readme.partition("$ journeymap experience journeys/frost-night.journey.yaml\n")
    excerpt = rest.partition("```")[0].splitlines()
    report = python("-m", "journeymap", "experience", "journeys/frost-night.journey.yaml", cwd=ROOT).out.splitlines()
    assert command
    assert len(excerpt) > 5
    place = 0
    for line in excerpt:
        if line != "…":
            place = report.index(line, place) + 1


SECONDS = 15
"""Seconds of processor time: under one on a free machine, several where coverage follows every line."""

HOSTILE = ["chain-3000", "complete-14", "diamond-30", "random-500x1000"]
KNOWN = "assumed: {efficiency: 50, ease: 40, emotion: EMOTION}, target: {ease: 70, emotion: 75}"


@pytest.mark.corpus
@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_graphs_are_told_in_time(run: Run, corpus: Path, name: str, form: str) -> None:
    """Graphs of more walks than atoms end soon, in text and in data."""
    path = corpus / "hostile" / f"journey-graph-{name}.yaml"
    start = time.process_time()
    ended = run("experience", str(path), "--format", form)
    assert time.process_time() - start < SECONDS
    assert ended.code == 0


@pytest.mark.corpus
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_graphs_full_of_figures_are_told_in_time(run: Run, write: Write, corpus: Path, name: str) -> None:
    """The same with a feeling and a target at every touchpoint, and a way out of the last one."""
    lines = (corpus / "hostile" / f"journey-graph-{name}.yaml").read_text(encoding="utf-8").splitlines()
    last = max(number for number, line in enumerate(lines) if "title: T " in line)
    for number, line in enumerate(lines):
        if ", owner:" in line:
            known = KNOWN.replace("EMOTION", str(number * 37 % 101))
            lines[number] = line.replace(", owner:", f", {known}, owner:", 1)
    lines[last] = lines[last].replace("next: [", "next: [end, ")
    write("graph.yaml", "\n".join(lines) + "\n")
    start = time.process_time()
    ended = run("experience", "graph.yaml", "--format", "json")
    assert time.process_time() - start < SECONDS
    assert ended.code == 0
    assert json.loads(ended.out)["journeys"][0]["assumed"]["exact"] is (name == "chain-3000")
