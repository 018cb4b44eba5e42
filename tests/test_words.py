"""Words for messages."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.finding import Route
from journeymap.model.journey import Journey
from journeymap.model.keys import known_keys
from journeymap.model.organisation import Organisation
from journeymap.words import cut, item, listed, meant, near

TOUCHPOINT = known_keys(Journey, ("touchpoints", "call"))
JOURNEY = known_keys(Journey, ())
ORGANISATION = known_keys(Organisation, ())


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("name", TOUCHPOINT, "title"),
        ("title", known_keys(Organisation, ("units", "claims")), "name"),
        ("teams", ORGANISATION, "units"),
        ("pain points", TOUCHPOINT, "pains"),
        ("Pain_Points", TOUCHPOINT, "pains"),
        ("touchpoint", JOURNEY, "touchpoints"),
        ("current", TOUCHPOINT, "actual"),
        ("to-be", TOUCHPOINT, "target"),
        ("steps", JOURNEY, "touchpoints"),
        ("omistaja", TOUCHPOINT, "owner"),
        ("ownr", TOUCHPOINT, "owner"),
        ("OWNER", TOUCHPOINT, "owner"),
        ("emotions", ["emotion", "ease"], "emotion"),
        ("felt_by_staff", TOUCHPOINT, "felt-by-staff"),
        ("zebra", TOUCHPOINT, None),
        ("", TOUCHPOINT, None),
        ("owner", [], None),
    ],
)
def test_near_words(word: str, known: list[str], found: str | None) -> None:
    """A synonym of the field is nearer than a likeness of letters, and both only where the word is known."""
    assert near(word, known) == found
    assert meant(word, known) == (f" Did you mean `{found}`?" if found else "")


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=10))
def test_what_is_near_is_known(word: str, known: list[str]) -> None:
    """Nothing is suggested that could not be written."""
    assert near(word, known) in (None, *known)


@pytest.mark.parametrize(
    ("items", "prose"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_in_prose(items: list[str], prose: str) -> None:
    """Items are joined by commas and one word before the last."""
    assert listed(items) == prose
    assert listed(items, "or") == prose.replace(" and ", " or ")


@given(st.text(max_size=200), st.integers(2, 80))
def test_a_cut_text_is_one_short_line(text: str, length: int) -> None:
    """A text is never longer than asked for, and whole if it fits."""
    found = cut(text, length)
    assert len(found) <= length
    assert len(found.splitlines()) <= 1
    flat = " ".join(text.split())
    assert found == flat if len(flat) <= length else found.endswith("…")


DATA = {
    "title": "T",
    "target": {"ease": "1"},
    "touchpoints": {"call": "Calls", "photos": {"title": "Sends photos"}, "wait": {"owner": "a"}, "odd": ["a"]},
    "units": {"claims": {"name": "Claims"}},
    "metrics": {"nps": "nps"},
    "emotions": {"cosy": "warm"},
    "phases": ["a"],
}


@pytest.mark.parametrize(
    ("route", "called"),
    [
        (("touchpoints", "call"), "touchpoint “Calls”"),
        (("touchpoints", "photos", "owner", 0), "touchpoint “Sends photos”"),
        (("touchpoints", "wait"), "touchpoint `wait`"),
        (("touchpoints", "odd"), "touchpoint `odd`"),
        (("touchpoints", "gone"), "touchpoint `gone`"),
        (("units", "claims"), "unit “Claims”"),
        (("metrics", "nps"), "metric `nps`"),
        (("emotions", "cosy"), "emotion `cosy`"),
        (("phases", 0), "phase `0`"),
        (("target", "ease"), ""),
        (("touchpoints",), ""),
        ((), ""),
    ],
)
def test_what_an_item_is_called(route: Route, called: str) -> None:
    """An item is called by its title, else by its id; above the items there is no name."""
    assert item(DATA, route) == called


@pytest.mark.parametrize("data", [None, [], "text"])
def test_nothing_is_called_anything_in_a_file_without_keys(data: Any) -> None:
    """Data that is no mapping has no items."""
    assert item(data, ("touchpoints", "call")) == ""
