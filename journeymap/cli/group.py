"""`journeymap COMMAND`: commands are found by their file names and imported only when they are asked for."""

from __future__ import annotations

import click

from journeymap import plugin
from journeymap.cli import commands
from journeymap.words import meant


class Commands(click.Group):
    """A group whose commands are the modules of `journeymap.cli.commands`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names of all commands."""
        return list(plugin.names(commands))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = plugin.module(commands, cmd_name).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; an unknown one is refused with a suggestion."""
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            ctx.fail(f"there is no command `{args[0]}`.{meant(args[0], known) or ' Try journeymap --help'}")
        return super().resolve_command(ctx, args)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(f"journeymap {version('journeymap')}")
        except PackageNotFoundError:
            click.echo("journeymap, from a folder that is not installed")
        ctx.exit()


group = Commands(
    "journeymap",
    help="Customer journeys as text: written in YAML, linted, drawn as maps.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    params=[
        click.Option(
            ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version."
        )
    ],
)
