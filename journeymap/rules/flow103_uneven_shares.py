"""FLOW103: shares of a fork that do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.model.common import END
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Edge
from journeymap.portfolio import Case
from journeymap.rule import Rule

_ROUNDING = 0.005
_NOTHING = 1e-9


class UnevenShares(Rule):
    """The shares of a `next` do not sum to 100 %, or they do and one way has none.

    Every customer leaves a touchpoint by one way, and giving up is a way too: `{to: end, share: 10%}`. Where some
    shares are left out, they split what is left; so if nothing is left, nobody can go there.

    Sums may be off by half a point for each share, as rounded figures are. Only the ways of a `next` are checked: the
    `share` of an optional touchpoint and of a start stand alone.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            next:  # FLOW103
              - {to: photos, share: 60%}
              - {to: dry-out, share: 20%}
          photos:
            title: Sends photos
            owner: claims
            next:
              - {to: dry-out, share: 70%}
              - {to: end, share: 30%}
              - to: decision  # FLOW103
          dry-out: {title: Emergency drying, owner: repair-network}
          decision: {title: Gets the decision, owner: claims}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            next:
              - {to: photos, share: 33%}
              - {to: dry-out, share: 33%}
              - {to: decision, share: 33%}
          photos:
            title: Sends photos
            owner: claims
            next:
              - {to: dry-out, share: 70%}
              - decision
          dry-out: {title: Emergency drying, owner: repair-network, next: end}
          decision: {title: Gets the decision, owner: claims}
    """

    severity = Severity.ERROR
    hurts = "Some customers are counted twice or not at all, so every figure after this fork is wrong."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each `next` whose shares do not sum to 100 %, and one for each way nobody is left for."""
        for id_, touchpoint in case.journey.touchpoints.items():
            given = [way.share for way in touchpoint.next or () if way.share is not None]
            if not touchpoint.next or not given:
                continue
            total = sum(given)
            if len(given) == len(touchpoint.next):
                if abs(total - 1) > _ROUNDING * len(given) + _NOTHING:
                    yield _uneven(id_, touchpoint.title, total)
            elif total >= 1 - _NOTHING:
                yield from _nobody_left(case.journey, id_, touchpoint.title, total)


def _uneven(id_: str, title: str, total: float) -> Flag:
    rest = 1 - total
    help_ = (
        f"say where the other {_percent(rest)} go; for those who give up, write {{to: end, share: {_percent(rest)}}}"
    )
    return Flag(
        f"“{title}”: the shares of `next` sum to {_percent(total)}, not 100 %",
        ("touchpoints", id_, "next"),
        key=True,
        help=help_ if rest > 0 else f"take away {_percent(-rest)}: every customer leaves by one way only",
    )


def _nobody_left(journey: Journey, id_: str, title: str, total: float) -> Iterator[Flag]:
    for index, way in enumerate(journey.touchpoints[id_].next or ()):
        if way.share is None:
            yield Flag(
                f"“{title}”: the other ways take {_percent(total)}, so nobody is left to go to {_end(journey, way)}",
                ("touchpoints", id_, "next", index),
                part="to",
                help="give this way its `share`, and take as much from the others",
            )


def _end(journey: Journey, way: Edge) -> str:
    found = journey.touchpoints.get(way.to)
    return f"“{found.title}”" if found else "the end" if way.to == END else f"`{way.to}`"


def _percent(share: float) -> str:
    return f"{round(100 * share, 1):g} %"
