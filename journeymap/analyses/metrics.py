"""Metrics where they are read: the figure, how sure it is, and whether its target is reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from journeymap.analyses.intervals import (
    MIN_ANSWERS,
    Interval,
    Nps,
    Verdict,
    mean_interval,
    missing,
    nps,
    verdict,
    wilson,
)
from journeymap.model.journey import Journey
from journeymap.model.measures import Measured, MetricReading
from journeymap.model.organisation import Metric
from journeymap.model.values import Scale

SCALES = {"csat": Scale(1, 5), "ces": Scale(1, 7)}
"""Scales of metrics that say none."""

Bounds = Callable[[int, int], Interval]
"""The interval of a figure if so many had answered and it stayed what it is, with one side or two."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric at a touchpoint, or of the whole journey (None).

    `value` and `target` are in the metric's own unit; `bounds` is the two-sided 95 % interval. `favourable` is the
    share (0 to 1) of answers that are good (CSAT: the two best; CES 1-7: 5 and more), with its interval. `more` is how
    many more answers would settle an open verdict, None where none is open or a million would not do.
    """

    id: str
    metric: Metric | None
    touchpoint: str | None
    value: float | None
    n: int | None
    bounds: Interval | None
    favourable: tuple[float, Interval] | None
    target: float | None
    verdict: Verdict | None
    more: int | None


def figures(journey: Journey, metrics: Mapping[str, Metric]) -> Iterator[Figure]:
    """The journey's metrics, then those of its touchpoints in written order.

    Args:
        journey: where they are read.
        metrics: what each of them measures.
    """
    places: list[tuple[str | None, Mapping[str, MetricReading]]] = [(None, journey.metrics)]
    places += [(id_, touchpoint.metrics) for id_, touchpoint in journey.touchpoints.items()]
    for touchpoint, readings in places:
        for id_, reading in readings.items():
            yield figure(id_, reading, metrics.get(id_), touchpoint)


def figure(id_: str, reading: MetricReading, metric: Metric | None, touchpoint: str | None = None) -> Figure:
    """One metric where it is read."""
    actual = reading.actual
    if actual is None:
        said: Verdict | None = None if reading.target is None else "no data"
        return Figure(id_, metric, touchpoint, None, None, None, None, reading.target, said, None)
    n, bounds = actual.answers, _bounds(actual, metric)
    good = _favourable(actual, metric)
    asked = bounds
    if good is not None and reading.target is not None and reading.target < 1:
        asked = _share_bounds(good)
    said, more = _judged(asked, n, reading.target, lower=lower_is_better(metric))
    shown = None if bounds is None or not n else _within(bounds(n, 2), _scale(metric))
    box = None if good is None or not n else (good, wilson(good * n, n))
    return Figure(id_, metric, touchpoint, _value(actual, metric), n, shown, box, reading.target, said, more)


def lower_is_better(metric: Metric | None) -> bool:
    """Whether less is good; where the metric does not say, only of a duration."""
    if metric is None:
        return False
    return metric.better == "lower" or (metric.better is None and metric.kind == "duration")


def _judged(
    bounds: Bounds | None, n: int | None, target: float | None, *, lower: bool
) -> tuple[Verdict | None, int | None]:
    """The verdict, and how many more answers would settle it."""
    if target is None or n is None:
        return None, None
    if n < MIN_ANSWERS:
        return "too few" if n else "no data", None
    if bounds is None:
        return None, None
    said = verdict(bounds(n, 1), n, target, lower=lower)
    return said, missing(lambda size: bounds(size, 1), n, target, lower=lower) if said == "open" else None


def _value(actual: Measured, metric: Metric | None) -> float:
    promoters = _nps(actual, metric)
    return actual.mean if promoters is None else promoters.score


def _nps(actual: Measured, metric: Metric | None) -> Nps | None:
    return nps(actual.counts) if metric is not None and metric.kind == "nps" and actual.counts else None


def _bounds(actual: Measured, metric: Metric | None) -> Bounds | None:
    """How the interval of a figure follows from the answers; None where they do not tell."""
    promoters, n = _nps(actual, metric), actual.answers
    if promoters is not None:
        return lambda size, sides: promoters.interval(n=size, sides=sides)
    if metric is None or metric.kind == "nps" or not n:
        return None
    if metric.kind == "share" and actual.counts is None and 0 <= actual.mean <= 1:
        return _share_bounds(actual.mean)
    mean, sd = actual.mean, actual.deviation
    if sd is None or n < 2:
        return None
    return lambda size, sides: mean_interval(mean, sd, size, sides=sides)


def _share_bounds(share: float) -> Bounds:
    return lambda size, sides: wilson(share * size, size, sides=sides)


def _scale(metric: Metric | None) -> Scale | None:
    return None if metric is None else metric.scale or SCALES.get(metric.kind)


def _within(bounds: Interval, scale: Scale | None) -> Interval:
    return bounds if scale is None else Interval(max(bounds.low, scale.low), min(bounds.high, scale.high))


def _favourable(actual: Measured, metric: Metric | None) -> float | None:
    """The share of good answers of a CSAT, or of a CES on 1-7, where they were counted."""
    scale = _scale(metric)
    if metric is None or metric.kind not in SCALES or actual.counts is None or scale is None:
        return None
    if metric.kind == "ces" and scale != SCALES["ces"]:
        return None
    least = scale.high - 1 if metric.kind == "csat" else 5
    return sum(amount for answer, amount in actual.counts.items() if answer >= least) / sum(actual.counts.values())
