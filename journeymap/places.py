"""What stands at a route in a file, short forms included."""

from __future__ import annotations

from typing import NamedTuple

from journeymap.finding import Route
from journeymap.nodes import Branch, Leaf, Node


class Place(NamedTuple):
    """The node found for a route, the way to it as it is written, and whether the whole route led there."""

    node: Node | None
    written: Route
    whole: bool


def find(root: Node | None, route: Route) -> Place:
    """The node at a route, or the last one on the way that is written.

    A short form counts for the long one: a bare item for the first of a list, a text or a list for the key that the
    long form has. So `("emotion", "felt", "afraid")` leads to the word in `emotion: [worried, afraid]`.
    """
    node, written = root, list[str | int]()
    for step in route:
        real = _real(node, step)
        if real is not None and isinstance(node, Branch):
            node = node.children[real]
            written.append(real)
        elif not _is_short_for(node, step):
            return Place(node, tuple(written), False)
    return Place(node, tuple(written), True)


def _real(node: Node | None, step: str | int) -> str | int | None:
    """The step to a child as it is written; an item of a list is found by its text as well."""
    if not isinstance(node, Branch):
        return None
    if node.keys is not None:
        return step if step in node.children else None
    if isinstance(step, int):
        return step if 0 <= step < len(node.children) else None
    texts = (_parts(item) for item in node.data)
    return next((index for index, parts in enumerate(texts) if step in parts), None)


def _parts(item: object) -> list[str]:
    return [" ".join(part.split()) for part in item.split(",")] if isinstance(item, str) else []


def _is_short_for(node: Node | None, step: str | int) -> bool:
    """Whether a node stands for the long form that would have a step."""
    if isinstance(node, Leaf):
        return node.start != node.end
    return node is not None and (step == 0 if node.keys is not None else isinstance(step, str))
