"""The room between two columns: which vertical stands where in it, and where ways meet their cards."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.views.map.routes import Route, Vertical

_WIDEST, _STEP = 0.22, 0.1
"""Columns that all verticals of a gutter may take, and the distance of two."""

_PORTS, _PORT = 22.0, 14.0
"""Pixels that all ends at one side of a card may take, and the distance of two."""

Offsets = dict[tuple[int, int], float]
"""How far each vertical (route, number) stands from the middle of its gutter, in columns."""

Ports = dict[tuple[int, bool], float]
"""How far each end (route, whether it is the target's) stands from the middle of its card, in pixels."""


def offsets(routes: Sequence[Route]) -> Offsets:
    """Verticals of a gutter side by side, so that ways from one card and to one card never cross."""
    gutters: dict[int, list[tuple[Vertical, int, int]]] = {}
    for index, route in enumerate(routes):
        for number, vertical in enumerate(route.verticals):
            if vertical.start != vertical.end:
                gutters.setdefault(vertical.gutter, []).append((vertical, index, number))
    found: Offsets = {}
    for gutter, verticals in gutters.items():
        verticals.sort(key=lambda item: _turning(routes[item[1]], item[0], gutter))
        found |= _spread(verticals)
    return found


def _turning(route: Route, vertical: Vertical, gutter: int) -> tuple[int, int]:
    """What leaves a card here turns first, the farthest of it foremost; what arrives turns last, the farthest last."""
    length = vertical.bottom - vertical.top
    return (0, -length) if route.way.source + 1 == gutter else (1, length)


def _spread(verticals: Sequence[tuple[Vertical, int, int]]) -> Offsets:
    tracks: list[list[Vertical]] = []
    place: dict[tuple[int, int], int] = {}
    for vertical, index, number in verticals:
        track = next((t for t, held in enumerate(tracks) if not any(_touch(vertical, other) for other in held)), None)
        if track is None:
            track = len(tracks)
            tracks.append([])
        tracks[track].append(vertical)
        place[index, number] = track
    step = min(_STEP, _WIDEST / max(1, len(tracks) - 1))
    return {key: (track - (len(tracks) - 1) / 2) * step - 0.01 for key, track in place.items()}


def _touch(one: Vertical, other: Vertical) -> bool:
    return one.top <= other.bottom and other.top <= one.bottom


def ports(routes: Sequence[Route], moved: Offsets) -> Ports:
    """Ends at each side of a card one under the other, so that no way crosses another on its last stretch."""
    sides: dict[tuple[int, bool], list[tuple[int, float, int]]] = {}
    for index, route in enumerate(routes):
        last = len(route.verticals) - 1
        leaving, arriving = route.verticals[0], route.verticals[last]
        x = moved.get((index, 0), 0.0)
        rise = _sign(leaving.end - leaving.start)
        sides.setdefault((route.way.source, False), []).append((rise, -rise * x, index))
        x = moved.get((index, last), 0.0)
        rise = _sign(arriving.start - arriving.end)
        sides.setdefault((route.way.target, True), []).append((rise, rise * x, index))
    found: Ports = {}
    for (_, arrives), ends in sides.items():
        step = min(_PORT, _PORTS / max(1, len(ends) - 1))
        for position, (*_rest, index) in enumerate(sorted(ends)):
            found[index, arrives] = (position - (len(ends) - 1) / 2) * step
    return found


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def side(route: Route, port: float) -> str:
    """Where the share of a way stands: `over`, `under`, `on` its line, or before a vertical that goes `up`, `down`."""
    vertical = route.verticals[0]
    if port <= 0 and vertical.end < vertical.start:
        return "up"
    if port >= 0 and vertical.end > vertical.start:
        return "down"
    return "over" if port < 0 else "under" if port > 0 else "on"
