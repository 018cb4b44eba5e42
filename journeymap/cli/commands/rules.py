"""`journeymap rules`: all rules in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from journeymap.rule import Rule


@click.command()
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(form: str) -> int:
    """List the rules: code, severity, name, and what each finds."""
    from journeymap.cli.output import say
    from journeymap.reports.json_ import SCHEMA_VERSION, dump
    from journeymap.rules import catalogue

    rules = list(catalogue().values())
    if form == "json":
        say(dump({"schema_version": SCHEMA_VERSION, "rules": [_entry(rule) for rule in rules]}))
    else:
        say("".join(f"{line}\n" for line in _table(rules)))
    return 0


def _table(rules: list[type[Rule]]) -> list[str]:
    from journeymap.explanation import explain

    wide = max(len(rule.name()) for rule in rules)
    return [
        f"{rule.code():<7}  {rule.severity.value:<7}  {rule.name():<{wide}}  {explain(rule).summary}" for rule in rules
    ]


def _entry(rule: type[Rule]) -> dict[str, Any]:
    from journeymap.explanation import explain

    told = explain(rule)
    return {
        "code": rule.code(),
        "name": rule.name(),
        "severity": rule.severity.value,
        "summary": told.summary,
        "hurts": rule.hurts,
        "url": rule.url(),
        "options": {option.name: {"default": option.default, "help": option.description} for option in told.options},
    }
