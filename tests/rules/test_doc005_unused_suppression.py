"""Comments that silence nothing."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\ntouchpoints:\n"


def test_one_idle_code_among_used_ones_is_named(check: Check) -> None:
    """Only the code that is not needed is told."""
    (finding,) = check("DOC005", f"{START}  call: Calls  # journeymap: ignore[OWN201, OWN202]\n")
    assert "`OWN202`" in finding.message
    assert "`OWN201`" not in finding.message


def test_a_code_that_does_not_exist_is_idle(check: Check) -> None:
    """A misspelt code silences nothing, and is told."""
    assert len(check("DOC005", f"{START}  call: Calls  # journeymap: ignore[OWN9999]\n")) == 1


def test_a_name_is_as_good_as_a_code(check: Check) -> None:
    """A comment with the rule's name that silences something is silent."""
    assert check("DOC005", f"{START}  call: Calls  # journeymap: ignore[unowned-touchpoint]\n") == []
