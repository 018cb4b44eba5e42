"""Errors of the models in a designer's words, at the right key or value."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import HEAD, ORGANISATION, document, journey, wrong

from journeymap.model.base import Model
from journeymap.model.journey import Journey
from journeymap.model.values import Scale
from journeymap.validation import validate

CALL = f"{HEAD}touchpoints:\n  call:\n    title: Calls\n"


def said(*lines: str) -> list[str]:
    """What is said of lines below a touchpoint, the first of which is line 6; what all begin with is left out."""
    found = wrong(CALL + "".join(f"    {line}\n" for line in lines))
    return [message.replace(" DOC003 Touchpoint “Calls”:", "") for message in found]


@pytest.mark.parametrize(
    ("line", "column", "key", "near"),
    [
        ("name: B", 5, "name", "title"),
        ("pain points: [a]", 5, "pain points", "pains"),
        ("current: {ease: 3}", 5, "current", "actual"),
        ("Owner: claims", 5, "Owner", "owner"),
        ("target: {emotions: calm}", 14, "emotions", "emotion"),
        ("next: [{to: a, probability: 20%}]", 20, "probability", "share"),
        ("next: {to: a, probability: 20%}", 19, "probability", "share"),
        ("owner: {team: a}", 13, "team", "unit"),
    ],
)
def test_an_unknown_key_is_told_at_the_key(line: str, column: int, key: str, near: str) -> None:
    """The key that is near is named."""
    assert said(line) == [f"6:{column} the key `{key}` is not known. Did you mean `{near}`? | write `{near}`"]


def test_all_keys_there_are_come_with_a_word_on_ones_own() -> None:
    """Where nothing is near, the help names the keys and how to keep a key of one's own."""
    (found,) = said("zebra: 1")
    assert "title, phase, owner, involves" in found
    assert found.endswith("notes or links; keys of your own begin with `x-`")


QUOTES = "put the text in quotes, or on a line of its own"


@pytest.mark.parametrize(
    ("lines", "message", "help_"),
    [
        (["pains: [{title: Waits, again and again}]"], "6:28 a comma split this text before “again and again”", QUOTES),
        (
            ["pains: [{title: Waits, again}]"],
            "6:28 `again` has no value and is not known: a comma split a text before it?",
            QUOTES,
        ),
        (
            ["pains: [Ticket: lost]"],
            "6:13 a colon split this text after “Ticket”",
            'put the text in quotes: "Ticket: lost"',
        ),
        (
            ["pains:", "  - Says it again: and again"],
            "7:9 a colon split this text after “Says it again”",
            'put the text in quotes: "Says it again: and again"',
        ),
        (
            ["doing: {Holds: on}"],
            "6:12 `doing`: a colon split this text after “Holds”",
            'put it in quotes: "Holds: on"',
        ),
        (
            ["quotes: [{Said: 'he \"said\"'}]"],
            "6:14 `quotes`: a colon split this text after “Said”",
            "put it in quotes: \"Said: he 'said'\"",
        ),
        (
            ["doing: [Holds, explains]"],
            "6:12 `doing`: a list stands where one text is expected",
            "write one text; put it in quotes if it has brackets",
        ),
        (["doing: {a: b, c: d}"], "6:12 `doing`: a mapping stands where a text is expected", "write one text"),
        (["target: {ease: 4,5}"], "6:22 “4,5” has a decimal comma", "write 4.5"),
        (["target: {ease: x4,5, efficiency: 3}"], "6:23 “x4,5” has a decimal comma", "write x4.5"),
        (["wait: {actual: 1,5 h, target: 1 h}"], "6:22 “1,5 h” has a decimal comma", "write 1.5 h"),
        (["next: [{to: a, share: 12,5 %}]"], "6:30 “12,5 %” has a decimal comma", "write 12.5 %"),
    ],
)
def test_text_that_yaml_split(lines: list[str], message: str, help_: str) -> None:
    """Half a sentence or half a number where a key should be is told as what it is, once, with what to write."""
    assert said(*lines) == [f"{message} | {help_}"]


def test_a_key_missing_because_of_a_split_is_not_told_as_well() -> None:
    """One mistake, one finding: a missing `title` beside half a sentence or a misspelt title goes without saying."""
    assert len(said("pains: [{titel: Waits}]")) == 1
    assert len(said("pains: [{Waits: again}]")) == 1
    assert len(wrong("kind: journey\nname: T\ntouchpoint: {call: Calls}\n")) == 2
    assert len(said("pains: [{severity: 3, evidence: a}]")) == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "metrics: [nps]",
            "6:14 `metrics`: a list stands where named items are expected | give each item an id: `id: ",
        ),
        ("metrics: nps", "6:14 `metrics`: “nps” stands where keys are expected | write `id: …` lines below it"),
        ("metrics: {nps: }", "6:15 nothing is written here | write its keys below it: target, actual or evidence"),
        ("metrics: {nps: 40}", "6:20 `nps`: “40” stands where keys are expected | write its keys below it: target, "),
        (
            "target: [ease]",
            "6:13 `target`: a list stands where keys are expected | write its keys below it: efficiency,",
        ),
    ],
)
def test_what_is_not_a_mapping(line: str, message: str) -> None:
    """A list, a text or nothing where keys are expected is told with the keys."""
    (found,) = said(line)
    assert found.startswith(message)


