"""The view of the experience: waterfall, changes, efforts, courses, sureness."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from subjects import subject_of_text

from journeymap.analyses.headline import leading
from journeymap.view import Subject
from journeymap.views.map import render
from journeymap.views.map.carried import along, line
from journeymap.views.map.changes import Change, changes, together, trials
from journeymap.views.map.columns import columns
from journeymap.views.map.courses import MOST_STOPS, courses
from journeymap.views.map.efforts import BOTTOM, MOST_DOTS, RADIUS, TOP, efforts
from journeymap.views.map.experience import prioritised
from journeymap.views.map.labels import Rect
from journeymap.views.map.sureness import answered, measured
from journeymap.views.map.waterfall import MOST_BARS, NEUTRAL, scale, waterfall

HEAD = "kind: journey\ntitle: T\n"


def journey(emotions: list[int], more: str = "", target: int = 75) -> Subject:
    """A straight journey of assumed emotions, all with the same target."""
    goal = f"owner: u, target: {{emotion: {target}}}"
    points = "".join(
        f"  t{index}: {{title: Point {index}, {goal}, assumed: {{emotion: {emotion}}}}}\n"
        for index, emotion in enumerate(emotions)
    )
    return subject_of_text(f"{HEAD}{more}touchpoints:\n{points}")


def made(subject: Subject) -> tuple[Change, ...]:
    """The changes of a journey."""
    return changes(subject.experience, columns(subject, ()))


@given(st.lists(st.integers(0, 100), min_size=1, max_size=60))
def test_bars_lead_from_neutral_to_the_score(emotions: list[int]) -> None:
    """Each bar begins where the one before it ends, the first at 50 and the last at the score; few are drawn."""
    subject = journey(emotions)
    summary = leading(subject.experience)
    found = waterfall(summary, columns(subject, ()))
    assert found is not None
    assert summary is not None
    assert (found.bars[0].after, found.bars[-1].after) == (NEUTRAL, summary.score)
    for one, other in pairwise(found.bars):
        assert other.before == pytest.approx(one.after)
    assert sum(bar.count for bar in found.bars[1:-1]) == len(emotions)
    assert len(found.bars) <= MOST_BARS + 3
    assert all(found.ticks[0] <= bar.after + 1e-9 and bar.after - 1e-9 <= found.ticks[-1] for bar in found.bars)


def test_a_prior_has_a_bar() -> None:
    """What customers think beforehand is a step of its own."""
    points = "touchpoints: {a: {title: A, assumed: {emotion: 60}}}\n"
    organisation = "kind: organisation\nmodel: {prior: {score: 20}}\n"
    subject = subject_of_text(HEAD + points, organisation)
    found = waterfall(leading(subject.experience), columns(subject, ()))
    assert found is not None
    assert [bar.kind for bar in found.bars] == ["start", "prior", "touchpoint", "score"]
    assert found.bars[1].points < 0
    assert found.bars[2].after == pytest.approx(found.bars[3].after)
    assert along(subject.experience)[0][1] < 60


def test_without_emotions_there_is_nothing_to_draw() -> None:
    """A journey nobody knows has no waterfall, chart, walk or carried state, and its page says so."""
    subject = subject_of_text(f"{HEAD}touchpoints: {{a: A}}\n")
    found = columns(subject, ())
    assert waterfall(leading(subject.experience), found) is None
    assert made(subject) == ()
    assert efforts(()) is None
    assert together(subject.experience, found) is None
    assert trials(subject.experience, found) == ()
    assert courses(subject.experience, found) == ()
    assert line(subject.experience, found) is None


@given(st.lists(st.floats(0, 100), min_size=1))
def test_scales_are_round_and_hold_everything(values: list[float]) -> None:
    """Ticks are evenly spaced whole numbers, few, from below the least value to above the greatest."""
    ticks = scale(values)
    assert ticks[0] <= min(values)
    assert ticks[-1] >= max(values)
    assert 2 <= len(ticks) <= 9
    assert len({round(other - one, 9) for one, other in pairwise(ticks)}) == 1


ACTED = "actions:\n" + "".join(
    f"  a{index}: {{title: Do {index}, at: [t{index}], effort: {1 + index % 5}, owner: u}}\n" for index in range(30)
)


def test_dots_and_names_do_not_cover_each_other() -> None:
    """Dots stand beside each other, and no name lies on a dot or on another name."""
    subject = journey([20 + index * 7 % 40 for index in range(30)], ACTED)
    found = efforts(made(subject))
    assert found is not None
    assert len(found.dots) == MOST_DOTS
    assert found.hidden == len(made(subject)) - MOST_DOTS
    for one, other in combinations(found.dots, 2):
        assert abs(one.x - other.x) >= 2 * RADIUS or abs(one.y - other.y) >= 2 * RADIUS
    assert all(TOP - 1 <= dot.y <= BOTTOM for dot in found.dots)
    assert sum(dot.first for dot in found.dots) == 3
    boxes = []
    for name in found.names:
        wide = max(map(len, name.lines)) * 5.0
        left = {"start": name.x, "middle": name.x - wide / 2, "end": name.x - wide}[name.anchor]
        tall = 13.0 * len(name.lines)
        boxes.append(Rect(left + wide / 2, name.y - 10 + tall / 2, wide, tall))
    assert boxes
    assert all(not one.overlap(other) for one, other in combinations(boxes, 2))
    dots = [Rect(dot.x, dot.y, 2 * RADIUS, 2 * RADIUS) for dot in found.dots]
    assert all(not box.overlap(dot) for box in boxes for dot in dots)


def test_the_easiest_open_action_is_named() -> None:
    """A change shows the open action of least effort, its owner, and what it lifts a step; done ones do not count."""
    actions = (
        "actions:\n  hard: {title: Hard, at: [t0], effort: 4, owner: v}\n  easy: {title: Easy, at: [t0], effort: 2}\n"
        "  done: {title: Done, at: [t0], effort: 1, status: done}\n"
    )
    first, second = prioritised(made(journey([10, 40], actions)))
    assert first.action is not None
    assert (first.action.title, first.effort) == ("Easy", 2)
    assert first.priority == pytest.approx(first.gain / 2)
    assert [owner.id for owner in first.owner] == ["u"]
    assert (second.action, second.priority) == (None, None)


def test_changes_together() -> None:
    """The best few together lift as much as each adds to those before it, from the whole where that is known."""
    subject = journey([10, 10, 60])
    found = together(subject.experience, columns(subject, ()))
    assert found is not None
    assert found.gain == pytest.approx(sum(gain for _, gain in subject.experience.best))
    assert (found.start, found.same, len(found.columns)) == (None, True, 3)


def test_trials_say_what_another_assumption_changes(rich: Subject) -> None:
    """Every weight and the other memory are tried, and what is the same and what leads is told."""
    tried = trials(rich.experience, columns(rich, ()))
    assert [trial.weight for trial in tried] == ["1/3", "1/2", "2/3", "4/5", None]
    changed = {change.when for change in rich.experience.changes}
    assert sum(not trial.same for trial in tried) == len(changed)
    assert all(not trial.leads for trial in tried if trial.same)


def test_the_carried_state_runs_along_the_main_line() -> None:
    """It begins at the first known emotion, is flat where nothing is known, and follows the model."""
    text = (
        "touchpoints:\n  a: A\n  b: {title: B, assumed: {emotion: 25}}\n  c: C\n"
        "  d: {title: D, assumed: {emotion: 50}}\n  e: {title: E, assumed: {emotion: 75}}\n"
    )
    subject = subject_of_text(HEAD + text)
    states = along(subject.experience)
    assert [id_ for id_, _ in states] == ["b", "c", "d", "e"]
    assert [state for _, state in states] == [
        pytest.approx(score) for score in (25, 25, 50 * (1 - 0.214286), 50 * (1 + 0.094595))
    ]
    drawn = line(subject.experience, columns(subject, ()))
    assert drawn is not None
    assert (drawn.kind, len(drawn.segments)) == ("carried", 3)


def test_walks_beside_each_other() -> None:
    """The likeliest, worst and best walk with score and share; one that is two of them stands once; long are cut."""
    points = "  a: {title: A, next: [{to: b, share: 80%}, {to: c, share: 20%}], assumed: {emotion: 50}}\n"
    points += "  b: {title: B, next: end, assumed: {emotion: 90}}\n  c: {title: C, assumed: {emotion: 10}}\n"
    subject = subject_of_text(f"{HEAD}touchpoints:\n{points}")
    usual, worst = courses(subject.experience, columns(subject, ()))
    assert (usual.kinds, worst.kinds) == (("likeliest", "best"), ("worst",))
    assert usual.share == pytest.approx(0.8)
    assert worst.share == pytest.approx(0.2)
    assert usual.score is not None
    assert worst.score is not None
    assert worst.score < usual.score
    assert [(column.id, too) for column, too in worst.stops] == [("a", True), ("c", False)]
    (only,) = courses((long := journey([40] * (MOST_STOPS + 5))).experience, columns(long, ()))
    assert (only.kinds, len(only.stops), only.more) == (("likeliest",), MOST_STOPS, 5)


def test_answers_that_miss_come_first(rich: Subject) -> None:
    """Emotions and metrics with their intervals and verdicts, those that surely miss their targets first."""
    found = answered(rich.experience, columns(rich, ()))
    order = ["missed", "open", "too few", "reached", "no data", None]
    places = [order.index(row.verdict) for row in found]
    assert places == sorted(places)
    assert all(row.bounds is None or row.bounds.low <= row.value <= row.bounds.high for row in found)
    assert all(row.more is None or row.verdict == "open" for row in found)
    metrics = measured(rich.experience, rich.directory.organisation.metrics)
    assert {figure.id for figure in metrics} >= {"nps", "ease-score"}


def test_sampled_journeys_are_bounded() -> None:
    """A journey of many forks says that its customers were drawn, and its page stays small."""
    points = "".join(
        f"  f{n}: {{title: Fork {n}, next: [l{n}, r{n}], target: {{emotion: 80}}, assumed: {{emotion: {20 + n}}}}}\n"
        f"  l{n}: {{title: Left {n}, next: f{n + 1}, assumed: {{emotion: {40 + n}}}}}\n"
        f"  r{n}: {{title: Right {n}, next: f{n + 1}, assumed: {{emotion: {60 - n}}}}}\n"
        for n in range(30)
    )
    page = render(subject_of_text(f"{HEAD}touchpoints:\n{points}  f30: {{title: End}}\n"), "en")
    assert "too many to follow: 4,096 customers drawn" in page
    assert "of those sampled" in page
    assert len(page.encode()) < 1_000_000
