"""What a linter says: severities, places in a text, and findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Route = tuple[str | int, ...]
"""The way to a value in a file: keys and list indices from the top, such as `("touchpoints", "call", "next", 0)`."""


class Severity(StrEnum):
    """How much a finding matters; `ERROR` is what is certain from the files alone."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """2 for an error, 1 for a warning, 0 for an info."""
        return {"error": 2, "warning": 1, "info": 0}[self]


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of text: lines and columns from 1, columns in code points, the end one past."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to put in place of a stretch of the author's file."""

    position: Position
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; `safe` where the meaning certainly stays."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding."""

    path: str
    position: Position
    message: str


@dataclass(frozen=True, slots=True)
class Also:
    """A second place of a flag, by route; `path` names another file of the portfolio."""

    message: str
    route: Route = ()
    key: bool = True
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule raises: words and a route, not yet a line and column.

    `key` points at the key of the item rather than its value (use it where something is missing); `part` at a step
    below the route, if it is written (an edge's `to`). `touchpoint` is taken from the route if it leads through one.
    `path` names another file than the one being checked; `code` is set for DOC flags only; `position` where no route
    leads.
    """

    message: str
    route: Route = ()
    key: bool = False
    part: str | None = None
    help: str = ""
    touchpoint: str | None = None
    also: tuple[Also, ...] = ()
    fix: Fix | None = None
    path: str | None = None
    code: str = ""
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at, at one place.

    `message` says what is wrong and where; `hurts` what it means for the customer; `help` what to write instead.
    `path` is relative with `/`; `at` is the route as dotted text, `""` for the file; `journey` and `touchpoint` are
    ids, `None` where the finding is not about one.
    """

    code: str
    name: str
    severity: Severity
    message: str
    path: str
    position: Position
    journey: str | None = None
    touchpoint: str | None = None
    at: str = ""
    hurts: str = ""
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are sorted by path, line, column, code and route."""
        return (self.path, self.position.line, self.position.column, self.code, self.at)


def dotted(route: Route) -> str:
    """The route as one text: `touchpoints.call.next.0`."""
    return ".".join(map(str, route))
