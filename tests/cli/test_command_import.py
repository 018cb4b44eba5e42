"""`journeymap import`."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run, Write

ONE = "journey\n  title Water damage\n  section Report\n    Call: 2: Customer\n"
TWO = f"# Maps\n\n```mermaid\n{ONE}```\n\n```mermaid\n{ONE.replace('Water', 'Fire')}```\n"
REFUSED = "flowchart TD\n  A --> B\n"


def test_to_stdout(run: Run, write: Write) -> None:
    """One journey goes to stdout as a draft; what was lost is said on stderr."""
    write("map.mmd", ONE)
    ended = run("import", "mermaid", "map.mmd")
    assert ended.code == 0
    assert "status: draft" in ended.out
    write("draft.yaml", ended.out)
    assert run("lint", "draft.yaml").code == 0


def test_what_was_lost(run: Run, write: Write) -> None:
    """Each thing that could not be carried over is a line on stderr, with the journey it is about."""
    write("map.mmd", ONE.replace("Call: 2", "Call: soon"))
    ended = run("import", "mermaid", "map.mmd")
    assert ended.code == 0
    assert ended.err
    assert all(line.startswith(("water-damage: ", "map: ")) for line in ended.err.splitlines())


def test_to_a_file(run: Run, write: Write, here: Path) -> None:
    """`--out` writes a file with its folders, and never over another one without --force."""
    write("map.mmd", ONE)
    ended = run("import", "mermaid", "map.mmd", "--out", "maps/claim.yaml")
    assert (ended.code, ended.out) == (0, "")
    assert "wrote maps/claim.yaml\n" in ended.err
    (here / "maps/claim.yaml").write_text("mine")
    again = run("import", "mermaid", "map.mmd", "--out", "maps/claim.yaml")
    assert (again.code, again.err) == (2, "journeymap: error: maps/claim.yaml is already there; --force replaces it\n")
    assert (here / "maps/claim.yaml").read_text() == "mine"
    assert run("import", "mermaid", "map.mmd", "--out", "maps/claim.yaml", "--force").code == 0
    assert "Water damage" in (here / "maps/claim.yaml").read_text(encoding="utf-8")


def test_several(run: Run, write: Write, here: Path) -> None:
    """Several journeys need a folder, and get a file each; all or none."""
    write("maps.md", TWO)
    refused = run("import", "mermaid", "maps.md")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == ("journeymap: error: maps.md has 2 journeys; --out FOLDER writes each to a file of its own\n")
    assert run("import", "mermaid", "maps.md", "--out", "drafts").code == 0
    written = sorted(path.name for path in (here / "drafts").iterdir())
    assert len(written) == 2
    assert all(name.endswith(".journey.yaml") for name in written)
    (here / "drafts" / written[0]).unlink()
    assert run("import", "mermaid", "maps.md", "--out", "drafts").code == 2
    assert not (here / "drafts" / written[0]).exists()


def test_one_into_a_folder(run: Run, write: Write, here: Path) -> None:
    """One journey goes into a folder that is there, under its own name."""
    write("map.mmd", ONE)
    (here / "drafts").mkdir()
    assert run("import", "mermaid", "map.mmd", "--out", "drafts").code == 0
    assert len(list((here / "drafts").glob("*.journey.yaml"))) == 1


def test_stdin(process: Run) -> None:
    """`-` is stdin."""
    ended = process("import", "mermaid", "-", stdin=ONE.encode())
    assert ended.code == 0
    assert "title: Water damage" in ended.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["mermaid", "nothing.mmd"], "nothing.mmd does not exist"),
        (["mermaid", "."], "."),
        (["mermaid", "refused.mmd"], "refused.mmd"),
        (["mermaid", "nul.mmd"], "nul.mmd: this is not a text file"),
        (["mermiad", "map.mmd"], "'mermiad' is not 'mermaid'"),
        (["mermaid"], "missing argument 'FILE'"),
        (["mermaid", "map.mmd", "--out", "map.mmd/x.yaml"], "cannot make the folder map.mmd: File exists"),
    ],
)
def test_refused(run: Run, write: Write, arguments: list[str], words: str) -> None:
    """What is refused is one line and exit code 2, and nothing is on stdout."""
    write("map.mmd", ONE)
    write("refused.mmd", REFUSED)
    write("nul.mmd", "a\0b")
    ended = run("import", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert words.casefold() in ended.err.casefold()
    assert ended.err.count("\n") == 1
