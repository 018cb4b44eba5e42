"""journeymap.__main__: whole processes, signals, closed pipes, faults of our own."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import click
import pytest
from running import OWNERLESS, environment, python

from journeymap import __main__ as program
from journeymap.cli.commands import rules


def _spawn(cwd: Path, *arguments: str, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "journeymap", *arguments]
    return subprocess.Popen(
        command, cwd=cwd, env=environment(), stdin=subprocess.PIPE, stdout=stdout, stderr=subprocess.PIPE
    )


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """A run that is interrupted ends within a second, with its own exit code and nothing to say."""
    inherited = signal.signal(number, signal.SIG_DFL)  # a shell's background job would hand down that it is ignored
    running = _spawn(tmp_path, "lint", "-")
    signal.signal(number, inherited)
    _wait_for_reading(running)
    sent = time.monotonic()
    running.send_signal(number)
    out, err = running.communicate(timeout=10)
    assert time.monotonic() - sent < 1
    assert (running.returncode, out, err) == (code, b"", b"")


def _wait_for_reading(running: subprocess.Popen[bytes]) -> None:
    """Wait until a process has begun to read its stdin."""
    assert running.stdin is not None
    running.stdin.write(b"kind: journey\n")
    running.stdin.flush()
    waiting = bytearray(4)
    while True:
        fcntl.ioctl(running.stdin.fileno(), termios.FIONREAD, waiting)
        if not any(waiting):
            return
        time.sleep(0.01)


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    """Who closes the pipe wants no more; the exit code is still that of the findings."""
    (tmp_path / "many.yaml").write_text(
        "kind: journey\ntitle: A\ntouchpoints:\n" + "".join(f"  t{n}: T\n" for n in range(2000))
    )
    reading, writing = os.pipe()
    running = _spawn(tmp_path, "lint", "--all", "many.yaml", stdout=writing)
    os.close(writing)
    os.read(reading, 10)
    os.close(reading)
    _, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (1, b"")


@pytest.mark.parametrize("arguments", [("lint", "a.yaml"), ("rules",), ("--help",)])
def test_a_full_disk_is_one_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Output that cannot be written is one line and exit code 2."""
    (tmp_path / "a.yaml").write_text(OWNERLESS)
    with Path("/dev/full").open("wb") as full:
        running = _spawn(tmp_path, *arguments, stdout=full.fileno())
        _, err = running.communicate(timeout=30)
    assert running.returncode == 2
    assert err.startswith(b"journeymap: error: ")
    assert err.count(b"\n") == 1
    assert b"o space left on device" in err


@pytest.mark.parametrize(
    "changed",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati"},
    ],
    ids=str,
)
def test_same_input_same_bytes(tmp_path: Path, changed: dict[str, str]) -> None:
    """Neither locale, encoding, hash seed nor time zone changes what is said: UTF-8, everywhere."""
    (tmp_path / "a.yaml").write_text(OWNERLESS.replace("Calls", "Soittaa 漢字"), encoding="utf-8")
    usual = python("-m", "journeymap", "lint", "a.yaml", "--today", "2026-11-24", cwd=tmp_path)
    assert "“Soittaa 漢字 the contact centre” has no owner" in usual.out
    assert python("-m", "journeymap", "lint", "a.yaml", "--today", "2026-11-24", cwd=tmp_path, added=changed) == usual


def test_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A fault of ours is one line with where its report lies, and exit code 3."""

    @click.command()
    def broken() -> int:
        raise ValueError("who would\nhave thought")

    monkeypatch.setattr(rules, "command", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert program.run(["rules"]) == 3
    err = capsys.readouterr().err
    assert err.startswith(
        "journeymap: error: a fault of journeymap's own (ValueError); please report it with the file "
    )
    assert err.count("\n") == 1
    report = Path(err.split()[-1])
    assert "who would\nhave thought" in report.read_text(encoding="utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nothing"))
    assert program.run(["rules"]) == 3
    assert capsys.readouterr().err == "journeymap: error: a fault of journeymap's own (ValueError)\n"


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (program.Terminated(), 143, ""),
        (click.Abort(), 130, ""),
        (click.exceptions.Exit(4), 4, ""),
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
        (OSError(28, "No space left on device"), 2, "journeymap: error: no space left on device\n"),
        (PermissionError(13, "Permission denied", "a.txt"), 2, "journeymap: error: a.txt: permission denied\n"),
    ],
    ids=repr,
)
def test_how_a_run_ends(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: BaseException,
    code: int,
    said: str,
) -> None:
    """Whatever ends a command has its exit code and at most one line."""

    @click.command()
    def ending() -> int:
        raise raised

    monkeypatch.setattr(rules, "command", ending)
    assert program.run(["rules"]) == code
    assert capsys.readouterr().err == said


def test_commands_are_their_files(capsys: pytest.CaptureFixture[str]) -> None:
    """Help lists every command with a sentence; a command one typo away is suggested."""
    assert program.run(["--help"]) == 0
    listed = capsys.readouterr().out.rpartition("Commands:\n")[2].splitlines()
    for name in ("build", "explain", "import", "lint", "new", "rules", "schema"):
        (line,) = [line for line in listed if line.split()[0] == name]
        assert line.endswith((".", "..."))
    assert program.run(["lnit"]) == 2
    assert capsys.readouterr().err == "journeymap: error: there is no command `lnit`. Did you mean `lint`?\n"
    assert program.run(["--", "-x"]) == 2
    assert capsys.readouterr().err == "journeymap: error: no such option '-x'.\n"
    assert program.run(["qqqq"]) == 2
    assert capsys.readouterr().err == "journeymap: error: there is no command `qqqq`. Try journeymap --help\n"


def test_without_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The program alone shows its help, on stderr, as a usage error."""
    assert program.run([]) == 2
    caught = capsys.readouterr()
    assert caught.out == ""
    assert caught.err.startswith("Usage: journeymap [OPTIONS] COMMAND")


@pytest.mark.parametrize("installed", [True, False])
def test_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], installed: bool) -> None:
    """The version, or that there is none because nothing is installed."""
    from importlib import metadata

    def version(name: str) -> str:
        if not installed:
            raise metadata.PackageNotFoundError(name)
        return "1.2.3"

    monkeypatch.setattr(metadata, "version", version)
    assert program.run(["--version"]) == 0
    assert capsys.readouterr().out == (
        "journeymap 1.2.3\n" if installed else "journeymap, from a folder that is not installed\n"
    )


def test_help_is_light(tmp_path: Path) -> None:
    """Help imports no model, no rule, nothing heavy."""
    script = "import sys; from journeymap.__main__ import run; run(['--help']); print('MODULES', *sys.modules)"
    modules = python("-c", script, cwd=tmp_path).out.rpartition("MODULES ")[2].split()
    heavy = {"pydantic", "yaml", "journeymap.lint", "journeymap.model.journey", "networkx", "jinja2", "graphviz"}
    assert "journeymap.cli.commands.lint" in modules
    assert heavy.isdisjoint(modules)
