"""Hyphenation and widths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.views.map.prose import hyphenation, lines, width


@pytest.mark.parametrize(
    ("lang", "word", "divided"),
    [
        ("fi", "asiakaspalvelukeskus", "asia|kas|pal|ve|lu|kes|kus"),
        ("fi-FI", "tekstiviestillä", "teks|ti|vies|til|lä"),
        ("fi", "kotivakuutus", "koti|va|kuu|tus"),
        ("en", "unsubscribing", "unsub|scrib|ing"),
        ("en", "short", "short"),
        ("zz", "kotivakuutuskausi", "kotivakuutuskausi"),
    ],
)
def test_long_words_are_divided(lang: str, word: str, divided: str) -> None:
    """Words of eleven letters and more get soft hyphens where their language divides them."""
    assert hyphenation(lang)(word).replace("\u00ad", "|") == divided


@given(st.text(max_size=60), st.sampled_from(["fi", "en", "sv", "zz"]))
def test_nothing_but_soft_hyphens_is_added(text: str, lang: str) -> None:
    """Taking the soft hyphens out gives the text back."""
    plain = text.replace("\u00ad", "")
    assert hyphenation(lang)(plain).replace("\u00ad", "") == plain


def test_widths() -> None:
    """Wide letters are wider than narrow ones, and soft hyphens take no room."""
    assert width("mmm", 10) > width("aaa", 10) > width("iii", 10)
    assert width("漏水", 10) == 20
    assert width("a\u00adb", 10) == width("ab", 10)


def test_lines() -> None:
    """Words go onto lines, and a word longer than a line takes several."""
    assert lines("", 10, 50) == 1
    assert lines("one two", 10, 100) == 1
    assert lines("one two three", 10, 45) == 2
    assert lines("a" * 40, 10, 60) == 4
