"""Handoffs of which nothing is said."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, owner: desk}\n"


def test_an_unwritten_way_is_told_at_the_touchpoint_it_leaves(check: Check) -> None:
    """Units are named as people name them, and the receiver is related."""
    org = "kind: organisation\nunits: {desk: The desk, claims: Claims}\n"
    (finding,) = check("OWN204", f"{START}  decide: {{title: Hears, owner: claims}}\n", org=org)
    assert (finding.position.line, finding.touchpoint, finding.related[0].position.line) == (4, "call", 5)
    assert finding.message == (
        "The desk hands the customer over to Claims, from “Calls” to “Hears”, and nothing is said of what is passed on"
    )
    assert finding.help == "write at `decide` what reaches Claims, such as `handoff: {carries: [case id]}`"


def test_a_written_way_is_told_at_its_end(check: Check) -> None:
    """The finding is at the id the edge leads to."""
    ask = "  ask:\n    title: Asks\n    owner: desk\n    next: decide\n"
    text = f"{START}{ask}  decide: {{title: Hears, owner: claims}}\n"
    (finding,) = check("OWN204", text.replace("owner: desk}", "owner: desk, next: ask}"))
    assert (finding.position.line, finding.position.column) == (8, 11)


def test_one_unit_into_one_touchpoint_is_one_finding(check: Check) -> None:
    """Two touchpoints of a unit lead to one of another: both are told together, since one `handoff` mends both."""
    text = f"{START}  ask: {{title: Asks, owner: desk, when: unsure}}\n  decide: {{title: Hears, owner: claims}}\n"
    (finding,) = check("OWN204", text)
    assert "from “Calls” (and from 1 more of its touchpoints) to “Hears”" in finding.message
    assert [related.position.line for related in finding.related] == [6, 5]


def test_a_handoff_on_any_edge_of_the_way_is_enough(check: Check) -> None:
    """Through the customer's own moments the handoff may stand on the first edge or at the end."""
    own = "  wait: {title: Waits, owner: customer}\n  decide: {title: Hears, owner: claims%s}\n"
    first = START.replace("owner: desk}", "owner: desk, next: {to: wait, handoff: [case id]}}")
    assert check("OWN204", first + own % "", START + own % ", handoff: []") == []
    assert len(check("OWN204", START + own % "")) == 1


def test_machines_that_share_a_system_know_both(check: Check) -> None:
    """Silent only if both ends have channels, none of them with people, and a system in common."""
    org = (
        "kind: organisation\n"
        "channels: {web: {name: Web, contact: self-service}, bot: {name: Bot, contact: automated}, phone: Phone}\n"
    )
    ends = "kind: journey\ntitle: A\ntouchpoints:\n  a: {title: A, owner: x, %s}\n  b: {title: B, owner: y, %s}\n"
    same = "channel: web, systems: [crm, cms]", "channel: [bot, web], systems: crm"
    assert check("OWN204", ends % same, org=org) == []
    for other in ("channel: web, systems: erp", "channel: [web, phone], systems: crm", "systems: crm", "channel: web"):
        assert len(check("OWN204", ends % (same[0], other), org=org)) == 1


def test_units_inside_each_other_have_no_wall(check: Check) -> None:
    """Over any number of levels, in both directions; sisters do have one."""
    units = "a: A, b: {name: B, part-of: a}, c: {name: C, part-of: b}, d: {name: D, part-of: b}"
    org = f"kind: organisation\nunits: {{{units}}}\n"
    ends = "kind: journey\ntitle: A\ntouchpoints:\n  x: {title: X, owner: %s}\n  y: {title: Y, owner: %s}\n"
    assert check("OWN204", ends % ("a", "c"), ends % ("c", "b"), org=org) == []
    assert len(check("OWN204", ends % ("c", "d"), org=org)) == 1


def test_a_misspelt_unit_is_no_other_unit(check: Check) -> None:
    """That it is not defined is told elsewhere (DOC004)."""
    text = f"{START}  decide: {{title: Hears, owner: dsek}}\n"
    org = "kind: organisation\nunits: {desk: The desk}\n"
    assert check("OWN204", text, org=org) == []
    assert len(check("DOC004", text, org=org)) == 1
