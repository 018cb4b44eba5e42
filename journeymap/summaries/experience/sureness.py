"""How sure the figures are: intervals and verdicts of emotions, and of metrics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from journeymap.analyses.experience import more_answers
from journeymap.analyses.intervals import MIN_ANSWERS, Interval, Verdict
from journeymap.analyses.metrics import Figure, figures
from journeymap.model.durations import largest
from journeymap.summaries.experience.subject import Subject
from journeymap.summaries.prose import TOGETHER, below, paragraph, percent, plain, quote, row, tenths, whole
from journeymap.words import listed

NOTICE = "NPS is a registered mark of Bain & Company, Inc., NICE Systems, Inc. and Fred Reichheld."

_ORDER: tuple[Verdict, ...] = ("missed", "open", "too few", "reached", "no data")
_MEANING = {
    "missed": "below the target for sure",
    "open": "the answers do not tell yet",
    "too few": f"under {MIN_ANSWERS} answers",
    "reached": "at the target for sure",
}


def tell(subject: Subject) -> Iterator[str]:
    """A line for every emotion that was answered by a known number of people, and for every metric."""
    rows = subject.experience.rows
    answered = [id_ for id_, found in rows.items() if found.point.n]
    answered.sort(key=lambda id_: _ORDER.index(rows[id_].verdict or "no data"))
    if answered:
        verdicts = Counter(said for id_ in answered if (said := rows[id_].verdict))
        yield paragraph(f"How sure the emotions are, with 95{TOGETHER}% intervals{_summed(verdicts)}:", indent="  ")
        for id_ in answered:
            yield row(f"{rows[id_].verdict or 'no verdict':<10}", _emotion(subject, id_))
    found = [figure for figure in figures(subject.journey, subject.case.portfolio.merged.metrics) if _said(figure)]
    if found:
        yield "Metrics, with 95 % intervals:"
        yield from (row(f"{figure.verdict or 'no verdict':<10}", _metric(subject, figure)) for figure in found)
        if any(figure.metric and figure.metric.kind == "nps" for figure in found):
            yield below(NOTICE)


def _summed(verdicts: Counter[Verdict]) -> str:
    told = [f"{verdicts[said]} {said}" for said in _ORDER if verdicts[said]]
    explained = [f"{said}: {_MEANING[said]}" for said in _ORDER if verdicts[said] and said in _MEANING]
    return f". Against the targets: {listed(told)} ({'; '.join(explained)})" if told else ""


def _emotion(subject: Subject, id_: str) -> str:
    """`44 (38 to 49), target 72, n 412: “Calls the fault line”`, and how many more answers would settle it."""
    found = subject.experience.rows[id_]
    target = found.target.emotion
    text = f"{whole(found.point.emotion or 0)}{_between(found.bounds)}"
    text += "" if target is None else f", target {whole(target)}"
    text += f", n {found.point.n:,}: {subject.title(id_)}"
    if found.verdict == "open" and target is not None:
        text += f"; {_more(more_answers(found.point, target))}"
    return text


def _between(bounds: Interval | None) -> str:
    return "" if bounds is None else f" ({whole(bounds.low)} to {whole(bounds.high)})"


def _more(answers: int | None) -> str:
    """How many more answers would settle an open verdict, rounded to what can be planned."""
    if answers is None:
        return "no number of answers would settle it"
    digits = len(str(answers)) - 2
    rounded = answers if digits <= 0 else -(-answers // 10**digits) * 10**digits
    return f"about {rounded:,} more answers would settle it"


def _said(figure: Figure) -> bool:
    return figure.value is not None or figure.target is not None


def _metric(subject: Subject, figure: Figure) -> str:
    """`NPS 10 (-4 to 23), target 30, n 176: “Would recommend us”, the whole journey`."""
    kind = figure.metric.kind if figure.metric else ""
    name = figure.metric.title if figure.metric and figure.metric.title else figure.id
    head = f"{kind.upper()} " if kind in ("nps", "csat", "ces") else ""
    text = f"{head}{'not measured' if figure.value is None else quantity(figure.value, kind)}"
    if figure.bounds is not None:
        text += f" ({quantity(figure.bounds.low, kind)} to {quantity(figure.bounds.high, kind)})"
    text += "" if figure.target is None else f", target {_target(figure, kind)}"
    text += "" if figure.n is None else f", n {figure.n:,}"
    where = subject.title(figure.touchpoint) if figure.touchpoint else "the whole journey"
    text += f": {quote(name)}, {where}"
    if figure.favourable is not None:
        share, bounds = figure.favourable
        good = "one of the two best answers" if kind == "csat" else "5 or more"
        text += f"; {percent(share)} ({percent(bounds.low)} to {percent(bounds.high)}) gave {good}"
    return f"{text}; {_more(figure.more)}" if figure.verdict == "open" else text


def _target(figure: Figure, kind: str) -> str:
    """A target in the metric's unit; below 1 on a scale of answers it is a share of good ones."""
    target = figure.target or 0.0
    return percent(target) if figure.favourable is not None and target < 1 else quantity(target, kind)


def quantity(value: float, kind: str) -> str:
    """A metric's value as people write it, by its kind."""
    if kind == "share":
        return percent(value)
    if kind == "duration":
        amount, unit = largest(value)
        return f"{plain(f'{round(amount, 1):g}')} {unit}"
    return (
        tenths(value) if kind in ("csat", "ces") else f"{round(value, 1) + 0.0:,g}" if kind != "nps" else whole(value)
    )
