"""`journeymap rules` and `journeymap explain`."""

from __future__ import annotations

import json

import pytest
from running import Run

from journeymap.rules import catalogue


def test_rules(run: Run) -> None:
    """One line a rule, with code, severity, name and what it finds."""
    ended = run("rules")
    lines = ended.out.splitlines()
    assert ended.code == 0
    assert [line.split()[0] for line in lines] == list(catalogue())
    line = next(line for line in lines if line.startswith("OWN201"))
    assert line.split()[1:3] == ["error", "unowned-touchpoint"]
    assert line.endswith("A touchpoint has no accountable unit or person.")


def test_rules_as_json(run: Run) -> None:
    """The same for programs, with options and addresses."""
    found = json.loads(run("rules", "--format", "json").out)
    assert found["schema_version"] == 1
    rules = {rule["code"]: rule for rule in found["rules"]}
    assert list(rules) == list(catalogue())
    assert rules["EVI402"]["options"]["months"]["default"] == "24"
    assert rules["OWN201"]["url"].endswith("OWN201")


@pytest.mark.parametrize("word", ["OWN201", "own201", "unowned-touchpoint", " OWN201 "])
def test_explain(run: Run, word: str) -> None:
    """A rule is found by its code or name, in any case, and told with examples."""
    ended = run("explain", word)
    assert ended.code == 0
    assert ended.out.startswith(
        "OWN201 unowned-touchpoint (error)\n\nA touchpoint has no accountable unit or person.\n\n"
    )
    assert "\nFor the customer: When nobody answers" in ended.out
    assert "\nFlagged:\n\n    kind: journey\n" in ended.out
    assert "\nAccepted:\n\n    kind: journey\n" in ended.out


@pytest.mark.parametrize("code", catalogue())
def test_every_rule_is_explained(run: Run, code: str) -> None:
    """No rule's text has trailing spaces or three empty lines."""
    text = run("explain", code).out
    assert text.startswith(f"{code} ")
    assert not [line for line in text.splitlines() if line != line.rstrip()]
    assert "\n\n\n\n" not in text


def test_options_are_told(run: Run) -> None:
    """Options stand with their defaults, and where they are written."""
    assert "Options, under [rules.EVI402] in the config:\n\n    months = 24" in run("explain", "EVI402").out


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("unowned-touchpiont", "Did you mean `unowned-touchpoint`?"),
        ("OWN2O1", "Did you mean `OWN201`?"),
        ("zzz", "`journeymap rules` lists them"),
    ],
)
def test_an_unknown_rule(run: Run, word: str, meant: str) -> None:
    """A rule that is not there is refused, with the one that may be meant."""
    ended = run("explain", word)
    assert (ended.code, ended.err) == (2, f"journeymap: error: no rule is called `{word}`. {meant}\n")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["rules"], 0),
        (["rules", "--format", "xml"], 2),
        (["rules", "extra"], 2),
        (["explain"], 2),
        (["explain", "OWN201"], 0),
        (["explain", "OWN999"], 2),
        (["schema"], 0),
        (["schema", "journey"], 0),
        (["schema", "organisation"], 0),
        (["schema", "organization"], 2),
        (["nothing"], 2),
        (["--version"], 0),
        (["--help"], 0),
        ([], 2),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: int) -> None:
    """0 fine, 2 what cannot be used; one line, never a traceback."""
    ended = run(*arguments)
    assert ended.code == code
    assert "Traceback" not in ended.err
