"""`journeymap lint`: what is read, what is said, and how it ends."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from running import BROKEN, CLEAN, ORGANISATION, OWNERLESS, Run, Write, python


@pytest.fixture
def portfolio(write: Write) -> None:
    """A journey with an error, a clean one and their organisation, in `journeys`."""
    write("journeys/claim.yaml", OWNERLESS)
    write("journeys/clean.journey.yaml", CLEAN)
    write("journeys/organisation.yaml", ORGANISATION)


EXIT_CODES = [
    (["clean.yaml"], 0),
    (["claim.yaml"], 1),
    (["claim.yaml", "--exit-zero"], 0),
    (["claim.yaml", "--ignore", "OWN"], 0),
    (["claim.yaml", "--ignore", "unowned-touchpoint,DOC007", "--ignore", "OWN203"], 0),
    (["claim.yaml", "--select", "EMO"], 0),
    (["claim.yaml", "--select", "EMO", "--extend-select", "OWN201"], 1),
    (["cut.yaml"], 0),
    (["cut.yaml", "--fail-on", "warning"], 1),
    (["cut.yaml", "--fail-on", "info"], 1),
    (["clean.yaml", "--fail-on", "warning"], 0),
    (["broken.yaml"], 1),
    (["broken.yaml", "--select", "EMO"], 1),
    (["broken.yaml", "--ignore", "DOC001"], 1),
    (["typo.yaml", "--select", "EMO"], 1),
    (["typo.yaml", "--ignore", "DOC003"], 0),
    (["."], 1),
    (["nothing"], 2),
    (["claim.yaml", "nothing.yaml"], 2),
    (["nothing.yaml", "--exit-zero"], 2),
    (["empty"], 2),
    (["foreign"], 2),
    (["clean.yaml", "--select", "OWN999"], 2),
    (["clean.yaml", "--format", "nothing"], 2),
    (["clean.yaml", "--today", "tomorrow"], 2),
    (["clean.yaml", "--fail-on", "never"], 2),
    (["clean.yaml", "--config", "nothing.toml"], 2),
    (["clean.yaml", "--config", "broken.toml"], 2),
    (["clean.yaml", "--nothing"], 2),
    (["clean.yaml", "--output-file", "nothing/report.txt"], 2),
    (["-", "clean.yaml"], 2),
    (["--help"], 0),
]


@pytest.mark.parametrize(("arguments", "code"), EXIT_CODES, ids=str)
def test_exit_codes(run: Run, write: Write, here: Path, arguments: list[str], code: int) -> None:
    """0 fine, 1 findings at or above the gate, 2 what cannot be used; never a traceback."""
    write("clean.yaml", CLEAN)
    write("claim.yaml", OWNERLESS)
    write("cut.yaml", CLEAN + "notes: Ticket #12\n")
    write("broken.yaml", BROKEN)
    write("typo.yaml", CLEAN.replace("owner: claims\ntouch", "ownr: claims\ntouch"))
    write("foreign/values.yaml", "replicas: 3\n")
    write("broken.toml", "root = \n")
    (here / "empty").mkdir()
    ended = run("lint", *arguments)
    assert ended.code == code
    assert "Traceback" not in ended.out + ended.err
    assert (code == 2) == ended.err.startswith("journeymap: error: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing.yaml"], "nothing.yaml does not exist"),
        (["/dev/null"], "/dev/null is not a file; to read from a pipe, write `-`"),
        (["--select", "OWN2O1"], "no rule is called `OWN2O1`. Did you mean `OWN201`?"),
        (["--slect", "OWN"], "no such option '--slect'. (Did you mean one of: '--extend-select', '--select'?)"),
        (["--today", "24.11.2026"], "--today is “24.11.2026”, not a day such as 2026-09-15"),
        (["a\x1b[31m.yaml"], "a\\u{1b}[31m.yaml does not exist"),
        (["x" * 5000], "file name too long"),
    ],
)
def test_usage_is_refused_in_one_line(run: Run, write: Write, arguments: list[str], words: str) -> None:
    """What cannot be used is one line on stderr that says why, and what was meant."""
    write("clean.yaml")
    ended = run("lint", *arguments)
    assert ended.code == 2
    assert words in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.usefixtures("portfolio")
def test_default_folder(run: Run) -> None:
    """Without a PATH the folder `journeys` is read."""
    ended = run("lint")
    assert ended.code == 1
    assert "--> journeys/claim.yaml:5:3" in ended.out
    assert "in 3 files" in ended.out


@pytest.mark.usefixtures("portfolio")
def test_missing_file_beside_findings(run: Run) -> None:
    """What can be read is reported although something is missing; 2 wins over 1."""
    ended = run("lint", "journeys", "nothing.yaml")
    assert ended.code == 2
    assert "OWN201" in ended.out
    assert ended.err == "journeymap: error: nothing.yaml does not exist\n"


def test_skipped_files_are_counted(run: Run, write: Write) -> None:
    """Files that are not ours are counted on stderr, unless --quiet."""
    write("journeys/clean.yaml")
    write("journeys/values.yaml", "replicas: 3\n")
    ended = run("lint")
    assert ended.err == "1 other YAML file is neither a journey nor an organisation, and left out.\n"
    write("journeys/more.yml", "kind: Deployment\n")
    assert run("lint").err.startswith("2 other YAML files are neither")
    assert run("lint", "--quiet").err == ""


@pytest.mark.usefixtures("portfolio")
def test_formats(run: Run) -> None:
    """The same findings as lines and as JSON, never folded, nothing else on stdout."""
    concise = run("lint", "--format", "concise").out
    assert "journeys/claim.yaml:5:3 OWN201 unowned-touchpoint: “Calls the contact centre” has no owner\n" in concise
    found = json.loads(run("lint", "--format", "json").out)
    assert len(found["findings"]) == len(concise.splitlines())
    assert found["summary"]["files"] == 3


def test_many_findings_fold(run: Run, write: Write) -> None:
    """Five findings of a kind are shown of a file, all with --all."""
    many = "".join(f"  t{number}: Touchpoint {number}\n" for number in range(9))
    write("many.yaml", f"kind: journey\ntitle: Many\ntouchpoints:\n{many}")
    assert "… and 4 more of OWN201 in many.yaml, --all" in run("lint", "many.yaml").out
    assert run("lint", "many.yaml", "--all").out.count("error OWN201") == 9


@pytest.mark.usefixtures("portfolio")
def test_statistics(run: Run) -> None:
    """How often each rule speaks, instead of its findings; the exit code stays."""
    ended = run("lint", "--statistics")
    assert ended.code == 1
    assert "    1  OWN201  error    unowned-touchpoint\n" in ended.out
    assert "-->" not in ended.out


@pytest.mark.usefixtures("portfolio")
def test_output_file(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report goes to a file, without colours; stdout stays empty, the exit code stays."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    ended = run("lint", "--output-file", "report.txt")
    assert (ended.code, ended.out) == (1, "")
    text = (here / "report.txt").read_text(encoding="utf-8")
    assert "“Calls the contact centre” has no owner" in text
    assert "\x1b" not in text


@pytest.mark.usefixtures("portfolio")
def test_colours(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No colours where stdout is no terminal; FORCE_COLOR forces them; NO_COLOR wins."""
    assert "\x1b" not in run("lint").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m" in run("lint").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("lint").out


