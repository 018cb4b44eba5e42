"""A series over all walks: expectations, contributions, extremes, what is missing, and samples beside the whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from feeling import DEFAULT, DOSES, LAST, PRIORS, experience, memories, recalled, straight, touchpoint
from hypothesis import given
from hypothesis import strategies as st
from reading import case

from journeymap.analyses import walks as module
from journeymap.analyses.experience import Experience
from journeymap.analyses.memory import Memory, Prior
from journeymap.analyses.points import Point
from journeymap.analyses.remembering import Parameters, Summary, felt_walks, parameters, score, summarise
from journeymap.analyses.walks import Walks

IDS = ["a", "b", "c", "d"]
PATHS = st.dictionaries(
    st.lists(st.sampled_from(IDS), min_size=1, max_size=6).map(tuple), st.integers(1, 5), min_size=1, max_size=4
)
"""Walks, which may repeat touchpoints, with what they weigh."""

POINTS = st.dictionaries(
    st.sampled_from(IDS),
    st.builds(Point, *[st.one_of(st.none(), st.integers(0, 100).map(float))] * 3),
    min_size=1,
)
IMPORTANCE = st.fixed_dictionaries(dict.fromkeys(IDS, st.one_of(st.just(0.0), DOSES)))


def _walks(paths: dict[tuple[str, ...], int]) -> Walks:
    total = sum(paths.values())
    return Walks(tuple(paths), tuple(weight / total for weight in paths.values()), max(paths, key=lambda p: paths[p]))


def _parameters(memory: Memory = DEFAULT, prior: Prior | None = None) -> Parameters:
    return Parameters((0.2, 0.3, 0.5), "", memory, "", prior)


def _summary(
    walks: Walks, points: dict[str, Point], doses: dict[str, float], chosen: Parameters, target: float | None = None
) -> Summary:
    return summarise(walks, felt_walks(walks, points, doses, chosen), points, doses, chosen, target)


def _expected(walks: Walks, points: dict[str, Point], doses: dict[str, float], chosen: Parameters) -> float | None:
    """The score by its definition, walk by walk."""
    known = {id_: point.emotion / 50 - 1 for id_, point in points.items() if point.emotion is not None and doses[id_]}
    total = reached = 0.0
    for path, share in zip(walks.paths, walks.shares, strict=True):
        kept = [id_ for id_ in path if id_ in known]
        if kept:
            valences, weights = [known[id_] for id_ in kept], [doses[id_] for id_ in kept]
            total += share * recalled(valences, weights, chosen.memory, chosen.prior)
            reached += share
    return 50 * (1 + total / reached) if reached else None


def _mean(walks: Walks, points: dict[str, Point], doses: dict[str, float], part: str) -> float | None:
    """Efficiency or ease by definition: the weighted mean of each walk, expected."""
    total = reached = 0.0
    for path, share in zip(walks.paths, walks.shares, strict=True):
        known = [(doses[id_], value) for id_ in path if (value := getattr(points.get(id_, Point()), part)) is not None]
        weight = sum(dose for dose, _ in known)
        if weight:
            total += share * sum(dose * value for dose, value in known) / weight
            reached += share
    return total / reached if reached else None


@given(PATHS, POINTS, IMPORTANCE, memories(), PRIORS)
def test_a_series_is_the_expectation_over_walks(
    paths: dict[tuple[str, ...], int],
    points: dict[str, Point],
    doses: dict[str, float],
    memory: Memory,
    prior: Prior | None,
) -> None:
    """Score, efficiency, ease and the whole are those of the definition, or unknown where nothing is known."""
    walks, chosen = _walks(paths), _parameters(memory, prior)
    found = _summary(walks, points, doses, chosen)
    assert found.score == _near(_expected(walks, points, doses, chosen))
    assert score(felt_walks(walks, points, doses, chosen), chosen) == _near(found.score)
    assert found.efficiency == _near(_mean(walks, points, doses, "efficiency"))
    assert found.ease == _near(_mean(walks, points, doses, "ease"))
    parts = (found.efficiency, found.ease, found.score)
    whole = None if None in parts else sum(w * (p or 0) for w, p in zip((0.2, 0.3, 0.5), parts, strict=True))
    assert found.cx == _near(whole)


def _near(value: float | None) -> Any:
    return None if value is None else pytest.approx(value, abs=1e-7)


@given(PATHS, POINTS, IMPORTANCE, memories(), st.integers(0, 100))
def test_parts_and_contributions_make_up_the_score(
    paths: dict[tuple[str, ...], int], points: dict[str, Point], doses: dict[str, float], memory: Memory, target: int
) -> None:
    """Mean, peak and closing by their weights are the score; contributions sum to it less 50, without a prior."""
    found = _summary(_walks(paths), points, doses, _parameters(memory), target)
    figures = (found.mean, found.peak, found.closing)
    if found.score is None:
        assert figures == (None, None, None)
        assert (found.contributions, found.below_target, found.worst, found.best) == ({}, None, None, None)
        return
    weights = (memory.mean, memory.extremes, memory.closing)
    assert sum(w * (f or 0) for w, f in zip(weights, figures, strict=True)) == _near(found.score)
    assert sum(found.contributions.values()) == _near(found.score - 50)
    assert found.worst is not None
    assert found.best is not None
    assert found.worst.score - 1e-9 <= found.score <= found.best.score + 1e-9
    assert found.below_target == _near(_under(_walks(paths), points, doses, _parameters(memory), target))


def _under(walks: Walks, points: dict[str, Point], doses: dict[str, float], chosen: Parameters, target: float) -> float:
    """The share of customers under a target, each walk scored alone."""
    scores = [_expected(Walks((path,), (1.0,)), points, doses, chosen) for path in walks.paths]
    known = [(share, found) for share, found in zip(walks.shares, scores, strict=True) if found is not None]
    return sum(share for share, found in known if found < target - 1e-9) / sum(share for share, _ in known)


@given(PATHS, POINTS, IMPORTANCE, memories(), PRIORS, st.sampled_from(IDS))
def test_what_has_no_importance_has_no_effect(
    paths: dict[tuple[str, ...], int],
    points: dict[str, Point],
    doses: dict[str, float],
    memory: Memory,
    prior: Prior | None,
    id_: str,
) -> None:
    """A touchpoint of importance 0 counts no more than one of which nothing is known."""
    walks, chosen, without = _walks(paths), _parameters(memory, prior), {**doses, id_: 0.0}
    found = _summary(walks, points, without, chosen)
    silent = _summary(walks, {other: point for other, point in points.items() if other != id_}, without, chosen)
    assert (found.score, found.efficiency, found.ease) == (
        _near(silent.score),
        _near(silent.efficiency),
        _near(silent.ease),
    )
    assert id_ not in found.contributions


BRANCH = {
    "a": touchpoint(75, next=[{"to": "bad", "share": "25%"}, "good"]),
    "bad": touchpoint(25, next="last"),
    "good": touchpoint(100),
    "last": touchpoint(75),
}


def _actual(found: Experience) -> Summary:
    summary = found.summary("actual")
    assert summary is not None
    return summary


def test_oracle_of_the_branch() -> None:
    """The memory is the mean of the two walks' memories, not the memory of mean emotions."""
    found = _actual(experience(BRANCH, target={"emotion": {"score": 60}}))
    assert found.score == pytest.approx(50 * (1 + 0.509727), abs=5e-5)
    assert found.worst is not None
    assert found.best is not None
    assert found.worst.path == ("a", "bad", "last")
    assert found.worst.share == pytest.approx(0.25)
    assert found.worst.score == pytest.approx(50 * (1 + 0.072072), abs=5e-5)
    assert found.best.path == ("a", "good", "last")
    assert found.best.share == pytest.approx(0.75)
    assert found.best.score == pytest.approx(50 * (1 + 0.655612), abs=5e-5)
    assert found.path == ("a", "good", "last")
    assert found.below_target == pytest.approx(0.25)
    assert _actual(straight([75, 81.25, 75])).score == pytest.approx(50 * (1 + 0.538903), abs=5e-5)


