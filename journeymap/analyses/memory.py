"""How a walk through a journey is remembered: the state carried on, the remembered valence, and what moves it.

Valences are -1 to 1, doses (importance) 0 to 2. All figures are anchored in the literature, not estimated; see
docs/model.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

NOTHING = 1e-15
"""A weight so small that what it weighs no longer shows."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Parameters of remembering.

    `mean`, `extremes` and `closing` are the parts m, pi and epsilon of the remembered valence and sum to 1.
    `retain_good` and `retain_bad` (gamma plus and minus, 0 to 1) say how much of a good state is left after one
    ordinary encounter that is worse, and of a bad state after one that is better. `positive` (kappa) is the share of
    the best moment among the extremes. With `blend` both extremes count, without it only the one farther from neutral,
    ties to the worse.
    """

    mean: float = 0.5
    extremes: float = 0.25
    closing: float = 0.25
    retain_good: float = 0.5
    retain_bad: float = 0.75
    positive: float = 1 / 3
    blend: bool = True


PRESETS: dict[str, Memory] = {
    "default": Memory(),
    "symmetric": Memory(retain_bad=0.5, positive=0.5),
    "average": Memory(mean=1.0, extremes=0.0, closing=0.0),
    "peak-end": Memory(0.0, 0.5, 0.5, retain_good=0.0, retain_bad=0.0, blend=False),
    "memory": Memory(0.0, 0.0, 1.0),
}
"""Memory by name."""


@dataclass(frozen=True, slots=True)
class Prior:
    """What customers feel before the journey: a valence, and how many ordinary encounters it rests on.

    None encounters: long established.
    """

    valence: float
    encounters: float | None = None


class Steps(NamedTuple):
    """How far each encounter moves the state, 0 to 1: `up` to something better, `down` to something worse."""

    up: list[float]
    down: list[float]


def steps(doses: Sequence[float], memory: Memory, prior: Prior | None = None) -> Steps:
    """The learning rates of a walk: they depend on its doses only, not on what is felt.

    Args:
        doses: importance of each encounter, above 0.
        memory: the parameters.
        prior: what customers feel before; None for new customers.
    """
    return Steps(_rates(doses, memory.retain_bad, prior), _rates(doses, memory.retain_good, prior))


def _rates(doses: Sequence[float], retain: float, prior: Prior | None) -> list[float]:
    if retain == 1:
        return _counted(doses, prior)
    known = 0.0
    if prior is not None:
        known = 1.0 if prior.encounters is None else 1 - retain**prior.encounters
    log = math.log(retain) if retain else -math.inf
    lost = {dose: -math.expm1(dose * log) for dose in set(doses)}
    rates: list[float] = []
    for dose in doses:
        if 1 - known < NOTHING:
            return rates + [lost[dose] for dose in doses[len(rates) :]]
        known += lost[dose] * (1 - known)
        rates.append(lost[dose] / known if known else 1.0)
    return rates


def _counted(doses: Sequence[float], prior: Prior | None) -> list[float]:
    """Nothing is ever forgotten: a running weighted mean; an established prior never moves."""
    if prior is not None and prior.encounters is None:
        return [0.0] * len(doses)
    known = 0.0 if prior is None or prior.encounters is None else float(prior.encounters)
    rates: list[float] = []
    for dose in doses:
        known += dose
        rates.append(dose / known)
    return rates


def states(valences: Sequence[float], rates: Steps, prior: Prior | None = None) -> list[float]:
    """The state the customer carries on after each encounter."""
    state = before(valences, prior)
    found = []
    for valence, up, down in zip(valences, rates.up, rates.down, strict=True):
        state += (up if valence >= state else down) * (valence - state)
        found.append(state)
    return found


def before(valences: Sequence[float], prior: Prior | None) -> float:
    """The state before the first encounter; of new customers that encounter itself, which they take over whole."""
    return valences[0] if prior is None else prior.valence


class Remembered(NamedTuple):
    """A walk as remembered, as valences: the whole, and its three parts."""

    valence: float
    mean: float
    extremes: float
    closing: float


def remember(
    valences: Sequence[float], doses: Sequence[float], memory: Memory, rates: Steps, prior: Prior | None = None
) -> Remembered:
    """The remembered valence of one walk.

    Args:
        valences: what was felt at each encounter, -1 to 1; at least one.
        doses: importance of each, above 0.
        memory: the parameters.
        rates: `steps` of the same doses.
        prior: as given to `steps`.

    Returns:
        R = m A + pi K + epsilon x_n, and A, K, x_n (emotion-model, "The remembered journey").
    """
    mean = sum(map(mul, doses, valences)) / sum(doses)
    extremes = blend(max(valences), min(valences), memory)
    closing = close(zip(valences, rates.up, rates.down, strict=True), before(valences, prior))
    whole = memory.mean * mean + memory.extremes * extremes + memory.closing * closing
    return Remembered(whole, mean, extremes, closing)


def blend(best: float, worst: float, memory: Memory) -> float:
    """K: the two extremes blended, or the one farther from neutral (ties to the worse)."""
    if memory.blend:
        return memory.positive * best + (1 - memory.positive) * worst
    return best if best > -worst else worst


def close(moves: Iterable[tuple[float, float, float]], state: float) -> float:
    """x_n: the state after encounters (valence, rate up, rate down), from the state before them."""
    for valence, up, down in moves:
        state += (up if valence >= state else down) * (valence - state)
    return state


def gradient(
    valences: Sequence[float], doses: Sequence[float], memory: Memory, rates: Steps, prior: Prior | None = None
) -> list[float]:
    """How the remembered valence moves with each encounter: dR/de_i.

    Without a prior it sums to 1, and the sum of e_i times it is R: an exact split of R over the encounters.
    """
    total = sum(doses)
    part = memory.mean / total
    found = [part * dose for dose in doses]
    best, worst = max(valences), min(valences)
    if memory.blend:
        found[valences.index(best)] += memory.extremes * memory.positive
        found[valences.index(worst)] += memory.extremes * (1 - memory.positive)
    else:
        found[valences.index(best if best > -worst else worst)] += memory.extremes
    taken, left = _taken(valences, rates, before(valences, prior)), memory.closing
    for index in range(len(found) - 1, -1, -1):
        found[index] += left * taken[index]
        left *= 1 - taken[index]
        if left < NOTHING:
            break
    return found


def _taken(valences: Sequence[float], rates: Steps, state: float) -> list[float]:
    """The rate that each encounter really had: up or down."""
    found = []
    for valence, up, down in zip(valences, rates.up, rates.down, strict=True):
        rate = up if valence >= state else down
        state += rate * (valence - state)
        found.append(rate)
    return found
