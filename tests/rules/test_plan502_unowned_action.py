"""Actions that nobody answers for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

UNITS = "kind: organisation\nunits: {claims: {name: Claims, lead: maija}, repair: Repair}\n"
PEOPLE = f"{UNITS}people: {{maija: Maija}}\n"


def journey(keys: str) -> str:
    """A journey with one action."""
    return (
        f"kind: journey\ntitle: A\ntouchpoints: {{call: Calls}}\nactions:\n  chat:\n    title: Try a chat\n    {keys}\n"
    )


@pytest.mark.parametrize(("status", "stage"), [("planned", "planned"), ("doing", "under way")])
def test_nobody(check: Check, status: str, stage: str) -> None:
    """An action on its way needs somebody; it is pointed at by its id."""
    for organisation in ("kind: organisation\n", UNITS, PEOPLE):
        (finding,) = check("PLAN502", journey(f"status: {status}"), org=organisation)
        assert (finding.position.line, finding.position.column) == (5, 3)
        assert finding.message == f"The action “Try a chat” is {stage}, and nobody answers for it"


@pytest.mark.parametrize("status", ["idea", "done", "dropped"])
def test_ideas_and_what_is_over(check: Check, status: str) -> None:
    """They need nobody."""
    assert check("PLAN502", journey(f"status: {status}"), org=PEOPLE) == []


def test_an_action_is_an_idea_unless_it_says_otherwise(check: Check) -> None:
    """Without a status there is nothing to answer for yet."""
    assert check("PLAN502", journey("effort: 3")) == []


@pytest.mark.parametrize("owner", ["claims", "{unit: claims}"])
def test_a_unit_is_enough_without_people(check: Check, owner: str) -> None:
    """Where the organisation lists people a unit is not enough, and who leads it is offered."""
    text = journey(f"status: planned\n    owner: {owner}")
    assert check("PLAN502", text, org=UNITS) == []
    assert check("PLAN502", text) == []
    (finding,) = check("PLAN502", text, org=PEOPLE)
    assert finding.message == "The action “Try a chat” is planned, and only a unit answers for it: Claims"
    assert (finding.at, finding.position.line) == ("actions.chat.owner", 8)
    assert finding.help == "write `owner:` and a person, such as `maija`"


def test_a_unit_without_a_lead(check: Check) -> None:
    """Nobody is offered where nobody leads."""
    (finding,) = check("PLAN502", journey("status: planned\n    owner: repair"), org=PEOPLE)
    assert finding.help == "write `owner:` and a person"


@pytest.mark.parametrize(
    "owner", ["maija", "{person: maija}", "{unit: repair, person: maija}", "[repair, maija]", "unknown"]
)
def test_a_person_is_enough(check: Check, owner: str) -> None:
    """A person alone or among others; an id that nobody defines is told elsewhere."""
    assert check("PLAN502", journey(f"status: planned\n    owner: {owner}"), org=PEOPLE) == []


@pytest.mark.parametrize("organisation", ["kind: organisation\n", PEOPLE])
def test_the_customer_does_not_answer(check: Check, organisation: str) -> None:
    """An action is the organisation's own."""
    (finding,) = check("PLAN502", journey("status: planned\n    owner: customer"), org=organisation)
    assert finding.message.endswith("nobody answers for it")