def test_oracle_of_a_straight_journey() -> None:
    """The last journey of the contract through all layers: score, parts, contributions that sum to it."""
    found = _actual(straight([50 * (1 + e) for e in LAST]))
    assert found.score == pytest.approx(56.3477, abs=5e-5)
    assert found.mean == pytest.approx(62.5)
    assert found.peak == pytest.approx(50 * (1 - 0.25))
    assert found.closing == pytest.approx(50 * 1.257813, abs=1e-4)
    gradient = [0.119579, 0.126105, 0.327578, 0.161460, 0.265280]
    parts = {f"t{i}": pytest.approx(50 * g * e, abs=1e-4) for i, (g, e) in enumerate(zip(gradient, LAST, strict=True))}
    assert found.contributions == parts
    assert (found.exact, found.se, found.unfinished) == (True, None, 0)


def test_what_is_missing_is_part_of_the_answer() -> None:
    """Touchpoints without an emotion are left out and named, and so are guessed shares."""
    found = _actual(
        experience(
            {"a": touchpoint(["calm", "afraid"]), "b": touchpoint(ease=30), "c": {"title": "C"}, "d": touchpoint(80)}
        )
    )
    assert found.missing == ("b", "c")
    assert found.guessed == ("a",)
    assert found.score == pytest.approx(
        _actual(experience({"a": touchpoint(["calm", "afraid"]), "d": touchpoint(80)})).score
    )
    assert found.ease == 30
    assert (found.cx, found.efficiency) == (None, None)


