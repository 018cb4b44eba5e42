"""`python -m journeymap.reference --check|--write FOLDER`: bring the reference pages up to date, or say if they are."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from journeymap.reference import page, pages


def main(arguments: list[str] | None = None) -> int:
    """Write the pages that changed, or with `--check` name them and exit with 1."""
    parser = argparse.ArgumentParser(prog="python -m journeymap.reference", description=__doc__)
    doing = parser.add_mutually_exclusive_group(required=True)
    doing.add_argument("--check", action="store_true", help="exit with 1 if a page is out of date")
    doing.add_argument("--write", action="store_true", help="write the pages that are")
    parser.add_argument("folder", type=Path)
    given = parser.parse_args(arguments)
    stale = _stale(given.folder)
    if given.write:
        for path, text in stale.items():
            path.write_text(text, encoding="utf-8", newline="\n")
    for path in stale:
        print(f"{path}: {'written' if given.write else 'out of date'}", file=sys.stderr)  # noqa: T201
    return 1 if given.check and stale else 0


def _stale(folder: Path) -> dict[Path, str]:
    """Pages that are not what they should be, with what they should be."""
    found: dict[Path, str] = {}
    for name, generated in pages().items():
        path = folder / f"{name}.md"
        written = path.read_text(encoding="utf-8") if path.is_file() else f"# {name.replace('-', ' ').capitalize()}\n"
        if (text := page(written, generated)) != written:
            found[path] = text
    return found


if __name__ == "__main__":
    sys.exit(main())
