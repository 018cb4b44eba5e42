"""The graph view: a drawing's boxes with their words, its routes with heads and shares."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.graph import Graph
from journeymap.view import Box, Drawing, Path
from journeymap.views.map.columns import Column
from journeymap.views.map.prose import width

_SIZE = 11.0
_MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class Node:
    """A box with the lines of its title; `column` is `None` for the end."""

    box: Box
    column: Column | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A route as path data, the head's place and angle in degrees, the middle, and the share that goes this way."""

    path: str
    head: tuple[float, float, float]
    middle: tuple[float, float]
    share: float | None
    guessed: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing ready for its template."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    note: str


def picture(drawing: Drawing, graph: Graph, found: Sequence[Column], kinds: dict[tuple[int, int], str]) -> Picture:
    """Put words and heads to a drawing."""
    place = {column.id: column for column in found}
    nodes = tuple(Node(box, place.get(box.id), _words(box, place.get(box.id))) for box in drawing.boxes)
    arcs = tuple(_arc(path, graph, place, kinds) for path in drawing.paths if len(path.points) >= 4)
    return Picture(drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN, nodes, arcs, drawing.note)


def _words(box: Box, column: Column | None) -> tuple[str, ...]:
    return wrapped(column.touchpoint.title, box.width - 34, max(1, int((box.height - 6) // 13))) if column else ()


def wrapped(text: str, room: float, most: int) -> tuple[str, ...]:
    """A text in at most so many lines; what does not fit ends in an ellipsis."""
    found: list[str] = [""]
    for word in text.split():
        trial = f"{found[-1]} {word}".strip()
        if found[-1] and width(trial, _SIZE) > room:
            found.append(word)
        else:
            found[-1] = trial
    kept = [_cut(line, room) for line in found[:most]]
    if len(found) > most:
        kept[-1] = _cut(kept[-1] + " …", room)
    return tuple(kept)


def _cut(line: str, room: float) -> str:
    while width(line, _SIZE) > room and len(line) > 2:
        line = line.rstrip("… ")[:-1].rstrip() + "…"
    return line


def _arc(path: Path, graph: Graph, place: dict[str, Column], kinds: dict[tuple[int, int], str]) -> Arc:
    points = path.points
    triples = (points[at : at + 3] for at in range(1, len(points) - 2, 3))
    bends = "".join("C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in triple) for triple in triples)
    edge = next((edge for edge in graph.out.get(path.source, ()) if edge.target == path.target), None)
    forks = len(graph.out.get(path.source, ())) > 1
    kind = "flow"
    if path.source in place and path.target in place:
        kind = kinds.get((place[path.source].index, place[path.target].index), "flow")
    share = edge.share if edge and forks else None
    return Arc(
        f"M{points[0][0]:.1f} {points[0][1]:.1f}{bends}",
        _head(points),
        _middle(points),
        share,
        bool(edge and edge.guessed),
        kind,
    )


def _head(points: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    end = points[-1]
    before = next((point for point in reversed(points[:-1]) if math.dist(point, end) > 0.5), points[0])
    return end[0], end[1], math.degrees(math.atan2(end[1] - before[1], end[0] - before[0]))


def _middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    a, b, c, d = points[:4] if len(points) == 4 else points[3 * ((len(points) - 1) // 6) :][:4]
    return (a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8, (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8
