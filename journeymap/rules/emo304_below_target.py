"""EMO304: a touchpoint that does not reach its target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pydantic import Field

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule
from journeymap.words import listed

if TYPE_CHECKING:
    from journeymap.analyses.standings import Standing


class BelowTarget(Rule):
    """A touchpoint does not reach its target for efficiency, ease or emotion.

    The finding says how much of what the journey loses is lost there, so that you see where an improvement is worth
    most, and where it is worth almost nothing.

    With `n` and a spread (shares of emotions, counted answers, `sd`) it speaks only where the target is missed for
    sure: the upper 95 % bound of the mean is below it. Fewer than 30 answers are too few to say. Without them it speaks
    from a gap of more than 10 points of 100 (`gap`). Measured values count, and assumed ones only where nothing of the
    journey was measured. The rule is silent about a journey with `state: future`.

    The share rests on the model's memory and weights (docs/model.md): it is what the journey would gain with this
    touchpoint at its target, over the sum of all such gains. `journeymap experience` says which assumptions change it.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:  # EMO304
            title: Calls the contact centre
            owner: contact-centre
            target: {efficiency: 80, emotion: {lower: [afraid], score: 75}}
            actual: {efficiency: 76, emotion: {felt: {worried: 70%, relieved: 30%}, n: 120}}
            evidence: [calls]
        evidence:
          calls: {title: Listening to 120 calls, kind: interview, n: 120}

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {efficiency: 80, emotion: {lower: [afraid], score: 60}}
            actual: {efficiency: 71, emotion: {felt: {worried: 45%, relieved: 55%}, n: 12}}
            evidence: [calls]
        evidence:
          calls: {title: Listening to 12 calls, kind: interview, n: 12}
    """

    severity = Severity.INFO
    hurts = "The customer gets less here than you have set out to give them."
    future = False

    gap: float = Field(10, ge=0, description="How many points of 100 below the target are fine where n is not known")

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each touchpoint with a part below its target."""
        if not case.journey.rated:
            return
        for id_, parts in case.experience.standings.items():
            if short := [part for part in parts if self._short(part)]:
                yield _flag(case, id_, short)

    def _short(self, part: Standing) -> bool:
        return part.gap > self.gap + 1e-6 if part.verdict is None else part.verdict == "missed"


def _flag(case: Case, id_: str, short: Sequence[Standing]) -> Flag:
    actions = case.journey.open_actions().get(id_)
    said = listed(_said(case, part) for part in short)
    do = f"see whether the action `{actions[0]}` brings it there" if actions else f"write an action `at: [{id_}]`"
    return Flag(
        f"“{case.journey.touchpoints[id_].title}” is below its target: {said}{_share(case, id_)}",
        ("touchpoints", id_),
        key=True,
        help=f"{do}, or set a target that you mean to reach",
    )


def _said(case: Case, part: Standing) -> str:
    written = case.journey.scale.written
    ground = f", {part.n} answers" if part.n else ", assumed" if part.series == "assumed" else ""
    return f"{part.part} {written(part.value)} (target {written(part.target)}{ground})"


def _share(case: Case, id_: str) -> str:
    share = case.experience.losses.get(id_)
    if share is None:
        return ""
    lost = f"{100 * share:.0f} %" if share >= 0.005 else "almost nothing"
    return f"; {lost} of what the journey loses is lost here"
