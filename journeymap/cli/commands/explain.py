"""`journeymap explain`: what a rule finds, why it matters, and examples."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill, indent
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from journeymap.rule import Rule

WIDTH = 88


@click.command()
@click.argument("rule")
def command(rule: str) -> int:
    """Explain a rule: RULE is its code or name, such as OWN201 or unowned-touchpoint."""
    from journeymap.cli.output import say

    say("\n".join(_text(_find(rule))))
    return 0


def _find(word: str) -> type[Rule]:
    """The rule of a code or name, in any case.

    Raises:
        UsageError: there is none; with a suggestion.
    """
    from journeymap.errors import UsageError
    from journeymap.rules import catalogue
    from journeymap.words import meant

    rules = catalogue()
    for rule in rules.values():
        if word.strip().lower() in (rule.code().lower(), rule.name()):
            return rule
    known = [*rules, *(rule.name() for rule in rules.values())]
    raise UsageError(f"no rule is called `{word}`.{meant(word, known) or ' `journeymap rules` lists them'}")


def _text(rule: type[Rule]) -> Iterator[str]:
    """Paragraphs and blocks, each followed by an empty line."""
    from journeymap.explanation import explain

    told = explain(rule)
    yield f"{rule.code()} {rule.name()} ({rule.severity})\n"
    yield from (f"{fill(paragraph, WIDTH)}\n" for paragraph in (told.summary, *told.prose))
    yield f"{fill(f'For the customer: {rule.hurts}', WIDTH)}\n"
    for example in told.examples:
        yield f"{'Flagged' if example.flagged else 'Accepted'}:\n"
        yield indent(example.shown, "    ")
    if told.options:
        yield f"Options, under [rules.{rule.code()}] in the config:\n"
        yield "".join(
            f"    {option.name} = {option.default}  {option.description}".rstrip() + "\n" for option in told.options
        )
    yield f"{rule.url()}\n"
