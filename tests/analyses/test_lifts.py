"""Which improvement lifts the memory most, against journeys reckoned anew with one touchpoint at its target."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations
from random import Random
from typing import Any

import pytest
from feeling import DEFAULT, DOSES, LAST, PRIORS, experience, memories, straight, touchpoint
from hypothesis import given
from hypothesis import strategies as st

from journeymap.analyses.experience import Experience
from journeymap.analyses.lifts import MAX_WORK, MOST_LIFTS, MOST_WALKS, Lift, greedy, lifts, likeliest, losses, ranking
from journeymap.analyses.memory import Memory, Prior, gradient
from journeymap.analyses.points import Point, weighted
from journeymap.analyses.remembering import Parameters, felt_walks, score, summarise
from journeymap.analyses.walks import Walks

IDS = ["a", "b", "c", "d"]
WEIGHTS = (0.2, 0.3, 0.5)
PATHS = st.dictionaries(
    st.lists(st.sampled_from(IDS), min_size=1, max_size=7).map(tuple), st.integers(1, 5), min_size=1, max_size=4
)
VALUES = st.one_of(st.none(), st.integers(0, 100).map(float))
POINTS = st.dictionaries(st.sampled_from(IDS), st.builds(Point, VALUES, VALUES, VALUES), min_size=1)
IMPORTANCE = st.fixed_dictionaries(dict.fromkeys(IDS, st.one_of(st.just(0.0), DOSES)))
Points = dict[str, Point]
Paths = dict[tuple[str, ...], int]


def _walks(paths: Paths) -> Walks:
    total = sum(paths.values())
    return Walks(tuple(paths), tuple(weight / total for weight in paths.values()))


def _parameters(memory: Memory = DEFAULT, prior: Prior | None = None) -> Parameters:
    return Parameters(WEIGHTS, "", memory, "", prior)


def _lifts(
    walks: Walks, points: Points, targets: Points, doses: Mapping[str, float], chosen: Parameters
) -> dict[str, Lift]:
    return lifts(walks, felt_walks(walks, points, doses, chosen), points, targets, doses, chosen)


def _raised(points: Points, targets: Points, *raised: str) -> Points:
    """The series with some touchpoints at their targets, none lowered, nothing known that was not."""

    def part(value: float | None, goal: float | None) -> float | None:
        return value if value is None or goal is None else max(value, goal)

    found = dict(points)
    for id_ in raised:
        one, goal = points[id_], targets[id_]
        found[id_] = Point(
            part(one.efficiency, goal.efficiency), part(one.ease, goal.ease), part(one.emotion, goal.emotion)
        )
    return found


def _whole(walks: Walks, points: Points, doses: Mapping[str, float], chosen: Parameters) -> dict[str, float | None]:
    found = summarise(walks, felt_walks(walks, points, doses, chosen), points, doses, chosen)
    return {"efficiency": found.efficiency, "ease": found.ease, "emotion": found.score}


@given(PATHS, POINTS, POINTS, IMPORTANCE, memories(), PRIORS)
def test_a_lift_is_the_journey_reckoned_anew(
    paths: Paths, points: Points, targets: Points, doses: dict[str, float], memory: Memory, prior: Prior | None
) -> None:
    """A lift is what the journey gains with the touchpoint at its target, wherever it repeats, part by part."""
    walks, chosen = _walks(paths), _parameters(memory, prior)
    found, before = _lifts(walks, points, targets, doses, chosen), _whole(walks, points, doses, chosen)
    assert set(found) == set(points) & set(targets)
    for id_, lift in found.items():
        after = _whole(walks, _raised(points, targets, id_), doses, chosen)
        gained = dict.fromkeys(before, 0.0)
        for part, value in before.items():
            known = getattr(points[id_], part) is not None and getattr(targets[id_], part) is not None
            gained[part] = (after[part] or 0.0) - (value or 0.0)
            assert getattr(lift, part) == (pytest.approx(gained[part], abs=1e-7) if known else None)
        if len(lift.unknown) < 3:
            assert lift.cx(WEIGHTS) == pytest.approx(weighted(gained.values(), WEIGHTS), abs=1e-7)
        else:
            assert lift.cx(WEIGHTS) is None


@given(PATHS, POINTS, POINTS, IMPORTANCE, memories(), PRIORS)
def test_no_lift_is_negative(
    paths: Paths, points: Points, targets: Points, doses: dict[str, float], memory: Memory, prior: Prior | None
) -> None:
    """What is above its target is never lowered to it."""
    for lift in _lifts(_walks(paths), points, targets, doses, _parameters(memory, prior)).values():
        assert min(lift.efficiency or 0, lift.ease or 0, lift.emotion or 0) >= -1e-9


@given(st.integers(1, 3), memories(), PRIORS, st.integers(0, 5))
def test_lifts_on_long_walks(times: int, memory: Memory, prior: Prior | None, seed: int) -> None:
    """What was forgotten long before the end lifts the mean and the extremes alone, also where it comes back late."""
    random_ = Random(seed)
    path = tuple(random_.choice(range(40)) if index % 3 else 40 + index for index in range(100 * times))
    names = {f"t{number}" for number in path}
    points = {id_: Point(emotion=random_.randint(0, 80)) for id_ in sorted(names)}
    targets = {id_: Point(emotion=random_.randint(40, 100)) for id_ in sorted(names)}
    walks, chosen = Walks((tuple(f"t{number}" for number in path),), (1.0,)), _parameters(memory, prior)
    doses = {id_: random_.choice([0.5, 1, 2]) for id_ in sorted(names)}
    found = _lifts(walks, points, targets, doses, chosen)
    before = score(felt_walks(walks, points, doses, chosen), chosen) or 0
    for id_ in sorted(names)[::7]:
        after = score(felt_walks(walks, _raised(points, targets, id_), doses, chosen), chosen) or 0
        assert found[id_].emotion == pytest.approx(after - before, abs=1e-9)


def _scores(valences: list[float]) -> list[float]:
    return [50 * (1 + valence) for valence in valences]


def test_oracle_of_the_lifts() -> None:
    """The last journey to a target of 75, to its printed digits."""
    found = straight(_scores(LAST), target=75).lifts
    assert [found[f"t{i}"].emotion for i in range(5)] == pytest.approx([1.4947, 0, 18.3109, 0, 0], abs=5e-5)


def test_a_touchpoint_without_importance_lifts_nothing() -> None:
    """It has a lift, and the lift is 0."""
    found = experience({"a": touchpoint(20, 90, importance=0), "b": touchpoint(50, 50)}).lifts
    assert found == {"a": Lift(None, None, 0.0), "b": Lift(None, None, 0.0)}


def test_unknown_parts_are_named() -> None:
    """What is not known counts 0 in the whole, and is named."""
    found = experience({"a": touchpoint(20, {"ease": 70, "efficiency": 70}, ease=40)}).lifts["a"]
    assert found == Lift(None, 30, None)
    assert found.unknown == ("efficiency", "emotion")
    assert found.cx((1 / 6, 1 / 6, 2 / 3)) == pytest.approx(5)


def _diamonds(number: int) -> Experience:
    """Too many walks for every lift: some forks, targets everywhere, the worst touchpoints where many come."""
    found: dict[str, Any] = {}
    for index in range(number):
        goal = 50 + (7 * index) % 50
        found[f"a{index}"] = touchpoint(
            (29 * index) % 50, goal, next=[{"to": f"b{index}", "share": "30%"}, f"c{index}"]
        )
        found[f"b{index}"] = touchpoint((31 * index) % 60, goal, next=f"a{index + 1}")
        found[f"c{index}"] = touchpoint((37 * index) % 70, goal)
    return experience(found | {f"a{number}": touchpoint(40, 80)})


@pytest.mark.parametrize(("number", "all_of_them"), [(9, True), (10, False)])
def test_where_lifts_become_too_many(number: int, all_of_them: bool) -> None:
    """Up to 20,000 walks times touchpoints every lift is there, beyond that twenty."""
    found = _diamonds(number)
    known = [id_ for id_, lift in found.lifts.items() if lift.emotion is not None]
    assert (len(found.walks.paths) * len(found.doses) <= MAX_WORK) is all_of_them
    assert len(found.lifts) == 3 * number + 1
    assert len(known) == (3 * number + 1 if all_of_them else MOST_LIFTS)


def test_which_lifts_are_kept() -> None:
    """Those of largest gradient times gap on the thousand likeliest walks, reckoned on these walks."""
    found = _diamonds(11)
    points, targets, chosen = found.points["actual"], found.points["target"], found.parameters
    kept = likeliest(found.felt)
    assert len(kept) == MOST_WALKS
    assert sum(walk.share for walk in kept) == pytest.approx(1)
    assert min(w.share for w in kept) >= sorted((w.share for w in found.felt), reverse=True)[MOST_WALKS]
    slopes = dict.fromkeys(points, 0.0)
    for walk in kept:
        for id_, slope in zip(walk.path, gradient(walk.valences, walk.doses, chosen.memory, walk.rates), strict=True):
            slopes[id_] += walk.share * slope
    gains = {id_: slopes[id_] * ((targets[id_].emotion or 0) - (point.emotion or 0)) for id_, point in points.items()}
    assert {id_ for id_, lift in found.lifts.items() if lift.emotion is not None} == set(
        sorted(gains, key=lambda id_: -gains[id_])[:MOST_LIFTS]
    )
    paths = Walks(tuple(walk.along for walk in kept), tuple(walk.share for walk in kept))
    before = score(felt_walks(paths, points, found.doses, chosen), chosen) or 0
    for id_ in list(gains)[:3]:
        if (lift := found.lifts[id_].emotion) is not None:
            after = score(felt_walks(paths, _raised(points, targets, id_), found.doses, chosen), chosen) or 0
            assert lift == pytest.approx(after - before, abs=1e-7)


@given(PATHS, POINTS, POINTS, IMPORTANCE, memories(), PRIORS)
def test_greedy_gains_add_up(
    paths: Paths, points: Points, targets: Points, doses: dict[str, float], memory: Memory, prior: Prior | None
) -> None:
    """The chosen few are different, each adds something, and together they add what the journey reckoned anew gains."""
    walks, chosen = _walks(paths), _parameters(memory, prior)
    singles = _lifts(walks, points, targets, doses, chosen)
    wanted = {id_: goal / 50 - 1 for id_ in singles if (goal := targets[id_].emotion) is not None}
    wanted = {id_: goal for id_, goal in wanted.items() if points[id_].emotion is not None}
    best = greedy(felt_walks(walks, points, doses, chosen), wanted, singles, chosen)
    names = [id_ for id_, _ in best]
    assert len(set(names)) == len(names) <= 3
    assert all(gain > 0 for _, gain in best)
    assert names[:1] == list(ranking(singles, WEIGHTS, 1))
    before, after = (_whole(walks, p, doses, chosen) for p in (points, _raised(points, targets, *names)))
    gained = [(after[part] or 0.0) - (before[part] or 0.0) for part in before]
    assert sum(gain for _, gain in best) == pytest.approx(weighted(gained, WEIGHTS), abs=1e-7)


def test_two_equal_worst_points_gain_little_alone() -> None:
    """Raising one of two equal lows leaves the low; raising both takes it away, and the second choice shows it."""
    found = experience(
        {id_: touchpoint(e, 60, efficiency=50, ease=50) for id_, e in {"a": 60, "b": 0, "c": 60, "d": 0}.items()}
    )
    alone = {id_: lift.emotion or 0 for id_, lift in found.lifts.items()}
    (first, _), (second, gain) = found.best
    assert {first, second} == {"b", "d"}
    assert gain > 1.5 * (2 / 3) * alone[second]


def test_the_best_few_need_not_be_emotions() -> None:
    """A touchpoint that lacks only ease can be the first choice."""
    goal = {"ease": 90, "emotion": {"score": 90}}
    found = experience({"a": touchpoint(ease=0, target={"ease": 90}), "b": touchpoint(85, goal, ease=90)})
    assert [id_ for id_, _ in found.best] == ["a", "b"]
    assert [gain for _, gain in found.best] == pytest.approx([45 / 6, 5 * 2 / 3])


def test_what_is_chosen_is_never_lowered() -> None:
    """A choice that lacks ease, and whose emotion is above its target, keeps its emotion."""
    goal = {"ease": 90, "emotion": {"score": 40}}
    found = experience({"a": touchpoint(80, goal, ease=0), "b": touchpoint(70, 75, ease=90)})
    assert [id_ for id_, _ in found.best] == ["a", "b"]
    assert found.best[1][1] == pytest.approx(found.lifts["b"].cx(found.parameters.weights))


@given(st.permutations(IDS), st.lists(st.integers(0, 60), min_size=4, max_size=4))
def test_greedy_is_the_best_first_step(order: list[str], emotions: list[int]) -> None:
    """No other first choice adds more."""
    touchpoints = {id_: touchpoint(e, 70) for id_, e in zip(order, emotions, strict=True)}
    found = experience(touchpoints)
    gains = [lift.cx(found.parameters.weights) or 0 for lift in found.lifts.values()]
    assert found.best[0][1] == pytest.approx(max(gains))


def test_rankings() -> None:
    """The first by the whole, those of equal gain as they are written, those that gain nothing left out."""
    found = {
        "a": Lift(0, 3, 0),
        "b": Lift(6, None, None),
        "c": Lift(0, 0, 0),
        "d": Lift(None, None, None),
        "e": Lift(3, 1, 0),
    }
    assert ranking(found, (1 / 3, 1 / 3, 1 / 3)) == ("b", "e", "a")
    assert ranking(found, (0, 1, 0)) == ("a", "e")
    assert ranking(found, (0, 0.5, 0.5), 1) == ("a",)
    noise = {"a": Lift(None, None, 1.0), "b": Lift(None, None, 1.0 + 1e-13)}
    assert ranking(noise, (0, 0, 1)) == ("a", "b")


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_losses_are_shares_of_all_gains(order: tuple[str, ...]) -> None:
    """They sum to 1 over the touchpoints that would gain anything."""
    gains = {"a": Lift(None, None, 3), "b": Lift(None, None, 1), "c": Lift(None, None, 0)}
    assert losses({id_: gains[id_] for id_ in order}, (0, 0, 1)) == pytest.approx({"a": 0.75, "b": 0.25})
