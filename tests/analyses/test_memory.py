"""How one walk is remembered, against the contract's equations, oracles and properties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from feeling import DEFAULT, DOSES, EMOTIONS, FELT, LAST, PRIORS, WALKS, closing, memories, recalled
from hypothesis import assume, given
from hypothesis import strategies as st

from journeymap.analyses.memory import PRESETS, Memory, Prior, Remembered, blend, gradient, remember, states, steps

Felt = list[tuple[float, float]]
NEAR = 1e-9


def _remember(
    valences: Sequence[float],
    doses: Sequence[float] | None = None,
    memory: Memory = DEFAULT,
    prior: Prior | None = None,
) -> Remembered:
    given = [1.0] * len(valences) if doses is None else doses
    return remember(valences, given, memory, steps(given, memory, prior), prior)


def _states(valences: Sequence[float], memory: Memory = DEFAULT, prior: Prior | None = None) -> list[float]:
    return states(valences, steps([1.0] * len(valences), memory, prior), prior)


def _gradient(valences: Sequence[float], doses: Sequence[float], memory: Memory, prior: Prior | None) -> list[float]:
    return gradient(valences, doses, memory, steps(doses, memory, prior), prior)


def _apart(felt: Felt) -> tuple[list[float], list[float]]:
    valences, doses = zip(*felt, strict=True)
    return list(valences), list(doses)


@pytest.mark.parametrize(
    ("valences", "carried", "whole", "score"),
    [
        ([0.4], [0.4], 0.4, 70),
        ([-0.5, 0, 0.5], [-0.5, -0.214286, 0.094595], -2 / 111, 49.0991),
        ([0.5, 0, -0.5], [0.5, 0.166667, -0.214286], -2 / 21, 45.2381),
        ([0.5, -1, 0.5], [0.5, -0.5, -5 / 74], -21 / 148, 42.9054),
        (LAST, [0.25, 0.392857, -0.260204, 0.017813, 0.257813], 0.126953, 56.3477),
    ],
)
def test_oracles(valences: list[float], carried: list[float], whole: float, score: float) -> None:
    """Closing states, remembered valence and score to their printed digits."""
    assert _states(valences) == pytest.approx(carried, abs=1e-6)
    assert _remember(valences).valence == pytest.approx(whole, abs=1e-6)
    assert 50 * (1 + _remember(valences).valence) == pytest.approx(score, abs=5e-5)


def test_oracles_of_one_moment_among_six() -> None:
    """One bad moment weighs more than one good."""
    assert _remember([0, -1, 0, 0, 0, 0]).valence == pytest.approx(-0.278067, abs=1e-6)
    assert _remember([0, 1, 0, 0, 0, 0]).valence == pytest.approx(0.173469, abs=1e-6)


def test_oracle_of_the_gradient() -> None:
    """The gradient of the last journey, to its printed digits."""
    found = _gradient(LAST, [1.0] * 5, DEFAULT, None)
    assert found == pytest.approx([0.119579, 0.126105, 0.327578, 0.161460, 0.265280], abs=1e-6)


def test_oracle_of_a_prior() -> None:
    """A good name that is established falls by half of the way, and rises by a quarter."""
    assert _states([-1, 1], prior=Prior(0.5)) == pytest.approx([-0.25, 0.0625], abs=1e-12)


def test_long_run_asymmetry() -> None:
    """For who knows the service, one step down is twice one step up, and the blend of extremes follows from it."""
    rates = steps([1.0] * 400, DEFAULT)
    assert rates.down[-1] / rates.up[-1] == pytest.approx(2)
    assert DEFAULT.positive == pytest.approx(1 / (1 + 2))


def test_presets_are_those_of_the_contract() -> None:
    """Each preset differs from the default in what its name says."""
    assert PRESETS["default"] == Memory(0.5, 0.25, 0.25, 0.5, 0.75, 1 / 3)
    assert PRESETS["symmetric"] == replace(DEFAULT, retain_bad=0.5, positive=0.5)
    assert PRESETS["average"] == replace(DEFAULT, mean=1, extremes=0, closing=0)
    assert PRESETS["peak-end"] == replace(
        DEFAULT, mean=0, extremes=0.5, closing=0.5, retain_good=0, retain_bad=0, blend=False
    )
    assert PRESETS["memory"] == replace(DEFAULT, mean=0, extremes=0, closing=1)


@given(FELT, memories(), PRIORS)
def test_the_equations_as_they_are_written(felt: Felt, memory: Memory, prior: Prior | None) -> None:
    """R and its closing state are those of the contract's recursion, for any parameters and any prior."""
    valences, doses = _apart(felt)
    found = _remember(valences, doses, memory, prior)
    assert found.valence == pytest.approx(recalled(valences, doses, memory, prior), abs=NEAR)
    assert found.closing == pytest.approx(closing(valences, doses, memory, prior), abs=NEAR)
    assert states(valences, steps(doses, memory, prior), prior)[-1] == pytest.approx(found.closing, abs=NEAR)


