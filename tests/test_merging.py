"""Several organisation files read as one."""

from __future__ import annotations

import pytest
from reading import ORGANISATION, portfolio

from journeymap.lint import lint
from journeymap.model.organisation import Organisation


def merged(*texts: str) -> Organisation:
    """What some organisation files are together."""
    return portfolio(*(ORGANISATION + text for text in texts)).merged


def clashes(*texts: str) -> list[tuple[str, int, int, str, str, list[tuple[str, int]]]]:
    """DOC002 of some organisation files: path, line, column, message, help, and the other places."""
    findings = lint(portfolio(*(ORGANISATION + text for text in texts))).findings
    return [
        (
            found.path,
            found.position.line,
            found.position.column,
            found.message,
            found.help,
            [(also.path, also.position.line) for also in found.related],
        )
        for found in findings
        if found.code == "DOC002"
    ]


def test_sections_are_joined() -> None:
    """Each file adds its units, people and the rest, in the order of the files."""
    found = merged(
        "units: {claims: Claims}\n", "units: {repair: Repair}\nchannels: {phone: Phone}\n", "name: Kotivara\n"
    )
    assert (list(found.units), list(found.channels), found.name) == (["claims", "repair"], ["phone"], "Kotivara")
    assert found.people == {}


def test_nothing_is_an_empty_organisation() -> None:
    """Without a file there is an organisation that defines nothing."""
    assert portfolio().merged == Organisation(kind="organisation")


def test_notes_and_links_are_joined() -> None:
    """What has no id is kept from every file."""
    found = merged("notes: A\n", "notes: [B, C]\nlinks: l\n")
    assert (found.notes, [link.link for link in found.links]) == (("A", "B", "C"), ["l"])


def test_the_first_language_counts() -> None:
    """A language may stand in every file; the first that has one decides."""
    assert merged("name: A\n", "lang: fi\n", "lang: sv\n").lang == "fi"
    assert clashes("lang: fi\n", "lang: sv\n") == []
    assert merged("name: A\n").lang is None


def test_an_id_that_is_defined_twice() -> None:
    """The first definition counts, and the second is told with the first beside it."""
    texts = ("units: {claims: Claims}\n", "units:\n  claims: Damages\n")
    assert merged(*texts).units["claims"].name == "Claims"
    assert clashes(*texts) == [
        (
            "1.yaml",
            3,
            3,
            "The organisation has unit “Damages” a second time; the first one counts",
            "keep one of the two",
            [("0.yaml", 2)],
        )
    ]


@pytest.mark.parametrize(
    "line", ["name: B", "vision: B", "target: {ease: 70}", "model: {memory: average}", "reach: {ease: 5}"]
)
def test_what_an_organisation_has_once(line: str) -> None:
    """A second name, vision, target, model or reach is told."""
    key = line.partition(":")[0]
    ((path, row, column, message, _, related),) = clashes(f"{line}\n", f"units: {{a: A}}\n{line}\n")
    assert (path, row, column, related) == ("1.yaml", 3, 1, [("0.yaml", 2)])
    assert message == f"The organisation has `{key}` a second time; the first one counts"


def test_units_and_people_share_their_ids_across_files() -> None:
    """An id of a unit in one file and a person in another is told, since owners could be either."""
    assert clashes("units: {maija: Maija's team}\n", "people: {maija: Maija}\n") == [
        (
            "1.yaml",
            2,
            10,
            "`maija` names person “Maija” here, and something else in another file; the first one counts",
            "give one of them another id: units and people share one set of ids",
            [("0.yaml", 2)],
        )
    ]
    assert merged("units: {maija: Maija's team}\n", "people: {maija: Maija}\n").people == {}


def test_an_emotion_that_exists_already() -> None:
    """A word of the vocabulary cannot be defined anew; a synonym or a Finnish word of it can."""
    text = "emotions:\n  afraid: {valence: 0.5}\n"
    ((_, row, column, message, help_, _),) = clashes(text)
    assert (row, column, help_) == (3, 3, "choose another word, or leave it out")
    assert message == "`afraid` is already in the vocabulary, with a valence of -1; that one counts"
    assert merged(text).emotions == {}
    assert clashes("emotions: {anxious: {valence: -0.5}}\n") == []


def test_files_that_cannot_be_read_are_left_out() -> None:
    """A broken organisation file defines nothing, and hides nothing in the others."""
    found = portfolio(f"{ORGANISATION}units: [\n", f"{ORGANISATION}units: {{claims: Claims}}\n")
    assert (list(found.merged.units), found.clashes) == (["claims"], {})
