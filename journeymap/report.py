"""The contract of a report: one module in `reports/` whose `render` writes findings as text and knows no rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeymap.lint import Result
from journeymap.source import Source


@dataclass(frozen=True, slots=True)
class Report:
    """What a report is made of.

    `sources` gives the text of each file by path, for code frames. `color` allows terminal colours. `everything` turns
    off the folding of many findings of one code in one file; machine formats never fold.
    """

    result: Result
    sources: Mapping[str, Source] = field(default_factory=dict)
    color: bool = False
    everything: bool = False