@given(st.integers(130, 200), DOSES, memories(), PRIORS, st.randoms(use_true_random=False))
def test_long_walks(length: int, dose: float, memory: Memory, prior: Prior | None, random: Random) -> None:
    """Where customers have long been established, the short cut changes nothing."""
    valences = [random.uniform(-1, 1) for _ in range(length)]
    doses = [dose, 1.0] * length
    found = _remember(valences, doses[:length], memory, prior).closing
    assert found == pytest.approx(closing(valences, doses[:length], memory, prior), abs=NEAR)


@given(FELT, memories(), PRIORS, st.data(), st.floats(0, 1))
def test_monotone(felt: Felt, memory: Memory, prior: Prior | None, data: st.DataObject, more: float) -> None:
    """A better moment, or a better name, never makes the memory worse."""
    valences, doses = _apart(felt)
    index = data.draw(st.integers(0, len(felt) - 1))
    better = [e + more * (i == index) for i, e in enumerate(valences)]
    before = _remember(valences, doses, memory, prior).valence
    assert _remember(better, doses, memory, prior).valence >= before - NEAR
    if prior is not None:
        risen = replace(prior, valence=prior.valence + more)
        assert _remember(valences, doses, memory, risen).valence >= before - NEAR


@given(FELT, memories(), PRIORS)
def test_bounds(felt: Felt, memory: Memory, prior: Prior | None) -> None:
    """R lies between the worst and the best moment, the prior counted as one."""
    valences, doses = _apart(felt)
    bounds = valences if prior is None else [*valences, prior.valence]
    assert min(bounds) - NEAR <= _remember(valences, doses, memory, prior).valence <= max(bounds) + NEAR


@given(FELT, memories(blend=True), PRIORS, EMOTIONS)
def test_shift(felt: Felt, memory: Memory, prior: Prior | None, more: float) -> None:
    """Everything better by c is remembered better by c."""
    valences, doses = _apart(felt)
    moved = None if prior is None else replace(prior, valence=prior.valence + more)
    found = _remember([e + more for e in valences], doses, memory, moved).valence
    assert found == pytest.approx(_remember(valences, doses, memory, prior).valence + more, abs=NEAR)


@given(FELT, memories(), PRIORS, st.floats(0.01, 3))
def test_scale(felt: Felt, memory: Memory, prior: Prior | None, times: float) -> None:
    """Everything c times as strong is remembered c times as strong."""
    valences, doses = _apart(felt)
    grown = None if prior is None else replace(prior, valence=prior.valence * times)
    found = _remember([e * times for e in valences], doses, memory, grown).valence
    assert found == pytest.approx(times * _remember(valences, doses, memory, prior).valence, abs=NEAR)


@given(FELT)
def test_means(felt: Felt) -> None:
    """With m = 1, and with nothing but a closing state that never fades, R is the weighted mean."""
    valences, doses = _apart(felt)
    mean = sum(w * e for e, w in felt) / sum(doses)
    assert _remember(valences, doses, PRESETS["average"]).valence == pytest.approx(mean, abs=NEAR)
    assert _remember(valences, doses, Memory(0, 0, 1, 1, 1)).valence == pytest.approx(mean, abs=NEAR)


@given(FELT, PRIORS)
def test_nothing_retained(felt: Felt, prior: Prior | None) -> None:
    """At gamma 0 the closing state is the last moment."""
    valences, doses = _apart(felt)
    memory = replace(DEFAULT, retain_good=0.0, retain_bad=0.0)
    assert _remember(valences, doses, memory, prior).closing == pytest.approx(valences[-1], abs=NEAR)


