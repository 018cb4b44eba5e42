"""FLOW104: a phase without touchpoints."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.phases import phase_of
from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class EmptyPhase(Rule):
    """A phase has no touchpoint.

    Something happens to the customer in that phase too, or it would not be one: often it is the part the organisation
    does not see. Moments of the customer's own (`owner: customer`) fill it well.

    The rule is silent if another journey tells the phase (`part-of: this-journey#phase`), while a touchpoint names a
    phase that does not exist, and before the first touchpoint is written.

    Flagged::

        kind: journey
        title: Water damage
        phases:
          notice: Notices the damage  # FLOW104
          report: Reports it
        touchpoints:
          call:
            title: Calls the contact centre
            phase: report
            owner: contact-centre

    Accepted::

        kind: journey
        title: Water damage
        phases:
          notice: Notices the damage
          report: Reports it
        touchpoints:
          find-leak:
            title: Finds water under the dishwasher
            phase: notice
            owner: customer
          call:
            title: Calls the contact centre
            phase: report
            owner: contact-centre
    """

    severity = Severity.INFO
    hurts = "A part of the customer's way is named, and nothing is known of what happens to them there."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each phase that no touchpoint is in."""
        journey = case.journey
        filled = set(phase_of(journey).values()) - {None}
        empty = [id_ for id_ in journey.phases if id_ not in filled]
        if not empty or not journey.touchpoints or not filled <= journey.phases.keys():
            return
        told = {other.journey.part_of for other in case.portfolio.cases}
        for id_ in empty:
            if f"{case.id}#{id_}" not in told:
                yield Flag(
                    f"The phase “{journey.phases[id_].title}” has no touchpoint",
                    ("phases", id_),
                    key=True,
                    help=f"write `phase: {id_}` at the first touchpoint of it, or take the phase out",
                )
