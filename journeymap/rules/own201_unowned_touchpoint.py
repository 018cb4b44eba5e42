"""OWN201: a touchpoint that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class UnownedTouchpoint(Rule):
    """A touchpoint has no accountable unit or person.

    When nobody answers for a touchpoint, nobody notices that it fails, and the customer finds out first. It is the
    commonest way for customers to fall between two units.

    A moment of the customer's own life needs no owner: write `owner: customer`, and the map shows it apart.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          wait:  # OWN201
            title: Hears nothing for five days

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          find-leak:
            title: Finds water under the dishwasher
            owner: customer
          call:
            title: Calls the contact centre
            owner: contact-centre
    """

    severity = Severity.ERROR
    hurts = "When nobody answers for a touchpoint, the customer is the first to notice that it fails."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each touchpoint without `owner`."""
        for id_, touchpoint in case.journey.touchpoints.items():
            if not touchpoint.owner:
                yield Flag(
                    f"“{touchpoint.title}” has no owner",
                    ("touchpoints", id_),
                    key=True,
                    help="write `owner:` and one unit or person, or `owner: customer` for a moment of their own life",
                )
