"""Back and forth between two units."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


def _journey(*owners: str) -> str:
    lines = [f"  t{index}: {{title: T{index}, owner: {owner}}}\n" for index, owner in enumerate(owners)]
    return f"kind: journey\ntitle: A\ntouchpoints:\n{''.join(lines)}"


def test_touchpoints_of_one_unit_in_a_row_are_one_turn(check: Check) -> None:
    """The finding is where the third handoff arrives, whatever is between, and the turns before are related."""
    (finding,) = check("OWN206", _journey("a", "a", "b", "customer", "b", "a", "customer", "b", "b"))
    assert (finding.touchpoint, [related.position.line for related in finding.related]) == ("t7", [5, 6, 9])
    assert finding.message == "The customer goes back and forth between a and b: “T1”, “T2”, “T5” and “T7”"


def test_a_third_unit_breaks_the_turns(check: Check) -> None:
    """Between other units it is a chain, not a ping-pong."""
    assert check("OWN206", _journey("a", "b", "c", "a", "b")) == []


def test_two_turns_are_not_enough(check: Check) -> None:
    """There and back happens in every house."""
    assert check("OWN206", _journey("a", "b", "a", "c")) == []


def test_a_loop_gone_round_is_not_counted(check: Check) -> None:
    """A way back up the journey is tried again, not passed on again."""
    text = _journey("a", "b", "a").replace("owner: b}", "owner: b, next: [t0, t2]}")
    assert check("OWN206", text) == []


def test_units_inside_each_other_do_not_play(check: Check) -> None:
    """Where there is no wall there is no ping-pong."""
    text = _journey("a", "b", "a", "b")
    assert len(check("OWN206", text)) == 1
    assert check("OWN206", text, org="kind: organisation\nunits: {a: A, b: {name: B, part-of: a}}\n") == []
