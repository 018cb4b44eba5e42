"""journeymap.cli.output."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from journeymap.cli import output
from journeymap.errors import UsageError


def test_write(tmp_path: Path) -> None:
    """A file is written whole, or replaced whole, and nothing else is left in its folder."""
    path = tmp_path / "report.txt"
    output.write(path, b"one")
    assert path.read_bytes() == b"one"
    output.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["r" * 255, "漢" * 85, "𒀀" * 63])
def test_the_longest_names(tmp_path: Path, name: str) -> None:
    """A name as long as a file system takes it can be written, in any script."""
    output.write(tmp_path / name, b"one")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_rights(tmp_path: Path) -> None:
    """A new file has the usual rights, a replaced one keeps its own."""
    path = tmp_path / "report.txt"
    umask = os.umask(0o022)
    try:
        output.write(path, b"one")
    finally:
        os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    path.chmod(0o600)
    output.write(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_must_stay(tmp_path: Path) -> None:
    """What is there is not replaced unless that is wanted."""
    path = tmp_path / "a.yaml"
    output.write(path, b"one", replace=False)
    with pytest.raises(UsageError, match=r"a\.yaml is already there; --force replaces it"):
        output.write(path, b"two", replace=False)
    assert path.read_bytes() == b"one"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Through a link the file it leads to is written."""
    path, link = tmp_path / "real.txt", tmp_path / "link.txt"
    path.write_bytes(b"one")
    link.symlink_to(path)
    output.write(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"


def test_a_device_is_written_as_it_is(tmp_path: Path) -> None:
    """A device or a pipe is never replaced by a file; a full one is told."""
    link = tmp_path / "link"
    link.symlink_to("/dev/null")
    output.write(link, b"gone")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(UsageError, match="cannot write /dev/full: No space left on device"):
        output.write(Path("/dev/full"), b"x")


@pytest.mark.parametrize(
    ("name", "words"),
    [("nothing/a.txt", "its folder is not there"), ("folder", "Is a directory"), ("file/a.txt", "Not a")],
)
def test_what_cannot_be_written(tmp_path: Path, name: str, words: str) -> None:
    """A path that cannot be written is one line that says why."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match=f"^cannot write .*{name}: {words}"):
        output.write(tmp_path / name, b"x")


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whole_or_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException) -> None:
    """Where a step fails or is interrupted, what was there stays, and no temporary file is left."""

    def fail(*_: object) -> None:
        raise error

    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    expected = UsageError if isinstance(error, OSError) else KeyboardInterrupt
    with pytest.raises(expected):
        output.write(path, b"two" * 100_000)
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_folder(tmp_path: Path) -> None:
    """A folder is made with those above it; what is in the way is told."""
    output.folder(tmp_path / "a" / "b")
    output.folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match=r"^cannot make the folder .*file/x: Not a directory$"):
        output.folder(tmp_path / "file" / "x")


class Broken(io.StringIO):
    """A stream that cannot be written."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        """Fail, as a full buffer does when it is emptied."""
        raise self.error


def test_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed pipe is quiet, and so is a stdout that is not there; a full disk is told."""
    monkeypatch.setattr(sys, "stdout", Broken(BrokenPipeError(32, "Broken pipe")))
    output.say("x")
    monkeypatch.setattr(sys, "stdout", None)
    output.say("x")
    assert not output.has_color({})
    monkeypatch.setattr(sys, "stdout", Broken(OSError(28, "No space left on device")))
    with pytest.raises(UsageError, match=r"^cannot write to standard output: No space left on device$"):
        output.say("x")


def test_note(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A note is one line on stderr, with nothing in it that a terminal obeys; who closed stderr is not bothered."""
    output.note("a\x1b[1m\nb")
    assert capsys.readouterr().err == "a\\u{1b}[1m\\u{a}b\n"
    for stream in (None, Broken(BrokenPipeError(32, "Broken pipe"))):
        monkeypatch.setattr(sys, "stderr", stream)
        output.note("x")


class Terminal(io.StringIO):
    """A stdout that is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.mark.parametrize(
    ("environment", "terminal", "pipe"),
    [
        ({}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm"}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": ""}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
    ],
)
def test_has_color(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, pipe: bool) -> None:
    """Colours on a terminal that is not dumb, or forced; NO_COLOR wins."""
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert output.has_color(environment) == terminal
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert output.has_color(environment) == pipe
