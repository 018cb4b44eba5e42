"""EVI404: answers that their metric's scale does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.finding import Flag, Route, Severity
from journeymap.model.measures import MetricReading
from journeymap.model.organisation import Metric
from journeymap.model.values import Scale
from journeymap.portfolio import Case, Portfolio
from journeymap.rule import Rule
from journeymap.words import listed

_ASKED = Scale(0, 10)
_NPS = Scale(-100, 100)


class MisusedScale(Rule):
    """An NPS is not asked on 0-10, or a CES or CSAT has values that its scale does not have.

    NPS compares with others only because everybody asks the same question on the same eleven numbers. A figure off its
    scale turns into a wrong one without anybody seeing it.

    An NPS is counted on whole numbers from 0 to 10 and lies between -100 and 100; in the organisation's file it has no
    other `scale`. A metric called `nps` is one even where the organisation does not define it. CES and CSAT have the
    `scale` that the organisation gives them, else 1-7 and 1-5; a share such as `85 %` is the share of good answers.
    Metrics of other kinds are left alone.

    The model reads figures on these scales (docs/model.md); it cannot know that a number was meant on another.

    Flagged::

        # file: organisation.yaml
        kind: organisation
        metrics:
          nps:
            kind: nps
            scale: 1-5  # EVI404
          ces: ces
          csat: {kind: csat, scale: 1-10}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            metrics:
              ces:
                target: 9  # EVI404
              csat:
                actual:
                  counts: {11: 3, 10: 20, 8: 9}  # EVI404

    Accepted::

        # file: organisation.yaml
        kind: organisation
        metrics:
          nps: {kind: nps, scale: 0-10}
          ces: {kind: ces, scale: 1-7}
          csat: csat
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        metrics:
          nps: {target: 40, actual: {counts: {9: 40, 7: 30, 3: 20}}}
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            metrics:
              ces: {target: 6, actual: {value: 4.1, n: 212, sd: 1.4}}
              csat: {target: 85 %, actual: 4.2}
    """

    severity = Severity.ERROR
    hurts = "What customers answered is turned into a figure that they did not give."

    def organisation(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One flag for each NPS with another scale, at the scale."""
        for document in portfolio.organisations:
            for id_, metric in document.organisation.metrics.items() if document.organisation else ():
                if metric.kind == "nps" and metric.scale not in (None, _ASKED):
                    yield (
                        document.path,
                        Flag(
                            f"The NPS “{metric.title or id_}” has the scale {metric.scale}: an NPS is asked on 0-10",
                            ("metrics", id_, "scale"),
                            help="ask on 0-10; what is asked on another scale is `kind: csat` or `kind: score`",
                        ),
                    )

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each target, value and set of counts that is off its metric's scale."""
        yield from _wrong(case, case.journey.metrics, ("metrics",), "")
        for id_, touchpoint in case.journey.touchpoints.items():
            if touchpoint.metrics:
                where = f" at “{touchpoint.title}”"
                yield from _wrong(case, touchpoint.metrics, ("touchpoints", id_, "metrics"), where)


def _wrong(case: Case, readings: Mapping[str, MetricReading], route: Route, where: str) -> Iterator[Flag]:
    for id_, reading in readings.items():
        metric = case.portfolio.merged.metrics.get(id_)
        kind = metric.kind if metric is not None else id_
        asked = _ASKED if kind == "nps" else _scale(metric)
        if asked is not None:
            figure = _NPS if kind == "nps" else asked
            yield from _counts(kind, asked, reading, f"`{id_}`{where}", (*route, id_))
            yield from _figures(kind, figure, reading, f"`{id_}`{where}", (*route, id_))


def _scale(metric: Metric | None) -> Scale | None:
    """The scale of a CSAT or CES; None of any other metric."""
    from journeymap.analyses.metrics import SCALES

    return None if metric is None or metric.kind not in SCALES else metric.scale or SCALES[metric.kind]


def _counts(kind: str, asked: Scale, reading: MetricReading, what: str, route: Route) -> Iterator[Flag]:
    """A flag if somebody is counted who cannot have answered so."""
    counts = (reading.actual.counts if reading.actual else None) or ()
    wrong = [a for a in counts if not asked.low <= a <= asked.high or (kind == "nps" and not a.is_integer())]
    if wrong:
        yield Flag(
            f"The {kind.upper()} {what} counts answers of {listed(f'{answer:g}' for answer in wrong[:5])}, and it is "
            f"asked on {asked}",
            (*route, "actual", "counts"),
            help=_help(kind, asked),
        )


def _figures(kind: str, figure: Scale, reading: MetricReading, what: str, route: Route) -> Iterator[Flag]:
    """Flags of a target and a value that cannot be; a share of good answers can."""
    value = reading.actual.value if reading.actual else None
    for name, said, part in (("target", reading.target, None), ("actual", value, "value")):
        share = kind != "nps" and said is not None and 0 < said < 1
        if said is not None and not share and not figure.low <= said <= figure.high:
            yield Flag(
                f"The {kind.upper()} {what} has a {name if name == 'target' else 'value'} of {said:g}, and it lies "
                f"between {figure.low:g} and {figure.high:g}",
                (*route, name),
                part=part,
                help=_help(kind, figure),
            )


def _help(kind: str, scale: Scale) -> str:
    if kind == "nps":
        return "count whole numbers from 0 to 10; what is asked otherwise is no NPS: give it a metric of its own"
    return f"correct it, or give the metric its `scale` in the organisation's file if it is not asked on {scale}"
