"""Owners resolved to units and people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import journey, organisation

from journeymap.directory import Accountable, Directory
from journeymap.model.organisation import Organisation, Unit

KNOWN = """\
units:
  operations: Operations
  claims: {name: Claims, part-of: operations}
  photos: {name: Photos, part-of: claims}
  repair: Repair network
people:
  maija: {name: Maija Virtanen, unit: claims}
  olli: Olli Oja
"""


@pytest.fixture
def directory() -> Directory:
    """A directory of some units and people."""
    return Directory(organisation(KNOWN))


@pytest.mark.parametrize(
    ("written", "unit", "person"),
    [
        ("claims", "claims", None),
        ("maija", "claims", "maija"),
        ("olli", None, "olli"),
        ("{unit: repair, person: maija}", "repair", "maija"),
        ("{person: maija}", "claims", "maija"),
        ("{person: nobody}", None, "nobody"),
        ("{unit: unknown}", "unknown", None),
        ("unknown", "unknown", None),
        ("customer", None, None),
        ("[claims, repair]", None, None),
        ("[]", None, None),
    ],
)
def test_who_is_accountable(directory: Directory, written: str, unit: str | None, person: str | None) -> None:
    """A person answers for their unit, an id nobody defines is taken for a unit, and of several nobody answers."""
    owners = journey(f"touchpoints: {{call: {{title: Calls, owner: {written}}}}}\n").touchpoints["call"].owner
    assert directory.accountable(owners) == Accountable(unit, person)


def test_without_an_organisation_an_owner_is_a_unit() -> None:
    """A bare id is a unit where nothing is defined."""
    owners = journey("touchpoints: {call: {title: Calls, owner: claims}}\n").touchpoints["call"].owner
    assert Directory(organisation("")).accountable(owners) == Accountable("claims", None)


def test_the_units_above(directory: Directory) -> None:
    """A unit comes first, then those above it; one nobody defines stands alone."""
    assert directory.chain("photos") == ("photos", "claims", "operations")
    assert directory.chain("unknown") == ("unknown",)
    assert directory.chain(None) == ()


@pytest.mark.parametrize(
    ("one", "other", "nested"),
    [
        ("photos", "operations", True),
        ("operations", "photos", True),
        ("claims", "claims", True),
        ("claims", "repair", False),
        ("unknown", "claims", False),
        (None, "claims", False),
        ("claims", None, False),
    ],
)
def test_one_unit_inside_another(directory: Directory, one: str | None, other: str | None, nested: bool) -> None:
    """A unit is nested with those above it, and with itself."""
    assert directory.nested(one, other) is nested


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef") | st.none()))
def test_a_chain_always_ends(above: dict[str, str | None]) -> None:
    """Units in a circle are each named once."""
    units = {id_: Unit.model_validate({"name": id_, "part-of": part_of}) for id_, part_of in above.items()}
    directory = Directory(Organisation.model_construct(kind="organisation", units=units))
    for id_ in above:
        chain = directory.chain(id_)
        assert chain[0] == id_
        assert len(set(chain)) == len(chain)


def test_names_for_people(directory: Directory) -> None:
    """A unit and a person have names, or are called by their ids."""
    assert (directory.unit_name("repair"), directory.unit_name("x")) == ("Repair network", "x")
    assert (directory.person_name("maija"), directory.person_name("x")) == ("Maija Virtanen", "x")
