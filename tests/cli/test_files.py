"""journeymap.cli.files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from running import BROKEN, CLEAN, ORGANISATION, Write

from journeymap.cli.files import Selection, select
from journeymap.cli.project import find
from journeymap.errors import UsageError
from journeymap.reader import MAX_BYTES


def read(*paths: str) -> Selection:
    """What a run reads, with the config there is."""
    return select(paths, find())


def names(selection: Selection) -> list[str]:
    """The paths to report on, in order."""
    return [document.path for document in selection.chosen]


def beside(selection: Selection) -> list[str]:
    """What was read for references only."""
    return [document.path for document in selection.documents if document.path not in selection.reported]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (CLEAN, True),
        (ORGANISATION, True),
        ("kind: jurney\n", True),
        ("kind: organization\n", True),
        ("touchpoints: {}\n", True),
        ("phases: [a]\n", True),
        (BROKEN, True),
        ("kind: journey\n\tx: y\n", True),
        ("kind: journey\n" + "# long\n" * (MAX_BYTES // 7), True),
        ("kind: Deployment\n", False),
        ("title: A\n", False),
        ("# kind: journey\n", False),
        ("- kind: journey\n", False),
        ("a: [\n", False),
        ("", False),
    ],
)
def test_what_is_ours(write: Write, text: str, ours: bool) -> None:
    """A file found by walking is ours by its `kind`, one typo away too, or by its touchpoints or phases."""
    write("journeys/clean.yaml")
    write("journeys/other.yaml", text)
    found = read("journeys")
    assert ("journeys/other.yaml" in names(found)) == ours
    assert found.skipped == (not ours)
    assert "journeys/other.yaml" in names(read("journeys/other.yaml"))


@pytest.mark.parametrize(
    "data",
    [CLEAN.encode("utf-16"), CLEAN.encode("utf-32-le"), f"title: Mökki\n{CLEAN}".encode("latin-1")],
    ids=["utf-16", "utf-32", "latin-1"],
)
def test_a_wrong_encoding_is_ours(write: Write, data: bytes) -> None:
    """A journey in a wrong encoding is told, not left out."""
    write("a.yaml").write_bytes(data)
    assert names(read(".")) == ["a.yaml"]


def test_walking(write: Write, here: Path) -> None:
    """Folders are walked for .yaml and .yml, without hidden ones, node_modules, links and other kinds of file."""
    for name in ("a.yaml", "b.YML", "deep/er/c.journey.yml", ".hidden.yaml", "d.yaml.txt", "e.json"):
        write(f"maps/{name}")
    for folder in (".git", ".cache", "node_modules", "deep/node_modules"):
        write(f"maps/{folder}/x.yaml")
    write("else/where.yaml")
    (here / "maps/link.yaml").symlink_to(here / "else/where.yaml")
    (here / "maps/linked").symlink_to(here / "else")
    (here / "maps/dangling.yaml").symlink_to(here / "nothing.yaml")
    (here / "maps/folder.yaml").mkdir()
    os.mkfifo(here / "maps/pipe.yaml")
    assert names(read("maps")) == ["maps/.hidden.yaml", "maps/a.yaml", "maps/b.YML", "maps/deep/er/c.journey.yml"]
    assert read("maps").skipped == 0


def test_a_link_named_by_hand(write: Write, here: Path) -> None:
    """A link that the author names is followed, and keeps the name the author gave it; its file is read once."""
    write("else/where.yaml")
    (here / "link.yaml").symlink_to(here / "else/where.yaml")
    (here / "linked").symlink_to(here / "else")
    assert names(read("link.yaml")) == ["link.yaml"]
    assert names(read("linked")) == ["linked/where.yaml"]
    assert names(read("link.yaml", "else/where.yaml", "linked")) == ["link.yaml"]


def test_excluded(write: Write) -> None:
    """`exclude` names files, folders and globs; a file named by hand is read all the same."""
    for name in ("a.yaml", "old/b.yaml", "new/old/c.yaml", "new/d.draft.yaml"):
        write(f"maps/{name}")
    write("journeymap.toml", 'exclude = ["old", "*.draft.yaml"]\n')
    assert names(read("maps")) == ["maps/a.yaml"]
    assert names(read("maps/old/b.yaml")) == ["maps/old/b.yaml"]
    write("journeymap.toml", 'exclude = ["maps/old/"]\n')
    assert names(read("maps")) == ["maps/a.yaml", "maps/new/d.draft.yaml", "maps/new/old/c.yaml"]


def test_the_default(write: Write) -> None:
    """No PATH: the config's root, else `journeys`, else the working directory."""
    write("a.yaml")
    assert names(read()) == ["a.yaml"]
    write("journeys/b.yaml")
    assert names(read()) == ["journeys/b.yaml"]
    write("maps/c.yaml")
    write("journeymap.toml", 'root = "maps"\n')
    assert names(read()) == ["maps/c.yaml"]
    write("journeymap.toml", 'root = "maps/c.yaml"\n')
    assert names(read()) == ["maps/c.yaml"]


