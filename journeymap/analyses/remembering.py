"""A series of a journey as remembered: over all walks, exact or sampled, with each touchpoint's part in it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isclose
from operator import itemgetter, mul

from journeymap.analyses.memory import PRESETS, Memory, Prior, Remembered, Steps, gradient, remember, steps
from journeymap.analyses.points import Point, Weights, weighted
from journeymap.analyses.walks import Walks
from journeymap.model.organisation import ExperienceModel

Path = tuple[str, ...]

WEIGHTS: dict[str, Weights] = {"source-document": (1 / 6, 1 / 6, 2 / 3), "equal": (1 / 3, 1 / 3, 1 / 3)}
"""Named weights of efficiency, ease and emotion. Two thirds for emotion is the source document's claim."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the figures hang on, shown beside every result."""

    weights: Weights
    weights_name: str
    memory: Memory
    memory_name: str
    prior: Prior | None = None


def parameters(model: ExperienceModel | None = None) -> Parameters:
    """The parameters of an organisation, or the defaults."""
    if model is None:
        return Parameters(WEIGHTS["source-document"], "source-document", PRESETS["default"], "default")
    prior = None if model.prior is None else Prior(model.prior.score / 50 - 1, model.prior.encounters)
    return Parameters(model.weights, weights_name(model.weights), PRESETS[model.memory], model.memory, prior)


def weights_name(weights: Weights) -> str:
    """The name of weights, or their three numbers."""
    named = (name for name, known in WEIGHTS.items() if all(map(isclose, known, weights)))
    return next(named, ",".join(f"{weight:.4g}" for weight in weights))


@dataclass(frozen=True, slots=True)
class Walk:
    """Walks that pass the same touchpoints of a series: the share of customers, valences, doses, learning rates.

    `path` holds those touchpoints; `along` is the likeliest of the walks, with all its touchpoints.
    """

    path: Path
    along: Path
    share: float
    valences: tuple[float, ...]
    doses: tuple[float, ...]
    rates: Steps


@dataclass(frozen=True, slots=True)
class Extreme:
    """A walk with its score, and the share of customers (0 to 1) who pass the same known touchpoints."""

    score: float
    path: Path
    share: float


@dataclass(frozen=True, slots=True)
class Summary:
    """A series of a journey, 0 to 100; None where nothing is known.

    `score` is the remembered emotion, `mean`, `peak` and `closing` its parts; `contributions` split `score` - 50 over
    the touchpoints (without a prior). `se` is the standard error of a sampled score. `below_target` is the share of
    customers (0 to 1) whose score is under the journey's emotion target.
    """

    score: float | None
    cx: float | None
    efficiency: float | None
    ease: float | None
    mean: float | None
    peak: float | None
    closing: float | None
    contributions: dict[str, float]
    missing: tuple[str, ...]
    guessed: tuple[str, ...]
    path: Path
    exact: bool
    se: float | None
    unfinished: float
    below_target: float | None
    worst: Extreme | None
    best: Extreme | None


def felt_walks(
    walks: Walks, points: Mapping[str, Point], doses: Mapping[str, float], parameters: Parameters
) -> list[Walk]:
    """Walks reduced to the touchpoints whose emotion is known and that matter; shares sum to 1.

    Walks on which nothing is known are left out, and the others stand for them.
    """
    valences = {id_: p.emotion / 50 - 1 for id_, p in points.items() if p.emotion is not None and doses[id_] > 0}
    ways: dict[Path, list[tuple[float, Path]]] = {}
    for path, share in zip(walks.paths, walks.shares, strict=True):
        kept = tuple(filter(valences.__contains__, path))
        if kept:
            ways.setdefault(kept, []).append((share, path))
    total = sum(share for same in ways.values() for share, _ in same)
    rates: dict[tuple[float, ...], Steps] = {}
    found = []
    for path, same in ways.items():
        dose = tuple(map(doses.__getitem__, path))
        if dose not in rates:
            rates[dose] = steps(dose, parameters.memory, parameters.prior)
        share, along = sum(share for share, _ in same), max(same, key=itemgetter(0))[1]
        found.append(Walk(path, along, share / total, tuple(map(valences.__getitem__, path)), dose, rates[dose]))
    return found


