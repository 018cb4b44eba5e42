"""The program: arguments in, exit code out, and never a traceback."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from journeymap.errors import JourneymapError

USAGE, FAULT, INTERRUPTED, TERMINATED = 2, 3, 130, 143


class Terminated(BaseException):
    """SIGTERM came; an exception so that temporary files go."""


def main() -> None:
    """Run the command line and exit.

    Garbage is not collected: a command ends before that pays. Plugins of pydantic's are not looked for.
    """
    signal.signal(signal.SIGTERM, _terminate)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    code = run(sys.argv[1:])
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    gc.freeze()
    sys.exit(code)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def run(arguments: Sequence[str]) -> int:
    """Run the command line.

    Args:
        arguments: those behind the program's name.

    Returns:
        The exit code: 0 fine, 1 findings, 2 usage, 3 a fault of ours, 130 interrupted, 143 terminated.
    """
    try:
        return _invoke(list(arguments))
    except JourneymapError as error:
        return _fail(str(error), USAGE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    except OSError as error:
        return _blocked(error)
    except Exception as error:  # noqa: BLE001
        return _fail(_fault(error), FAULT)


def _invoke(arguments: list[str]) -> int:
    import click

    from journeymap.cli.group import group

    try:
        with group.make_context("journeymap", arguments) as context:
            return int(group.invoke(context) or 0)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)  # noqa: T201
        return USAGE
    except click.ClickException as error:
        message = error.format_message()
        return _fail(message[:1].lower() + message[1:], USAGE)
    except click.Abort:
        return INTERRUPTED


def _blocked(error: OSError) -> int:
    """The system said no: a closed pipe is quiet, anything else, such as a full disk, is one line."""
    from journeymap.cli.output import abandon_stdout

    abandon_stdout()
    if isinstance(error, BrokenPipeError):
        return 0
    where = f"{error.filename}: " if error.filename else ""
    return _fail(f"{where}{(error.strerror or str(error)).lower()}", USAGE)


def _fail(message: str, code: int) -> int:
    from journeymap.cli.output import note

    note(f"journeymap: error: {message}")
    return code


def _fault(error: Exception) -> str:
    """One line about a fault of ours, with where the report of it lies."""
    import tempfile
    import traceback

    what = f"a fault of journeymap's own ({type(error).__name__})"
    with contextlib.suppress(OSError):
        handle, path = tempfile.mkstemp(prefix="journeymap-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exception(error, file=file)
        return f"{what}; please report it with the file {path}"
    return what


if __name__ == "__main__":
    main()
