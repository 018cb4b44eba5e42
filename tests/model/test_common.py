"""Owners, links and maps of ids."""

from __future__ import annotations

import pytest
from reading import HEAD, ORGANISATION, journey, organisation, wrong

from journeymap.model.common import Owner


def owner(written: str) -> tuple[Owner, ...]:
    """Who owns a touchpoint."""
    return journey(f"touchpoints: {{call: {{title: Calls, owner: {written}}}}}\n").touchpoints["call"].owner


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("claims", [("claims",)]),
        ("customer", [("customer",)]),
        ("{unit: claims}", [("claims",)]),
        ("{person: maija}", [("maija",)]),
        ("{person: maija, unit: claims}", [("claims", "maija")]),
        ("[claims, {unit: repair, person: olli}]", [("claims",), ("repair", "olli")]),
        ("[]", []),
        ("", []),
    ],
)
def test_an_owner_is_an_id_or_unit_and_person(written: str, names: list[tuple[str, ...]]) -> None:
    """One bare id, a unit and a person by name, or several owners, which are read."""
    assert [found.names for found in owner(written)] == names


def test_an_owner_names_somebody() -> None:
    """An empty mapping is nobody, and told."""
    (message,) = wrong(f"{HEAD}touchpoints: {{call: {{title: Calls, owner: {{}}}}}}\n")
    assert message == (
        "3:43 DOC003 Touchpoint “Calls”: `owner`: this owner names nobody | write {unit:, person:} or one id"
    )


@pytest.mark.parametrize(
    ("written", "links"),
    [
        ("https://example.org", [(None, "https://example.org")]),
        ("[{title: The wall, link: photos/wall.jpg}, notes.md]", [("The wall", "photos/wall.jpg"), (None, "notes.md")]),
    ],
)
def test_a_link_is_an_address_with_or_without_a_title(written: str, links: list[tuple[str | None, str]]) -> None:
    """A bare text is the address."""
    found = journey(f"links: {written}\ntouchpoints: {{call: Calls}}\n").links
    assert [(link.title, link.link) for link in found] == links


def test_a_map_of_ids_may_be_left_blank() -> None:
    """A section without entries is as good as none."""
    assert journey("phases:\nrisks: {}\ntouchpoints:\n").phases == {}
    assert organisation("units:\npeople: {}\n").units == {}


@pytest.mark.parametrize("section", ["phases", "touchpoints", "backstage"])
def test_end_is_the_end_of_the_journey(section: str) -> None:
    """No phase, touchpoint or backstage process is called `end`."""
    others = "" if section == "touchpoints" else "touchpoints: {call: Calls}\n"
    (message,) = wrong(f"{HEAD}{others}{section}:\n  end: Ends\n")
    line = 4 if section == "touchpoints" else 5
    assert message.startswith(f"{line}:3 DOC003 ")
    assert message.endswith("`end` is the word for the end of the journey, and cannot be an id | choose another id")


@pytest.mark.parametrize("section", ["units", "people"])
def test_customer_is_the_customer(section: str) -> None:
    """No unit or person is called `customer`."""
    (message,) = wrong(f"{ORGANISATION}{section}:\n  claims: Claims\n  customer: Customers\n")
    assert message.startswith("4:3 DOC003 ")
    assert message.endswith(
        "`customer` is the word for the customer's own moments, and cannot be an id | choose another id"
    )


def test_words_of_the_language_may_be_ids_elsewhere() -> None:
    """Only the sections that could be confused keep their words to themselves."""
    assert list(organisation("channels: {end: The end, customer: Customers}\n").channels) == ["end", "customer"]
    assert list(journey("touchpoints: {customer: Meets another customer}\n").touchpoints) == ["customer"]
