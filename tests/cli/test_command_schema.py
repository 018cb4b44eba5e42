"""`journeymap schema`."""

from __future__ import annotations

import json

from running import Run

from journeymap import schema


def test_both_kinds(run: Run) -> None:
    """Without a kind, one schema for both."""
    assert json.loads(run("schema").out) == schema.schema()


def test_one_kind(run: Run) -> None:
    """With a kind, its own."""
    assert run("schema", "organisation").out == schema.text("organisation")