def test_today(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day is --today, else SOURCE_DATE_EPOCH."""
    write("a.yaml", CLEAN + "reviewed: 2026-01-01\nreview-every: 6 months\n")
    assert "PLAN508" in run("lint", "a.yaml", "--today", "2026-12-01").out
    assert "PLAN508" not in run("lint", "a.yaml", "--today", "2026-02-01").out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")
    assert "PLAN508" not in run("lint", "a.yaml").out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    assert "PLAN508" in run("lint", "a.yaml").out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    ended = run("lint", "a.yaml")
    assert (ended.code, ended.err) == (2, "journeymap: error: SOURCE_DATE_EPOCH is “soon”, not a number of seconds\n")


@pytest.mark.usefixtures("portfolio")
def test_config(run: Run, write: Write) -> None:
    """The config chooses rules and the gate; --select replaces what it chooses, --ignore adds."""
    write("journeymap.toml", 'select = ["EMO"]\nfail-on = "info"\n[severity]\nOWN201 = "warning"\n')
    assert run("lint").code == 0
    assert run("lint", "--select", "OWN201").code == 1
    assert run("lint", "--select", "OWN201", "--fail-on", "error").code == 0
    assert run("lint", "--extend-select", "OWN201").code == 1
    assert run("lint", "--extend-select", "OWN201", "--ignore", "OWN201").code == 0
    write("journeymap.toml", 'ignore = ["OWN"]\n')
    assert "OWN201" not in run("lint").out
    assert "OWN201" in run("lint", "--select", "OWN201").out


@pytest.mark.usefixtures("portfolio")
def test_no_suppression_hides_a_broken_file(run: Run, write: Write) -> None:
    """Neither a comment nor the config silences DOC001, DOC002."""
    write("journeymap.toml", 'ignore = ["DOC"]\n[per-path-ignores]\n"*" = ["DOC001", "DOC002"]\n')
    for text in (f"# journeymap: ignore-file[DOC001]\n{BROKEN}", f"{CLEAN}title: Twice # journeymap: ignore[DOC002]\n"):
        write("journeys/claim.yaml", text)
        assert run("lint").code == 1


def test_organisation_beside_a_named_file(run: Run, write: Write) -> None:
    """A file named by hand is checked against the organisation beside it, and alone is reported."""
    write("maps/claim.yaml", CLEAN.replace("owner: claims", "owner: clams"))
    write("maps/other.yaml", OWNERLESS)
    write("maps/organisation.yaml", ORGANISATION)
    ended = run("lint", "maps/claim.yaml")
    assert "DOC004" in ended.out
    assert "Did you mean `claims`?" in ended.out
    assert "OWN201" not in ended.out
    assert "in 1 file." in ended.out


def test_stdin(process: Run, write: Write) -> None:
    """`-` is stdin; --stdin-filename says where its text would stand, in place of the file that is there."""
    ended = process("lint", "-", stdin=OWNERLESS.encode())
    assert ended.code == 1
    assert "--> <stdin>:5:3" in ended.out
    write("maps/organisation.yaml", ORGANISATION)
    write("maps/claim.yaml", BROKEN)
    unknown = CLEAN.replace("owner: claims", "owner: clams").encode()
    ended = process("lint", "-", "--stdin-filename", "maps/claim.yaml", "--format", "concise", stdin=unknown)
    assert "maps/claim.yaml:3:8 DOC004" in ended.out
    assert "DOC001" not in ended.out


def test_a_pipe_is_never_waited_for(run: Run, here: Path) -> None:
    """A named pipe is refused when it is named, and left out when it is found."""
    os.mkfifo(here / "pipe.yaml")
    assert (
        run("lint", "pipe.yaml").err == "journeymap: error: pipe.yaml is not a file; to read from a pipe, write `-`\n"
    )
    assert "nothing to check" in run("lint", ".").err


HEAVY = ("networkx", "rich", "jinja2", "graphviz", "babel", "pyphen", "duckdb", "ibis", "openpyxl", "asyncio", "pydoc")


def test_start_up(write: Write, here: Path) -> None:
    """`lint` on a plain file imports nothing that is heavy."""
    write("claim.yaml", OWNERLESS)
    script = (
        "import sys; from journeymap.__main__ import run; run(['lint', 'claim.yaml']); print('MODULES', *sys.modules)"
    )
    modules = python("-c", script, cwd=here).out.rpartition("MODULES ")[2].split()
    assert "journeymap.rules.own201_unowned_touchpoint" in modules
    assert not [name for name in modules if name.partition(".")[0] in HEAVY]


def test_a_path_that_is_not_there_is_one_line(run: Run) -> None:
    """Where nothing was read nothing is said of findings; a program still gets its object."""
    ended = run("lint", "nothing.yaml")
    assert (ended.code, ended.out, ended.err) == (2, "", "journeymap: error: nothing.yaml does not exist\n")
    assert json.loads(run("lint", "nothing.yaml", "--format", "json").out)["findings"] == []
