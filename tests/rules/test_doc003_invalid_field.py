"""Keys and values the language does not know."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def test_a_near_key_is_named(check: Check) -> None:
    """A misspelt key gets a suggestion."""
    (finding,) = check("DOC003", "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, chanel: phone}\n")
    assert "Did you mean `channel`?" in finding.message


def test_all_errors_of_a_file_are_told_at_once(check: Check) -> None:
    """Two mistakes are two findings."""
    text = "kind: journey\ntitle: A\nstate: now\ntouchpoints:\n  call: {title: Calls, takes: soon}\n"
    assert [finding.position.line for finding in check("DOC003", text)] == [3, 5]