def summarise(
    walks: Walks,
    felt: Sequence[Walk],
    points: Mapping[str, Point],
    doses: Mapping[str, float],
    parameters: Parameters,
    target: float | None = None,
) -> Summary:
    """A series of a journey.

    Args:
        walks: the journey's walks.
        felt: the same as `felt_walks` of the series.
        points: what the series says of touchpoints.
        doses: importance of every touchpoint, 0 to 2.
        parameters: weights, memory, prior.
        target: the journey's own emotion target, 0 to 100.
    """
    remembered = [remember(w.valences, w.doses, parameters.memory, w.rates, parameters.prior) for w in felt]
    scores = [50 * (1 + part.valence) for part in remembered]
    shares = [walk.share for walk in felt]
    whole = _parts(shares, remembered)
    efficiency, ease = (average(walks, points, doses, part) for part in ("efficiency", "ease"))
    ends = [Extreme(score, walk.along, walk.share) for score, walk in zip(scores, felt, strict=True)]
    return Summary(
        score=whole[0],
        cx=weighted((efficiency, ease, whole[0]), parameters.weights),
        efficiency=efficiency,
        ease=ease,
        mean=whole[1],
        peak=whole[2],
        closing=whole[3],
        contributions=_contributions(felt, parameters),
        missing=tuple(id_ for id_ in doses if id_ not in points or points[id_].emotion is None),
        guessed=tuple(id_ for id_, point in points.items() if point.guessed),
        path=walks.likeliest,
        exact=walks.exact,
        se=_standard_error(walks, felt, scores) if felt else None,
        unfinished=walks.unfinished,
        below_target=None if target is None or not felt else _below(shares, scores, target),
        worst=min(ends, key=lambda end: end.score, default=None),
        best=max(ends, key=lambda end: end.score, default=None),
    )


def score(felt: Sequence[Walk], parameters: Parameters) -> float | None:
    """The expected remembered emotion, 0 to 100; None where nothing is known."""
    memory, prior = parameters.memory, parameters.prior
    valences = [walk.share * remember(walk.valences, walk.doses, memory, walk.rates, prior).valence for walk in felt]
    return 50 * (1 + sum(valences)) if valences else None


def _parts(shares: list[float], remembered: list[Remembered]) -> tuple[float | None, ...]:
    """Expected whole, mean, extremes and closing state as scores."""
    if not shares:
        return (None,) * 4
    sums = (sum(share * part[index] for share, part in zip(shares, remembered, strict=True)) for index in range(4))
    return tuple(50 * (1 + total) for total in sums)


def average(walks: Walks, points: Mapping[str, Point], doses: Mapping[str, float], part: str) -> float | None:
    """The expected importance-weighted mean of a part over walks on which it is known."""
    amounts = {id_: doses[id_] * value for id_, point in points.items() if (value := getattr(point, part)) is not None}
    total = reached = 0.0
    for path, share in zip(walks.paths, walks.shares, strict=True):
        kept = tuple(filter(amounts.__contains__, path))
        weight = sum(map(doses.__getitem__, kept))
        if weight > 0:
            total += share * sum(map(amounts.__getitem__, kept)) / weight
            reached += share
    return total / reached if reached else None


def _contributions(felt: Sequence[Walk], parameters: Parameters) -> dict[str, float]:
    """Each touchpoint's part of the score in points; without a prior they sum to score - 50."""
    found: dict[str, float] = {}
    for walk in felt:
        slopes = gradient(walk.valences, walk.doses, parameters.memory, walk.rates, parameters.prior)
        share = 50 * walk.share
        for id_, part in zip(walk.path, map(mul, slopes, walk.valences), strict=True):
            found[id_] = found.get(id_, 0.0) + share * part
    return found


def _standard_error(walks: Walks, felt: Sequence[Walk], scores: list[float]) -> float | None:
    """The standard error of a sampled score; None if it is exact."""
    if walks.drawn is None:
        return None
    known = {id_ for walk in felt for id_ in walk.path}
    used = sum(share for path, share in zip(walks.paths, walks.shares, strict=True) if not known.isdisjoint(path))
    mean = sum(walk.share * score for walk, score in zip(felt, scores, strict=True))
    variance = sum(walk.share * (score - mean) ** 2 for walk, score in zip(felt, scores, strict=True))
    return math.sqrt(variance / max(1.0, walks.drawn * used - 1))


def _below(shares: list[float], scores: list[float], target: float) -> float:
    return min(1.0, sum(share for share, score in zip(shares, scores, strict=True) if score < target - 1e-9))