@pytest.mark.parametrize(
    "touchpoints",
    [
        {"a": touchpoint(40, importance=0), "b": touchpoint(60, ease=30, importance=0)},
        {"a": touchpoint(40, next="a")},
        {"a": {"title": "A"}, "b": touchpoint(40, next="b")},
    ],
    ids=["no importance", "no end", "nobody comes"],
)
def test_nothing_is_never_fifty(touchpoints: dict[str, Any]) -> None:
    """Without importance, an end, or customers, every figure is unknown."""
    found = _actual(experience(touchpoints, target={"emotion": {"score": 60}}))
    for figure in (
        "score",
        "cx",
        "efficiency",
        "ease",
        "mean",
        "peak",
        "closing",
        "se",
        "below_target",
        "worst",
        "best",
    ):
        assert getattr(found, figure) is None
    assert found.contributions == {}


def test_extremes_are_whole_walks() -> None:
    """The worst and the best walk name their unknown touchpoints too; of walks remembered alike, the likeliest."""
    ways = [{"to": "x", "share": "60%"}, {"to": "y", "share": "10%"}, "z"]
    found = _actual(
        experience(
            {
                "a": touchpoint(40, next=ways),
                "x": {"title": "X", "next": "end"},
                "y": {"title": "Y", "next": "end"},
                "z": touchpoint(90),
            }
        )
    )
    assert found.worst is not None
    assert found.best is not None
    assert found.worst.path == ("a", "x")
    assert found.worst.share == pytest.approx(0.7)
    assert found.best.path == ("a", "z")
    assert found.best.share == pytest.approx(0.3)


@pytest.mark.parametrize(("target", "below"), [(60, 0), (60.5, 1), (59.5, 0)])
def test_who_is_at_the_target_is_not_below_it(target: float, below: float) -> None:
    """A score that equals the target reaches it."""
    assert _actual(experience({"a": touchpoint(60)}, target={"emotion": {"score": target}})).below_target == below


def _diamonds(number: int, emotions: Sequence[int]) -> Experience:
    """Forks that meet again, the left taken by 30 %; some touchpoints unknown in efficiency."""
    found: dict[str, Any] = {}
    for index in range(number):
        bad, good = emotions[index], 100 - emotions[index]
        found[f"a{index}"] = touchpoint(60, next=[{"to": f"b{index}", "share": "30%"}, f"c{index}"])
        found[f"b{index}"] = touchpoint(bad, ease=bad, next=f"a{index + 1}")
        found[f"c{index}"] = touchpoint(good, ease=good, efficiency=good)
    found[f"a{number}"] = touchpoint(40)
    journey = {
        "kind": "journey",
        "title": "A",
        "touchpoints": found,
        "evidence": {"e": {"title": "E", "kind": "survey"}},
    }
    return case(json.dumps(journey)).experience


def test_a_sample_is_as_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sampled figures lie within five standard errors of the exact ones, and the standard error is honest."""
    emotions = [10, 35, 20, 45, 5, 30, 15, 40, 25, 12, 33, 8, 22]
    sampled = _actual(_diamonds(13, emotions))
    assert not sampled.exact
    assert sampled.se is not None
    monkeypatch.setattr(module, "MAX_WALKS", 2**13)
    found = _diamonds(13, emotions)
    exact = _actual(found)
    assert exact.exact
    assert exact.se is None
    assert sampled.score is not None
    assert abs(sampled.score - (exact.score or 0)) <= 5 * sampled.se
    chosen = parameters()
    alone = [
        score(felt_walks(Walks((path,), (1.0,)), found.points["actual"], found.doses, chosen), chosen) or 0.0
        for path in found.walks.paths
    ]
    variance = sum(s * (a - (exact.score or 0)) ** 2 for s, a in zip(found.walks.shares, alone, strict=True))
    assert sampled.se == pytest.approx((variance / 4_096) ** 0.5, rel=0.1)
    assert sum(sampled.contributions.values()) == pytest.approx(sampled.score - 50)
    for figure in ("efficiency", "ease", "mean", "peak", "closing"):
        assert getattr(sampled, figure) == pytest.approx(getattr(exact, figure), abs=1)
    assert sampled.path == exact.path


def test_a_sample_counts_only_walks_on_which_something_is_known() -> None:
    """Where half of the customers pass nothing known, the standard error rests on the other half."""
    silent = {"s": {"title": "S", "start": "75%", "next": "end"}}
    journey: dict[str, Any] = {}
    for index in range(13):
        journey[f"a{index}"] = touchpoint(60, next=[f"b{index}", f"c{index}"]) | (
            {"start": "25%"} if index == 0 else {}
        )
        journey[f"b{index}"] = touchpoint(20, next=f"a{index + 1}")
        journey[f"c{index}"] = touchpoint(80)
    journey["a13"] = touchpoint(40)
    some = _actual(experience(journey | silent))
    every = _actual(experience({id_: {k: v for k, v in t.items() if k != "start"} for id_, t in journey.items()}))
    assert some.se is not None
    assert every.se is not None
    assert some.se == pytest.approx(2 * every.se, rel=0.1)
