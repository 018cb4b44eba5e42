"""The numbers of `docs/model.md` are those of the code."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest
from feeling import experience, straight, touchpoint

from journeymap.analyses.intervals import MIN_ANSWERS
from journeymap.analyses.lifts import MAX_WORK, MOST_LIFTS, MOST_WALKS
from journeymap.analyses.memory import PRESETS, gradient, remember, states, steps
from journeymap.analyses.remembering import WEIGHTS, parameters
from journeymap.analyses.walks import MAX_STEPS, MAX_WALKS
from journeymap.document import load

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "model.md").read_text(encoding="utf-8")
DEFAULT = PRESETS["default"]
SCORES = [75, 0, 75]
FELT = [score / 50 - 1 for score in SCORES]
DOSES = [1.0] * 3


def _table(heading: str) -> list[dict[str, str]]:
    """The table whose first column has this heading: its rows by column."""
    found = re.search(rf"^\| {re.escape(heading)} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    assert found is not None, heading
    first, _, *rows = (line.strip("| ").split("|") for line in found[0].splitlines())
    names = [name.strip() for name in first]
    return [dict(zip(names, (cell.strip() for cell in row), strict=False)) for row in rows]


def _number(text: str) -> float:
    return float(Fraction(text))


def _near(text: str) -> object:
    """The number printed, to its digits."""
    digits = len(text.partition(".")[2])
    return pytest.approx(_number(text), abs=0.5 * 10**-digits + 1e-9)


def test_weights() -> None:
    """Both named weights, and what they make of 80, 60 and 45."""
    rows = {row["weights"].split("`")[1]: row for row in _table("weights")}
    assert set(rows) == set(WEIGHTS)
    for name, weights in WEIGHTS.items():
        assert [_number(rows[name][part]) for part in ("efficiency", "ease", "emotion")] == pytest.approx(weights)
    assert "CX is 53.3 with `source-document` weights\nand 61.7 with `equal` ones" in PAGE


def test_memories() -> None:
    """Each preset's parameters, and the score it gives the journey worked by hand."""
    rows = {row["memory"].strip("`"): row for row in _table("memory")}
    assert set(rows) == set(PRESETS)
    for name, memory in PRESETS.items():
        row = rows[name]
        written = [_number(row[column]) for column in ("average", "extremes", "end", "γ₊", "γ₋")]
        parts = (memory.mean, memory.extremes, memory.closing, memory.retain_good, memory.retain_bad)
        assert written == pytest.approx(parts)
        if memory.blend:
            assert _number(row["the best moment's part"]) == pytest.approx(memory.positive)
        summary = straight(SCORES, model={"memory": name}).summary("actual")
        assert summary is not None
        assert summary.score == _near(row["the journey below"])


def test_states_by_hand() -> None:
    """Every figure of the first table of the worked journey."""
    rows, rates = _table("touchpoint"), steps(DOSES, DEFAULT)
    good, bad = 0.0, 0.0
    state = FELT[0]
    for index, row in enumerate(rows):
        good = DEFAULT.retain_good * good + 1 - DEFAULT.retain_good
        bad = DEFAULT.retain_bad * bad + 1 - DEFAULT.retain_bad
        rate = (rates.up if FELT[index] >= state else rates.down)[index]
        state = states(FELT, rates)[index]
        assert SCORES[index] == _number(row["score"])
        for column, value in {"e": FELT[index], "C₊": good, "C₋": bad, "rate": rate, "state": state}.items():
            assert value == _near(row[column])
        assert 50 * (1 + state) == _near(row["state as a score"])


def test_memory_by_hand() -> None:
    """The parts of the remembered valence, and the score."""
    found = remember(FELT, DOSES, DEFAULT, steps(DOSES, DEFAULT))
    weights = {"average": DEFAULT.mean, "extremes": DEFAULT.extremes, "end": DEFAULT.closing}
    values = {"average": found.mean, "extremes": found.extremes, "end": found.closing}
    rows = {row["part"]: row for row in _table("part")}
    for part, weight in weights.items():
        assert values[part] == _near(rows[part]["valence"])
        assert weight == _number(rows[part]["weight"])
        assert weight * values[part] == _near(rows[part]["gives"])
    assert found.valence == _near(rows["remembered"]["gives"])
    assert f"50 · (1 - 0.1419) = {50 * (1 + found.valence):.1f}" in PAGE


def test_contributions_by_hand() -> None:
    """Slopes and points of the touchpoints, which sum to the score less 50."""
    start = PAGE.index("| touchpoint | slope | points |")
    rows = [line.strip("| ").split(" | ") for line in PAGE[start:].split("\n\n")[0].splitlines()[2:]]
    slopes = gradient(FELT, DOSES, DEFAULT, steps(DOSES, DEFAULT))
    points = [50 * slope * valence for slope, valence in zip(slopes, FELT, strict=True)]
    for row, slope, point in zip(rows, [*slopes, 1.0], [*points, sum(points)], strict=True):
        assert slope == _near(row[1])
        assert point == _near(row[2])


def test_lift_and_orders_by_hand() -> None:
    """What the failure at 50 would bring, and the same moments in other orders."""
    goal = {"emotion": {"score": 50}}
    found = experience({"a": touchpoint(75), "b": touchpoint(0, goal), "c": touchpoint(75)})
    lift, summary = found.lifts["b"].emotion, found.summary("actual")
    assert lift is not None
    assert summary is not None
    assert summary.score is not None
    assert f"would rise by {lift:.1f} points, to {summary.score + lift:.1f}" in PAGE
    orders = [straight(order).summary("actual") for order in ([0, 75, 75], [75, 75, 0])]
    first, last = (order.score for order in orders if order is not None)
    assert f"0, 75, 75 are remembered at {first:.1f}; as 75, 75, 0 at {last:.1f}" in PAGE


def test_limits_are_those_of_the_code() -> None:
    """How many ways, steps, lifts and answers."""
    assert f"for {MAX_STEPS:,} steps" in PAGE
    assert f"More than {MAX_WALKS:,} ways" in PAGE
    assert f"pass {MAX_WORK:,}, lifts are computed for the twenty touchpoints" in PAGE
    assert MOST_LIFTS == 20
    assert f"on the {MOST_WALKS:,} likeliest ways" in PAGE
    assert f"fewer than {MIN_ANSWERS} answers" in PAGE


def test_the_organisation_file_can_be_read() -> None:
    """The example of how to switch is an organisation file, and does what it says."""
    example = re.search(r"```yaml\n(kind: organisation\n.*?)```", PAGE, re.DOTALL)
    assert example is not None
    organisation = load("organisation.yaml", example[1].encode()).organisation
    assert organisation is not None
    found = parameters(organisation.model)
    assert (found.weights_name, found.memory_name) == ("equal", "symmetric")
    assert found.prior is not None
    assert 50 * (1 + found.prior.valence) == pytest.approx(65)
    assert found.prior.encounters == 4
