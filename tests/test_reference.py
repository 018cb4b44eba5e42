"""The reference pages, and that those in `docs/` are up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap import plugin
from journeymap.cli import commands as every_command
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation
from journeymap.reference import MARKER, commands, language_reference, page, pages, rules, table
from journeymap.reference.__main__ import main
from journeymap.rules import catalogue

ROOT = Path(__file__).resolve().parents[1]


def test_the_docs_are_fresh() -> None:
    """The pages of `docs/` are what `python -m journeymap.reference --write docs` makes."""
    assert main(["--check", str(ROOT / "docs")]) == 0


def test_what_people_wrote_is_kept() -> None:
    """Text above the marker stays, everything below it is replaced."""
    first = page("# Rules\n\nWritten.\n", "One\n")
    assert first == f"# Rules\n\nWritten.\n\n{MARKER}\n\nOne\n"
    assert page(first, "Two") == first.replace("One", "Two")


def test_pages_that_are_out_of_date_are_named_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A check writes nothing and fails; after writing it passes, and writing again changes nothing."""
    assert main(["--check", str(tmp_path)]) == 1
    assert list(tmp_path.iterdir()) == []
    assert "rules.md: out of date" in capsys.readouterr().err
    assert main(["--write", str(tmp_path)]) == 0
    assert main(["--check", str(tmp_path)]) == 0
    assert {path.stem for path in tmp_path.iterdir()} == set(pages()) == {"rules", "commands", "language-reference"}
    capsys.readouterr()
    assert main(["--write", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""


def test_a_bar_in_a_cell_is_no_column() -> None:
    """A Markdown table keeps its columns."""
    assert table(("a", "b"), [("x|y", "z")]) == "| a | b |\n| --- | --- |\n| x\\|y | z |\n"


def test_each_rule_has_a_section_that_its_address_leads_to() -> None:
    """The fragment of a rule's address is an anchor of the page."""
    text = rules.text()
    for rule in catalogue().values():
        assert f'<a id="{rule.url().partition("#")[2]}"></a>\n\n### {rule.code()} {rule.name()}\n' in text
        assert f"*For the customer:* {rule.hurts}" in text


def test_options_are_told() -> None:
    """The table of a rule's options has name, default and meaning."""
    assert "| `months` | `24` |" in rules.text()


def test_each_command_has_a_section_with_its_options() -> None:
    """All commands are there, by the names they are called by."""
    text = commands.text()
    for name in plugin.names(every_command):
        assert f"## journeymap {name}\n" in text
    assert "| `--select RULES` |" in text
    assert "| `--lang [en\\|fi]` |" in text


def test_each_key_is_explained() -> None:
    """Every key of a journey and an organisation stands in a table, required ones marked."""
    text = language_reference.text()
    for model in (Journey, Organisation):
        for name, field in model.model_fields.items():
            assert f"| `{field.alias or name}`" in text
    assert "| `touchpoints` (required) | ids, each with text or [Touchpoint](#touchpoint) |" in text
    assert "| `systems` | an id (letters, digits and -), one or a list | Systems used here |" in text
    assert "| `endless` | true or false |" in text
    assert "| `status` | `draft`, `live` or `retired` |" in text
