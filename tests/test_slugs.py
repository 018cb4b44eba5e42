"""Ids that read like a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model.values import identifier
from journeymap.slugs import MAX_ID, shortened, slug


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Calls the contact centre", "calls-the-contact-centre"),
        ("Doesn't answer", "doesnt-answer"),
        ("Sähkölasku: eräpäivä!", "sähkölasku-eräpäivä"),
        ("claim_form", "claim-form"),
        ("🙂", ""),
    ],
)
def test_a_slug_reads_like_its_text(text: str, id_: str) -> None:
    """Words stay, signs and emoji go."""
    assert slug(text) == id_


def test_a_long_text_is_cut_at_a_word() -> None:
    """Whole words as far as they fit; a single long word is cut."""
    assert shortened("one-two-three", 9) == "one-two"
    assert shortened("x" * 100, MAX_ID) == "x" * MAX_ID


@given(st.text(max_size=200))
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    """Any text has a slug that is an id, unless no letter is in it."""
    found = slug(text)
    assert not found or identifier(found) == found