@given(FELT)
def test_peak_end(felt: Felt) -> None:
    """The peak-end preset is the mean of the strongest and the last moment."""
    valences, doses = _apart(felt)
    peak = max(valences, key=lambda e: (abs(e), -e))
    assert _remember(valences, doses, PRESETS["peak-end"]).valence == pytest.approx((peak + valences[-1]) / 2, abs=NEAR)


@given(st.lists(st.tuples(EMOTIONS, DOSES), min_size=2, max_size=4), memories(), PRIORS)
def test_ascending_order_is_best(felt: Felt, memory: Memory, prior: Prior | None) -> None:
    """No order of the same moments is remembered better than from worst to best."""
    orders = [_remember(*_apart(list(order)), memory, prior).valence for order in permutations(sorted(felt))]
    assert orders[0] >= max(orders) - NEAR


@given(FELT, st.randoms(use_true_random=False), PRIORS, memories())
def test_order_matters_for_the_closing_state_alone(
    felt: Felt, random: Random, prior: Prior | None, memory: Memory
) -> None:
    """With epsilon 0 any order is remembered alike."""
    orderless = replace(memory, mean=0.6, extremes=0.4, closing=0.0)
    mixed = list(felt)
    random.shuffle(mixed)
    found = _remember(*_apart(mixed), orderless, prior).valence
    assert found == pytest.approx(_remember(*_apart(felt), orderless, prior).valence, abs=NEAR)


@given(FELT, st.sampled_from([0.0, 0.3, 0.5, 0.9, 1.0]))
def test_antisymmetry(felt: Felt, retain: float) -> None:
    """Where good and bad weigh alike, the mirrored journey has the mirrored memory."""
    valences, doses = _apart(felt)
    memory = Memory(retain_good=retain, retain_bad=retain, positive=0.5)
    mirrored = _remember([-e for e in valences], doses, memory).valence
    assert mirrored == pytest.approx(-_remember(valences, doses, memory).valence, abs=NEAR)


@given(FELT, memories(), PRIORS, st.floats(0, 1))
def test_longer_bad_states_never_help(felt: Felt, memory: Memory, prior: Prior | None, part: float) -> None:
    """R never rises with gamma minus."""
    longer = replace(memory, retain_bad=memory.retain_bad + part * (1 - memory.retain_bad))
    valences, doses = _apart(felt)
    found = _remember(valences, doses, longer, prior).valence
    assert found <= _remember(valences, doses, memory, prior).valence + NEAR


@given(FELT, memories(), PRIORS, st.data(), st.floats(0.01, 0.99))
def test_splitting_a_dose(felt: Felt, memory: Memory, prior: Prior | None, data: st.DataObject, part: float) -> None:
    """One touchpoint cut in two that share its importance changes nothing."""
    index = data.draw(st.integers(0, len(felt) - 1))
    valence, dose = felt[index]
    split = [*felt[:index], (valence, part * dose), (valence, (1 - part) * dose), *felt[index + 1 :]]
    found = _remember(*_apart(split), memory, prior).valence
    assert found == pytest.approx(_remember(*_apart(felt), memory, prior).valence, abs=NEAR)


@given(FELT, memories(), PRIORS, st.data(), DOSES)
def test_no_recovery_paradox(felt: Felt, memory: Memory, prior: Prior | None, data: st.DataObject, dose: float) -> None:
    """A failure, however well recovered from, never makes a better memory than the same journey without it.

    A failure is no better than anything else on the walk, nor than what customers expect.
    """
    valences, doses = _apart(felt)
    index = data.draw(st.integers(0, len(felt) - 1))
    worst = min(valences if prior is None else [*valences, prior.valence])
    failed = [*felt[:index], (data.draw(st.floats(-1, worst)), dose), *felt[index:]]
    found = _remember(*_apart(failed), memory, prior).valence
    assert found <= _remember(valences, doses, memory, prior).valence + NEAR


@given(FELT, memories(), PRIORS)
def test_gradient_is_the_slope(felt: Felt, memory: Memory, prior: Prior | None) -> None:
    """Away from ties the gradient equals finite differences."""
    valences, doses = _apart(felt)
    rates, size = steps(doses, memory, prior), 1e-6
    carried = [valences[0] if prior is None else prior.valence, *states(valences, rates, prior)]
    turns = [abs(e - x) for e, x in zip(valences[prior is None :], carried[prior is None :], strict=False)]
    assume(min(turns, default=1) > 1e-3)
    assume(len(set(map(abs, valences))) == len(valences))
    for index, slope in enumerate(_gradient(valences, doses, memory, prior)):
        ends = []
        for step in (-size, size):
            moved = [e + step * (i == index) for i, e in enumerate(valences)]
            ends.append(remember(moved, doses, memory, rates, prior).valence)
        assert slope == pytest.approx((ends[1] - ends[0]) / (2 * size), abs=1e-7)


