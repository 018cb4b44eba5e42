"""EVI407: a portfolio that is led by one number."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.evidence import measured
from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case, Portfolio
from journeymap.rule import Rule


class SingleMetric(Rule):
    """All journeys together are watched by one metric, or only by metrics of the whole relationship.

    One number says that something is wrong, and never where. What customers would recommend and how easy a call was
    are different questions; a relationship is asked about now and then, a touchpoint where it happens.

    It looks at the metrics that journeys and touchpoints read, or if none reads any, at those the organisation defines.
    It is silent where a touchpoint has a measured `actual`, which tells more than one number, and where nothing is
    measured at all. All files must have been read.

    It rests on no assumption of the model, which uses metrics beside the emotions and never in their place
    (docs/model.md).

    Flagged::

        # file: organisation.yaml
        kind: organisation  # EVI407
        metrics: {nps: {kind: nps, level: relationship}}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        metrics: {nps: {target: 40}}
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}

    Accepted::

        # file: organisation.yaml
        kind: organisation
        metrics:
          nps: {kind: nps, level: relationship}
          ces: {kind: ces, level: touchpoint}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        metrics: {nps: {target: 40}}
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            metrics: {ces: {target: 6}}
    """

    severity = Severity.INFO
    hurts = "One number says that customers are unhappy, and never where."
    portfolio_wide = True

    def portfolio(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One flag for the portfolio, at its organisation, else at its first journey."""
        defined = portfolio.merged.metrics
        used = sorted({id_ for case in portfolio.cases for id_ in _read(case)}) or list(defined)
        if not portfolio.cases or not used or any(_asked(case) for case in portfolio.cases):
            return
        if len(used) == 1:
            message = f"The only metric of all journeys is {_name(portfolio, used[0])}"
        elif all(id_ in defined and defined[id_].level == "relationship" for id_ in used):
            message = "All metrics of the journeys are about the relationship as a whole, none about a touchpoint"
        else:
            return
        first = (*portfolio.organisations, portfolio.cases[0].document)[0]
        help_ = "ask where it happens: a metric with `level: touchpoint`, read under `metrics` of a touchpoint"
        yield first.path, Flag(message, help=help_)


def _read(case: Case) -> set[str]:
    """The metrics that a journey and its touchpoints read."""
    return {*case.journey.metrics, *(id_ for found in case.journey.touchpoints.values() for id_ in found.metrics)}


def _asked(case: Case) -> bool:
    """Whether customers were asked anything at a touchpoint."""
    return any(measured(case.journey, touchpoint) for touchpoint in case.journey.touchpoints.values())


def _name(portfolio: Portfolio, id_: str) -> str:
    known = portfolio.merged.metrics.get(id_)
    return f"“{known.title}”" if known is not None and known.title else f"`{id_}`"
