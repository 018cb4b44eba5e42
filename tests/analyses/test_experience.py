"""The experience of a journey as a whole: leading series, gap, rows, priorities, verdicts, robustness, speed."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from typing import Any

import pytest
from feeling import LAST, experience, recalled, straight, touchpoint

from journeymap.analyses.experience import (
    SYMMETRIC,
    Change,
    Experience,
    bounds,
    emotion_verdict,
    more_answers,
)
from journeymap.analyses.intervals import Verdict
from journeymap.analyses.memory import PRESETS, Prior
from journeymap.analyses.points import SERIES, Point
from journeymap.analyses.remembering import WEIGHTS, Summary, parameters, weights_name
from journeymap.model.organisation import ExperienceModel


def _summary(found: Experience, series: Any = "actual") -> Summary:
    summary = found.summary(series)
    assert summary is not None
    return summary


def test_parameters_are_the_defaults_or_the_organisations() -> None:
    """Without a model the source document's weights and the default memory; a prior of 65 is a valence of 0.3."""
    default = parameters()
    assert (default.weights, default.memory, default.prior) == (WEIGHTS["source-document"], PRESETS["default"], None)
    assert parameters(ExperienceModel.model_validate({})) == default
    chosen = {"weights": "equal", "memory": "symmetric", "prior": {"score": "65", "encounters": "4"}}
    found = parameters(ExperienceModel.model_validate(chosen))
    assert (found.weights, found.weights_name) == (WEIGHTS["equal"], "equal")
    assert (found.memory, found.memory_name) == (PRESETS["symmetric"], "symmetric")
    assert found.prior is not None
    assert found.prior.valence == pytest.approx(0.3)
    assert found.prior.encounters == 4


@pytest.mark.parametrize(
    ("weights", "name"),
    [((1 / 6, 1 / 6, 2 / 3), "source-document"), ((1 / 3, 1 / 3, 1 / 3), "equal"), ((0.2, 0.3, 0.5), "0.2,0.3,0.5")],
)
def test_weights_have_names(weights: tuple[float, float, float], name: str) -> None:
    """Known weights are called by their names, others by their numbers."""
    assert weights_name(weights) == name


@pytest.mark.parametrize("preset", list(PRESETS))
def test_the_organisation_chooses_the_memory(preset: str) -> None:
    """Each preset gives the score of its own equations."""
    emotions = [50 * (1 + e) for e in LAST]
    found = _summary(straight(emotions, model={"memory": preset, "prior": 80}))
    expected = recalled(LAST, [1.0] * 5, PRESETS[preset], Prior(0.6))
    assert found.score == pytest.approx(50 * (1 + expected))


def test_series_are_never_mixed() -> None:
    """Each series is reckoned from its own touchpoints alone; one that says nothing has no summary."""
    found = experience({"a": touchpoint(20, 90), "b": touchpoint(60, series="assumed"), "c": touchpoint(None, 70)})
    assert _summary(found).missing == ("b", "c")
    assert _summary(found, "assumed").missing == ("a", "c")
    assert _summary(found, "target").missing == ("b",)
    scores = [_summary(found, series).score for series in SERIES]
    assert scores == pytest.approx([20, 60, 50 * (1 + recalled([0.8, 0.4], [1, 1], PRESETS["default"]))])
    assert straight([20]).summary("assumed") is None
    assert straight([20]).summary("target") is None


def test_the_leading_series() -> None:
    """It is the measured one as soon as any emotion was measured."""
    assert experience({"a": touchpoint(20, ease=5), "b": touchpoint(60, series="assumed")}).leading == "actual"
    assert experience({"a": touchpoint(ease=5), "b": touchpoint(60, series="assumed")}).leading == "assumed"


def test_the_gap_is_over_touchpoints_that_have_both() -> None:
    """What has only a target, or only an actual, is left out of both sides."""
    found = experience({"a": touchpoint(20, 90), "b": touchpoint(0), "c": touchpoint(None, 0), "d": touchpoint(60, 50)})
    real = recalled([-0.6, 0.2], [1, 1], PRESETS["default"])
    wanted = recalled([0.8, 0.0], [1, 1], PRESETS["default"])
    assert found.gap == pytest.approx(50 * (wanted - real))
    every = straight([20, 60, 40], target=80)
    assert every.gap == pytest.approx(80 - (_summary(every).score or 0))
    assert experience({"a": touchpoint(20), "b": touchpoint(None, 60)}).gap is None
    assert experience({"a": touchpoint(20, 90, importance=0)}).gap is None
    assert experience({"a": touchpoint(20, 90, series="assumed")}).gap is None


