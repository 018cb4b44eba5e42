"""Places as style rules: the page's policy forbids style attributes, so each declaration becomes a class."""

from __future__ import annotations


class Sheet:
    """Collects CSS declarations of one page and gives each a class, the same for the same declaration."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def __call__(self, declaration: str) -> str:
        """The class that carries a declaration made by us, such as `left:12.5%`."""
        return self._classes.setdefault(declaration, f"_{len(self._classes)}")

    def left(self, share: float) -> str:
        """A distance from the left as a share of the width."""
        return self(f"left:{100 * share:.3f}%")

    def width(self, share: float) -> str:
        """A width as a share of the whole."""
        return self(f"width:{100 * share:.3f}%")

    def top(self, pixels: float) -> str:
        """A distance from the top in pixels."""
        return self(f"top:{pixels:.1f}px")

    def height(self, pixels: float) -> str:
        """A height in pixels."""
        return self(f"height:{pixels:.1f}px")

    def columns(self, first: int, last: int) -> str:
        """From one column of the map to another (from 0, both included); the labels stand before them."""
        return self(f"grid-column:{first + 2}/{last + 3}")

    @property
    def rules(self) -> str:
        """All declarations as a style sheet, in the order they were asked for."""
        return "".join(f".{name}{{{declaration}}}" for declaration, name in self._classes.items())
