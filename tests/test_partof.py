"""Circles of part-of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reading import HEAD, ORGANISATION, portfolio

from journeymap.lint import lint
from journeymap.portfolio import Portfolio


def journey(part_of: str | None) -> str:
    """A journey that is part of another."""
    return f"{HEAD}{f'part-of: {part_of}' if part_of else ''}\ntouchpoints: {{call: Calls}}\n"


def told(found: Portfolio) -> list[tuple[str, int, int, str]]:
    """DOC004 findings: path, line, column, message."""
    return [
        (finding.path, finding.position.line, finding.position.column, finding.message)
        for finding in lint(found).findings
        if finding.code == "DOC004"
    ]


def test_journeys_in_a_circle() -> None:
    """Every journey on the circle is told, at its `part-of`, with the way round; one that only leads there is not."""
    found = portfolio(a=journey("b"), b=journey("c#call"), c=journey("a"), d=journey("a"))
    assert told(found) == [
        ("a.yaml", 3, 10, "The journey `a` is part of itself: a → b → c → a"),
        ("b.yaml", 3, 10, "The journey `b` is part of itself: b → c → a → b"),
        ("c.yaml", 3, 10, "The journey `c` is part of itself: c → a → b → c"),
    ]


def test_a_journey_that_is_part_of_itself() -> None:
    """The shortest circle has one journey."""
    assert told(portfolio(a=journey("a"))) == [("a.yaml", 3, 10, "The journey `a` is part of itself: a → a")]


def test_units_in_a_circle() -> None:
    """Units are looked at over all files, each told in its own."""
    one = f"{ORGANISATION}units: {{a: {{name: A, part-of: b}}, c: {{name: C, part-of: a}}}}\n"
    two = f"{ORGANISATION}units:\n  b: {{name: B, part-of: a}}\n"
    assert told(portfolio(one, two)) == [
        ("0.yaml", 2, 31, "The unit `a` is part of itself: a → b → a"),
        ("1.yaml", 3, 25, "The unit `b` is part of itself: b → a → b"),
    ]


def test_a_large_circle_is_cut_short() -> None:
    """Five steps are shown."""
    names = "abcdefgh"
    texts = {name: journey(names[(index + 1) % 8]) for index, name in enumerate(names)}
    assert told(portfolio(**texts))[0][3] == "The journey `a` is part of itself: a → b → c → d → e → f → …"  # type: ignore[arg-type]


def test_a_broken_file_closes_no_circle() -> None:
    """What cannot be read is part of nothing."""
    assert told(portfolio(a=journey("b"), b=f"{HEAD}part-of: a\n")) == []


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef"), min_size=1))
def test_told_are_exactly_those_that_lead_back_to_themselves(above: dict[str, str]) -> None:
    """A unit is on a circle if following `part-of` from it comes back to it."""

    def comes_back(id_: str) -> bool:
        at = above.get(id_)
        for _ in above:
            if at == id_:
                return True
            at = above.get(at or "")
        return False

    everything = "".join(
        f"  {id_}: {{name: N{f', part-of: {above[id_]}' if id_ in above else ''}}}\n" for id_ in "abcdef"
    )
    flags = portfolio(f"{ORGANISATION}units:\n{everything}").clashes.get("0.yaml", ())
    assert {str(flag.route[1]) for flag in flags} == {id_ for id_ in above if comes_back(id_)}