def test_the_headline_needs_all_three_parts() -> None:
    """CX weighs the parts of the journey, and is unknown as soon as one of them is."""
    parts = {"a": touchpoint(40, efficiency=80, ease=60), "b": touchpoint(40, efficiency=80)}
    found = _summary(experience(parts))
    assert (found.efficiency, found.ease, found.score) == pytest.approx((80, 60, 40))
    assert found.cx == pytest.approx(80 / 6 + 60 / 6 + 40 * 2 / 3)
    assert _summary(experience(parts, model={"weights": "equal"})).cx == pytest.approx(60)
    assert _summary(experience({"a": touchpoint(40, efficiency=80)})).cx is None


def _row_of(actions: Mapping[str, Any], **touchpoint_: Any) -> Any:
    found = experience(
        {"a": touchpoint(20, {"ease": 80, "emotion": {"score": 65}}, ease=50, **touchpoint_)}, actions=actions
    )
    return found.rows["a"]


def test_a_row_holds_what_its_touchpoint_has() -> None:
    """Series, values, target and lift of a touchpoint."""
    row = _row_of({}, efficiency=70)
    assert (row.series, row.point, row.target) == ("actual", Point(70, 50, 20), Point(None, 80, 65))
    assert row.cx == pytest.approx(70 / 6 + 50 / 6 + 20 * 2 / 3)
    assert row.target_cx is None
    assert row.lift.unknown == ("efficiency",)
    assert row.lift.cx(WEIGHTS["source-document"]) == pytest.approx(30 / 6 + 45 * 2 / 3)
    bare = experience({"a": touchpoint(20), "b": {"title": "B"}}).rows["b"]
    assert (bare.series, bare.point, bare.lift, bare.cx, bare.verdict) == (None, Point(), None, None, None)


@pytest.mark.parametrize(
    ("efforts", "effort"),
    [
        ([], None),
        ([("planned", 4), ("doing", 2)], 2),
        ([("idea", 3), ("done", 1), ("dropped", 1)], 3),
        ([("planned", None), ("planned", 5)], 5),
        ([("planned", None)], None),
        ([("done", 2)], None),
    ],
)
def test_priority_is_lift_by_the_least_effort_of_an_open_action(
    efforts: list[tuple[str, int | None]], effort: int | None
) -> None:
    """Without an open action that says its effort there is no priority."""
    actions = {
        f"act{i}": {"title": "T", "at": ["a"], "status": status, **({} if points is None else {"effort": points})}
        for i, (status, points) in enumerate(efforts)
    }
    row = _row_of(actions | {"elsewhere": {"title": "T", "at": [], "effort": 1}})
    assert row.effort == effort
    gain = row.lift.cx(WEIGHTS["source-document"])
    assert row.priority == (None if effort is None else pytest.approx(gain / effort))


@pytest.mark.parametrize(
    ("emotion", "n", "sd", "said"),
    [
        (None, None, None, "no data"),
        (60, None, None, None),
        (60, 10, 5, "too few"),
        (60, 50, None, None),
        (60, 50, 5, "reached"),
        (55, 50, 10, "open"),
        (40, 50, 10, "missed"),
    ],
)
def test_verdicts_of_emotions(emotion: float | None, n: int | None, sd: float | None, said: Verdict | None) -> None:
    """An emotion is judged against 55 by its answers; without a target there is no verdict."""
    point = Point(emotion=emotion, n=n, sd=sd)
    assert emotion_verdict(point, 55) == said
    assert emotion_verdict(point, None) is None


def test_intervals_stay_on_the_scale() -> None:
    """Student's interval, cut at 0 and 100; none without n or a spread."""
    found = bounds(Point(emotion=50, n=10, sd=10))
    half = 2.262157 * 10 / 10**0.5
    assert found == pytest.approx((50 - half, 50 + half), abs=1e-5)
    cut = bounds(Point(emotion=2, n=3, sd=10))
    assert cut == pytest.approx((0, 2 + 4.302653 * 10 / 3**0.5), abs=1e-4)
    assert bounds(Point(emotion=50, n=1, sd=10)) is None
    assert bounds(Point(emotion=50, n=10)) is None
    assert bounds(Point(emotion=50, sd=10)) is None


def test_answers_still_missing() -> None:
    """An open emotion says how many more answers would settle it; unknown spread says nothing."""
    point = Point(emotion=57, n=40, sd=20)
    assert emotion_verdict(point, 55) == "open"
    more = more_answers(point, 55)
    assert more is not None
    assert emotion_verdict(Point(emotion=57, n=40 + more, sd=20), 55) == "reached"
    assert emotion_verdict(Point(emotion=57, n=39 + more, sd=20), 55) == "open"
    assert more_answers(Point(emotion=57, n=40), 55) is None


def test_ranking_is_by_the_whole() -> None:
    """A touchpoint whose ease is far from its target can come before one whose emotion is a little."""
    goal = {"efficiency": 80, "ease": 80, "emotion": {"score": 80}}
    found = experience(
        {"a": touchpoint(78, goal, efficiency=80, ease=80), "b": touchpoint(80, goal, efficiency=80, ease=10)}
    )
    assert found.ranking == ("b", "a")
    assert found.losses["b"] > found.losses["a"]
    assert sum(found.losses.values()) == pytest.approx(1)


