"""Targets, readings and emotions as they are written."""

from __future__ import annotations

import statistics
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import HEAD, journey, wrong

from journeymap.model.measures import Feeling, Rating, State, Target


def touchpoint(key: str, value: str, head: str = "") -> Any:
    """What a key of a touchpoint is read as."""
    return getattr(
        journey(f"{head}touchpoints:\n  call:\n    title: Calls\n    {key}: {value}\n").touchpoints["call"], key
    )


def emotion(value: str, head: str = "") -> Feeling:
    """An assumed emotion."""
    found: State = touchpoint("assumed", f"{{emotion: {value}}}", head)
    assert found.emotion is not None
    return found.emotion


def rating(value: str, head: str = "") -> Rating:
    """An assumed ease."""
    found: State = touchpoint("assumed", f"{{ease: {value}}}", head)
    assert found.ease is not None
    return found.ease


def said(key: str, value: str) -> str:
    """The one thing said of a key of a touchpoint."""
    (message,) = wrong(f"{HEAD}touchpoints:\n  call:\n    title: Calls\n    {key}: {value}\n")
    return message


@pytest.mark.parametrize(
    ("written", "felt"),
    [
        ("afraid", {"afraid": None}),
        ("[afraid, worried]", {"afraid": None, "worried": None}),
        ("'afraid, worried'", {"afraid": None, "worried": None}),
        ("{felt: {afraid: 30%, worried: 40 %, relieved: 0.3}}", {"afraid": 0.3, "worried": 0.4, "relieved": 0.3}),
        ("{felt: {afraid: 30%, worried: }}", {"afraid": 0.3, "worried": None}),
        ("{felt: huolestunut}", {"huolestunut": None}),
        ("let  down", {"let down": None}),
    ],
)
def test_an_emotion_is_a_word_or_words(written: str, felt: dict[str, float | None]) -> None:
    """A word, words, or words with shares; a share not given is left open."""
    found = emotion(written)
    assert found.felt == felt
    assert found.score is None
    assert not found.empty


def test_an_emotion_is_a_number_on_the_scale() -> None:
    """A bare number is the score, read on the journey's scale."""
    assert emotion("70").score == 70
    assert emotion("-1", "scale: -2..2\n").score == 25
    assert emotion("'+1'", "scale: -2..2\n").score == 75


def test_an_emotion_may_have_words_and_a_score() -> None:
    """Both are kept, with the number of answers and their deviation on the scale."""
    found = emotion("{felt: worried, score: 2, n: 120, sd: 0.8}", "scale: 1-5\n")
    assert (found.felt, found.score, found.n, found.sd) == ({"worried": None}, 25, 120, 20)


def test_an_emotion_may_say_nothing_yet() -> None:
    """A mapping without word or score is read, and is empty."""
    assert emotion("{n: 12}").empty
    target: Target = touchpoint("target", "{emotion: {raise: [], lower: }}")
    assert target.emotion is not None
    assert target.emotion.empty


@pytest.mark.parametrize(
    ("shares", "total"),
    [("{afraid: 30%, sad: 20%}", "50"), ("{afraid: 80%, sad: 30%}", "110"), ("{afraid: 80%, sad: 30%, calm: }", "110")],
)
def test_felt_shares_make_up_the_whole(shares: str, total: str) -> None:
    """Shares that are all given sum to 100 %, and never to more."""
    message = said("assumed", f"{{emotion: {{felt: {shares}}}}}")
    assert message.endswith(
        f"`felt`: these shares make up {total} %, not 100 % | correct them, or leave out the one you do not know"
    )


@pytest.mark.parametrize("shares", ["{afraid: 33%, sad: 33%, calm: 33%}", "{afraid: 34%, sad: 34%, calm: 33%}"])
def test_felt_shares_may_be_rounded(shares: str) -> None:
    """Half a point a share is rounding, not an error."""
    assert len(emotion(f"{{felt: {shares}}}").felt) == 3


@pytest.mark.parametrize("written", ["[afraid, 3]", "[afraid, [sad]]", "[{afraid: x}]", "{felt: '4'}"])
def test_an_emotion_word_is_a_word(written: str) -> None:
    """A number or a list among words is told."""
    assert "stands where an emotion word is expected | write a word such as worried, relieved" in said(
        "assumed", f"{{emotion: {written}}}"
    )


@pytest.mark.parametrize(
    ("written", "raised", "lowered", "score"),
    [
        ("relieved", ["relieved"], [], None),
        ("[relieved, calm]", ["relieved", "calm"], [], None),
        ("75", [], [], 75),
        ("{lower: afraid, raise: [relieved], score: 70}", ["relieved"], ["afraid"], 70),
        ("{lower: {afraid: 10%}, raise: {relieved: 60 %, calm: 60 %}}", ["relieved", "calm"], ["afraid"], None),
    ],
)
def test_a_target_for_emotion(written: str, raised: list[str], lowered: list[str], score: float | None) -> None:
    """A target raises and lowers words, with shares to reach that need not sum to anything, and may have a score."""
    target: Target = touchpoint("target", f"{{emotion: {written}}}")
    assert target.emotion is not None
    assert (list(target.emotion.raise_), list(target.emotion.lower)) == (raised, lowered)
    assert target.emotion.score == score
    assert not target.emotion.empty


