"""The contract of a view: one module in `views/` whose `render` makes text of prepared, frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.directory import Directory
from journeymap.finding import Finding
from journeymap.graph import Graph
from journeymap.model.journey import Journey
from journeymap.vocabulary import Vocabulary

if TYPE_CHECKING:
    from journeymap.analyses.experience import Experience


@dataclass(frozen=True, slots=True)
class Box:
    """A node as laid out: centre and size in pixels, y downwards."""

    id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Path:
    """An edge as routed, in pixels: a start point, then cubic Bézier triples (two controls and an end each)."""

    source: str
    target: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Coordinates and routes of a graph; `engine` is `graphviz` or `own`, `note` says what could not be done."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    paths: tuple[Path, ...]
    engine: str = "own"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """One journey with all that a page of it shows."""

    id: str
    path: str
    experience: Experience
    directory: Directory
    findings: tuple[Finding, ...] = ()
    drawing: Drawing | None = None
    part_of_title: str | None = None

    @property
    def journey(self) -> Journey:
        """The journey."""
        return self.experience.journey

    @property
    def graph(self) -> Graph:
        """Its graph."""
        return self.experience.graph

    @property
    def vocabulary(self) -> Vocabulary:
        """The emotions, with the organisation's own."""
        return self.experience.vocabulary
