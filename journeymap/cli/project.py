"""Where a run happens: the working directory, the config above it, and the day."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from journeymap import config
from journeymap.config import Config
from journeymap.errors import UsageError
from journeymap.reader import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Project:
    """A config and the folder its paths start from; without a config, the working directory."""

    config: Config
    folder: Path
    file: Path | None = None

    def path(self, name: str) -> Path:
        """A path of the config, from its folder."""
        return self.folder / name


def find(given: str | None = None) -> Project:
    """The project of a run: the config given by `--config`, else the nearest from the working directory upwards.

    Raises:
        UsageError: the config cannot be read, or is wrong.
    """
    here = Path.cwd()
    candidates = [here / given] if given else [folder / name for folder in _upwards(here) for name in config.NAMES]
    for path in candidates:
        if given or path.is_file():
            found = config.parse(_text(path), _shown(path, here))
            if found is not None:
                return Project(found, path.parent.resolve(), path)
    if given:
        raise UsageError(f"{given} has no [tool.journeymap]")
    return Project(Config(), here.resolve())


def _upwards(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.parents


def _shown(path: Path, here: Path) -> str:
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def _text(path: Path) -> str:
    data = read_bytes(path)
    if len(data) > MAX_BYTES:
        raise UsageError(f"{path} is larger than {MAX_BYTES // 1024} KiB, the most that is read")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not in UTF-8") from None


def read_bytes(path: str | Path) -> bytes:
    """A regular file's bytes, at most one more than `MAX_BYTES`; pipes and devices are refused, never waited for.

    Raises:
        UsageError: missing, unreadable, or not a regular file.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise UsageError(f"{path} is not a file; to read from a pipe, write `-`")
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(f"{path} does not exist") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from None


def today(given: str | None, environment: Mapping[str, str]) -> date:
    """The day for rules about dates: `--today`, else SOURCE_DATE_EPOCH, else today in UTC.

    Raises:
        UsageError: the day given, or SOURCE_DATE_EPOCH, is none.
    """
    if given is not None:
        return parse_day(given)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.now(UTC) if epoch is None else datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH is “{epoch}”, not a number of seconds") from None
    return moment.date()


def parse_day(text: str) -> date:
    """A day as `2026-09-15`.

    Raises:
        UsageError: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--today is “{text}”, not a day such as 2026-09-15") from None
