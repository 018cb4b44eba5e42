"""What Graphviz is asked, and how its answer is read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph import Graph, build
from journeymap.layout import FARTHEST, WIDTH, answers, drawing, framed, nodes, request, sizes
from journeymap.model.journey import Journey

TWO = {"a": {"title": "Calls", "next": [{"to": "b", "share": "75%"}, "end"]}, "b": {"title": "Waits", "next": "a"}}


def graph(touchpoints: dict[str, Any]) -> Graph:
    """The graph of a journey with these touchpoints."""
    return build(Journey.model_validate({"kind": "journey", "title": "t", "touchpoints": touchpoints}))


def outline(name: str, left: float, bottom: float, right: float, top: float) -> dict[str, Any]:
    """A node as Graphviz describes it."""
    points = [[right, top], [left, top], [left, bottom], [right, bottom]]
    return {"name": name, "_draw_": [{"op": "c", "color": "#000000"}, {"op": "p", "points": points}]}


def curve(name: str, *points: list[float]) -> dict[str, Any]:
    """An edge as Graphviz describes it."""
    return {"id": name, "_draw_": [{"op": "c", "color": "#000000"}, {"op": "b", "points": list(points)}]}


def answer() -> dict[str, Any]:
    """A sound answer to the graph of `TWO`."""
    return {
        "bb": "0,0,400,100",
        "objects": [outline("n1", 200, 0, 350, 44), outline("n0", 0, 0, 150, 44), outline("n2", 382, 60, 400, 78)],
        "edges": [
            curve("e2", [200, 30], [190, 30], [160, 30], [150, 30]),
            curve("e0", [150, 10], [160, 10], [190, 10], [200, 10]),
            curve("e1", [150, 44], [200, 90], [300, 90], [382, 69]),
        ],
    }


def test_the_request_holds_numbers_and_sizes_only() -> None:
    """Nodes and edges are numbered in written order, sizes are in inches, heavier where more customers go."""
    assert request(graph(TWO), {"a": (144, 72), "b": (144, 36), "end": (18, 18)}) == (
        "digraph {\n"
        "graph [rankdir=LR, nodesep=0.3, ranksep=0.6, splines=true]\n"
        'node [shape=box, fixedsize=true, label=""]\n'
        "edge [dir=none]\n"
        "n0 [width=2.0000, height=1.0000]\n"
        "n1 [width=2.0000, height=0.5000]\n"
        "n2 [width=0.2500, height=0.2500]\n"
        "n0 -> n1 [id=e0, weight=4]\n"
        "n0 -> n2 [id=e1, weight=2]\n"
        "n1 -> n0 [id=e2, weight=5]\n"
        "}\n"
    )


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_no_word_of_the_author_is_in_the_request(title: str, when: str) -> None:
    """Whatever is written, the request has the same few characters."""
    written = graph({"call": {"title": title, "next": [{"to": "end", "when": when}]}})
    assert set(request(written, sizes(written)).splitlines()[4:]) <= {
        *(f"n0 [width=2.0833, height={(28 + 16 * lines) / 72:.4f}]" for lines in range(1, 5)),
        "n1 [width=0.2500, height=0.2500]",
        "n0 -> n1 [id=e0, weight=5]",
        "}",
    }


def test_a_journey_that_never_ends_has_no_end_node() -> None:
    """The end is drawn where some way leads to it."""
    assert nodes(graph({"a": {"title": "A", "next": "a"}})) == ("a",)
    assert nodes(graph({"a": {"title": "A"}})) == ("a", "end")


@pytest.mark.parametrize(
    ("title", "height"),
    [("Calls", 44), ("Calls the contact centre about it", 60), ("顧客がコールセンターに電話", 60), ("long " * 90, 92)],
)
def test_boxes_grow_with_their_titles(title: str, height: float) -> None:
    """A box is as high as its title's lines, wide characters count double, four lines are the most."""
    assert sizes(graph({"a": {"title": title}})) == {"a": (WIDTH, height), "end": (18, 18)}


def test_an_answer_becomes_a_drawing() -> None:
    """Coordinates are turned to y downwards and begin at the margin; boxes and paths are in our order."""
    found = drawing(answer(), graph(TWO), {"a": (150, 44), "b": (150, 44), "end": (18, 18)})
    assert (found.width, found.height, found.engine, found.note) == (416, 106, "graphviz", "")
    assert [(box.id, box.x, box.y) for box in found.boxes] == [("a", 83, 76), ("b", 283, 76), ("end", 399, 29)]
    assert [(path.source, path.target) for path in found.paths] == [("a", "b"), ("a", "end"), ("b", "a")]
    assert found.paths[0].points == ((158, 88), (168, 88), (198, 88), (208, 88))


def _without(key: str) -> dict[str, Any]:
    return {name: value for name, value in answer().items() if name != key}


FAULTS: dict[str, Any] = {
    "nothing": None,
    "a number": 7,
    "a list": [1],
    "no objects": _without("objects"),
    "no edges": _without("edges"),
    "a node too few": answer() | {"objects": answer()["objects"][:2]},
    "a node too many": answer() | {"objects": [*answer()["objects"], outline("n9", 0, 0, 1, 1)]},
    "an edge too few": answer() | {"edges": answer()["edges"][:2]},
    "an edge too many": answer() | {"edges": [*answer()["edges"], curve("e9", [0, 0])]},
    "no outline": answer() | {"objects": [{"name": "n0", "_draw_": []}]},
    "no points": answer() | {"objects": [{"name": "n0", "_draw_": [{"op": "p", "points": []}]}]},
    "words for points": answer() | {"objects": [{"name": "n0", "_draw_": [{"op": "p", "points": ["ab"]}]}]},
    "text for a step": answer() | {"objects": [{"name": "n0", "_draw_": "p"}]},
    "a number for a step": answer() | {"objects": [{"name": "n0", "_draw_": [3]}]},
    "a point nowhere": answer() | {"edges": [curve("e0", [float("nan"), 0])]},
    "a point too far": answer() | {"edges": [curve("e0", [FARTHEST, 0])]},
    "a number past floats": answer() | {"edges": [curve("e0", [10**400, 0])]},
    "half a curve": answer() | {"edges": [curve("e0", [0, 0], [1, 1])]},
    "a list for a name": answer() | {"objects": [{"name": [], "_draw_": outline("n0", 0, 0, 1, 1)["_draw_"]}]},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_what_is_no_answer_is_refused(fault: Any) -> None:
    """Garbage, and an answer to another graph, is a ValueError and nothing else."""
    with pytest.raises(ValueError, match=r"answer|route|points|float"):
        drawing(fault, graph(TWO), sizes(graph(TWO)))


def test_answers_are_read_one_after_the_other() -> None:
    """Several answers in one text are taken apart."""
    assert answers(f" {json.dumps(answer())}\n{json.dumps(7)}\n\n") == [answer(), 7]


@pytest.mark.parametrize("rest", ["", "   ", '{"a": ', "no json", "[" * 100_000, "1" * 10_000, '"\\ud800'])
def test_what_is_cut_short_ends_the_answers(rest: str) -> None:
    """What was whole before it is kept."""
    assert answers('{"a": 1}\n' + rest) == [{"a": 1}]


def test_nothing_to_draw_is_an_empty_drawing() -> None:
    """Without boxes there is only the margin."""
    assert (framed([], []).width, framed([], []).boxes) == (16, ())
