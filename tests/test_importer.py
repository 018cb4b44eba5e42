"""What importers share: decoding, cleaning, ids."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import UnreadableInput
from journeymap.importer import clean, decode, slug
from journeymap.model.values import identifier
from journeymap.reader import FORBIDDEN, MAX_BYTES


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Finds water under the dishwasher", "finds-water-under-the-dishwasher"),
        ("Lähettää hakemuksen (Kela)", "lähettää-hakemuksen-kela"),
        ("Don’t worry, it's Anna's", "dont-worry-its-annas"),
        ("Accueil à l'hôpital", "accueil-à-l-hôpital"),
        ("任务 一", "任务-一"),
        ("หน้าที่", "หน้าที่"),
        ("हिन्दी में", "हिन्दी-में"),
        ("می‌خواهم", "میخواهم"),
        ("👩‍🔬 Lab ❤️ visit 1️⃣", "lab-visit-1"),
        ("½ price²", "price"),
        ("cafe\u0301", "café"),
        ("No", "no"),
    ],
)
def test_ids_read_like_their_text(text: str, id_: str) -> None:
    """Letters, marks and digits of any script stay, in lower case; signs and emoji go."""
    assert slug(text, {}) == id_


def test_a_taken_id_gets_the_next_number() -> None:
    """Phases and touchpoints share one space, and a number that a title happens to hold is passed over."""
    taken: dict[str, int] = {}
    texts = ["Call", "Call 2", "call", "CALL!", "Call"]
    assert [slug(text, taken) for text in texts] == ["call", "call-2", "call-3", "call-4", "call-5"]


def test_a_text_without_letters_is_numbered_by_what_it_is() -> None:
    """Where nothing is left, the id says what the thing is."""
    taken: dict[str, int] = {}
    assert [slug(text, taken) for text in ("🙂", "...", "Touchpoint")] == [
        "touchpoint-1",
        "touchpoint-2",
        "touchpoint-3",
    ]
    assert slug("—", taken, "phase") == "phase-1"


def test_the_word_for_the_end_of_a_journey_is_no_id() -> None:
    """`end` stands for an edge's end, so a touchpoint of that name is numbered."""
    assert slug("End", {}) == "end-1"


def test_long_ids_are_cut_at_a_word() -> None:
    """At most 80 characters, whole words, and room for a number."""
    taken: dict[str, int] = {}
    text = "Waits " * 20
    assert slug(text, taken) == "-".join(["waits"] * 13)
    assert slug(text, taken) == "-".join(["waits"] * 12) + "-2"
    assert slug("x" * 100, taken) == "x" * 80


@given(st.lists(st.one_of(st.text(), st.sampled_from(["end", "a", "a 2", "a-2", "x" * 90, "x" * 79, ""])), max_size=12))
def test_ids_are_valid_and_unique(texts: list[str]) -> None:
    """Any texts give different ids that the model takes as they are."""
    taken: dict[str, int] = {}
    ids = [slug(text, taken) for text in texts]
    assert len(set(ids)) == len(ids)
    for id_ in ids:
        assert identifier(id_) == id_ == unicodedata.normalize("NFC", id_)
        assert id_ != "end"
        assert not id_.startswith("-")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_is_read_in_any_marked_encoding(encoding: str) -> None:
    """UTF-8 needs no byte order mark, the wider encodings do; line ends become LF."""
    assert decode("mökki\r\nja\rsauna".encode(encoding)) == ("mökki\nja\nsauna", ())


def test_text_in_no_unicode_encoding_is_taken_for_windows() -> None:
    """It is read, and the doubt is said."""
    text, lost = decode("mökki – 5 €".encode("cp1252"))
    assert text == "mökki – 5 €"
    assert "Windows-1252" in lost[0]


@pytest.mark.parametrize("data", [b"a\0b", b"\x89PNG\r\n\x1a\n\x01", "journey".encode("utf-16-le")])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """One line instead of nonsense."""
    with pytest.raises(UnreadableInput, match="not a text file"):
        decode(data)


def test_a_large_file_is_refused() -> None:
    """The limit is said."""
    assert decode(b"a" * MAX_BYTES)[0]
    with pytest.raises(UnreadableInput, match="larger than 1024 KiB"):
        decode(b"a" * (MAX_BYTES + 1))


@given(st.text())
def test_clean_text_is_one_line_that_the_reader_takes(text: str) -> None:
    """Nothing is left that the reader refuses, nor a line break, nor blank edges."""
    cleaned = clean(text)
    assert not FORBIDDEN.search(cleaned)
    assert cleaned == cleaned.strip()
    assert len(cleaned.splitlines()) < 2
    assert clean(cleaned) == cleaned


def test_clean_keeps_words_apart() -> None:
    """Breaks and tabs become a space; hidden characters go without one."""
    assert clean("\tone\n\ttwo\u202e\x07 \u2028three") == "one two  three"
