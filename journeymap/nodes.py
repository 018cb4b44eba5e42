"""What stands where in a YAML text: scalars, mappings and lists with their offsets, and what the reader refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from journeymap.finding import Route


class Leaf(NamedTuple):
    """A scalar's offsets in code points, end one past, and libyaml's style: `""` plain, `'`, `"`, `|`, `>`."""

    start: int
    end: int
    style: str


class Branch:
    """A mapping's or list's offsets, with its children; `keys` holds the mapping's key offsets, `None` for a list."""

    __slots__ = ("children", "data", "end", "flow", "key", "keys", "start")

    def __init__(self, start: int, *, mapping: bool, flow: bool) -> None:
        self.start = start
        self.end = start
        self.flow = flow
        self.key: str | None = None
        self.keys: dict[str, tuple[int, int]] | None = {} if mapping else None
        self.children: Any = {} if mapping else []
        self.data: Any = {} if mapping else []


Node = Leaf | Branch


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the reader refuses: a code, words, and offsets; `first` is the other place of a duplicate."""

    code: str
    message: str
    start: int
    end: int
    route: Route = ()
    first: tuple[int, int] | None = None
    help: str = ""
