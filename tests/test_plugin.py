"""Extensions found by their file names."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from journeymap import plugin


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A package of two modules and a package, and a file that is neither."""
    folder = tmp_path / "garden"
    (folder / "tree").mkdir(parents=True)
    for name in ("__init__", "rose", "fern_", "tree/__init__"):
        (folder / f"{name}.py").write_text(f"NAME = {name!r}\n")
    (folder / "notes.txt").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    import garden  # type: ignore[import-not-found]

    yield garden
    for name in [name for name in sys.modules if name.split(".")[0] == "garden"]:
        del sys.modules[name]


def test_names_are_sorted_and_nothing_is_imported(package: ModuleType) -> None:
    """Modules and packages are listed by name, without running them; an underscore at the end is no part of it."""
    assert plugin.names(package) == ("fern", "rose", "tree")
    assert not {"garden.fern_", "garden.rose"} & sys.modules.keys()


def test_modules_are_imported(package: ModuleType) -> None:
    """Each name comes with its module."""
    found = plugin.modules(package)
    assert list(found) == ["fern", "rose", "tree"]
    assert found["fern"].NAME == "fern_"


def test_one_module_is_imported(package: ModuleType) -> None:
    """A module is asked for by its name, and one that is not there is a `KeyError`."""
    assert plugin.module(package, "fern").NAME == "fern_"
    assert "garden.rose" not in sys.modules
    with pytest.raises(KeyError):
        plugin.module(package, "fern_")


def test_our_own_rules_are_found() -> None:
    """The rules are such a package."""
    from journeymap import rules

    assert "own201_unowned_touchpoint" in plugin.names(rules)
