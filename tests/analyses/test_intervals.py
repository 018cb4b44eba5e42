"""What answers can tell, against published tables and the contract's oracles."""

from __future__ import annotations

import math
from statistics import NormalDist, mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.analyses.intervals import (
    MOST_ANSWERS,
    Interval,
    Nps,
    Verdict,
    mean_interval,
    mean_verdict,
    missing,
    normal,
    nps,
    student,
    verdict,
    wilson,
)


def _share(successes: int, n: int) -> Interval:
    return wilson(successes, n, sides=1)


@pytest.mark.parametrize(("sides", "quantile"), [(2, 1.959964), (1, 1.644854)])
def test_normal_quantiles(sides: int, quantile: float) -> None:
    """The two quantiles everybody knows."""
    assert normal(sides=sides) == pytest.approx(quantile, abs=1e-6)


@pytest.mark.parametrize(
    ("freedom", "two_sided", "one_sided"),
    [
        (1, 12.7062, 6.3138),
        (2, 4.3027, 2.9200),
        (3, 3.1824, 2.3534),
        (5, 2.5706, 2.0150),
        (10, 2.2281, 1.8125),
        (20, 2.0860, 1.7247),
        (30, 2.0423, 1.6973),
        (60, 2.0003, 1.6706),
        (120, 1.9799, 1.6577),
        (1_000_000, 1.9600, 1.6449),
    ],
)
def test_student_quantiles(freedom: int, two_sided: float, one_sided: float) -> None:
    """Student's t as tables print it."""
    assert student(0.975, freedom) == pytest.approx(two_sided, abs=5e-5)
    assert student(0.95, freedom) == pytest.approx(one_sided, abs=5e-5)


@pytest.mark.parametrize("probability", [0.6, 0.9, 0.975, 0.999])
def test_student_in_closed_form(probability: float) -> None:
    """With one and two degrees of freedom the quantile has a formula."""
    assert student(probability, 1) == pytest.approx(math.tan(math.pi * (probability - 0.5)), rel=1e-9)
    a = 2 * probability - 1
    assert student(probability, 2) == pytest.approx(a * math.sqrt(2 / (1 - a * a)), rel=1e-9)


@given(st.integers(1, 5_000))
def test_student_falls_towards_the_normal(freedom: int) -> None:
    """More answers bring the quantile down, never under the normal one."""
    assert student(0.975, freedom) > student(0.975, freedom + 1) > NormalDist().inv_cdf(0.975)


def test_oracle_of_wilson() -> None:
    """45 of 100, to its printed digits."""
    assert wilson(45, 100) == pytest.approx((0.356145, 0.547554), abs=1e-6)


@given(st.integers(1, 5_000), st.floats(0, 1))
def test_wilson_holds_the_share(n: int, part: float) -> None:
    """The interval holds the share, stays within 0 and 1, mirrors, and one side is nearer than two."""
    successes = round(part * n)
    low, high = wilson(successes, n)
    assert 0 <= low <= successes / n + 1e-12
    assert successes / n - 1e-12 <= high <= 1
    assert wilson(n - successes, n) == pytest.approx((1 - high, 1 - low), abs=1e-9)
    assert low <= _share(successes, n).low + 1e-12
    assert _share(successes, n).high <= high + 1e-12


def test_oracle_of_nps() -> None:
    """547 promoters and 214 detractors of 1,000, to its printed digits."""
    found = nps({10: 547, 8: 239, 3: 214})
    assert found is not None
    assert found.score == pytest.approx(33.3)
    assert found.interval() == pytest.approx((28.2110, 38.1898), abs=5e-5)


@given(st.dictionaries(st.integers(0, 10).map(float), st.integers(0, 500)))
def test_nps_counts(counts: dict[float, int]) -> None:
    """Promoters answer 9 or 10, detractors 0 to 6; the interval stays on the scale and holds the score."""
    found = nps(counts)
    if not sum(counts.values()):
        assert found is None
        return
    assert found is not None
    up = sum(counts.get(answer, 0) for answer in (9, 10))
    down = sum(counts.get(answer, 0) for answer in range(7))
    assert found[1:] == (sum(counts.values()), up, down)
    assert found.score == pytest.approx(100 * (up - down) / found.n)
    low, high = found.interval()
    assert -100 <= low <= 100 * (up - down) / (found.n + 3) <= high <= 100
    assert low <= found.interval(sides=1).low <= found.interval(sides=1).high <= high


@pytest.mark.parametrize(("promoters", "detractors", "end"), [(5, 0, 1), (0, 5, 0)])
def test_nps_stays_on_its_scale(promoters: int, detractors: int, end: int) -> None:
    """Few answers that agree do not promise more than 100."""
    found = Nps(100 * (promoters - detractors) / 5, 5, promoters, detractors).interval()
    assert found[end] == (-100, 100)[end]