@given(FELT, memories())
def test_gradient_splits_the_memory(felt: Felt, memory: Memory) -> None:
    """Without a prior the gradient sums to 1, and times the valences to R."""
    valences, doses = _apart(felt)
    found = _gradient(valences, doses, memory, None)
    assert sum(found) == pytest.approx(1, abs=NEAR)
    split = sum(e * slope for e, slope in zip(valences, found, strict=True))
    assert split == pytest.approx(_remember(valences, doses, memory).valence, abs=NEAR)


@given(WALKS, memories(), PRIORS)
def test_gradient_is_never_negative(valences: list[float], memory: Memory, prior: Prior | None) -> None:
    """No touchpoint can be made better to the harm of the journey, and with a prior no more than all is explained."""
    found = _gradient(valences, [1.0] * len(valences), memory, prior)
    assert min(found) >= 0
    assert sum(found) <= 1 + NEAR


def test_ties_of_extremes_are_the_first() -> None:
    """Of equal extremes the first on the walk carries the weight of the extremes."""
    memory = Memory(0, 1, 0)
    assert _gradient([-0.5, 0.5, -0.5, 0.5], [1.0] * 4, memory, None) == pytest.approx([2 / 3, 1 / 3, 0, 0])
    extreme = replace(memory, blend=False)
    assert _gradient([0.5, -0.5, 0.5, -0.5], [1.0] * 4, extreme, None) == [0, 1, 0, 0]


@pytest.mark.parametrize(
    ("best", "worst", "peak"), [(0.5, -0.5, -0.5), (0.6, -0.5, 0.6), (0.5, 0.1, 0.5), (-0.1, -0.4, -0.4), (0, 0, 0)]
)
def test_the_extreme_is_the_one_farther_from_neutral(best: float, worst: float, peak: float) -> None:
    """In mode extreme only the stronger moment counts, and of two equally strong the bad one."""
    assert blend(best, worst, replace(DEFAULT, blend=False)) == peak


@pytest.mark.parametrize(
    ("retain", "encounters", "rates"),
    [
        (0.5, None, [0.5, 0.5]),
        (0.5, 0, [1, 0.5 / 0.75]),
        (0.5, 1, [0.5 / 0.75, 0.5 / 0.875]),
        (0.0, None, [1, 1]),
        (0.0, 0, [1, 1]),
        (0.0, 3, [1, 1]),
        (1.0, None, [0, 0]),
        (1.0, 0, [1, 1 / 2]),
        (1.0, 3, [1 / 4, 1 / 5]),
    ],
)
def test_how_much_a_prior_weighs(retain: float, encounters: float | None, rates: list[float]) -> None:
    """A prior on k encounters counts like k ordinary touchpoints before; an established one that never fades, stays."""
    memory = replace(DEFAULT, retain_good=retain, retain_bad=retain)
    found = steps([1.0, 1.0], memory, Prior(0.2, encounters))
    assert found.up == pytest.approx(rates)
    assert found.down == pytest.approx(rates)


@given(FELT, memories(), st.integers(1, 5), EMOTIONS)
def test_a_prior_is_what_came_before(felt: Felt, memory: Memory, encounters: int, valence: float) -> None:
    """A prior on k encounters closes like a new customer's walk that begins with k such touchpoints."""
    valences, doses = _apart(felt)
    begun = closing([valence] * encounters + valences, [1.0] * encounters + doses, memory)
    found = _remember(valences, doses, memory, Prior(valence, encounters)).closing
    assert found == pytest.approx(begun, abs=NEAR)


@pytest.mark.parametrize("retain", [0.0, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("dose", [1e-300, 5e-324, 1e-17])
def test_an_importance_of_next_to_nothing(retain: float, dose: float) -> None:
    """However small all doses are, the first encounter of a new customer is taken over whole."""
    memory = replace(DEFAULT, retain_good=retain, retain_bad=retain)
    assert states([0.5, 0.7], steps([dose, 1.0], memory), None)[0] == 0.5
    assert steps([dose], memory) == ([1.0], [1.0])
