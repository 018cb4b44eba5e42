"""Options that several commands share."""

from __future__ import annotations

import click

paths = click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.UNPROCESSED)
config = click.option("--config", metavar="FILE", help="Read this config instead of looking for one.")
today = click.option("--today", metavar="YYYY-MM-DD", help="The day for rules about dates.")
quiet = click.option("--quiet", "-q", is_flag=True, help="Say nothing but findings, data and errors.")
force = click.option("--force", is_flag=True, help="Replace files that are there.")
