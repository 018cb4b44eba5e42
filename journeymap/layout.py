"""What a layout starts from and how Graphviz is asked: sizes of boxes, the request, the reading of the answer."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from journeymap.graph import Graph
from journeymap.model.common import END
from journeymap.view import Box, Drawing, Path

Point = tuple[float, float]
Sizes = Mapping[str, tuple[float, float]]

WIDTH, LINE, FRAME, END_SIZE = 150.0, 16.0, 28.0, 18.0
"""Pixels: a box's width, the height of a line of its title, what stands around the title, the end's side."""

CHARACTER, MOST_LINES = 6.6, 4
"""Pixels a character of a title takes at 12 px, room for broken words included; lines a title may take."""

MARGIN = 8.0
"""Pixels of ground around a drawing."""

FARTHEST = 1e7
"""Pixels; an answer with a point farther out is no answer."""

HEAD = """digraph {
graph [rankdir=LR, nodesep=0.3, ranksep=0.6, splines=true]
node [shape=box, fixedsize=true, label=""]
edge [dir=none]
"""


def nodes(graph: Graph) -> tuple[str, ...]:
    """What is drawn: the touchpoints in written order, and `END` where the journey ends."""
    return (*graph.journey.touchpoints, *((END,) if graph.into[END] else ()))


def sizes(graph: Graph) -> dict[str, tuple[float, float]]:
    """Width and height in pixels of each node: as high as its title needs, the end small."""
    found = {id_: (WIDTH, _height(touchpoint.title)) for id_, touchpoint in graph.journey.touchpoints.items()}
    return found | ({END: (END_SIZE, END_SIZE)} if graph.into[END] else {})


def _height(title: str) -> float:
    cells = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in title)
    lines = math.ceil(cells * CHARACTER / (WIDTH - FRAME))
    return FRAME + LINE * min(lines, MOST_LINES)


def request(graph: Graph, sizes: Sizes) -> str:
    """A graph in Graphviz's language: numbers of nodes and edges, and sizes; never a word of the author's."""
    names = {id_: f"n{index}" for index, id_ in enumerate(nodes(graph))}
    boxes = (f"{name} [width={sizes[id_][0] / 72:.4f}, height={sizes[id_][1] / 72:.4f}]" for id_, name in names.items())
    ways = (
        f"{names[edge.source]} -> {names[edge.target]} [id=e{index}, weight={1 + round(4 * edge.share)}]"
        for index, edge in enumerate(graph.edges)
    )
    return HEAD + "\n".join((*boxes, *ways, "}\n"))


def answers(text: str) -> list[Any]:
    """Graphviz's answers (`-Tjson`), one after the other; the first that is cut short or no JSON ends the list."""
    found: list[Any] = []
    decoder = json.JSONDecoder()
    at = _next(text, 0)
    while at < len(text):
        try:
            answer, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(answer)
        at = _next(text, at)
    return found


def _next(text: str, at: int) -> int:
    """The place of the next character that is no space, or the end."""
    found = re.compile(r"\S").search(text, at)
    return found.start() if found else len(text)


def drawing(answer: Any, graph: Graph, sizes: Sizes) -> Drawing:
    """The drawing in an answer: boxes in the order of `nodes`, paths in the order of the graph's edges.

    Raises:
        ValueError: it is no answer to this graph.
    """
    try:
        centres = {item["name"]: _centre(item) for item in answer["objects"]}
        routes = {item["id"]: _route(item) for item in answer.get("edges", ())}
        boxes = [Box(id_, *centres.pop(f"n{index}"), *sizes[id_]) for index, id_ in enumerate(nodes(graph))]
        paths = [Path(edge.source, edge.target, routes.pop(f"e{index}")) for index, edge in enumerate(graph.edges)]
    except (LookupError, TypeError, AttributeError, OverflowError) as error:
        raise ValueError(f"not an answer to this graph: {error}") from error
    if centres or routes:
        raise ValueError("an answer to another graph")
    return framed(boxes, paths, engine="graphviz")


def _centre(item: Any) -> Point:
    """The middle of a drawn node; its `pos` is rounded to five digits, which is pixels off in a long journey."""
    xs, ys = zip(*_drawn(item, "pP"), strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _route(item: Any) -> tuple[Point, ...]:
    points = _drawn(item, "bB")
    if len(points) % 3 != 1:
        raise ValueError("not a route")
    return points


def _drawn(item: Any, operations: str) -> tuple[Point, ...]:
    """The points of a node's outline or an edge's curve, turned to y downwards."""
    points = next((step["points"] for step in item["_draw_"] if step["op"] in operations), ())
    found = tuple((float(x), -float(y)) for x, y in points)
    if not found or not all(abs(value) < FARTHEST for point in found for value in point):
        raise ValueError("points that are nowhere")
    return found


def framed(boxes: Sequence[Box], paths: Sequence[Path], *, engine: str = "own", note: str = "") -> Drawing:
    """The drawing of boxes and paths wherever they are, moved to begin at the margin."""
    points = [point for path in paths for point in path.points]
    points += [(box.x + side * box.width / 2, box.y + side * box.height / 2) for box in boxes for side in (-1, 1)]
    left, top = (min(values, default=0.0) - MARGIN for values in _axes(points))
    right, bottom = (max(values, default=0.0) + MARGIN for values in _axes(points))

    def moved(x: float, y: float) -> Point:
        return round(x - left, 2), round(y - top, 2)

    return Drawing(
        *moved(right, bottom),
        tuple(Box(box.id, *moved(box.x, box.y), box.width, box.height) for box in boxes),
        tuple(Path(path.source, path.target, tuple(moved(*point) for point in path.points)) for path in paths),
        engine,
        note,
    )


def _axes(points: Sequence[Point]) -> tuple[list[float], list[float]]:
    return [x for x, _ in points], [y for _, y in points]
