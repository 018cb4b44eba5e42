"""The page of all commands, from what `--help` says."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from journeymap.cli.group import group
from journeymap.reference import table


def text() -> str:
    """A section for each command, by name."""
    context = click.Context(group, info_name="journeymap")
    return "\n".join(_section(context, name) for name in group.list_commands(context))


def _section(parent: click.Context, name: str) -> str:
    command = group.get_command(parent, name)
    if command is None:
        raise KeyError(name)
    context = click.Context(command, info_name=name, parent=parent)
    return "\n".join(f"{part.rstrip()}\n" for part in _parts(command, context))


def _parts(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## journeymap {context.info_name}"
    yield f"```\n{' '.join((context.command_path, *command.collect_usage_pieces(context)))}\n```"
    yield from _paragraphs(command.help or "")
    records = (param.get_help_record(context) for param in command.params if isinstance(param, click.Option))
    rows = [(f"`{names}`", said) for names, said in filter(None, records)]
    if rows:
        yield table(("option", "what it does"), rows)


def _paragraphs(help_: str) -> Iterator[str]:
    for paragraph in inspect.cleandoc(help_).replace("\b", "").split("\n\n"):
        yield " ".join(paragraph.split())
