"""The rows of the grid: which have something in them, and what stands in their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.view import Subject
from journeymap.views.map.columns import Column, Note, Stretch
from journeymap.views.map.labels import COLUMN
from journeymap.views.map.lanes import Pool
from journeymap.views.map.names import Names
from journeymap.views.map.packing import stacks
from journeymap.views.map.prose import lines
from journeymap.views.map.readings import aims, cited, told
from journeymap.views.map.ways import Way

_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of texts: a key for its style, its heading, whether that is the author's, the lines of each cell."""

    key: str
    title: str
    authored: bool
    cells: tuple[tuple[str, ...], ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows above the curve, under it, and under the lanes; where pains and opportunities stand."""

    above: tuple[Row, ...]
    under: tuple[Row, ...]
    low: tuple[Row, ...]
    pains: dict[int, tuple[int, int]]
    opportunities: dict[int, tuple[int, int]]
    rated: dict[str, bool]
    evidence: bool
    metrics: bool
    staff: bool
    channels: bool
    promises: bool


def grid(subject: Subject, found: Sequence[Column], phases: Sequence[Stretch], names: Names) -> Grid:
    """Everything in cells; rows without anything are left out."""
    say = names.say
    points = [column.touchpoint for column in found]
    above = [
        Row(
            "sees",
            say("Frontstage"),
            False,
            tuple(_one(point.frontstage) for point in points),
            say("What they see us do"),
        ),
        *(
            Row("free", title, True, tuple(tuple(point.rows.get(id_, ())) for point in points))
            for id_, title in subject.journey.rows.items()
        ),
    ]
    under = [Row("aims", say("Emotions aimed for"), False, tuple(tuple(aims(column, names)) for column in found))]
    low = [Row("tells", say("Customer tells us"), False, tuple(tuple(told(column, names)) for column in found))]
    return Grid(
        _filled(above),
        _filled(under),
        _filled(low),
        stacks([column.index for column in found if column.touchpoint.pains], phases),
        stacks([column.index for column in found if column.touchpoint.opportunities], phases),
        {part: any(_rated(column, part) for column in found) for part in ("ease", "efficiency")},
        evidence=any(cited(column) or column.emotion.value for column in found),
        metrics=any(point.metrics for point in points),
        staff=any(point.felt_by_staff for point in points),
        channels=any(point.channel for point in points),
        promises=any(point.promises for point in points),
    )


def _one(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _filled(rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if any(row.cells))


def _rated(column: Column, part: str) -> bool:
    pair = column.pairs[part]
    return pair.score is not None or pair.target is not None


@dataclass(frozen=True, slots=True)
class Cargo:
    """The words beside a handoff: what it carries as far as there is room, how many more, how fast, and its finding.

    `lines` is how many lines they take, about.
    """

    carries: tuple[str, ...]
    more: int
    within: str | None
    note: Note | None
    lines: int


_CODES = {"blind": "OWN204", "empty": "OWN205"}
_MOST = 3


def cargo(way: Way, room: float, share: bool, found: Sequence[Column], notes: Sequence[Note], names: Names) -> Cargo:
    """What stands beside a handoff's mark, in few lines of so many columns; its first thing always does."""
    handoff = way.passing.handoff if way.passing else None
    carries = list(handoff.carries or ()) if handoff else [_said(way, names)]
    within = handoff.within.text if handoff and handoff.within else None
    note = _note(way, found, notes)
    first = f"{names.percent(way.share)} " if share and way.share is not None else ""
    words = carries or [_said(way, names)]
    kept, rest = len(words), bool(within) + bool(note)
    while kept > 1 and _lines(first, words, kept, room) + rest > _MOST:
        kept -= 1
    return Cargo(tuple(carries[:kept]), len(words) - kept, within, note, _lines(first, words, kept, room) + rest)


def _said(way: Way, names: Names) -> str:
    return names.say("blind handoff") if way.kind == "blind" else names.say("carries nothing")


def _lines(first: str, words: Sequence[str], kept: int, room: float) -> int:
    more = "" if kept == len(words) else f" +{len(words) - kept}"
    return lines(f"{first}{', '.join(words[:kept])}{more}", _SIZE, room * COLUMN - 5)


def _note(way: Way, found: Sequence[Column], notes: Sequence[Note]) -> Note | None:
    ends = [found[way.source].id, found[way.target].id, *([way.passing.giver] if way.passing else [])]
    code = _CODES.get(way.kind)
    return next((note for id_ in ends for note in notes if _is(note, code, id_)), None)


def _is(note: Note, code: str | None, touchpoint: str) -> bool:
    return note.finding.code == code and note.finding.touchpoint == touchpoint


def onward(found: Sequence[Way], count: int) -> list[list[Way]]:
    """The ways that leave each column."""
    result: list[list[Way]] = [[] for _ in range(count)]
    for way in found:
        result[way.source].append(way)
    return result


def lanes_of(pool: Pool, count: int) -> list[str]:
    """The lanes of each column, whether its unit answers or takes part, as text for the page's filter."""
    result: list[list[int]] = [[] for _ in range(count)]
    for lane, column in pool.places:
        result[column.index].append(lane)
    return [" ".join(map(str, lanes)) for lanes in result]
