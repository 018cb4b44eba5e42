"""Texts that a `#` cuts off."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\ntouchpoints:\n  call:\n    owner: claims\n"


def test_a_sign_inside_a_word_cuts_nothing(check: Check) -> None:
    """An address with a fragment is whole."""
    assert check("DOC008", f"{START}    title: Opens https://example.org/help#call\n") == []


def test_what_was_cut_is_shown(check: Check) -> None:
    """The message has both the comment and where the text now ends."""
    (finding,) = check("DOC008", f"{START}    title: Quotes ticket #12\n")
    assert finding.message == "`#12` is read as a comment, so the text ends after “Quotes ticket”"
