"""Swimlanes: heights, routes, marks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from subjects import subject_of_text

from journeymap.view import Subject
from journeymap.views.map.columns import columns
from journeymap.views.map.gutters import offsets, ports, side
from journeymap.views.map.lanes import pool
from journeymap.views.map.routes import Route, Vertical
from journeymap.views.map.swim import CARD, EDGE, HOLE, Swim, swim
from journeymap.views.map.ways import Way, ways

OWNERS = ["a", "b", "c", "d", "customer", ""]


@st.composite
def journeys(draw: st.DrawFn) -> str:
    """Journeys of two to ten touchpoints with any owners and any ways between them."""
    count = draw(st.integers(2, 10))
    lines = ["kind: journey", "title: T", "touchpoints:"]
    for index in range(count):
        owner = draw(st.sampled_from(OWNERS))
        targets = draw(st.lists(st.integers(0, count - 1), max_size=3, unique=True))
        fields = [f"title: T{index}"]
        fields += [f"owner: {owner}"] if owner else []
        fields += [f"next: [{', '.join(f't{target}' for target in targets)}]"] if targets else []
        fields += ["handoff: {carries: [case id, address, photos], within: 2 d}"] if draw(st.booleans()) else []
        lines.append(f"  t{index}: {{{', '.join(fields)}}}")
    return "\n".join(lines) + "\n"


def laid(subject: Subject) -> Swim:
    """The swimlanes of a journey."""
    found = columns(subject, ())
    return swim(pool(found, subject.directory), ways(subject, found), len(found), lambda *_: 3)


def corners(path: str) -> list[tuple[float, float]]:
    """The points that a path passes or bends towards, in columns and pixels."""
    numbers = [float(part) for part in path.replace("M", " ").replace("L", " ").replace("Q", " ").split()]
    return [(x / 100, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


@given(journeys())
def test_no_way_runs_through_a_card(text: str) -> None:
    """Between its ends a way keeps clear of every card and of every unit that takes part."""
    drawn = laid(subject_of_text(text))
    for way in drawn.ways:
        for (x1, y1), (x2, y2) in pairwise(corners(way.path)):
            for card in drawn.pool.cards:
                left, right = card.column.index + EDGE + 0.001, card.column.index + 1 - EDGE - 0.001
                top, bottom = drawn.middle(card) - CARD / 2, drawn.middle(card) + CARD / 2
                across = max(x1, x2) > left and min(x1, x2) < right
                along = max(y1, y2) > top + 0.1 and min(y1, y2) < bottom - 0.1
                assert not (across and along), (way.way, card.column.id)


@given(journeys())
def test_every_way_is_drawn_from_card_to_card(text: str) -> None:
    """Each way leaves to the right of its source and arrives at the left of its target."""
    subject = subject_of_text(text)
    drawn = laid(subject)
    assert len(drawn.ways) + drawn.undrawn == len(
        {(e.source, e.target) for e in subject.graph.edges if e.target != "end"}
    )
    for way in drawn.ways:
        points = corners(way.path)
        assert way.way.source + 0.7 < points[0][0] <= way.way.source + 1
        assert way.way.target <= points[-1][0] < way.way.target + 0.3


@given(journeys())
def test_lanes_hold_their_cards(text: str) -> None:
    """Lanes follow each other without overlap, each higher than a card; marks stand inside."""
    drawn = laid(subject_of_text(text))
    for one, two in pairwise(drawn.bands):
        assert one.bottom == two.top
        assert two.middle - one.middle >= CARD + 20
    for band in drawn.bands:
        assert band.top <= band.middle - CARD / 2 + 1e-6
        assert band.bottom >= band.middle + CARD / 2 - 1e-6
    assert all(0 < y < drawn.height for _, y in drawn.signs)


@given(journeys())
def test_every_handoff_has_its_mark(text: str) -> None:
    """A handoff that is drawn is marked once, and two marks never stand on each other."""
    drawn = laid(subject_of_text(text))
    marked = [way.way for way in drawn.ways if way.way.marked]
    assert sorted((s.way.source, s.way.target) for s, _ in drawn.signs) == sorted((w.source, w.target) for w in marked)
    places = [(sign.x, y) for sign, y in drawn.signs]
    assert all(abs(a - c) * 78 + abs(b - d) > 20 for i, (a, b) in enumerate(places) for c, d in places[i + 1 :])


def test_a_hole_has_room_for_its_words() -> None:
    """Even without any lane a touchpoint nobody owns is high enough for what it says."""
    drawn = laid(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {a: A, b: {title: B, owner: x}}\n"))
    assert drawn.hole[1] - drawn.hole[0] >= HOLE
    alone = laid(subject_of_text("kind: journey\ntitle: T\ntouchpoints: {a: A}\n"))
    assert alone.hole[1] - alone.hole[0] >= HOLE - 20


def test_thick_graphs_are_left_to_the_table() -> None:
    """Where everything leads everywhere no ways are drawn, and how many are left out is told."""
    ids = [f"t{index}" for index in range(20)]
    text = "".join(f"  {id_}: {{title: T, owner: u, next: [{', '.join(ids)}]}}\n" for id_ in ids)
    drawn = laid(subject_of_text(f"kind: journey\ntitle: T\ntouchpoints:\n{text}"))
    assert (drawn.ways, drawn.undrawn) == ((), 400)


def test_the_line_of_interaction_is_named_where_no_card_stands(rich: Subject) -> None:
    """The words end at the last column without a moment of the customer's own."""
    assert laid(rich).contact == (13, laid(rich).bands[1].top)


