"""The emotion row put together: lines, faces, targets, gaps and every word at its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeymap import language
from journeymap.view import Subject
from journeymap.views.map import carried, curve
from journeymap.views.map.columns import Column
from journeymap.views.map.curve import HEIGHT, Line, Spot, level
from journeymap.views.map.face import Face, face
from journeymap.views.map.labels import COLUMN, Ground, Rect, around
from journeymap.views.map.prose import width
from journeymap.vocabulary import name

_NEAR = 21.0
_LABEL = 11.0
_SEEN = 26.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words on the plot: the middle in columns and pixels, and what they are."""

    x: float
    y: float
    kind: str
    text: str
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A face on the plot; `branch` ones are smaller. `reach` is its interval, if that can be seen."""

    column: Column
    x: float
    y: float
    face: Face
    assumed: bool
    branch: bool
    reach: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """A target: its diamond, moved aside by `shift` pixels when the face covers it, and the gap to the value."""

    column: Column
    x: float
    y: float
    shift: float
    below: float | None


@dataclass(frozen=True, slots=True)
class Plot:
    """Everything on the emotion row."""

    lines: tuple[Line, ...]
    shades: tuple[str, ...]
    marks: tuple[Mark, ...]
    aims: tuple[Aim, ...]
    labels: tuple[Label, ...]
    untargeted: tuple[Column, ...]
    branches: bool
    height: float = HEIGHT


Translate = Callable[[str], str]


def plot(
    subject: Subject, found: Sequence[Column], main: frozenset[int], worst: Sequence[Column], lang: str, _: Translate
) -> Plot | None:
    """The emotion row, or `None` where nothing is known and nothing aimed for."""
    points = curve.spots(found, main, on_main=True)
    runs = curve.target_runs(found, frozenset(range(len(found))))
    if not points and not runs and not curve.spots(found, main, on_main=False):
        return None
    targets = [Line("target", tuple(curve.monotone(run))) for run in curve.target_runs(found, main)]
    branches = curve.spurs(subject.graph, found, main)
    values = curve.value_lines(points, main)
    state = carried.line(subject.experience, found)
    lines = (*targets, *((state,) if state else ()), *(line for line, *_ends in branches), *values)
    marks = _marks(found, main)
    aims = tuple(_aim(column) for column in found if column.emotion.target is not None)
    ground = _ground(len(found), lines, marks, aims, found)
    labels = [*_gaps(ground, worst), *_words(ground, marks, lang)]
    labels += _names(ground, lines, _)
    labels += _shares(ground, branches, main, lang)
    return Plot(
        lines, tuple(curve.shades(found, main, points)), marks, aims, tuple(labels), _untargeted(found), bool(branches)
    )


def _marks(found: Sequence[Column], main: frozenset[int]) -> tuple[Mark, ...]:
    return tuple(
        Mark(spot.column, spot.x, spot.y, _face(spot), spot.assumed, not on_main, _reach(spot))
        for on_main in (True, False)
        for spot in curve.spots(found, main, on_main=on_main)
    )


def _reach(spot: Spot) -> tuple[float, float] | None:
    """The 95 % interval in pixels from the top, where it is longer than the face is high."""
    bounds = spot.column.emotion.value.bounds if spot.column.emotion.value else None
    if bounds is None or level(bounds.low) - level(bounds.high) < _SEEN:
        return None
    return level(bounds.high), level(bounds.low)


def _face(spot: Spot) -> Face:
    value = spot.column.emotion.value
    return face(spot.column.emotion.score or 0.0, value.arousal if value else 0.0)


def _aim(column: Column) -> Aim:
    target, score = column.emotion.target or 0.0, column.emotion.score
    y = level(target)
    hidden = score is not None and abs(level(score) - y) < _NEAR
    gap = None if score is None or score >= target or hidden else level(score)
    return Aim(column, column.index + 0.5, y, -19.0 if hidden else 0.0, gap)


def _untargeted(found: Sequence[Column]) -> tuple[Column, ...]:
    """Touchpoints with a target for efficiency or ease and none for emotion."""
    return tuple(
        column
        for column in found
        if column.touchpoint.target is not None
        and column.touchpoint.target.emotion is None
        and column.touchpoint.weight
    )


def _ground(
    count: int, lines: Sequence[Line], marks: Sequence[Mark], aims: Sequence[Aim], found: Sequence[Column]
) -> Ground:
    ground = Ground(0.0, count * COLUMN, 4.0, HEIGHT - 4.0)
    costs = {"actual": 3.0, "assumed": 3.0, "bridge": 1.0, "target": 2.0, "spur": 2.0, "carried": 0.6}
    for line in lines:
        ground.line(((x * COLUMN, y) for x, y in curve.sample(line.segments, 40)), 0.6 * costs[line.kind])
    for mark in marks:
        size = 34.0 if mark.column.truth else 28.0
        ground.box(Rect(mark.x * COLUMN, mark.y, size, size))
    for aim in aims:
        ground.box(Rect(aim.x * COLUMN + aim.shift, aim.y, 13, 13))
        if aim.below is not None:
            steps = range(int(aim.y) + 8, int(aim.below) - 12, 5)
            ground.line(((aim.x * COLUMN, float(y)) for y in steps), 1.5)
    for column in _untargeted(found):
        ground.box(Rect((column.index + 0.5) * COLUMN, 27.0, COLUMN - 6, 46))
    return ground


def _gaps(ground: Ground, worst: Sequence[Column]) -> list[Label]:
    """The numbers of the worst gaps, beside their brackets."""
    labels = []
    for column in worst:
        gap, score = column.emotion.gap, column.emotion.score
        if gap is None or score is None or level(score) - level(score + gap) < _NEAR:
            continue
        x, high, low = (column.index + 0.5) * COLUMN, level(score + gap), level(score)
        span = low - high
        candidates = [
            (Rect(x + side * 21, high + span * part, 32, 16), abs(part - 0.45) * 4 + (side < 0))
            for part in (0.45, 0.3, 0.6, 0.75, 0.15)
            for side in (1, -1)
        ]
        place = ground.place(candidates)
        labels.append(Label(place.x / COLUMN, place.y, "gap", "", -gap))
    return labels


def _words(ground: Ground, marks: Sequence[Mark], lang: str) -> list[Label]:
    """The word and number of each face; the strongest feelings choose first."""
    labels = []
    for mark in sorted(marks, key=lambda mark: -abs((mark.column.emotion.score or 50) - 50)):
        value = mark.column.emotion.value
        score = mark.column.emotion.score or 0.0
        text = _word(mark.column, lang) if value else ""
        wide = max(22.0, width(text, _LABEL) * 1.04)
        radius = 15.0 if mark.column.truth else 9.0 if mark.branch else 12.0
        target = mark.column.emotion.target
        above = 2.0 if target is None else 3.0 if target >= score else -3.0
        place = ground.place(around(mark.x * COLUMN, mark.y, wide, 26.0 if text else 14.0, radius, above))
        labels.append(Label(place.x / COLUMN, place.y, "word", text, score))
    return labels


def _word(column: Column, lang: str) -> str:
    words = column.emotion.value.words if column.emotion.value else ()
    if not words:
        return ""
    return name(words[0].emotion, lang) if words[0].emotion else words[0].text


def _shares(
    ground: Ground, branches: Sequence[tuple[Line, Column, Column, float]], main: frozenset[int], lang: str
) -> list[Label]:
    """The share of customers who take a branch, beside the line that leads to it."""
    labels = []
    for line, source, target, share in branches:
        if source.index not in main or target.index in main:
            continue
        points = curve.sample(line.segments, 10)[3:9]
        candidates = [
            (Rect(x * COLUMN, y + lift, 28, 12), abs(lift) * 0.1) for x, y in points for lift in (-9, 9, -16, 16)
        ]
        place = ground.place(candidates)
        labels.append(Label(place.x / COLUMN, place.y, "share", language.percent(share, lang)))
    return labels


def _names(ground: Ground, lines: Sequence[Line], _: Translate) -> list[Label]:
    """The names of the lines, each beside its own, once."""
    named = {"target": _("Target"), "actual": _("Actual"), "assumed": _("Assumed"), "carried": _("Carried state")}
    labels = []
    for kind, text in named.items():
        segments = [segment for line in lines if line.kind == kind for segment in line.segments][:10]
        if not segments:
            continue
        wide = width(text, 10.0) + 4
        candidates = [
            (Rect(x * COLUMN, y + lift, wide, 12), abs(d[1] - a[1]) * 0.08 + abs(x - 4.5) * 0.2)
            for a, b, c, d in segments
            for x, y in curve.sample([(a, b, c, d)], 8)[2:7]
            for lift in (-10.0, 10.0, -13.0, 13.0)
        ]
        place = ground.place(candidates)
        labels.append(Label(place.x / COLUMN, place.y, f"name-{kind}", text))
    return labels
