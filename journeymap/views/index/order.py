"""The order of journeys: the worst first, and those that are part of another right below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from journeymap.finding import Severity
from journeymap.views.index.outline import outline
from journeymap.views.index.row import Row

Weight = tuple[bool, int, int, int, int]


def hierarchy(rows: Sequence[Row]) -> tuple[Row, ...]:
    """All rows in the order they are shown, each with its depth; a journey weighs as much as the worst part of it."""
    known = {row.id: row for row in rows}
    above = {row.id: (row.journey.part_of or "").partition("#")[0] for row in rows}
    weights = _weights(known, above)
    by_title = sorted(known, key=lambda id_: (known[id_].journey.title.casefold(), id_))
    ids = sorted(by_title, key=weights.__getitem__, reverse=True)
    return tuple(replace(known[id_], depth=depth) for id_, depth in outline(ids, above).items())


def _weights(known: Mapping[str, Row], above: Mapping[str, str]) -> dict[str, Weight]:
    """The weight of the worst among each journey and all that is part of it."""
    weights = {id_: _weight(row) for id_, row in known.items()}
    for id_, row in known.items():
        wider, seen = above[id_], {id_}
        while wider in known and wider not in seen:
            seen.add(wider)
            weights[wider] = max(weights[wider], _weight(row))
            wider = above[wider]
    return weights


def _weight(row: Row) -> Weight:
    """The more, the worse: retired ones come last; errors count, then points below target, then other findings."""
    errors, warnings, infos = (row.counts[severity] for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    return row.journey.status != "retired", errors, max(0, row.headline.short or 0), warnings, infos