def test_a_root_that_is_not_there(write: Write) -> None:
    """A root that is missing is told, as any other path."""
    write("journeymap.toml", 'root = "maps"\n')
    (problem,) = read().problems
    assert problem.endswith("maps does not exist")


def test_nothing_to_check(write: Write, here: Path) -> None:
    """Nothing of ours is an error, which says how many files were left out."""
    (here / "empty").mkdir()
    with pytest.raises(UsageError, match=r"^nothing to check: no journey and no organisation here$"):
        read("empty")
    write("foreign/a.yaml", "a: 1\n")
    with pytest.raises(UsageError, match=r"here \(1 other YAML file skipped\)$"):
        read("foreign")
    write("foreign/b.yaml", "a: 1\n")
    with pytest.raises(UsageError, match=r"here \(2 other YAML files skipped\)$"):
        read("foreign")


def test_names(write: Write, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are shown from the working directory, else from the PATH that led there; two are never shown alike."""
    write("maps/a.yaml")
    write("work/b.yaml")
    monkeypatch.chdir(here / "work")
    assert names(read(str(here / "work/b.yaml"))) == ["b.yaml"]
    assert names(read("../maps")) == ["a.yaml"]
    assert names(read("../maps/a.yaml")) == ["a.yaml"]
    write("more/a.yaml")
    assert names(read("../maps", "../more")) == [f"{here.as_posix()}/more/a.yaml", "a.yaml"]


def test_names_that_are_no_text(write: Write, here: Path) -> None:
    """A file name that is not UTF-8 is shown with its bytes written out."""
    write("maps/a.yaml")
    try:
        (here / "maps/a.yaml").rename(os.fsdecode(os.fsencode(here / "maps") + b"/\xff.yaml"))
    except OSError:  # some file systems take no such name
        (here / "maps/a.yaml").rename(here / "maps/\\xff.yaml")
    assert names(read("maps")) == ["maps/\\xff.yaml"]


def test_complete(write: Write) -> None:
    """A portfolio is complete if a folder was read, nothing beside it, and every file could be opened."""
    write("journeys/a.yaml")
    write("journeys/claims/b.yaml")
    assert read().complete
    assert read("journeys").complete
    assert read(".").complete
    assert read("journeys", "journeys/a.yaml").complete
    assert not read("journeys/claims").complete
    assert not read("journeys/a.yaml").complete
    assert not read("journeys/a.yaml", "journeys/claims/b.yaml").complete
    assert not read("journeys", "nothing.yaml").complete


def test_references_within_the_root(write: Write) -> None:
    """A file or folder inside the root is seen beside all of the root."""
    write("journeymap.toml", 'root = "maps"\n')
    write("maps/organisation.yaml", ORGANISATION)
    write("maps/claims/a.yaml")
    write("maps/sales/b.yaml")
    write("else/c.yaml")
    assert names(read("maps/claims")) == ["maps/claims/a.yaml"]
    assert beside(read("maps/claims")) == ["maps/organisation.yaml", "maps/sales/b.yaml"]
    assert beside(read("maps/claims/a.yaml")) == ["maps/organisation.yaml", "maps/sales/b.yaml"]
    assert beside(read("else")) == []


def test_references_above_a_file(write: Write) -> None:
    """Without a root around it, a file is seen beside its folder and those above, up to the config or `.git`."""
    for name in ("organisation.yaml", "project/organisation.yaml", "project/maps/b.yaml", "project/maps/deep/c.yaml"):
        write(name, ORGANISATION)
    write("project/maps/claims/a.yaml")
    write("project/maps/claims/values.yaml", "a: 1\n")
    path = "project/maps/claims/a.yaml"
    assert beside(read(path)) == []
    write("project/.git/HEAD", "")
    assert beside(read(path)) == ["project/maps/b.yaml", "project/organisation.yaml"]
    assert read(path).skipped == 0


def test_references_up_to_the_config(write: Write) -> None:
    """The folder of the config is the last one looked into."""
    write("organisation.yaml", ORGANISATION)
    write("journeymap.toml", "")
    write("maps/a.yaml")
    assert beside(read("maps/a.yaml")) == ["organisation.yaml"]


def test_problems(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that cannot be opened is told by the name it was given, and the rest is read."""
    write("maps/a.yaml")
    write("maps/shut/b.yaml")
    scandir = os.scandir

    def closed(path: Path) -> object:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    found = read("maps", "nothing.yaml")
    assert names(found) == ["maps/a.yaml"]
    folder, file = found.problems
    assert folder.endswith("maps/shut: Permission denied")
    assert file == "nothing.yaml does not exist"


def test_a_found_file_that_cannot_be_opened(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is found and cannot be opened is a problem where it is reported on, and nothing elsewhere."""
    write("journeys/a.yaml")
    write("journeys/b.yaml")
    opened = os.open

    def closed(path: Path, flags: int, *rest: int) -> int:
        if str(path).endswith("b.yaml"):
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *rest)

    monkeypatch.setattr(os, "open", closed)
    assert [problem.endswith("b.yaml: Permission denied") for problem in read("journeys").problems] == [True]
    assert read("journeys/a.yaml").problems == ()
