"""EVI402: evidence that is too old to say how it is today."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from journeymap.finding import Also, Flag, Route, Severity
from journeymap.model.durations import duration
from journeymap.portfolio import Case
from journeymap.rule import Rule


class StaleEvidence(Rule):
    """A journey rests on evidence that is older than two years.

    Services, prices and people change; what customers said then may no longer be so. Ask again, or cite something
    newer.

    Only evidence that the journey cites is looked at, each piece once, and none without a date. A month or a year
    counts until its last day. The option `months` says how old it may be (24). The rule is silent about a journey with
    `state: future`.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            evidence: [survey]
            actual: {ease: 40}
        evidence:
          survey:
            title: Customer survey
            kind: survey
            date: 2019-03  # EVI402

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            evidence: [calls]
            actual: {ease: 40}
        evidence:
          calls: {title: Listening to 40 calls, kind: interview}
          survey: {title: An old survey that nothing rests on, kind: survey, date: 2019-03}
    """

    severity = Severity.WARNING
    hurts = "What customers said years ago is taken for how it is today."
    dated = True
    future = False

    months: int = Field(24, ge=1, description="How many months old evidence may be")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each piece of cited evidence that is too old today."""
        if case.today is None:
            return
        allowed = duration(f"{self.months} months")
        for id_, first in _cited(case).items():
            item = case.journey.evidence[id_]
            if item.date is not None and allowed.after(item.date.last) < case.today:
                yield Flag(
                    f"The evidence “{item.title}” is from {item.date}, more than {self.months} months ago",
                    ("evidence", id_, "date"),
                    help="ask again, or cite something newer",
                    also=(Also("cited here", first, key=False),),
                )


def _cited(case: Case) -> dict[str, Route]:
    """Evidence the journey names, with the first place where it does."""
    found: dict[str, Route] = {}
    for reference in case.portfolio.references[case.document.path]:
        if reference.registry == "evidence" and reference.id in case.journey.evidence:
            found.setdefault(reference.id, reference.route)
    return found