def test_target_shares_are_kept() -> None:
    """The share to come down to is a share."""
    target: Target = touchpoint("target", "{emotion: {lower: {afraid: 12,5 %}}}".replace("12,5 %", "'12,5 %'"))
    assert target.emotion is not None
    assert target.emotion.lower == {"afraid": 0.125}


def test_targets_are_read_on_the_scale() -> None:
    """Plain scores of a target are on the journey's scale."""
    target: Target = touchpoint("target", "{efficiency: 5, ease: 3}", "scale: 1-5\n")
    assert (target.efficiency, target.ease) == (100, 50)


@pytest.mark.parametrize(
    ("written", "mean", "answers", "deviation"),
    [
        ("60", 60, None, None),
        ("{value: 60, n: 40, sd: 12}", 60, 40, 12),
        ("{counts: {50: 1, 100: 1}}", 75, 2, pytest.approx(35.355339)),
        ("{counts: {50: 1}}", 50, 1, None),
        ("{counts: {50: 0, 80: 1}}", 80, 1, None),
    ],
)
def test_a_rating_is_a_number_a_mean_or_counted_answers(
    written: str, mean: float, answers: int | None, deviation: float | None
) -> None:
    """Counted answers give mean, number and deviation; a mean has those that are written."""
    found = rating(written)
    assert (found.mean, found.answers, found.deviation) == (mean, answers, deviation)


@given(st.dictionaries(st.integers(0, 100), st.integers(1, 20), min_size=1, max_size=8))
def test_counted_answers_are_as_good_as_all_answers(counts: dict[int, int]) -> None:
    """Mean and sample deviation are those of the answers one by one."""
    answers = [float(answer) for answer, amount in counts.items() for _ in range(amount)]
    found = Rating.model_validate({"counts": {str(answer): str(amount) for answer, amount in counts.items()}})
    assert found.mean == pytest.approx(statistics.fmean(answers))
    assert found.answers == len(answers)
    expected = statistics.stdev(answers) if len(answers) > 1 else None
    assert found.deviation == (expected if expected is None else pytest.approx(expected, abs=1e-9))


def test_counted_ratings_are_on_the_scale() -> None:
    """Answers are read on the journey's scale, deviations as well."""
    found = rating("{counts: {1: 1, 5: 3}}", "scale: 1-5\n")
    assert found.counts == {0: 1, 100: 3}
    assert found.mean == 75


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("{value: 3, counts: {3: 1}}", "this needs either a `value` or `counts` | write a number, {value:, n:} or"),
        ("{n: 3}", "this needs either a `value` or `counts` | write a number, {value:, n:} or"),
        ("{counts: {}}", "stands where counted answers are expected | write {9: 40, 7: 30}"),
        ("{counts: [3, 4]}", "stands where counted answers are expected | write {9: 40, 7: 30}"),
        ("{counts: {50: 0}}", "nobody answered: these counts are all 0 | leave them out until somebody has"),
        ("{counts: {120: 1}}", "“120” is off the scale 0-100"),
        ("{counts: {50: 1.5}}", "“1.5” is not a count"),
        ("{value: 3, sd: -1}", "a standard deviation is never negative"),
        ("'4,5'", "“4,5” has a decimal comma | write 4.5"),
    ],
)
def test_what_is_not_a_rating(written: str, words: str) -> None:
    """Half a reading, two readings, and answers nobody gave are told."""
    assert words in said("assumed", f"{{ease: {written}}}")


@pytest.mark.parametrize(
    ("written", "mean"),
    [
        ("40", 40),
        ("-12", -12),
        ("'12,5 %'", 0.125),
        ("2 min", 120),
        ("{value: 1 h 30 min, n: 12}", 5400),
        ("{counts: {9: 3, 7: 1}}", 8.5),
    ],
)
def test_a_metric_is_read_in_its_own_unit(written: str, mean: float) -> None:
    """A metric's value is a number, a share (0-1) or a duration (in seconds), whatever the journey's scale."""
    reading = touchpoint("metrics", f"{{nps: {{target: 40, actual: {written}}}}}", "scale: 1-5\n")["nps"]
    assert reading.target == 40
    assert reading.actual.mean == pytest.approx(mean)


def test_a_metrics_value_is_a_quantity() -> None:
    """A word is no value, and an unknown unit is told as such."""
    assert said("metrics", "{nps: {target: good}}").endswith(
        "`target`: “good” is not a number | write a number such as 60 or 4.5"
    )
    assert "has a unit that is not known, “x”" in said("metrics", "{nps: {target: 3 x}}")
