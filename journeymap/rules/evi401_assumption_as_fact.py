"""EVI401: values called `actual` that nobody measured."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.evidence import covering, measured
from journeymap.finding import Flag, Severity
from journeymap.model.touchpoint import Touchpoint
from journeymap.portfolio import Case
from journeymap.rule import Rule


class AssumptionAsFact(Rule):
    """A touchpoint has `actual` values that rest on no evidence, or only on a guess or a workshop.

    What we believe about customers and what we know of them look the same on a wall. Decisions are then made on the
    belief, and the customer's real trouble stays. Such values count as assumed everywhere, and the map draws them
    dashed; call them `assumed`, and the file says so too.

    Evidence in `actual` counts before that of the touchpoint. The rule is silent about a journey with `state: future`.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            actual: {ease: 40, emotion: worried}  # EVI401
          photos:
            title: Sends photos
            owner: contact-centre
            evidence: [wall]
            actual: {ease: 70}  # EVI401
        evidence:
          wall: {title: A workshop of our own, kind: workshop}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            assumed: {ease: 40, emotion: worried}
          photos:
            title: Sends photos
            owner: contact-centre
            evidence: [calls, wall]
            actual: {ease: 70}
        evidence:
          calls: {title: Listening to 40 calls, kind: interview, n: 40}
          wall: {title: A workshop of our own, kind: workshop}
    """

    severity = Severity.WARNING
    hurts = "A belief that looks like a measurement steers decisions, and the customer's real trouble stays."
    future = False

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each `actual` that counts as assumed."""
        for id_, touchpoint in case.journey.touchpoints.items():
            if touchpoint.actual is not None and not measured(case.journey, touchpoint):
                yield Flag(
                    f"“{touchpoint.title}” has `actual` values that rest {_grounds(case, touchpoint)}",
                    ("touchpoints", id_, "actual"),
                    key=True,
                    help="call it `assumed`, or name the `evidence` it was measured by",
                )


def _grounds(case: Case, touchpoint: Touchpoint) -> str:
    kinds = {case.journey.evidence[id_].kind for id_ in covering(touchpoint)}
    words = " and ".join(f"a {kind}" for kind in ("guess", "workshop") if kind in kinds)
    return f"on {words} alone" if words else "on no evidence"
