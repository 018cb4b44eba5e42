"""File names that hold on every system."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.filenames import MAX_BYTES, folded, stem

DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\..*)?", re.IGNORECASE)
ANY = st.text(max_size=60)
TOKENS = st.lists(st.sampled_from(["con", "COM1", "nul", ".", " ", "/", "..", "\\", "-", "a", "ä", "\u202e", "𒀀"]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("call", "call"),
        ("Call me.back", "Call me.back"),
        ("a\u0308", "ä"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("C:\\boot", "C--boot"),
        ("..", ""),
        (" .hidden. ", "hidden"),
        ("con", "con-1"),
        ("NUL.tar.gz", "NUL-1.tar.gz"),
        ("com1 .x", "com1-1.x"),
        ("lpt¹", "lpt¹-1"),
        ("CONIN$", "CONIN$-1"),
        ("console", "console"),
        ("con-1", "con-1"),
        ("a\nb\tc\x00", "a-b-c-"),
        ("50%?#x", "50---x"),
        ("\ud800", "-"),
        ("", ""),
    ],
)
def test_known_names(text: str, name: str) -> None:
    """Words stay, what some system refuses or reads as a path goes."""
    assert stem(text) == name


@given(ANY | TOKENS.map("".join))
@example("con" + "é" * 200 + ".x")
@example("x" * 119 + " y")
@example("prn" + " " * 130)
def test_any_text(text: str) -> None:
    """Whatever the text, the name is short, in NFC, and neither a path, a device, hidden, nor cut short by Windows."""
    name = stem(text)
    assert len(name.encode()) <= MAX_BYTES + len("-1")
    assert unicodedata.is_normalized("NFC", name)
    assert not re.search(r'[\x00-\x1f<>:"/\\|?*#%]', name)
    assert not DEVICE.fullmatch(name)
    assert name.strip(". ") == name
    assert stem(name) == name


@given(ANY)
@example("\u0391\u0345")
def test_folded(text: str) -> None:
    """Upper and lower case, composed and decomposed letters are not told apart; different letters are."""
    assert folded(text) == folded(unicodedata.normalize("NFD", text)) == folded(folded(text))
    assert folded("Käynti") == folded("KÄYNTI") != folded("Kaynti")
