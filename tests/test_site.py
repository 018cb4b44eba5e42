"""Names of pages, and what a page is made of."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading import HEAD, portfolio

from journeymap.filenames import folded
from journeymap.lint import lint
from journeymap.site import page_names, subject

IDS = st.text(max_size=12) | st.text(alphabet="aA.iıİsSß-1", max_size=4) | st.sampled_from(["index", "con", "Nul.x"])


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["water-damage", "asiakas polku"], ["water-damage.html", "asiakas polku.html"]),
        (["index"], ["index-1.html"]),
        (["INDEX", "index-1"], ["INDEX-1.html", "index-1-1.html"]),
        (["con", "aux.call"], ["con-1.html", "aux-1.call.html"]),
        (["con", "con-1"], ["con-1.html", "con-1-1.html"]),
        (["Call", "call", "CALL"], ["Call.html", "call-1.html", "CALL-2.html"]),
        (["straße", "STRASSE"], ["straße.html", "STRASSE-1.html"]),
        (["k\u00e4ynti", "ka\u0308ynti"], ["k\u00e4ynti.html", "k\u00e4ynti-1.html"]),
        (["a/b", "a\\b"], ["a-b.html", "a-b-1.html"]),
        (["../x"], ["-x.html"]),
        (["", "..."], ["journey.html", "journey-1.html"]),
        (["y" * 300, "y" * 301], ["y" * 120 + ".html", "y" * 120 + "-1.html"]),
    ],
)
def test_known_names(ids: list[str], names: list[str]) -> None:
    """A page is called after its journey, with a number where that name is taken or not to be had."""
    assert list(page_names(ids).values()) == names


@given(st.lists(IDS, unique=True, max_size=20))
@example(["index", "index-1", "index-1-1"])
def test_names_are_unique_and_safe(ids: list[str]) -> None:
    """Every journey has a page of its own, also where case is not told apart, and none is the index or a path."""
    names = page_names(ids)
    assert list(names) == ids
    every = {folded(name) for name in names.values()} | {"index.html"}
    assert len(every) == len(ids) + 1
    assert all(re.fullmatch(r"[^/\\:.](.*[^/\\:. ])?\.html", name, re.DOTALL) for name in names.values())
    assert all(len(name.encode()) <= 255 for name in names.values())


@pytest.mark.parametrize(
    ("part_of", "title"),
    [
        ("", None),
        ("part-of: home\n", "All at home"),
        ("part-of: home#call\n", "All at home"),
        ("part-of: away\n", "away"),
    ],
)
def test_subject(part_of: str, title: str | None) -> None:
    """A page gets its own findings, and the title of the journey it is part of, or its id if that is not here."""
    home = "kind: journey\ntitle: All at home\ntouchpoints: {call: {title: Calls}}\n"
    read = portfolio(f"{HEAD}{part_of}touchpoints: {{a: {{title: A}}}}\n", home=home, complete=False)
    result = lint(read)
    case = read.journeys["0"]
    found = subject(case, result.by_path["0.yaml"], None)
    assert found.part_of_title == title
    assert {finding.path for finding in found.findings} == {"0.yaml"}
    assert (found.id, found.path, found.graph, found.vocabulary) == ("0", "0.yaml", case.graph, read.vocabulary)
    assert sum(map(len, result.by_path.values())) == len(result.findings)
