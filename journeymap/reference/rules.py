"""The page of all rules: a table by family, and a section for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from journeymap.explanation import Explanation, explain
from journeymap.reference import table
from journeymap.rule import Rule
from journeymap.rules import catalogue

_FAMILIES = {
    "DOC": "Files and references",
    "FLOW": "Ways through the journey",
    "OWN": "Owners and handoffs",
    "EMO": "Emotion",
    "EVI": "Evidence and metrics",
    "PLAN": "Plans",
    "RISK": "Risks and continuity",
}


def text() -> str:
    """Families in the order of this page, those it does not know after them, rules by code."""
    order = {family: index for index, family in enumerate(_FAMILIES)}
    rules = sorted(catalogue().values(), key=lambda rule: (order.get(rule.family(), len(order)), rule.code()))
    families = {family: list(found) for family, found in groupby(rules, key=lambda rule: rule.family())}
    overview = (f"### {_title(family)}\n\n{_overview(found)}" for family, found in families.items())
    sections = (_section(rule, explain(rule)) for found in families.values() for rule in found)
    return "\n".join(("## All rules\n", *overview, "## Each rule\n", *sections))


def _title(family: str) -> str:
    return f"{family}: {_FAMILIES[family]}" if family in _FAMILIES else family


def _overview(rules: list[type[Rule]]) -> str:
    rows = (
        (f"[{rule.code()}](#{rule.code()})", f"`{rule.name()}`", rule.severity.value, explain(rule).summary)
        for rule in rules
    )
    return table(("code", "name", "default", "finds"), rows)


def _section(rule: type[Rule], words: Explanation) -> str:
    return "\n".join(f"{part.rstrip()}\n" for part in _parts(rule, words))


def _parts(rule: type[Rule], words: Explanation) -> Iterator[str]:
    yield f'<a id="{rule.code()}"></a>\n\n### {rule.code()} {rule.name()}'
    yield words.summary
    yield from words.prose
    yield f"*For the customer:* {rule.hurts}"
    yield f"*Default:* {rule.severity.value}{_limits(rule)}."
    if words.options:
        rows = ((f"`{option.name}`", f"`{option.default}`", option.description) for option in words.options)
        yield table(("option", "default", "what it does"), rows)
    for example in words.examples:
        yield f"{'Flagged' if example.flagged else 'Accepted'}:"
        yield f"```yaml\n{example.shown}```"


def _limits(rule: type[Rule]) -> str:
    future = "" if rule.future else ", silent in journeys with `state: future`"
    return future + (
        ", only when the whole root is linted and every file in it was read" if rule.portfolio_wide else ""
    )
