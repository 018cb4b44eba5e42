"""Which files a run reads: folders walked, files named by hand, and what is read beside them for references."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from journeymap.cli import folders
from journeymap.cli.progress import Progress
from journeymap.cli.project import Project, read_bytes
from journeymap.document import Document, kind_of, load
from journeymap.errors import UsageError
from journeymap.reader import MAX_BYTES
from journeymap.source import read

STDIN = "-"
STDIN_NAME = "<stdin>"
DEFAULT_ROOT = "journeys"

_HEAD = 4096
_WORDS = re.compile(rb"kind|touchpoints|phases")


@dataclass(frozen=True)
class Selection:
    """What was read.

    `documents` are in the order of their paths; `reported` are the paths to report on. `complete` says that a folder
    was read, nothing was read beside it for references, and every file could be opened. `skipped` counts YAML files
    that are not ours. `problems` are files and folders that could not be opened, a line each; they make exit code 2.
    """

    documents: tuple[Document, ...]
    reported: frozenset[str]
    complete: bool = True
    skipped: int = 0
    problems: tuple[str, ...] = ()

    @property
    def chosen(self) -> tuple[Document, ...]:
        """The documents to report on."""
        return tuple(document for document in self.documents if document.path in self.reported)


def select(paths: Iterable[str], project: Project, stdin_name: str | None = None, *, quiet: bool = False) -> Selection:
    """Read the files of a run.

    Args:
        paths: files and folders from the command line, or only `-`; none for the config's `root`, else `journeys`,
            else the working directory.
        project: the config and its folder.
        stdin_name: what a text from stdin is called, and where it would stand.
        quiet: whether a terminal is not told how far the reading is.

    Raises:
        UsageError: there is nothing to check.
    """
    given = list(paths)
    reader = _Reader(project, Progress("files read", quiet))
    if STDIN in given:
        _add_stdin(reader, given, stdin_name)
    else:
        for path in given or [str(_root(project) or ".")]:
            reader.given(path)
    return reader.selection()


def _add_stdin(reader: _Reader, given: list[str], name: str | None) -> None:
    if len(given) > 1:
        raise UsageError("`-` stands alone: stdin cannot be checked together with other paths")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if name is None:
        reader.add(load(STDIN_NAME, data), reported=True)
        return
    place = _absolute(name)
    reader.is_new(place)
    reader.add(load(reader.shown(place, place.parent), data), reported=True)
    reader.beside.append(place)


def _root(project: Project) -> Path | None:
    """The folder that holds all journeys: the config's `root`, else `journeys`, if there is one."""
    if project.config.root is not None:
        return project.path(project.config.root)
    return Path(DEFAULT_ROOT) if Path(DEFAULT_ROOT).is_dir() else None


def _absolute(path: str) -> Path:
    """An absolute path; links in it are followed, but for its last part, which is what the author calls the file."""
    given = Path.cwd() / path
    return given.resolve() if ".." in given.parts else given.parent.resolve() / given.name


@dataclass
class _Reader:
    """Reads files once each, whatever leads to them."""

    project: Project
    progress: Progress
    here: Path = field(default_factory=lambda: Path.cwd().resolve())
    documents: dict[str, Document] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    seen: set[Path] = field(default_factory=set)
    beside: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    skipped: int = 0
    walked: bool = False

    def given(self, path: str) -> None:
        """Read a file or folder from the command line."""
        place = _absolute(path)
        self.beside.append(place)
        if place.is_dir():
            self.walked = True
            self.found(folders.below(place, self.excluded, self.problems.append), place, reported=True)
        else:
            self.named(place, path)

    def named(self, place: Path, path: str) -> None:
        """Read a file named by hand: whatever it holds, it is ours."""
        if self.is_new(place):
            try:
                self.add(load(self.shown(place, place.parent), read_bytes(place)), reported=True)
            except UsageError as error:
                self.problems.append(str(error).replace(str(place), path, 1))

    def found(self, paths: Iterable[Path], anchor: Path, *, reported: bool) -> None:
        """Read files found by walking; those that are not ours are skipped."""
        for path in filter(self.is_new, paths):
            try:
                document = _ours(self.shown(path, anchor), read_bytes(path))
            except UsageError as error:
                self.problems += [str(error)] * reported
                continue
            if document is not None:
                self.add(document, reported=reported)
            else:
                self.skipped += reported

    def is_new(self, path: Path) -> bool:
        """Whether a file was not read before; now it is taken for read."""
        real = path.resolve()
        new = real not in self.seen
        self.seen.add(real)
        return new

    def add(self, document: Document, *, reported: bool) -> None:
        """Keep a document."""
        self.documents[document.path] = document
        self.progress.tell(len(self.documents))
        if reported:
            self.reported.add(document.path)

    @property
    def excluded(self) -> folders.Test:
        """Tells paths that the config excludes."""
        return folders.matcher(self.project.config.exclude, self.project.folder)

    def shown(self, path: Path, anchor: Path) -> str:
        """How a file is named: from the working directory if it is below it, else from the PATH that led to it."""
        name = os.path.relpath(path, self.here if path.is_relative_to(self.here) else anchor)
        if name in self.documents:
            name = str(path)
        return os.fsencode(name.replace(os.sep, "/")).decode("utf-8", "backslashreplace")

    def selection(self) -> Selection:
        """What was read, with what stands beside it for references."""
        for path in self.beside:
            self.context(path)
        self.progress.end()
        if not self.reported and not self.problems:
            raise UsageError(f"nothing to check: no journey and no organisation here{_other(self.skipped)}")
        documents = tuple(self.documents[path] for path in sorted(self.documents))
        complete = self.walked and len(self.reported) == len(documents) and not self.problems
        return Selection(documents, frozenset(self.reported), complete, self.skipped, tuple(self.problems))

    def context(self, path: Path) -> None:
        """Read for references: the root a path lies in; else, for a file, its folder and those above."""
        root = _root(self.project)
        place = root.resolve() if root is not None else None
        if place is not None and place.is_dir() and path.is_relative_to(place):
            self.found(folders.below(place, self.excluded, _ignore), place, reported=False)
        elif not path.is_dir():
            for folder in folders.above(path.parent, self.project.folder if self.project.file else None):
                self.found(folders.inside(folder, self.excluded, _ignore), path.parent, reported=False)


def _ours(path: str, data: bytes) -> Document | None:
    """A file found by walking, if it is ours; one that cannot be read is judged by what its beginning seems to say."""
    if not _WORDS.search(data.replace(b"\0", b"")):
        return None
    document = load(path, data)
    if document.kind is not None:
        return document
    if document.source.data is None and kind_of(read(_legible(data[:_HEAD]))) is not None:
        return document
    return None


def _legible(data: bytes) -> bytes:
    """The ASCII in a text, whatever its encoding."""
    return data.replace(b"\0", b"").decode("ascii", "ignore").encode()


def _ignore(problem: str) -> None:
    """What is read for references only may be missing."""


def _other(skipped: int) -> str:
    return f" ({skipped} other YAML file{'s' * (skipped != 1)} skipped)" if skipped else ""
