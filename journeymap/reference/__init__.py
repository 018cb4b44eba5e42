"""The reference pages of `docs/`, made from the code: each module is one page, and its `text()` what is generated.

A page begins with what people wrote; everything below the marker is ours. `python -m journeymap.reference --write docs`
brings the pages up to date, `--check` only says whether they are.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from journeymap import plugin

MARKER = "<!-- From here on made by: python -m journeymap.reference --write docs -->"


def pages() -> dict[str, str]:
    """What is generated of each page, by name: `language-reference` stands in `language-reference.md`."""
    package = sys.modules[__name__]
    names = (name for name in plugin.names(package) if not name.startswith("_"))
    return {name.replace("_", "-"): plugin.module(package, name).text() for name in names}


def page(written: str, generated: str) -> str:
    """A page: what people wrote above the marker in an earlier one, and what is generated."""
    above = written.partition(MARKER)[0].rstrip()
    return f"{above}\n\n{MARKER}\n\n{generated.strip()}\n".lstrip()


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table; `|` in a cell is escaped."""
    lines = (head, ("---",) * len(head), *rows)
    cells = ([cell.replace("|", r"\|") for cell in line] for line in lines)
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)
