"""One file: a journey, an organisation, or what is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import HEAD, ORGANISATION, document, portfolio, wrong

from journeymap.document import journey_id, kind_of, load
from journeymap.finding import Position
from journeymap.lint import lint
from journeymap.source import read

CALL = "touchpoints: {call: Calls}\n"


@pytest.mark.parametrize(
    ("path", "id_"),
    [
        ("water-damage.journey.yaml", "water-damage"),
        ("journeys/water-damage.yaml", "water-damage"),
        ("a/b.c/water.damage.yml", "water.damage"),
        ("Vesivahinko.Journey.YML", "Vesivahinko"),
        ("water-damage", "water-damage"),
        (".yaml", ""),
    ],
)
def test_a_journeys_id_is_its_file_name(path: str, id_: str) -> None:
    """The folder and the suffix are no part of it."""
    assert journey_id(path) == id_
    assert document(HEAD + CALL, path).id == id_


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("kind: journey", "journey"),
        ("kind: organisation", "organisation"),
        ("kind: 'journey'", "journey"),
        ("kind: Journey", "journey"),
        ("kind: jouney", "journey"),
        ("kind: journney", "journey"),
        ("kind: jorney", "journey"),
        ("kind: juorney", "journey"),
        ("kind: journez", "journey"),
        ("kind: journe", "journey"),
        ("kind: organization", "organisation"),
        ("kind: organizaton", None),
        ("kind: Deployment", None),
        ("kind: journal", None),
        ("kind: map", None),
        ("kind: [journey]", None),
        ("kind:", None),
        ("touchpoints: {}", "journey"),
        ("phases: {}", "journey"),
        ("kind: Deployment\ntouchpoints: {}", "journey"),
        ("steps: {}", None),
        ("- kind: journey", None),
        ("", None),
        ("kind: journey\na: [", "journey"),
        ("kind: organisation\na: [", "organisation"),
        ("touchpoints:\n  a: [", "journey"),
        ("title: x\na: [", None),
    ],
)
def test_what_a_file_looks_like(text: str, kind: str | None) -> None:
    """A kind one letter away counts, touchpoints or phases do, and a broken file is judged by its lines."""
    assert kind_of(read(text.encode())) == kind


@given(st.sampled_from(["journey", "organisation"]), st.data())
def test_a_kind_one_typo_away_is_seen(kind: str, data: st.DataObject) -> None:
    """One letter missing, added, wrong or swapped with the next never hides what a file is."""
    at = data.draw(st.integers(0, len(kind) - 2))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    typos = [
        kind[:at] + kind[at + 1 :],
        kind[:at] + letter + kind[at:],
        kind[:at] + letter + kind[at + 1 :],
        kind[:at] + kind[at + 1] + kind[at] + kind[at + 2 :],
    ]
    for typo in typos:
        assert kind_of(read(f"kind: {typo}\n".encode())) == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "kind: jorney\n",
            "1:7 DOC003 `kind: jorney` is not known. Did you mean `journey`? | write `kind: journey` or",
        ),
        ("kind: Journey\n", "1:7 DOC003 `kind: Journey` is not known. Did you mean `journey`? | write `kind: journey`"),
        ("kind: map\n", "1:7 DOC003 `kind: map` is not known. | write `kind: journey` or `kind: organisation`"),
        ("kind: [journey]\n", "1:7 DOC003 `kind` is not one word | write `kind: journey` or `kind: organisation`"),
        ("kind:\n", "1:1 DOC003 The file does not say what it is: `kind` is missing | write `kind: journey` on the"),
        (
            "",
            "1:1 DOC003 The file does not say what it is: `kind` is missing | write `kind: journey` on the first line",
        ),
    ],
)
def test_a_kind_that_is_wrong_or_missing(text: str, said: str) -> None:
    """The file is checked as what it looks like, and its kind told."""
    (message,) = wrong(f"{text}title: T\n{CALL}")
    assert message.startswith(said)


def test_an_organisation_without_its_kind_is_checked_as_one() -> None:
    """A file with units, named by hand, is told to be an organisation."""
    (message,) = wrong("units: {claims: Claims}\n")
    assert message.endswith("`kind` is missing | write `kind: organisation` on the first line")


def test_american_spelling() -> None:
    """One letter in `organization` is told, and the rest of the file read."""
    (message,) = wrong("kind: organization\nunits: {claims: Claims}\n")
    assert message.startswith("1:7 DOC003 `kind: organization` is not known. Did you mean `organisation`? |")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The file is empty"),
        ("# only a comment\n", "The file is empty"),
        ("- a\n", "The file holds a list, not the keys of a journey or an organisation"),
        ("Some prose\n", "The file holds one text, not the keys of a journey or an organisation"),
        ("~\n", "The file holds nothing, not the keys of a journey or an organisation"),
    ],
)
def test_a_file_without_keys(text: str, said: str) -> None:
    """What holds no mapping cannot be read, and is told what to begin with."""
    assert wrong(text) == [f"1:1 DOC001 {said} | write `kind: journey`, a `title` and `touchpoints`"]
    assert document(text).model is None


def test_a_broken_file_has_no_other_finding() -> None:
    """Broken YAML is told once, at its place, and nothing else is said of what could not be read."""
    (message,) = wrong(f"{HEAD}status: liv\ntouchpoints: [\n")
    assert message.startswith("4:14 DOC001 ")
    found = document(f"{HEAD}touchpoints: [\n")
    assert (found.kind, found.model) == ("journey", None)


def test_a_key_that_stands_twice() -> None:
    """Both places are told: the second is flagged, the first is beside it."""
    text = f"{HEAD}touchpoints:\n  call: Calls\n  photos: Sends photos\n  call: Calls again\n"
    (finding,) = lint(portfolio(text)).findings[:1]
    assert (finding.code, finding.position) == ("DOC002", Position(6, 3, 6, 7))
    assert finding.message == "`call` is written twice"
    assert [(also.position, also.message) for also in finding.related] == [(Position(4, 3, 4, 7), "first written here")]
    assert document(text).model is None


def test_a_key_that_stands_twice_in_an_item() -> None:
    """The item is named."""
    assert wrong(f"{HEAD}touchpoints:\n  call:\n    title: Calls\n    title: Rings\n") == [
        "6:5 DOC002 `title` is written twice in touchpoint “Calls” | keep one, or give the other an id of its own"
    ]


TOUCHPOINTS, BACKSTAGE = "touchpoints: {a: B}\n", "backstage: {a: C}\n"


@pytest.mark.parametrize(
    ("text", "place", "names", "first"),
    [
        (f"{HEAD}phases: {{a: A}}\n{TOUCHPOINTS}", (4, 15), "phase “A” and touchpoint “B”", (3, 10)),
        (HEAD + TOUCHPOINTS + BACKSTAGE, (4, 13), "touchpoint “B” and backstage process “C”", (3, 15)),
        (HEAD + BACKSTAGE + TOUCHPOINTS, (4, 15), "backstage process “C” and touchpoint “B”", (3, 13)),
        (f"{ORGANISATION}units: {{a: A}}\npeople: {{a: B}}\n", (3, 10), "unit “A” and person “B”", (2, 9)),
    ],
)
def test_items_that_share_their_ids(text: str, place: Any, names: str, first: Any) -> None:
    """Phases, touchpoints and backstage share one set of ids, units and people another; both places are told."""
    finding = next(found for found in lint(portfolio(text)).findings if found.code == "DOC002")
    assert (finding.position.line, finding.position.column) == place
    assert finding.message == f"`a` names both {names}"
    (also,) = finding.related
    assert (also.position.line, also.position.column) == first
    assert document(text).model is None


def test_ids_of_other_sections_are_their_own() -> None:
    """Evidence may be called like a touchpoint, and a channel like a unit."""
    assert wrong(f"{HEAD}{CALL}evidence: {{call: The calls}}\nactions: {{call: Call}}\n") == []
    assert wrong(f"{ORGANISATION}units: {{phone: Phones}}\nchannels: {{phone: Phone}}\n") == []


def test_a_text_cut_by_a_comment_stops_nothing() -> None:
    """What a `#` cut off is told, and the journey is read."""
    found = document(f"{HEAD}touchpoints:\n  call: Ticket #12\n")
    assert [flag.code for flag in found.flags] == ["DOC008"]
    assert found.journey is not None
    assert found.organisation is None
    assert found.journey.touchpoints["call"].title == "Ticket"


def test_a_wrong_scale_does_not_spoil_the_scores() -> None:
    """Scores are checked on the usual scale if the file's own cannot be read, which is told where it stands."""
    (message,) = wrong(f"{HEAD}scale: five\ntarget: {{ease: 80}}\n{CALL}")
    assert message.startswith("3:8 DOC003 `scale`: “five” is not a scale")


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    """A file has a model, or flags that say why not."""
    found = load("a.yaml", data)
    assert (found.model is None) == any(flag.code != "DOC008" for flag in found.flags)
