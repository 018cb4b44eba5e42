"""How a journey ends, and whether customers recover from its lows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.analyses.points import Point
    from journeymap.analyses.remembering import Walk
    from journeymap.analyses.walks import Path, Walks


def last_moments(walks: Walks, doses: Mapping[str, float]) -> dict[str, float]:
    """The touchpoints that are the last to matter on a walk, each with the share of customers (0 to 1) it is last for.

    Args:
        walks: the journey's walks.
        doses: importance of every touchpoint; one of 0 leaves no mark, so it ends nothing.
    """
    found: dict[str, float] = {}
    for path, share in zip(walks.paths, walks.shares, strict=True):
        last = next(_backwards(path, doses), None)
        if last is not None:
            found[last] = found.get(last, 0.0) + share
    return found


def average(felt: Sequence[Walk]) -> float:
    """The mean emotion (0 to 100) of walks, by importance, over their customers; at least one walk."""
    return 50 * (1 + sum(w.share * _mean(w) for w in felt))


def _mean(walk: Walk) -> float:
    weighed = (dose * valence for dose, valence in zip(walk.doses, walk.valences, strict=True))
    return sum(weighed) / sum(walk.doses)


def unrecovered(
    walks: Walks, points: Mapping[str, Point], doses: Mapping[str, float], *, low: float, good: float
) -> dict[str, tuple[int, ...]]:
    """Lows that nothing makes up for, each with the numbers of the walks on which it is so.

    Args:
        walks: the journey's walks.
        points: the series.
        doses: importance of every touchpoint; one of 0 neither hurts nor heals.
        low: an emotion below this (0 to 100) is a low.
        good: an emotion of this or more makes up for it.

    Returns:
        Touchpoints with a low after whose last visit on a walk only emotions below `good` follow, and at least one.
        A walk on which a later emotion is unknown does not count, nor does its last moment.
    """
    found: dict[str, list[int]] = {}
    for number, path in enumerate(walks.paths):
        for id_ in _sunk(path, points, doses, low, good):
            found.setdefault(id_, []).append(number)
    return {id_: tuple(found[id_]) for id_ in points if id_ in found}


def _sunk(
    path: Path, points: Mapping[str, Point], doses: Mapping[str, float], low: float, good: float
) -> dict[str, None]:
    """The lows of one walk after its last known good moment; none where an unknown one follows them."""
    found: dict[str, None] = {}
    last: str | None = None
    for id_ in _backwards(path, doses):
        emotion = points[id_].emotion if id_ in points else None
        if emotion is None or emotion >= good:
            break
        last = last or id_
        if emotion < low and id_ != last:
            found[id_] = None
    return found


def _backwards(path: Path, doses: Mapping[str, float]) -> Iterator[str]:
    """The touchpoints of a walk that matter, the last first."""
    return (id_ for id_ in reversed(path) if doses[id_] > 0)
