"""`journeymap schema`: the JSON Schema of the files, for editors."""

from __future__ import annotations

import click


@click.command()
@click.argument("kind", required=False, type=click.Choice(("journey", "organisation")))
def command(kind: str | None) -> int:
    """Print the JSON Schema, so that an editor completes and explains every key.

    KIND is journey or organisation; left out, one schema for both, told apart by `kind`.
    """
    from journeymap.cli.output import say
    from journeymap.schema import text

    say(text(kind))
    return 0
