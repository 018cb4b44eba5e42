"""PLAN504: an action whose day has passed."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule


class OverdueAction(Rule):
    """An action was due, and is neither done nor dropped.

    The map promises an improvement that has not come. Say that it is done, drop it, or give it a day that can be kept.

    A month or a year as `due` has passed after its last day.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
        actions:
          call-back:
            title: Offer a call-back
            owner: contact-centre
            status: doing
            due: 2019-12  # PLAN504

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
        actions:
          call-back: {title: Offer a call-back, owner: contact-centre, status: done, due: 2019-12}
          chat: {title: Try a chat, status: dropped, due: 2019-12}
    """

    severity = Severity.WARNING
    hurts = "The improvement that was promised for that day has not reached the customer."
    dated = True

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each open action that is past due today."""
        for id_, action in case.journey.actions.items():
            due = action.due
            if due is None or case.today is None or case.today <= due.last or action.status in ("done", "dropped"):
                continue
            yield Flag(
                f"The action “{action.title}” was due {due} and is not done",
                ("actions", id_, "due"),
                help="write `status: done` or `status: dropped`, or a day that can be kept",
            )
