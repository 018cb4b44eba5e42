"""Which improvement would lift the memory most: one touchpoint brought to its target, or the best few together."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from journeymap.analyses.memory import NOTHING, Memory, Prior, Steps, before, blend, close, gradient, states
from journeymap.analyses.points import PARTS, Point, Weights
from journeymap.analyses.remembering import Parameters, Walk
from journeymap.analyses.walks import Walks

MAX_WORK = 20_000
"""Walks times touchpoints up to which every finite lift is computed."""
MOST_LIFTS = 20
MOST_WALKS = 1_000


@dataclass(frozen=True, slots=True)
class Lift:
    """What the journey gains if one touchpoint reaches its target, in points of each part; None where unknown.

    `emotion` is the gain in remembered emotion, also None where it was not computed (see `lifts`).
    """

    efficiency: float | None
    ease: float | None
    emotion: float | None

    def cx(self, weights: Weights) -> float | None:
        """The gain in the weighted whole; an unknown part counts 0, and nothing known is None."""
        parts = (self.efficiency, self.ease, self.emotion)
        known = [weight * part for weight, part in zip(weights, parts, strict=True) if part is not None]
        return sum(known) if known else None

    @property
    def unknown(self) -> tuple[str, ...]:
        """The parts that count 0 because they are unknown."""
        return tuple(part for part in PARTS if getattr(self, part) is None)


def lifts(
    walks: Walks,
    felt: Sequence[Walk],
    points: Mapping[str, Point],
    targets: Mapping[str, Point],
    doses: Mapping[str, float],
    parameters: Parameters,
) -> dict[str, Lift]:
    """The lift of every touchpoint that has a target and a value in the series.

    Args:
        walks: the journey's walks.
        felt: the same as `felt_walks` of the series.
        points: the series.
        targets: the `target` series.
        doses: importance of every touchpoint.
        parameters: weights, memory, prior.

    Notes:
        A touchpoint is raised to its target everywhere on a walk and never lowered. Where walks times touchpoints pass
        `MAX_WORK`, only the `MOST_LIFTS` touchpoints of largest gradient times gap are computed, on the `MOST_WALKS`
        likeliest walks; the others have no emotion lift.
    """
    wanted = {id_: goal / 50 - 1 for id_, point in targets.items() if (goal := point.emotion) is not None}
    known = {id_: wanted[id_] for id_ in wanted if id_ in points and points[id_].emotion is not None}
    if len(walks.paths) * len(doses) > MAX_WORK:
        felt, known = _fewer(felt, known, points, parameters)
    emotion = _emotion_lifts(felt, known, parameters)
    efficiency, ease = (_mean_lifts(walks, points, targets, doses, part) for part in ("efficiency", "ease"))
    both = [id_ for id_ in points if id_ in targets]
    return {id_: Lift(efficiency.get(id_), ease.get(id_), emotion.get(id_)) for id_ in both}


def _mean_lifts(
    walks: Walks, points: Mapping[str, Point], targets: Mapping[str, Point], doses: Mapping[str, float], part: str
) -> dict[str, float]:
    """What the journey's mean of a part gains by each touchpoint that is raised to its target."""
    leverage = _leverage(walks, points, doses, part)
    gaps = {
        id_: goal - value
        for id_, point in points.items()
        if (value := getattr(point, part)) is not None
        and id_ in targets
        and (goal := getattr(targets[id_], part)) is not None
    }
    return {id_: leverage.get(id_, 0.0) * max(0.0, gap) for id_, gap in gaps.items()}


def _leverage(walks: Walks, points: Mapping[str, Point], doses: Mapping[str, float], part: str) -> dict[str, float]:
    """How far the journey's mean of a part moves per point at each touchpoint, over walks on which it is known."""
    known = {id_ for id_, point in points.items() if getattr(point, part) is not None}
    found = dict.fromkeys(known, 0.0)
    reached = 0.0
    for path, share in zip(walks.paths, walks.shares, strict=True):
        kept = tuple(filter(known.__contains__, path))
        weight = sum(map(doses.__getitem__, kept))
        if weight > 0:
            reached += share
            for id_ in kept:
                found[id_] += share / weight
    return {id_: doses[id_] * value / reached for id_, value in found.items()} if reached else {}


def _fewer(
    felt: Sequence[Walk], wanted: Mapping[str, float], points: Mapping[str, Point], parameters: Parameters
) -> tuple[list[Walk], dict[str, float]]:
    """The likeliest walks, and the touchpoints whose gradient times gap is largest."""
    kept = likeliest(felt)
    slopes: dict[str, float] = {}
    for walk in kept:
        found = gradient(walk.valences, walk.doses, parameters.memory, walk.rates, parameters.prior)
        for id_, slope in zip(walk.path, found, strict=True):
            slopes[id_] = slopes.get(id_, 0.0) + walk.share * slope
    gain = {id_: slopes.get(id_, 0.0) * (goal - ((points[id_].emotion or 0) / 50 - 1)) for id_, goal in wanted.items()}
    best = sorted(wanted, key=lambda id_: -gain[id_])[:MOST_LIFTS]
    return kept, {id_: wanted[id_] for id_ in best}


