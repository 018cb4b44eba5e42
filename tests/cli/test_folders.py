"""journeymap.cli.folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.cli.folders import MAX_LEVELS, above, below, inside, matcher


@pytest.mark.parametrize(
    ("glob", "name", "named"),
    [
        ("old", "old", True),
        ("old", "maps/old", True),
        ("old/", "old", True),
        ("old", "older", False),
        ("*.draft.yaml", "maps/a.draft.yaml", True),
        ("maps/*.yaml", "maps/a.yaml", True),
        ("maps/*.yaml", "else/a.yaml", False),
        ("**/a.yaml", "maps/deep/a.yaml", True),
    ],
)
def test_matcher(glob: str, name: str, named: bool) -> None:
    """A glob names a path from the start, or its end."""
    start = Path("/project")
    assert matcher((glob,), start)(start / name) == named
    assert not matcher((), start)(start / name)


def test_above(tmp_path: Path) -> None:
    """Folders go up to the top or to `.git`, and no further than a bound; without either, the folder is alone."""
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert above(deep, None) == [deep]
    assert above(deep, tmp_path) == [deep, tmp_path / "a", tmp_path]
    (tmp_path / "a" / ".git").mkdir()
    assert above(deep, tmp_path) == [deep, tmp_path / "a"]
    deeper = tmp_path.joinpath("a", "b", *"cdefghijklmnopqrst")
    assert len(deeper.relative_to(tmp_path / "a").parts) > MAX_LEVELS
    assert above(deeper, None) == [deeper]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    """A folder that cannot be opened gives nothing, and a line about it."""
    told: list[str] = []
    assert list(below(tmp_path / "x", lambda _: False, told.append)) == []
    assert list(inside(tmp_path / "x", lambda _: False, told.append)) == []
    assert told == [f"cannot read the folder {tmp_path / 'x'}: No such file or directory"] * 2
