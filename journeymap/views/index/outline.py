"""Things that are part of one another, in reading order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def outline(ids: Sequence[str], above: Mapping[str, str]) -> dict[str, int]:
    """Each id after the one it is part of, with its depth.

    Args:
        ids: in the order wanted among those that are part of the same thing.
        above: what each is part of; what is not among the ids counts as nothing. A circle is cut where it is entered.
    """
    parts: dict[str, list[str]] = {}
    for id_ in ids:
        parts.setdefault(above[id_], []).append(id_)
    placed: dict[str, int] = {}
    for root in (*(id_ for id_ in ids if above[id_] not in above), *ids):
        waiting = [(root, 0)]
        while waiting:
            id_, depth = waiting.pop()
            if id_ not in placed:
                placed[id_] = depth
                waiting.extend((part, depth + 1) for part in reversed(parts.get(id_, ())))
    return placed
