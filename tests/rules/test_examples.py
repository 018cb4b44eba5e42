"""Every example of every rule is a test."""

from __future__ import annotations

from datetime import date

import pytest

from journeymap.document import load
from journeymap.explanation import Example, explain
from journeymap.lint import lint
from journeymap.portfolio import assemble
from journeymap.rules import catalogue

TODAY = date(2026, 11, 24)
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{number}-{'flagged' if example.flagged else 'accepted'}")
    for code, rule in catalogue().items()
    for number, example in enumerate(explain(rule).examples)
]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_an_example_is_flagged_exactly_where_it_says(code: str, example: Example) -> None:
    """A flagged block gives its rule's findings on the marked lines and no other; an accepted block gives none."""
    documents = [load(file.name, file.text.encode()) for file in example.files]
    findings = lint(assemble(documents, today=TODAY)).findings
    found = sorted((finding.path, finding.position.line) for finding in findings if finding.code == code)
    assert found == [(file.name, line) for file in sorted(example.files, key=lambda f: f.name) for line in file.marked]
    assert bool(found) is example.flagged


@pytest.mark.parametrize("code", catalogue())
def test_a_rule_shows_what_it_flags_and_what_it_accepts(code: str) -> None:
    """Each rule has a summary of one sentence, says what its findings mean for the customer, and has both examples."""
    rule = catalogue()[code]
    words = explain(rule)
    assert words.summary.endswith(".")
    assert rule.hurts.endswith(".")
    assert {example.flagged for example in words.examples} == {True, False}
