"""Our own layout."""

from __future__ import annotations

import math
import time
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap import layered as module
from journeymap.graph import Graph, build
from journeymap.layered import LEFT_OUT, layered
from journeymap.layout import nodes, sizes
from journeymap.model.journey import Journey
from journeymap.view import Box, Drawing


def journey(ways: dict[str, list[str] | None]) -> Graph:
    """A graph of touchpoints and where they lead; `None` is the default edge."""
    touchpoints: dict[str, Any] = {
        id_: {"title": id_} | ({} if targets is None else {"next": targets}) for id_, targets in ways.items()
    }
    return build(Journey.model_validate({"kind": "journey", "title": "t", "touchpoints": touchpoints}))


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph: loops, forks, dead ends, strays, several edges between two, none at all."""
    ids = [f"t{index}" for index in range(draw(st.integers(0, 12)))]
    targets = st.none() | st.lists(st.sampled_from([*ids, "end", "nowhere"]), max_size=5)
    return journey({id_: draw(targets) for id_ in ids})


def apart(one: Box, other: Box) -> bool:
    """Whether two boxes share no point."""
    return (
        abs(one.x - other.x) >= (one.width + other.width) / 2 or abs(one.y - other.y) >= (one.height + other.height) / 2
    )


def box_of(drawing: Drawing, id_: str) -> Box:
    """The box of a touchpoint."""
    return next(box for box in drawing.boxes if box.id == id_)


@given(graphs(), st.data())
def test_everything_is_placed_once_apart_and_inside(graph: Graph, data: st.DataObject) -> None:
    """Every node has one box, every edge one path, in order; boxes are apart, all is inside the drawing."""
    side = st.floats(1, 300)
    room = {id_: data.draw(st.tuples(side, side)) for id_ in nodes(graph)}
    drawing = layered(graph, room)
    assert tuple(box.id for box in drawing.boxes) == nodes(graph)
    assert [(path.source, path.target) for path in drawing.paths] == [
        (edge.source, edge.target) for edge in graph.edges
    ]
    boxes = drawing.boxes
    assert all(apart(one, other) for index, one in enumerate(boxes) for other in boxes[:index])
    points = [point for path in drawing.paths for point in path.points]
    points += [(box.x + sign * box.width / 2, box.y + sign * box.height / 2) for box in boxes for sign in (-1, 1)]
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in points)
    assert all(math.isfinite(value) for point in points for value in point)
    assert drawing == layered(graph, room)


@given(graphs())
def test_routes_join_the_boxes(graph: Graph) -> None:
    """A path is a start and Bézier triples, from the border of its source to the border of its target."""
    drawing = layered(graph, sizes(graph))
    for path in drawing.paths:
        assert len(path.points) % 3 == 1
        for id_, (x, y) in ((path.source, path.points[0]), (path.target, path.points[-1])):
            box = box_of(drawing, id_)
            across, down = abs(x - box.x) - box.width / 2, abs(y - box.y) - box.height / 2
            assert max(across, down) == pytest.approx(0, abs=0.02)


def test_a_journey_runs_from_left_to_right_on_one_level() -> None:
    """A plain journey is one level line that ends at the end."""
    graph = journey({"a": None, "b": None, "c": None})
    drawing = layered(graph, sizes(graph))
    assert [box.id for box in drawing.boxes] == ["a", "b", "c", "end"]
    assert all(one.x + one.width / 2 < other.x - other.width / 2 for one, other in pairwise(drawing.boxes))
    assert len({box.y for box in drawing.boxes}) == 1
    assert (drawing.engine, drawing.note) == ("own", "")


def test_a_way_past_a_touchpoint_does_not_run_through_it() -> None:
    """An edge that skips a touchpoint is led around its box."""
    graph = journey({"a": ["b", "c"], "b": None, "c": None})
    drawing = layered(graph, sizes(graph))
    passed = box_of(drawing, "b")
    (past,) = (path for path in drawing.paths if (path.source, path.target) == ("a", "c"))
    over = [y for x, y in past.points if abs(x - passed.x) <= passed.width / 2]
    assert over
    assert all(abs(y - passed.y) > passed.height / 2 for y in over)


def test_a_loop_goes_back_below_everything() -> None:
    """An edge back to an earlier touchpoint runs under all boxes, one to itself sits on its box."""
    graph = journey({"a": None, "b": ["b", "c"], "c": ["a", "end"]})
    drawing = layered(graph, sizes(graph))
    lowest = max(box.y + box.height / 2 for box in drawing.boxes)
    routes = {(path.source, path.target): path.points for path in drawing.paths}
    assert max(y for _, y in routes["c", "a"]) > lowest
    assert min(y for _, y in routes["b", "b"]) < box_of(drawing, "b").y - box_of(drawing, "b").height / 2


def test_without_room_for_threads_long_ways_go_over_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit on places, long edges run above all boxes, and short ones as ever."""
    monkeypatch.setattr(module, "MOST_THREADS", 0)
    graph = journey({"a": ["b", "c"], "b": None, "c": None})
    drawing = layered(graph, sizes(graph))
    top = min(box.y - box.height / 2 for box in drawing.boxes)
    assert [min(y for _, y in path.points) < top for path in drawing.paths] == [False, True, False, False]


def test_more_edges_than_anyone_can_read_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit on edges all boxes are drawn, the first edges, and the note says so beside any other."""
    monkeypatch.setattr(module, "MOST_EDGES", 2)
    graph = journey({"a": None, "b": None, "c": None})
    drawing = layered(graph, sizes(graph), "Too large.")
    assert (len(drawing.boxes), len(drawing.paths)) == (4, 2)
    assert drawing.note == f"Too large. {LEFT_OUT}"


def test_two_loops_that_overlap_take_two_lanes() -> None:
    """Loops over the same stretch are drawn one below the other, loops over different ones side by side."""
    graph = journey({"a": None, "b": ["a", "c"], "c": ["a", "d"], "d": None, "e": ["d", "end"]})
    drawing = layered(graph, sizes(graph))
    depth = {
        (path.source, path.target): round(max(y for _, y in path.points), 1)
        for path in drawing.paths
        if path.target in {"a", "d"} and path.source in {"b", "c", "e"} and (path.source, path.target) != ("c", "d")
    }
    assert depth["b", "a"] != depth["c", "a"]
    assert depth["e", "d"] in {depth["b", "a"], depth["c", "a"]}


@pytest.mark.parametrize("count", [60, 3_000])
def test_large_journeys_are_drawn_in_time(count: int) -> None:
    """Three thousand touchpoints with forks and loops take under two seconds."""
    ids = [f"t{index}" for index in range(count)]
    ways: dict[str, list[str] | None] = dict.fromkeys(ids)
    ways |= {ids[at]: [ids[at + 1], ids[at + 5], ids[at // 2]] for at in range(0, count - 5, 7)}
    graph = journey(ways)
    start = time.perf_counter()
    assert len(layered(graph, sizes(graph)).boxes) == count + 1
    assert time.perf_counter() - start < 2