def route(source: int, target: int, *verticals: Vertical) -> Route:
    """A route between lanes that do not matter."""
    return Route(Way(source, target, "flow"), 0, 0, verticals)


def test_ways_from_one_card_do_not_cross() -> None:
    """Of two ways down, the farther one leaves lower and turns first."""
    near, far = route(0, 1, Vertical(1, 1, 3)), route(0, 2, Vertical(1, 1, 5))
    moved = offsets([near, far])
    assert moved[1, 0] < moved[0, 0]
    assert ports([near, far], moved)[1, False] > ports([near, far], moved)[0, False]


def test_ways_into_one_card_do_not_cross() -> None:
    """Of two ways from above, the one that comes from farther turns last and arrives higher."""
    near, far = route(1, 3, Vertical(3, 3, 5)), route(0, 3, Vertical(3, 1, 5))
    moved = offsets([near, far])
    assert moved[0, 0] < moved[1, 0]
    assert ports([near, far], moved)[1, True] < ports([near, far], moved)[0, True]


def test_sides_of_shares() -> None:
    """A share keeps clear of a vertical that runs into it."""
    up, down, level = (route(0, 1, Vertical(1, 3, end)) for end in (1, 5, 3))
    assert [side(up, -7), side(down, 7), side(level, -7), side(level, 7), side(level, 0)] == [
        "up",
        "down",
        "over",
        "under",
        "on",
    ]


def test_jumps_use_a_free_lane() -> None:
    """A way over several columns runs along its target's lane if that is free, else on a track beside a line."""
    text = "kind: journey\ntitle: T\ntouchpoints:\n  a: {title: A, owner: x, next: [b, c]}\n"
    free = laid(subject_of_text(text + "  b: {title: B, owner: y, next: c}\n  c: {title: C, owner: x}\n"))
    full = laid(subject_of_text(text + "  b: {title: B, owner: x, next: c}\n  c: {title: C, owner: x}\n"))
    assert {len(corners(way.path)) for way in free.ways if way.way.source == 0 and way.way.target == 2} == {8}
    assert {len(corners(way.path)) for way in full.ways if way.way.source == 0 and way.way.target == 2} == {14}