def likeliest(felt: Sequence[Walk], most: int = MOST_WALKS) -> list[Walk]:
    """The likeliest walks, their shares made to sum to 1 again."""
    if len(felt) <= most:
        return list(felt)
    kept = sorted(felt, key=lambda walk: -walk.share)[:most]
    total = sum(walk.share for walk in kept)
    return [replace(walk, share=walk.share / total) for walk in kept]


def _emotion_lifts(felt: Sequence[Walk], wanted: Mapping[str, float], parameters: Parameters) -> dict[str, float]:
    """Points of remembered emotion gained by each touchpoint alone."""
    found = dict.fromkeys(wanted, 0.0)
    for walk in felt:
        for id_, gain in _gains(walk, wanted, parameters.memory, parameters.prior):
            found[id_] += 50 * walk.share * gain
    return found


def _gains(walk: Walk, wanted: Mapping[str, float], memory: Memory, prior: Prior | None) -> Iterator[tuple[str, float]]:
    """What each touchpoint of a walk that is under its target gains the remembered valence there."""
    places: dict[str, list[int]] = {}
    for index, id_ in enumerate(walk.path):
        if id_ in wanted and wanted[id_] > walk.valences[index]:
            places.setdefault(id_, []).append(index)
    if not places:
        return
    total, best = sum(walk.doses), max(walk.valences)
    worst, second = nsmallest(2, (*dict(zip(walk.path, walk.valences, strict=True)).values(), math.inf))
    extremes = blend(best, worst, memory)
    moves = list(zip(walk.valences, walk.rates.up, walk.rates.down, strict=True))
    carried = [before(walk.valences, prior), *states(walk.valences, walk.rates, prior)]
    forgotten = _forgotten(walk.rates)
    for id_, indices in places.items():
        goal, valence = wanted[id_], walk.valences[indices[0]]
        first = max(indices[0], forgotten)
        rest = moves[first:]
        for index in indices:
            if index >= first:
                rest[index - first] = (goal, *moves[index][1:])
        mean = len(indices) * walk.doses[indices[0]] * (goal - valence) / total
        lowest = min(goal, second if valence == worst else worst)
        peak = blend(max(best, goal), lowest, memory) - extremes
        closing = close(rest, carried[first]) - carried[-1]
        yield id_, memory.mean * mean + memory.extremes * peak + memory.closing * closing


def _forgotten(rates: Steps) -> int:
    """How many encounters are so long ago that the closing state no longer shows them."""
    left = 1.0
    for index in range(len(rates.up) - 1, -1, -1):
        left *= 1 - min(rates.up[index], rates.down[index])
        if left < NOTHING:
            return index
    return 0


def greedy(
    felt: Sequence[Walk],
    wanted: Mapping[str, float],
    found: Mapping[str, Lift],
    parameters: Parameters,
    most: int = 3,
) -> list[tuple[str, float]]:
    """The best few touchpoints to raise together, one after the other.

    Two equal worst points gain little alone and much together, which single lifts do not show.

    Args:
        felt: the walks; the likeliest are enough from the second choice on.
        wanted: the valence each touchpoint should reach.
        found: the lift of each touchpoint alone.
        parameters: weights, memory, prior.
        most: how many to choose.

    Returns:
        Ids, each with the points it adds to the weighted whole; the first is the one that adds most alone.
    """
    weights = parameters.weights
    gains = {id_: lift.cx(weights) or 0.0 for id_, lift in found.items()}
    besides = {id_: Lift(lift.efficiency, lift.ease, None).cx(weights) or 0.0 for id_, lift in found.items()}
    chosen: list[tuple[str, float]] = []
    felt = likeliest(felt)
    while gains:
        best = max(gains, key=lambda id_: round(gains[id_], 9))
        if gains[best] <= 1e-9:
            break
        chosen.append((best, gains.pop(best)))
        if len(chosen) == most:
            break
        if best in wanted:
            felt = [_raised(walk, best, wanted[best]) for walk in felt]
        emotion = _emotion_lifts(felt, {id_: wanted[id_] for id_ in gains if id_ in wanted}, parameters)
        gains = {id_: weights[2] * emotion.get(id_, 0.0) + besides[id_] for id_ in gains}
    return chosen


def _raised(walk: Walk, raised: str, goal: float) -> Walk:
    """A walk with one touchpoint at its target, if it is under it."""
    if raised not in walk.path:
        return walk
    levels = (max(goal, v) if id_ == raised else v for id_, v in zip(walk.path, walk.valences, strict=True))
    return replace(walk, valences=tuple(levels))


def ranking(found: Mapping[str, Lift], weights: Weights, most: int = 3) -> tuple[str, ...]:
    """The touchpoints whose improvement lifts the weighted whole most; those that lift nothing are left out."""
    gains = {id_: gain for id_, lift in found.items() if (gain := lift.cx(weights)) is not None and gain > 1e-9}
    return tuple(sorted(gains, key=lambda id_: -round(gains[id_], 9))[:most])


def losses(found: Mapping[str, Lift], weights: Weights) -> dict[str, float]:
    """Each touchpoint's share (0 to 1) of what the journey loses: its gain in the weighted whole over all gains.

    Those that would gain nothing are left out. Lifts are taken one by one, so that the shares divide what single
    improvements bring, not what all of them bring together.
    """
    gains = {id_: gain for id_, lift in found.items() if (gain := lift.cx(weights)) is not None and gain > 1e-9}
    total = sum(gains.values())
    return {id_: gain / total for id_, gain in gains.items()}
