"""Marks of handoffs: at which lane line each stands, and how much room its words have beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeymap.views.map.gutters import Offsets
from journeymap.views.map.labels import COLUMN
from journeymap.views.map.routes import Route
from journeymap.views.map.ways import Way

LINE = 11.5
"""Height of a line of words in pixels."""

_MARK, _LEAST = 14 / COLUMN, 0.45
_SMALLEST, _SHARE = 32.0, 28.0

Tall = Callable[[Way, float, bool], int]
"""How many lines the words of a way take in so many columns, with its share before them or not."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A handoff's mark: `x` in columns, the lane `line` it stands at, and `lift`, its middle in pixels from the top of
    the line's zone (`None`: the middle of the zone).

    `room` is for its words, in columns, to the right or, `before`, to the left; `share` tells that its share stands
    with them.
    """

    route: int
    way: Way
    x: float
    line: int
    room: float
    before: bool
    share: bool
    height: float
    lift: float | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a mark goes: a vertical of its route, and a lane line."""

    vertical: int
    line: int


def signs(
    routes: Sequence[Route], moved: Offsets, sides: Sequence[str], holes: frozenset[int], count: int, tall: Tall
) -> tuple[Sign, ...]:
    """A mark for each handoff; several in one gutter at one line stand one under the other.

    Args:
        routes: all routes.
        moved: where their verticals stand.
        sides: where the shares of the routes stand.
        holes: columns nobody owns; no words over them.
        count: how many columns there are.
        tall: how many lines words take.
    """
    slots = _slots(routes)
    crossed = frozenset((v.gutter, line) for route in routes for v in route.verticals for line in v.crossed)
    marked = frozenset((routes[i].verticals[slot.vertical].gutter, slot.line) for i, slot in slots.items())
    shares = frozenset(_shared(routes, sides))
    stacks: dict[tuple[int, int], list[Sign]] = {}
    for index, slot in sorted(slots.items()):
        gutter = routes[index].verticals[slot.vertical].gutter
        x = gutter + moved.get((index, slot.vertical), 0.0)
        room, before = _room(gutter, slot.line, x, crossed, marked, holes, count)
        way, share = routes[index].way, worded(routes[index], sides[index])
        height = max(_SMALLEST, LINE * tall(way, room, share) + 5) + (_SHARE if (gutter, slot.line) in shares else 0)
        stacks.setdefault((gutter, slot.line), []).append(Sign(index, way, x, slot.line, room, before, share, height))
    return tuple(sign for stack in stacks.values() for sign in _stacked(stack))


def worded(route: Route, side: str) -> bool:
    """Whether a share stands with the words of its handoff, as there is no room beside the line."""
    return route.way.marked and route.way.share is not None and side in {"up", "down"}


def _shared(routes: Sequence[Route], sides: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Gutters and lines whose words would meet the share of a way above or below the card they stand over."""
    for route, side in zip(routes, sides, strict=True):
        if route.way.share is not None and not route.way.marked and side in {"up", "down"}:
            yield route.way.source, route.source_lane + (side == "down")


def _slots(routes: Sequence[Route]) -> dict[int, _Slot]:
    """A line for each mark: a free one, with free ones left and right of it, in the middle of its vertical."""
    taken: dict[tuple[int, int], int] = {}
    slots: dict[int, _Slot] = {}
    marked = [index for index, route in enumerate(routes) if route.way.marked]
    for index in sorted(marked, key=lambda index: sum(len(v.crossed) for v in routes[index].verticals)):
        options = [
            (
                taken.get((vertical.gutter, line), 0),
                any((vertical.gutter + step, line) in taken for step in (-1, 1)),
                number,
                abs(2 * line - vertical.middle),
                line,
            )
            for number, vertical in enumerate(routes[index].verticals)
            for line in vertical.crossed
        ]
        if options:
            held, _, number, _, line = min(options)
            taken[routes[index].verticals[number].gutter, line] = held + 1
            slots[index] = _Slot(number, line)
    return slots


def _room(
    gutter: int,
    line: int,
    x: float,
    crossed: frozenset[tuple[int, int]],
    marked: frozenset[tuple[int, int]],
    holes: frozenset[int],
    count: int,
) -> tuple[float, bool]:
    """Room to the right, up to the next vertical, mark or hole on the line, two columns at most; else to the left."""
    end = float(min([count, gutter + 2, *(column for column in (gutter, gutter + 1) if column in holes)]))
    if (gutter + 1, line) in crossed:
        end = min(end, gutter + 1 - (0.2 if (gutter + 1, line) in marked else 0.07))
    if (gutter + 2, line) in marked:
        end = min(end, gutter + 2 - 0.2)
    room = end - x - _MARK
    if room >= _LEAST or gutter - 1 in holes:
        return max(0.3, room), False
    start = gutter - 1 + (0.2 if (gutter - 1, line) in crossed else 0.0)
    return x - _MARK - start, True


def _stacked(stack: Sequence[Sign]) -> list[Sign]:
    if len(stack) == 1:
        return list(stack)
    top, found = 0.0, []
    for sign in stack:
        found.append(replace(sign, lift=top + sign.height / 2))
        top += sign.height
    return found
