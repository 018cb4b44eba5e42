"""journeymap.analyses.metrics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import journey, organisation

from journeymap.analyses.intervals import mean_interval, verdict, wilson
from journeymap.analyses.metrics import Figure, figures, lower_is_better


def figure(kind: str, reading: str) -> Figure:
    """One metric of the whole journey."""
    metrics = organisation(f"metrics: {{one: {kind}}}\n").metrics
    found = journey(f"metrics: {{one: {reading}}}\ntouchpoints: {{a: A}}\n")
    return next(figures(found, metrics))


def test_every_reading_in_its_place() -> None:
    """The journey's metrics come first, then those of touchpoints; a metric nobody defines is read too."""
    metrics = organisation("metrics: {nps: nps}\n").metrics
    found = journey("metrics: {nps: {target: 3}}\ntouchpoints:\n  a: {title: A, metrics: {speed: {actual: 4}}}\n")
    first, second = figures(found, metrics)
    assert (first.id, first.touchpoint, first.verdict, first.value) == ("nps", None, "no data", None)
    assert (second.id, second.touchpoint, second.metric, second.value) == ("speed", "a", None, 4)
    assert (second.verdict, second.bounds) == (None, None)


def test_nps() -> None:
    """Promoters less detractors, with the adjusted Wald interval (the contract's oracle)."""
    found = figure("nps", "{target: 25, actual: {counts: {10: 500, 9: 47, 8: 239, 6: 114, 0: 100}}}")
    assert found.value == pytest.approx(33.3)
    assert found.bounds == pytest.approx((28.2110, 38.1898), abs=1e-4)
    assert (found.n, found.verdict, found.more) == (1000, "reached", None)


def test_an_nps_without_its_answers() -> None:
    """A bare NPS has no interval, whatever its n: its answers may lie far apart."""
    found = figure("nps", "{target: 20, actual: {value: 33, n: 400, sd: 2}}")
    assert (found.value, found.bounds, found.verdict) == (33, None, None)


@pytest.mark.parametrize(
    ("share", "n", "target", "said"),
    [
        (80, 100, 70, "reached"),
        (80, 100, 75, "open"),
        (80, 100, 90, "missed"),
        (90, 40, 80, "open"),
        (90, 29, 95, "too few"),
    ],
)
def test_shares(share: int, n: int, target: int, said: str) -> None:
    """A share has Wilson's interval, and its verdict (the contract's oracles)."""
    found = figure("share", f"{{target: {target}%, actual: {{value: {share}%, n: {n}}}}}")
    assert found.verdict == said
    assert found.bounds == wilson(share * n / 100, n)


def test_less_can_be_better() -> None:
    """Where less is better a verdict is mirrored; of a duration that is understood."""
    assert figure("{kind: share, better: lower}", "{target: 20%, actual: {value: 10%, n: 200}}").verdict == "reached"
    assert figure("share", "{target: 20%, actual: {value: 10%, n: 200}}").verdict == "missed"
    assert figure("duration", "{target: 20 min, actual: {value: 10 min, n: 60, sd: 60}}").verdict == "reached"
    higher = figure("{kind: duration, better: higher}", "{target: 20 min, actual: {value: 10 min, n: 60, sd: 60}}")
    assert higher.verdict == "missed"
    assert not lower_is_better(None)


def test_csat() -> None:
    """The mean with Student's interval, and the share of the two best answers."""
    found = figure("csat", "{target: 4.5, actual: {counts: {5: 20, 4: 14, 3: 6}}}")
    assert found.value == pytest.approx(4.35)
    assert found.favourable is not None
    assert found.favourable == (34 / 40, wilson(34, 40))
    squares = 20 * 0.65**2 + 14 * 0.35**2 + 6 * 1.35**2
    assert found.bounds == pytest.approx(mean_interval(4.35, (squares / 39) ** 0.5, 40))
    assert found.verdict == "open"


def test_ces() -> None:
    """The mean, and the share of answers of 5 and more; on another scale only the mean."""
    answers = "{target: 6, actual: {counts: {7: 30, 5: 10, 2: 20}}}"
    found = figure("ces", answers)
    assert found.value == pytest.approx(5)
    assert found.favourable == (40 / 60, wilson(40, 60))
    assert figure("{kind: ces, scale: 1-10}", answers).favourable is None


def test_a_target_below_one_is_a_share_of_good_answers() -> None:
    """A CSAT of `80%` is judged by the two best answers, not by the mean."""
    answers = "{5: 60, 4: 36, 1: 4}"
    assert figure("csat", f"{{target: 80%, actual: {{counts: {answers}}}}}").verdict == "reached"
    assert figure("csat", f"{{target: 4.9, actual: {{counts: {answers}}}}}").verdict == "missed"


def test_an_interval_stays_on_its_scale() -> None:
    """Nobody can be more than wholly satisfied."""
    bounds = figure("csat", "{actual: {counts: {5: 4, 4: 1}}}").bounds
    assert bounds is not None
    assert bounds.high == 5


@pytest.mark.parametrize(
    ("kind", "reading", "said"),
    [
        ("count", "{target: 40, actual: 90}", None),
        ("score", "{target: 40, actual: {value: 90, n: 50}}", None),
        ("score", "{target: 40, actual: {value: 90, n: 12}}", "too few"),
        ("score", "{target: 40, actual: {value: 90, n: 0}}", "no data"),
        ("score", "{target: 40, actual: {value: 90, n: 50, sd: 10}}", "reached"),
        ("score", "{actual: {value: 90, n: 50, sd: 10}}", None),
        ("share", "{target: 2, actual: {value: 3, n: 50}}", None),
    ],
)
def test_verdicts_need_answers_and_a_spread(kind: str, reading: str, said: str | None) -> None:
    """Without n, a spread or a target there is no verdict; few answers are too few."""
    assert figure(kind, reading).verdict == said


@given(st.integers(30, 2_000), st.integers(1, 99), st.integers(1, 99))
def test_the_answers_still_missing_settle_it(n: int, share: int, target: int) -> None:
    """So many answers more, with the same share, and the verdict is open no longer; one fewer, and it still is."""
    found = figure("share", f"{{target: {target}%, actual: {{value: {share}%, n: {n}}}}}")
    if found.verdict != "open":
        assert found.more is None
    elif found.more is not None:

        def said(size: int) -> str:
            return verdict(wilson(share / 100 * size, size, sides=1), size, target / 100)

        assert said(n + found.more) != "open"
        assert said(n + found.more - 1) == "open"
