"""PLAN508: a journey that was not looked at for longer than it says."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class StaleReview(Rule):
    """A journey has passed its own day of review.

    A map that nobody checks against reality goes on telling of a service that is no longer there. Look at it again with
    those who meet customers, then write the day into `reviewed`.

    Both `reviewed` and `review-every` must be given; a retired journey needs no review.

    Flagged::

        kind: journey
        title: Water damage
        reviewed: 2019-06-01  # PLAN508
        review-every: 3 months
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}

    Accepted::

        kind: journey
        title: Water damage
        status: retired
        reviewed: 2019-06-01
        review-every: 3 months
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
    """

    severity = Severity.WARNING
    hurts = "A map that nobody checks against reality tells of a service that customers no longer meet."
    dated = True

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag if the journey's day of review is before today."""
        journey = case.journey
        reviewed, every = journey.reviewed, journey.review_every
        if case.today is None or reviewed is None or every is None or journey.status == "retired":
            return
        due = every.after(reviewed.last)
        if due < case.today:
            yield Flag(
                f"The journey's review was due {due} (reviewed {reviewed}, every {every})",
                ("reviewed",),
                help="check it with those who meet customers, then write today's date as `reviewed`",
            )
