"""Our own layout of a graph, for when Graphviz gives none: layers from left to right, few crossings, loops below.

After Sugiyama, Tagawa & Toda 1981: break cycles, put nodes in layers, order the layers by barycentres, place.
Nothing here recurses, and the work grows about linearly with what is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymap.curves import around, bend, lanes, rounded, straight
from journeymap.graph import Graph
from journeymap.layout import Point, Sizes, framed, nodes
from journeymap.view import Box, Drawing, Path

GUTTER, BETWEEN, LANE = 56.0, 24.0, 10.0
"""Pixels between layers, between what stands in one layer, between lanes of loops."""

SWEEPS = 6
"""Times the layers are ordered and placed, to and fro."""

MOST_THREADS = 20_000
"""Places that long edges may take in the layers they pass; edges beyond go over the top, as loops go below."""

MOST_EDGES = 10_000
"""Edges that are drawn; more are a black square, and a page nobody can open."""

LEFT_OUT = f"Only the first {MOST_EDGES:,} ways from touchpoint to touchpoint are drawn."

Link = tuple[int, int]


def layered(graph: Graph, sizes: Sizes, note: str = "") -> Drawing:
    """A graph drawn in layers: boxes in the order of `layout.nodes`, paths in the order of the graph's edges.

    Edges beyond `MOST_EDGES` are left out, and the drawing's note says so.

    Args:
        graph: what to draw; loops, dead ends and stray touchpoints are fine.
        sizes: width and height of each node in pixels.
        note: what the reader should know, kept in the drawing.

    Returns:
        The same drawing for the same graph, always; no two boxes touch.
    """
    names = nodes(graph)
    number = {id_: index for index, id_ in enumerate(names)}
    edges = graph.edges[:MOST_EDGES]
    links = [(number[edge.source], number[edge.target]) for edge in edges]
    order, loops = _unlooped(len(names), links, [number[id_] for id_ in graph.starts])
    net = _net([sizes[id_] for id_ in names], links, loops, _layers(order, links, loops))
    boxes = [Box(id_, *net.centre(index), *sizes[id_]) for index, id_ in enumerate(names)]
    routes = _routes(net, boxes, links, loops)
    paths = [Path(edge.source, edge.target, routes[index]) for index, edge in enumerate(edges)]
    return framed(boxes, paths, note=f"{note} {LEFT_OUT}".strip() if len(graph.edges) > MOST_EDGES else note)


def _unlooped(count: int, links: Sequence[Link], starts: Iterable[int]) -> tuple[list[int], set[int]]:
    """An order in which every link but the loops leads forwards, and the loops' numbers (depth first, no recursion)."""
    out: list[list[int]] = [[] for _ in range(count)]
    for index, (source, _) in enumerate(links):
        out[source].append(index)
    done: list[int] = []
    seen, on_way, loops = set[int](), set[int](), set[int]()
    for root in (*starts, *range(count)):
        waiting: list[tuple[int, Iterator[int]]] = [] if root in seen else [(root, iter(out[root]))]
        seen.add(root)
        while waiting:
            vertex, ways = waiting[-1]
            on_way.add(vertex)
            index = next(ways, -1)
            if index < 0:
                waiting.pop()
                on_way.discard(vertex)
                done.append(vertex)
            elif (target := links[index][1]) in on_way:
                loops.add(index)
            elif target not in seen:
                seen.add(target)
                waiting.append((target, iter(out[target])))
    return done[::-1], loops


def _layers(order: Sequence[int], links: Sequence[Link], loops: set[int]) -> list[int]:
    """The layer of each vertex: one right of the last that leads to it."""
    out: dict[int, list[int]] = {}
    for index, (source, target) in enumerate(links):
        if index not in loops:
            out.setdefault(source, []).append(target)
    layer = [0] * len(order)
    for vertex in order:
        for target in out.get(vertex, ()):
            layer[target] = max(layer[target], layer[vertex] + 1)
    return layer


@dataclass(slots=True)
class _Net:
    """Vertices by number, boxes first, then the places of long links in the layers they pass.

    `ways` holds the vertices of a link that is drawn through the layers; `x` is of a layer: its left and right.
    """

    layer: list[int]
    height: list[float]
    before: list[list[int]]
    after: list[list[int]]
    ways: dict[int, list[int]]
    y: list[float]
    x: list[tuple[float, float]]

    def lead(self, source: int, target: int) -> list[int]:
        """Draw a link through the layers: the vertices it passes, ends included."""
        passed = range(self.layer[source] + 1, self.layer[target])
        places = range(len(self.layer), len(self.layer) + len(passed))
        self.layer.extend(passed)
        self.height.extend(0.0 for _ in passed)
        self.before.extend([] for _ in passed)
        self.after.extend([] for _ in passed)
        way = [source, *places, target]
        for one, other in pairwise(way):
            self.after[one].append(other)
            self.before[other].append(one)
        return way

    def centre(self, vertex: int) -> Point:
        """Where a vertex is."""
        return sum(self.x[self.layer[vertex]]) / 2, self.y[vertex]


