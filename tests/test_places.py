"""Routes through short forms."""

from __future__ import annotations

import pytest

from journeymap.finding import Route
from journeymap.places import find
from journeymap.source import read


def place(text: str, route: Route) -> tuple[str, Route, bool]:
    """What is found at a route, the way to it, and whether the whole route led there."""
    node, written, whole = find(read(text.encode()).root, route)
    return "" if node is None else text[node.start : node.end].strip(), written, whole


@pytest.mark.parametrize(
    ("text", "route", "found", "written"),
    [
        ("next: photos", ("next", 0, "to"), "photos", ("next",)),
        ("next: [photos, call]", ("next", 1, "to"), "call", ("next", 1)),
        ("next: {to: photos}", ("next", 0, "to"), "photos", ("next", "to")),
        ("next: [{to: photos}]", ("next", 0, "to"), "photos", ("next", 0, "to")),
        ("owner: claims", ("owner", 0), "claims", ("owner",)),
        ("owner: {unit: claims}", ("owner", 0, "unit"), "claims", ("owner", "unit")),
        ("call: Calls", ("call", "title"), "Calls", ("call",)),
        ("pains: Waits", ("pains", 0, "title"), "Waits", ("pains",)),
        ("emotion: afraid", ("emotion", "felt", "afraid"), "afraid", ("emotion",)),
        ("emotion: 70", ("emotion", "score"), "70", ("emotion",)),
        ("emotion: [worried, afraid]", ("emotion", "felt", "afraid"), "afraid", ("emotion", 1)),
        ("emotion: [worried, let  down]", ("emotion", "felt", "let down"), "let  down", ("emotion", 1)),
        ("emotion: ['worried, sad', afraid]", ("emotion", "felt", "sad"), "'worried, sad'", ("emotion", 0)),
        ("emotion: {felt: [worried, afraid]}", ("emotion", "felt", "afraid"), "afraid", ("emotion", "felt", 1)),
        ("emotion: {felt: {afraid: 3 %}}", ("emotion", "felt", "afraid"), "3 %", ("emotion", "felt", "afraid")),
        ("emotion: [calm]", ("emotion", "raise", "calm"), "calm", ("emotion", 0)),
        ("handoff: [case id]", ("handoff", "carries", 0), "case id", ("handoff", 0)),
        ("handoff: case id", ("handoff", "carries", 0), "case id", ("handoff",)),
        ("affects: [call]", ("affects", "touchpoints", 0), "call", ("affects", 0)),
        ("wait: 14 min", ("wait", "actual"), "14 min", ("wait",)),
        ("- [a, {b: c}]", (0, 1, "b"), "c", (0, 1, "b")),
        ("emotion: [[a], calm]", ("emotion", "felt", "calm"), "calm", ("emotion", 1)),
    ],
)
def test_a_short_form_stands_for_the_long_one(text: str, route: Route, found: str, written: Route) -> None:
    """The route of the long form leads to what is written for it."""
    assert place(text, route) == (found, written, True)


@pytest.mark.parametrize(
    ("text", "route", "found", "written"),
    [
        ("call: {title: Calls}", ("call", "owner", 0), "{title: Calls}", ("call",)),
        ("next: [photos]", ("next", 1), "[photos]", ("next",)),
        ("next: [photos]", ("next", -1), "[photos]", ("next",)),
        ("next: {to: photos}", ("next", 1, "to"), "{to: photos}", ("next",)),
        ("owner:", ("owner", 0), "", ("owner",)),
        ("", ("owner",), "", ()),
    ],
)
def test_what_is_not_written_ends_the_way(text: str, route: Route, found: str, written: Route) -> None:
    """The last thing on the way that is written is given, and that it is not the whole route."""
    assert place(text, route) == (found, written, False)


def test_the_file_itself_has_the_empty_route() -> None:
    """No step leads to the whole."""
    assert place("a: b", ()) == ("a: b", (), True)
