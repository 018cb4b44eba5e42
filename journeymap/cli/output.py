"""What leaves a command: files whole or not at all, data on stdout, words about the run on stderr."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from journeymap.errors import UsageError
from journeymap.terminal import escape


def say(text: str) -> None:
    """Write findings or data to stdout, at once. A closed pipe is quiet.

    Raises:
        UsageError: stdout cannot be written, such as a full disk.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_stdout()
    except OSError as error:
        abandon_stdout()
        raise UsageError(f"cannot write to standard output: {error.strerror}") from None


def note(text: str) -> None:
    """Write one line about the run to stderr; who has closed it does not want to know."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(escape(text), file=sys.stderr, flush=True)  # noqa: T201


def tell(problems: Iterable[str], skipped: int) -> None:
    """Say what could not be opened, and how many YAML files were left out because they are not ours."""
    for problem in problems:
        note(f"journeymap: error: {problem}")
    if skipped:
        what = "file is" if skipped == 1 else "files are"
        note(f"{skipped} other YAML {what} neither a journey nor an organisation, and left out.")


def has_color(environment: Mapping[str, str]) -> bool:
    """Whether stdout takes colours: NO_COLOR never, FORCE_COLOR always, else a terminal that is not dumb."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and environment.get("TERM") != "dumb"


def abandon_stdout() -> None:
    """Let what stdout still holds go nowhere, so that Python's own flush at exit does not complain."""
    with contextlib.suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def folder(path: Path) -> None:
    """Make a folder and those above it, if they are not there.

    Raises:
        UsageError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {path}: {_reason(error)}") from None


def write(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write a file whole, or leave what was there: a temporary file beside it takes its place at the end.

    Args:
        path: the file. Through a link, the file it leads to; a device or a pipe is written as it is.
        data: all of it.
        replace: whether a file that is there may be replaced.

    Raises:
        UsageError: it cannot be written, or it is there and must not be replaced.
    """
    try:
        target = Path(os.path.realpath(path))
        old = _status(target)
        if old is not None and not replace:
            raise UsageError(f"{path} is already there; --force replaces it")
        if old is not None and not stat.S_ISREG(old.st_mode):
            target.write_bytes(data)
            return
        _put(target, data, None if old is None else stat.S_IMODE(old.st_mode))
    except OSError as error:
        raise UsageError(f"cannot write {path}: {_reason(error)}") from None


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _put(target: Path, data: bytes, mode: int | None) -> None:
    temporary = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}.tmp")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _reason(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return "its folder is not there"
    return error.strerror or str(error)
