"""OWN206: two units between which the customer goes back and forth."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.ping_pong import PingPong, ping_pongs
from journeymap.analyses.walls import walls
from journeymap.finding import Also, Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule
from journeymap.words import cut, listed

_TURNS = 3


class PingPongBetweenUnits(Rule):
    """The customer is passed from one unit to another, back, and over again.

    Each return is a wait and a chance to lose the thread. Often one of the two could see the case through, and ask the
    other behind the scenes.

    It fires at three handoffs in turn, A → B → A → B, with no third unit between; the customer's own moments may be.
    Handoffs inside one unit and between pages of one system do not count, nor does a loop that is gone round again.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
          photos: {title: Sends photos, owner: claims}
          call-again: {title: Calls to ask what is missing, owner: contact-centre}
          decision: {title: Gets the decision, owner: claims}  # OWN206

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
          photos: {title: Sends photos, owner: claims}
          decision: {title: Gets the decision, owner: claims}
          thanks: {title: Is asked how it went, owner: contact-centre}
    """

    severity = Severity.INFO
    hurts = "Every time the customer is passed back, they wait again and explain again."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each pair of units that alternate, where the third handoff arrives."""
        felt = walls(case.graph, case.passings, case.directory) if len(case.passings) >= _TURNS else ()
        if len(felt) >= _TURNS:
            for found in ping_pongs(case.graph, felt, case.directory, _TURNS):
                yield _flag(case, found)


def _flag(case: Case, found: PingPong) -> Flag:
    one, other = (case.directory.unit_name(unit) for unit in found.units)
    titles = (f"“{cut(case.journey.touchpoints[id_].title, 40)}”" for id_ in found.touchpoints)
    start, *between = found.touchpoints[:_TURNS]
    return Flag(
        f"The customer goes back and forth between {one} and {other}: {listed(titles)}",
        ("touchpoints", found.touchpoints[_TURNS]),
        key=True,
        help=f"let one of the two see the case through from `{start}` on, and name the other under `involves`",
        also=(
            Also("it begins here", ("touchpoints", start)),
            *(Also("handed over here", ("touchpoints", id_)) for id_ in between),
        ),
    )