def test_interval_of_a_mean() -> None:
    """Ten answers by hand: t(9) = 2.2622."""
    answers = [4, 5, 3, 4, 2, 5, 4, 3, 4, 5]
    half = 2.262157 * stdev(answers) / math.sqrt(10)
    found = mean_interval(mean(answers), stdev(answers), 10)
    assert found == pytest.approx((3.9 - half, 3.9 + half), abs=1e-6)


@pytest.mark.parametrize(
    ("successes", "n", "target", "said"),
    [
        (80, 100, 0.70, "reached"),
        (80, 100, 0.75, "open"),
        (80, 100, 0.90, "missed"),
        (36, 40, 0.80, "open"),
        (29, 29, 0.10, "too few"),
        (0, 0, 0.10, "no data"),
    ],
)
def test_oracles_of_verdicts(successes: int, n: int, target: float, said: Verdict) -> None:
    """Each verdict of the contract, on both sides of its border; mirrored where less is better."""
    assert verdict(_share(successes, n) if n else None, n, target) == said
    failures = _share(n - successes, n) if n else None
    assert verdict(failures, n, 1 - target, lower=True) == said


def test_where_too_few_ends() -> None:
    """Thirty answers are enough unless more are asked for."""
    assert verdict(Interval(60, 70), 29, 50) == "too few"
    assert verdict(Interval(60, 70), 30, 50) == "reached"
    assert verdict(Interval(60, 70), 30, 50, least=31) == "too few"
    assert verdict(Interval(60, 70), 2, 50, least=2) == "reached"


@given(st.floats(0, 100), st.floats(0, 100), st.floats(0, 100), st.booleans())
def test_open_holds_the_target(one: float, other: float, target: float, lower: bool) -> None:
    """A verdict is open where the target lies inside the bounds, and never green there."""
    bounds = Interval(min(one, other), max(one, other))
    said = verdict(bounds, 100, target, lower=lower)
    if bounds.low < target < bounds.high:
        assert said == "open"
    if said == "reached":
        assert (bounds.high <= target) if lower else (bounds.low >= target)
    if said == "missed":
        assert (bounds.low > target) if lower else (bounds.high < target)


@pytest.mark.parametrize(
    ("value", "sd", "n", "said"),
    [
        (70, 10, None, None),
        (70, None, 50, None),
        (70, 10, 0, "no data"),
        (70, None, 20, "too few"),
        (70, 10, 50, "reached"),
        (61, 10, 50, "open"),
        (50, 10, 50, "missed"),
        (60, 0, 50, "reached"),
    ],
)
def test_verdict_of_a_mean(value: float, sd: float | None, n: int | None, said: Verdict | None) -> None:
    """A mean is judged against 60 by its one-sided interval; without n or a spread there is no verdict."""
    assert mean_verdict(value, sd, n, 60) == said


@given(st.integers(30, 3_000), st.floats(0.02, 0.98), st.floats(0.02, 0.98))
def test_answers_still_missing(n: int, share: float, target: float) -> None:
    """So many more answers settle it, one fewer would not, and a million more are not asked for."""

    def bounds(size: int) -> Interval:
        return wilson(share * size, size, sides=1)

    def settled(size: int) -> bool:
        return verdict(bounds(size), size, target) in ("reached", "missed")

    more = missing(bounds, n, target)
    if more is None:
        assert not settled(n + MOST_ANSWERS)
    else:
        assert settled(n + more)
        assert more == 0 or not settled(n + more - 1)


def test_answers_missing_by_hand() -> None:
    """80 % against 75 % is settled at z² · .75 · .25 / .05² = 202.9 answers, 80 % against 80 % never."""
    assert missing(lambda size: wilson(0.8 * size, size, sides=1), 100, 0.75) == 203 - 100
    assert missing(lambda size: wilson(0.8 * size, size, sides=1), 203, 0.75) == 0
    assert missing(lambda size: wilson(0.8 * size, size, sides=1), 100, 0.8) is None
    assert missing(lambda size: wilson(0.2 * size, size, sides=1), 100, 0.25, lower=True) == 203 - 100


def test_thirty_answers_come_first() -> None:
    """However clear few answers are, thirty are needed."""
    assert missing(lambda size: wilson(0.9 * size, size, sides=1), 5, 0.5) == 25


def test_answers_missing_up_to_a_million() -> None:
    """A target that a million more answers just settle is not given up."""
    assert missing(lambda size: Interval(size, 1e9), 40, 40 + MOST_ANSWERS) == MOST_ANSWERS
    assert missing(lambda size: Interval(size, 1e9), 40, 41 + MOST_ANSWERS) is None
