"""What answers can tell: intervals of shares, means and NPS, verdicts against a target, answers still missing."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple

MIN_ANSWERS = 30
"""Below this many answers a verdict is `too few`."""

CONFIDENCE = 0.95
MOST_ANSWERS = 1_000_000

Verdict = Literal["no data", "too few", "reached", "missed", "open"]


class Interval(NamedTuple):
    """Lower and upper end, in the unit of the figure."""

    low: float
    high: float


def normal(confidence: float = CONFIDENCE, *, sides: int = 2) -> float:
    """The standard normal quantile: 1.96 for two sides of 95 %, 1.645 for one."""
    from statistics import NormalDist

    return NormalDist().inv_cdf(1 - (1 - confidence) / sides)


def wilson(successes: float, n: int, *, sides: int = 2) -> Interval:
    """Wilson's interval of a share (0 to 1); `successes` of `n` answers, n at least 1. Wilson 1927."""
    z = normal(sides=sides)
    share, square = successes / n, z * z / n
    middle = (share + square / 2) / (1 + square)
    half = z / (1 + square) * math.sqrt(share * (1 - share) / n + square / (4 * n))
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


class Nps(NamedTuple):
    """A net promoter score, -100 to 100, and the answers behind it."""

    score: float
    n: int
    promoters: int
    detractors: int

    def interval(self, *, n: int | None = None, sides: int = 2) -> Interval:
        """Adjusted Wald interval (n + 3, promoters and detractors + 3/4), clipped to the scale. Rocks 2016.

        Args:
            n: how many answers it should rest on, their shares staying what they are; left out, those there are.
            sides: 2, or 1 for a bound.
        """
        factor = 1 if n is None else n / self.n
        return _nps_interval(self.promoters * factor, self.detractors * factor, self.n * factor, sides)


def _nps_interval(promoters: float, detractors: float, n: float, sides: int) -> Interval:
    size = n + 3
    up, down = (promoters + 0.75) / size, (detractors + 0.75) / size
    half = normal(sides=sides) * math.sqrt((up + down - (up - down) ** 2) / size)
    return Interval(max(-100.0, 100 * (up - down - half)), min(100.0, 100 * (up - down + half)))


def nps(counts: Mapping[float, int]) -> Nps | None:
    """NPS of counted answers 0-10: promoters 9 and 10, detractors 0 to 6; None without answers."""
    total = sum(counts.values())
    promoters = sum(amount for answer, amount in counts.items() if answer >= 9)
    detractors = sum(amount for answer, amount in counts.items() if answer <= 6)
    return Nps(100 * (promoters - detractors) / total, total, promoters, detractors) if total else None


def mean_interval(mean: float, sd: float, n: int, *, sides: int = 2) -> Interval:
    """Student's interval of a mean; `sd` the sample standard deviation, n at least 2."""
    half = student(1 - (1 - CONFIDENCE) / sides, n - 1) * sd / math.sqrt(n)
    return Interval(mean - half, mean + half)


@cache
def student(probability: float, freedom: int) -> float:
    """The quantile of Student's t distribution, to about 1e-10; probability above 0.5, freedom at least 1."""
    low, high = 0.0, 1e6
    for _ in range(200):
        middle = (low + high) / 2
        if _student_cdf(middle, freedom) < probability:
            low = middle
        else:
            high = middle
        if high - low < 1e-12 * max(1.0, high):
            break
    return (low + high) / 2


def _student_cdf(t: float, freedom: int) -> float:
    return 1 - 0.5 * _beta(freedom / 2, 0.5, freedom / (freedom + t * t))


def _beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function, by its continued fraction (Abramowitz & Stegun 26.5.8)."""
    if x in (0.0, 1.0):
        return x
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    return front * _fraction(a, b, x) / a


def _fraction(a: float, b: float, x: float) -> float:
    """Lentz's evaluation of the continued fraction of the incomplete beta function."""
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 300):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            c, d = 1 + term / c, 1 / (1 + term * d)
            value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return value


def verdict(
    bounds: Interval | None, n: int | None, target: float, *, lower: bool = False, least: int = MIN_ANSWERS
) -> Verdict:
    """What answers say of a target.

    Args:
        bounds: one-sided 95 % bounds of the figure; None without answers.
        n: how many answers.
        target: the figure to reach.
        lower: whether less is better.
        least: fewer answers than this are too few.
    """
    if bounds is None or not n:
        return "no data"
    if n < least:
        return "too few"
    reached, missed = bounds.low >= target, bounds.high < target
    if lower:
        reached, missed = bounds.high <= target, bounds.low > target
    return "reached" if reached else "missed" if missed else "open"


def mean_verdict(mean: float, sd: float | None, n: int | None, target: float) -> Verdict | None:
    """What the mean of so many answers says of a target; None without n, or without a spread to judge enough by."""
    if n is None:
        return None
    if n < MIN_ANSWERS:
        return "too few" if n else "no data"
    return None if sd is None else verdict(mean_interval(mean, sd, n, sides=1), n, target)


def missing(bounds_at: Callable[[int], Interval], n: int, target: float, *, lower: bool = False) -> int | None:
    """How many more answers would settle an open verdict if the figure stays what it is.

    Args:
        bounds_at: one-sided bounds the figure would have with so many answers.
        n: how many there are, at least 1.
        target: the figure to reach.
        lower: whether less is better.

    Returns:
        The number, 0 if it is settled; None if a million would not do.
    """

    def settled(size: int) -> bool:
        return verdict(bounds_at(size), size, target, lower=lower) in ("reached", "missed")

    if settled(n):
        return 0
    low, high = n, max(n, MIN_ANSWERS)
    while not settled(high):
        if high >= n + MOST_ANSWERS:
            return None
        low, high = high, min(2 * high, n + MOST_ANSWERS)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if settled(middle) else (middle, high)
    return high - n