def test_a_touchpoint_without_anything() -> None:
    """An id alone is not enough, and is told at the id."""
    (found,) = wrong(f"{HEAD}touchpoints:\n  call:\n")
    assert found.startswith("4:3 DOC003 Touchpoint `call`: nothing is written here | write its keys below it: title, ")


def test_a_free_row_beside_rows_is_told_where_it_belongs() -> None:
    """A row's id used as a key is told with `rows:`."""
    rows = "rows: {outputs: What they hold}\n"
    (found,) = wrong(f"{HEAD}{rows}touchpoints:\n  call: {{title: Calls, outputs: A letter}}\n")
    assert found == (
        "5:24 DOC003 Touchpoint “Calls”: the free row `outputs` stands outside `rows` "
        "| write it under `rows:`, as rows: {outputs: …}"
    )


def test_all_errors_of_a_file_at_once() -> None:
    """Every error is told, each at its place, in the order of the file."""
    text = (
        f"{HEAD}status: liv\nscale: 5\ntouchpoints:\n  call: {{title: Calls, share: 20, takes: long}}\n"
        "  photos: {titel: Sends photos}\nactions:\n  a b: {title: A, status: started, due: soon}\n"
    )
    places = [line.split(" ")[0] for line in wrong(text)]
    assert places == ["3:9", "4:8", "6:31", "6:42", "7:12", "9:3", "9:27", "9:41"]


X_KEYS = """\
x-a: {deep: [1]}
owner: {unit: claims, x-a: 1}
links: {link: l, x-a: 1}
target: {ease: 3, x-a: 1, emotion: {raise: [happy], x-a: }}
phases: {report: {title: Reports, x-a: 1}}
touchpoints:
  call:
    title: Calls
    x-a: 1
    next: {to: end, x-a: 1, handoff: {carries: [], x-a: 1}}
    pains: [Waits, {title: Twice, x-a: 1}]
    assumed: {emotion: {felt: afraid, x-a: 1}, ease: {value: 3, x-a: [1]}, x-b: 1}
    metrics: {nps: {target: 3, x-a: 1}}
    wait: {actual: 3 min, x-a: 1}
"""


def test_keys_of_ones_own_are_kept_anywhere() -> None:
    """A key that begins `x-` stands in any item, in its long and its short form, and changes nothing."""
    without = "\n".join(
        [
            "owner: {unit: claims}",
            "links: {link: l}",
            "target: {ease: 3, emotion: {raise: [happy]}}",
            "phases: {report: {title: Reports}}",
            "touchpoints:",
            "  call:",
            "    title: Calls",
            "    next: {to: end, handoff: {carries: []}}",
            "    pains: [Waits, {title: Twice}]",
            "    assumed: {emotion: {felt: afraid}, ease: {value: 3}}",
            "    metrics: {nps: {target: 3}}",
            "    wait: {actual: 3 min}",
        ]
    )
    assert journey(X_KEYS) == journey(without)
    found = document(HEAD + X_KEYS)
    assert found.source.data["touchpoints"]["call"]["x-a"] == "1"


def test_keys_of_ones_own_do_not_hide_errors() -> None:
    """What is wrong beside them is told, at its own place."""
    assert wrong(f"{HEAD}x-a: 1\ntouchpoints:\n  call: {{title: Calls, x-b: 1, share: 20}}\n") == [
        "5:39 DOC003 Touchpoint “Calls”: `share`: “20” is more than everybody | write 20 %"
    ]


def test_an_item_may_be_called_x_something() -> None:
    """Where ids are the author's, `x-` means nothing."""
    assert list(journey("touchpoints: {x-ray: Has a picture taken}\n").touchpoints) == ["x-ray"]


def test_an_id_is_told_at_the_id() -> None:
    """A wrong id is an error of the key, and the item is called by its title."""
    assert wrong(f"{ORGANISATION}units:\n  a b: {{name: Claims}}\n") == [
        "3:3 DOC003 Unit “Claims”: “a b” cannot be an id: ids are letters, digits and `-` | write `a-b`"
    ]


class Odd(Model):
    """A model with a field that the language has no words for."""

    how_many: int = 0


def test_an_error_we_have_no_words_for() -> None:
    """It is told all the same, with the key and the value."""
    _, flags = validate(Odd, {"how-many": "x"}, Scale())
    assert flags[0].message.startswith("`how-many`: “x” does not fit here (input should be a valid integer")


JSON_LIKE: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = [
    "title",
    "owner",
    "next",
    "target",
    "actual",
    "pains",
    "handoff",
    "share",
    "x-a",
    "emotion",
    "felt",
    "wait",
    "to",
]
NEAR_MISSES = st.recursive(
    JSON_LIKE | st.sampled_from(["20%", "70", "call", "afraid", "2 min", "true"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)


@given(NEAR_MISSES, NEAR_MISSES)
def test_any_data_is_read_or_told(touchpoint: Any, rest: Any) -> None:
    """Whatever stands in a file, there is a model or a message in words, and never both or neither."""
    data = {"kind": "journey", "title": "T", "touchpoints": {"call": touchpoint}, "x-b": rest}
    data |= rest if isinstance(rest, dict) else {}
    found, flags = validate(Journey, data, Scale())
    assert (found is None) == bool(flags)
    assert all(flag.code == "DOC003" and flag.message and "pydantic" not in flag.message for flag in flags)
