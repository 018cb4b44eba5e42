"""Files that cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def test_it_cannot_be_silenced(check: Check) -> None:
    """A comment for the whole file does not hide that the file is unreadable."""
    text = "# journeymap: ignore-file[DOC001]\nkind: journey\ntitle: Asks: who pays?\n"
    assert [finding.position.line for finding in check("DOC001", text)] == [3]


def test_other_files_are_still_checked(check: Check) -> None:
    """One broken file does not stop the others."""
    good = "kind: journey\ntitle: A\ntouchpoints:\n  call: Calls\n"
    assert [finding.path for finding in check("OWN201", "kind: journey\ntitle: [\n", good)] == ["1.yaml"]