def test_a_stable_ranking_has_no_changes() -> None:
    """Where one touchpoint is worst in everything, no assumption changes the order."""
    goal = {"efficiency": 80, "ease": 80, "emotion": {"score": 80}}
    parts = {"a": touchpoint(10, goal, efficiency=10, ease=10), "b": touchpoint(75, goal, efficiency=75, ease=75)}
    assert experience(parts).changes == ()


def test_the_weight_of_emotion_can_change_the_ranking() -> None:
    """Where one touchpoint lacks ease and another emotion, the order hangs on the weight, and the change is named."""
    goal = {"efficiency": 80, "ease": 80, "emotion": {"score": 80}}
    found = experience(
        {"a": touchpoint(80, goal, efficiency=80, ease=0), "b": touchpoint(40, goal, efficiency=80, ease=80)}
    )
    assert found.ranking == ("b", "a")
    assert found.changes == (Change("emotion weighs 1/3", ("b", "a"), ("a", "b")),)


def test_other_weights_leave_efficiency_and_ease_as_they_compare() -> None:
    """Who weighs ease at nothing has it at nothing whatever emotion weighs."""
    goal = {"efficiency": 80, "ease": 80, "emotion": {"score": 80}}
    parts = {"a": touchpoint(80, goal, efficiency=80, ease=0), "b": touchpoint(50, goal, efficiency=80, ease=80)}
    assert experience(parts, model={"weights": [0.5, 0, 0.5]}).changes == ()
    flipped = {change.when for change in experience(parts, model={"weights": [0, 0.5, 0.5]}).changes}
    assert flipped == {"emotion weighs 4/5"}
    alone = experience(parts, model={"weights": [0, 0, 1]})
    assert alone.ranking == ("b",)
    assert {change.when for change in alone.changes} == {f"emotion weighs {w}" for w in ("1/3", "1/2", "2/3", "4/5")}


def test_memory_can_change_the_ranking() -> None:
    """Where the order hangs on how long a bad state lasts, symmetric memory is named."""
    found = straight([10, 40, 90, 30], target=80)
    other = straight([10, 40, 90, 30], target=80, model={"memory": "symmetric"})
    assert found.ranking[:3] != other.ranking[:3]
    assert Change(SYMMETRIC, found.ranking[:3], other.ranking[:3]) in found.changes
    assert SYMMETRIC not in {change.when for change in other.changes}


def _everything(found: Experience) -> None:
    assert all(found.summary(series) for series in SERIES)
    assert found.lifts
    assert found.best
    assert len(found.rows) == len(found.doses)
    assert found.gap is not None
    assert isinstance(found.changes, tuple)


def _felt(random_: random.Random, next_: list[str]) -> dict[str, Any]:
    goal = {"efficiency": 80, "ease": 80, "emotion": {"score": random_.randint(50, 95)}}
    values: dict[str, Any] = {name: random_.randint(5, 95) for name in ("efficiency", "ease")}
    believed = {"efficiency": 50, "ease": 50, "emotion": random_.randint(5, 95)}
    return touchpoint(random_.randint(5, 95), goal, **values, next=next_, assumed=believed)


def _diamonds() -> dict[str, list[str]]:
    found = {"a30": ["end"]}
    for i in range(30):
        found |= {f"a{i}": [f"b{i}", f"c{i}"], f"b{i}": [f"a{i + 1}"], f"c{i}": [f"a{i + 1}"]}
    return {id_: found[id_] for id_ in sorted(found)}


def _clique() -> dict[str, list[str]]:
    ids = [f"t{i}" for i in range(14)]
    return {id_: [other for other in ids if other != id_] + ["end"] for id_ in ids}


def _random() -> dict[str, list[str]]:
    random_ = random.Random(5)
    found: dict[str, set[str]] = {f"t{i}": set() for i in range(500)}
    while sum(map(len, found.values())) < 1_000:
        found[f"t{random_.randrange(500)}"].add(f"t{random_.randrange(500)}")
    return {id_: sorted(ways) or ["end"] for id_, ways in found.items()}


@pytest.mark.parametrize("ways", [_diamonds(), _clique(), _random()], ids=["30 diamonds", "14-clique", "500 and 1,000"])
def test_wild_graphs_are_answered_in_time(ways: dict[str, list[str]]) -> None:
    """Everything there is to know of a graph with too many walks takes less than five seconds, and is a sample."""
    random_ = random.Random(1)
    found = experience({id_: _felt(random_, next_) for id_, next_ in ways.items()}, target={"emotion": {"score": 60}})
    start = time.process_time()
    _everything(found)
    assert time.process_time() - start < 5
    assert not found.walks.exact
    assert _summary(found).se is not None