def _net(sizes: Sequence[Point], links: Sequence[Link], loops: set[int], layer: list[int]) -> _Net:
    """Everything placed; short links go through the layers first, as long as there is room for their places."""
    heights = [height for _, height in sizes]
    net = _Net(layer, heights, [[] for _ in layer], [[] for _ in layer], {}, [], _columns(sizes, layer))
    room = MOST_THREADS
    spans = [(layer[target] - layer[source], index) for index, (source, target) in enumerate(links)]
    for span, index in sorted(pair for pair in spans if pair[1] not in loops):
        room -= span - 1
        if room < 0:
            break
        net.ways[index] = net.lead(*links[index])
    net.y = _heights(net, _rows(net))
    return net


def _columns(sizes: Sequence[Point], layer: Sequence[int]) -> list[tuple[float, float]]:
    """Left and right of each layer, as wide as its widest box."""
    widths = [0.0] * (max(layer, default=-1) + 1)
    for (width, _), column in zip(sizes, layer, strict=True):
        widths[column] = max(widths[column], width)
    found: list[tuple[float, float]] = []
    left = 0.0
    for width in widths:
        found.append((left, left + width))
        left += width + GUTTER
    return found


def _rows(net: _Net) -> list[list[int]]:
    """The vertices of each layer from top to bottom, each near the middle of its neighbours."""
    rows: list[list[int]] = [[] for _ in net.x]
    for vertex, layer in enumerate(net.layer):
        rows[layer].append(vertex)
    place = {vertex: float(index) for row in rows for index, vertex in enumerate(row)}
    for near, row in _sweeps(net, rows):
        row.sort(key=lambda vertex: _mean([place[other] for other in near[vertex]], place[vertex]))
        place.update((vertex, float(index)) for index, vertex in enumerate(row))
    return rows


def _sweeps(net: _Net, rows: list[list[int]]) -> Iterator[tuple[list[list[int]], list[int]]]:
    """Each layer in turn, to and fro, with the neighbours it follows."""
    for _ in range(SWEEPS // 2):
        yield from ((net.before, row) for row in rows)
        yield from ((net.after, row) for row in reversed(rows))


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _heights(net: _Net, rows: list[list[int]]) -> list[float]:
    """The y of each vertex: as level with its neighbours as the order and the room between allow."""
    y = [0.0] * len(net.layer)
    for near, row in _sweeps(net, rows):
        wanted = [_mean([y[other] for other in near[vertex]], y[vertex]) for vertex in row]
        for vertex, found in zip(row, _apart(wanted, [net.height[vertex] for vertex in row]), strict=True):
            y[vertex] = found
    return y


def _apart(wanted: Sequence[float], heights: Sequence[float]) -> Iterator[float]:
    """Places nearest to those wanted (least squares) that keep order and distance (pool adjacent violators)."""
    offsets = [0.0]
    for one, other in pairwise(heights):
        offsets.append(offsets[-1] + (one + other) / 2 + BETWEEN)
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        total, count = want - offset, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            more, others = pools.pop()
            total, count = total + more, count + others
        pools.append((total, count))
    level = (total / count for total, count in pools for _ in range(count))
    return (base + offset for base, offset in zip(level, offsets, strict=True))


def _routes(net: _Net, boxes: Sequence[Box], links: Sequence[Link], loops: set[int]) -> dict[int, tuple[Point, ...]]:
    """The points of every link: through the layers, around a box, or outside in a lane below or above."""
    routes = {index: tuple(_through(net, boxes, way)) for index, way in net.ways.items()}
    outside = [index for index in range(len(links)) if index not in routes]
    routes |= {index: around(boxes[links[index][0]]) for index in outside if links[index][0] == links[index][1]}
    below = {index: links[index] for index in outside if index in loops and index not in routes}
    above = {index: links[index] for index in outside if index not in loops}
    return routes | _outside(net, boxes, below, 1) | _outside(net, boxes, above, -1)


def _through(net: _Net, boxes: Sequence[Box], way: Sequence[int]) -> Iterator[Point]:
    """From box to box, level where a layer is passed and bent in the gutters."""
    first, last = boxes[way[0]], boxes[way[-1]]
    x, y = first.x + first.width / 2, first.y
    yield x, y
    for vertex in way[1:-1]:
        left, right = net.x[net.layer[vertex]]
        yield from bend((x, y), (left, net.y[vertex]))
        x, y = right, net.y[vertex]
        yield from straight((left, y), (x, y))
    yield from bend((x, y), (last.x - last.width / 2, last.y))


def _outside(net: _Net, boxes: Sequence[Box], links: Mapping[int, Link], side: int) -> dict[int, tuple[Point, ...]]:
    """Routes that leave on the right, turn in the gutter, and run in a lane below everything (side 1) or above (-1)."""
    edge = BETWEEN + max((side * y + height / 2 for y, height in zip(net.y, net.height, strict=True)), default=0.0)
    ends = {
        index: (net.x[net.layer[source]][1] + GUTTER / 2, net.x[net.layer[target]][0] - GUTTER / 2)
        for index, (source, target) in links.items()
    }
    routes = {}
    for index, lane in lanes({index: (min(xs), max(xs)) for index, xs in ends.items()}):
        source, target = (boxes[end] for end in links[index])
        out, back = (x + (lane % 5 - 2) * 4 for x in ends[index])
        y = side * (edge + lane * LANE)
        leave, enter = (source.x + source.width / 2, source.y), (target.x - target.width / 2, target.y)
        routes[index] = tuple(rounded((leave, (out, leave[1]), (out, y), (back, y), (back, enter[1]), enter)))
    return routes
