"""Walking folders: which YAML files are in one, and which folders stand above a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
MAX_LEVELS = 16
"""How many folders above a file are looked into."""

Test = Callable[[Path], bool]
"""Tells whether a path is meant."""
Failed = Callable[[str], None]
"""Told in one line about a folder that cannot be opened."""


def below(folder: Path, excluded: Test, failed: Failed) -> Iterator[Path]:
    """YAML files of a folder and those below it, without hidden folders, node_modules, links and what is excluded."""
    waiting = [folder]
    while waiting:
        for entry in _entries(waiting.pop(), failed):
            path = Path(entry.path)
            if entry.is_symlink() or excluded(path):
                continue
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name != "node_modules":
                    waiting.append(path)
            elif _is_yaml(entry):
                yield path


def inside(folder: Path, excluded: Test, failed: Failed) -> Iterator[Path]:
    """YAML files of a folder itself."""
    for entry in _entries(folder, failed):
        path = Path(entry.path)
        if _is_yaml(entry) and not entry.is_symlink() and not excluded(path):
            yield path


def above(folder: Path, top: Path | None) -> list[Path]:
    """A folder and those above it, up to `top` or one with `.git`; the folder alone if neither is above it."""
    found = [folder, *folder.parents][:MAX_LEVELS]
    for index, place in enumerate(found):
        if place == top or (place / ".git").exists():
            return found[: index + 1]
    return [folder]


def matcher(globs: tuple[str, ...], start: Path) -> Test:
    """A test for paths that some globs name: a name, a folder or a path seen from `start`."""
    wanted = [glob.rstrip("/") for glob in globs]

    def matches(path: Path) -> bool:
        name = os.path.relpath(path, start).replace(os.sep, "/") if wanted else ""
        return any(fnmatchcase(name, glob) or fnmatchcase(name, f"*/{glob}") for glob in wanted)

    return matches


def _entries(folder: Path, failed: Failed) -> list[os.DirEntry[str]]:
    """What is in a folder, by name."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        failed(f"cannot read the folder {folder}: {error.strerror}")
        return []


def _is_yaml(entry: os.DirEntry[str]) -> bool:
    return entry.name.lower().endswith(SUFFIXES) and entry.is_file(follow_symlinks=False)
