"""Where the templates are."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap import templates


def test_in_a_checkout() -> None:
    """In a checkout the templates stand beside the package."""
    assert (templates.folder() / "map.html.j2").is_file()


def test_in_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In an installed package they stand inside it."""
    package = tmp_path / "journeymap"
    (package / "templates").mkdir(parents=True)
    monkeypatch.setattr(templates, "__file__", str(package / "templates.py"))
    assert templates.folder() == package / "templates"
