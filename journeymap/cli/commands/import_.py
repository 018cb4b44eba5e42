"""`journeymap import`: a foreign file becomes draft journeys that the author then owns."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap import importers, plugin
from journeymap.cli import options

if TYPE_CHECKING:
    from journeymap.importer import Draft


@click.command("import")
@click.argument("form", metavar="FORMAT", type=click.Choice(plugin.names(importers)))
@click.argument("file", metavar="FILE")
@click.option("--out", metavar="FILE|FOLDER", help="Where it is written; without it, one journey goes to stdout.")
@options.force
def command(form: str, file: str, out: str | None, force: bool) -> int:
    """Turn FILE (or `-`, stdin) into draft journeys; what could not be carried over is said.

    FORMAT is mermaid: a diagram, or a Markdown file with diagrams in fences.
    """
    from journeymap.cli import output

    drafts = _read(form, file)
    if out is None:
        _only(drafts, file)
        output.say(drafts[0].text)
    else:
        _write(_places(drafts, Path(out)), force=force)
    for draft in drafts:
        for lost in draft.lost:
            output.note(f"{draft.id}: {lost}")
    return 0


def _read(form: str, file: str) -> tuple[Draft, ...]:
    from journeymap.cli.project import read_bytes
    from journeymap.errors import UnreadableInput, UsageError
    from journeymap.reader import MAX_BYTES

    data = sys.stdin.buffer.read(MAX_BYTES + 1) if file == "-" else read_bytes(file)
    try:
        drafts: tuple[Draft, ...] = plugin.module(importers, form).read(
            data, "journey" if file == "-" else Path(file).stem
        )
    except UnreadableInput as error:
        where = f", line {error.line}" if error.line else ""
        raise UsageError(f"{file}{where}: {error}") from None
    return drafts


def _only(drafts: tuple[Draft, ...], file: str) -> None:
    """Refuse several journeys where one is expected."""
    from journeymap.errors import UsageError

    if len(drafts) > 1:
        raise UsageError(f"{file} has {len(drafts)} journeys; --out FOLDER writes each to a file of its own")


def _places(drafts: tuple[Draft, ...], out: Path) -> dict[Path, str]:
    """Where each draft goes: one to `out`, unless that is a folder; several into it."""
    if len(drafts) == 1 and not out.is_dir():
        return {out: drafts[0].text}
    return {out / f"{draft.id}.journey.yaml": draft.text for draft in drafts}


def _write(texts: dict[Path, str], *, force: bool) -> None:
    """Write all files, or none if one is there and must stay."""
    from journeymap.cli import output
    from journeymap.errors import UsageError

    there = [path for path in texts if path.exists()]
    if there and not force:
        raise UsageError(f"{there[0].as_posix()} is already there; --force replaces it")
    for path, text in texts.items():
        output.folder(path.parent)
        output.write(path, text.encode("utf-8"))
        output.note(f"wrote {path.as_posix()}")
