"""Where the page templates are: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """The folder of `*.html.j2`, CSS and JS files."""
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
