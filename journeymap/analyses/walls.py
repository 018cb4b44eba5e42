"""Walls: the handoffs that a customer can feel."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.analyses.handoffs import Passing
from journeymap.directory import Directory
from journeymap.graph import Graph
from journeymap.model.touchpoint import Touchpoint


def walls(graph: Graph, found: Iterable[Passing], directory: Directory) -> tuple[Passing, ...]:
    """The handoffs at which something can be lost.

    Args:
        graph: the journey's graph.
        found: its handoffs.
        directory: resolves units and channels.

    Returns:
        Those between two units of which neither contains the other. Left out are also those whose both ends have only
        self-service or automated channels and use a common system, and those of a unit that is misspelt (DOC004).
    """
    touchpoints = graph.journey.touchpoints
    return tuple(
        passing
        for passing in found
        if _apart(directory, passing)
        and not _one_machine(directory, touchpoints[passing.giver], touchpoints[passing.receiver])
    )


def _apart(directory: Directory, passing: Passing) -> bool:
    known = directory.organisation.units
    one, other = passing.giver_unit, passing.receiver_unit
    return not directory.nested(one, other) and (not known or (one in known and other in known))


def _one_machine(directory: Directory, giver: Touchpoint, receiver: Touchpoint) -> bool:
    common = set(giver.systems) & set(receiver.systems)
    return bool(common) and _unmanned(directory, giver) and _unmanned(directory, receiver)


def _unmanned(directory: Directory, touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint has channels, and nobody at the other end of any of them."""
    channels = directory.organisation.channels
    contacts = {channels[id_].contact if id_ in channels else None for id_ in touchpoint.channel}
    return bool(contacts) and contacts <= {"self-service", "automated"}
