"""EMO311: targets that lie further away than the organisation can move."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.finding import Also, Flag, Severity
from journeymap.portfolio import Case
from journeymap.rule import Rule

if TYPE_CHECKING:
    from journeymap.analyses.standings import Standing


class LeapOfFaith(Rule):
    """A target is further from today than the organisation says it can move.

    A target that nobody believes in steers nothing. Set one that can be reached in the time you have, and the next one
    when you are there; the customer feels each step.

    What can be moved is the organisation's `reach`, in points of 100 for efficiency, ease and emotion. Today is the
    measured value, or the assumed one where nothing of the journey was measured. The journey is told once, at the
    target that is furthest out of reach; the others are listed with it.

    It rests on no assumption of the model but the scale: points of emotion are taken as equally far apart
    (docs/model.md).

    Flagged::

        # file: organisation.yaml
        kind: organisation
        reach: {efficiency: 15, ease: 15, emotion: 10, within: 12 months}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target:
              ease: 60
              emotion: {lower: [afraid], score: 75}  # EMO311
            assumed: {ease: 40, emotion: 30}

    Accepted::

        # file: organisation.yaml
        kind: organisation
        reach: {efficiency: 15, ease: 15, emotion: 10, within: 12 months}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-centre
            target: {ease: 55, emotion: {lower: [afraid], score: 40}}
            assumed: {ease: 40, emotion: 30}
    """

    severity = Severity.INFO
    hurts = "A target that nobody believes in steers nothing, and the customer sees no step of it."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for a journey with targets out of reach, at the one furthest from it."""
        reach = case.portfolio.merged.reach
        if reach is None or not case.journey.rated:
            return
        beyond = {
            (id_, part.part): (part, part.gap - limit)
            for id_, parts in case.experience.standings.items()
            for part in parts
            if (limit := getattr(reach, part.part)) is not None and part.gap > limit + 1e-6
        }
        if beyond:
            id_, name = max(beyond, key=lambda place: beyond[place][1])
            others = dict.fromkeys(other for other, _ in beyond if other != id_)
            yield _flag(case, id_, beyond[id_, name][0], tuple(others))


def _flag(case: Case, id_: str, part: Standing, others: tuple[str, ...]) -> Flag:
    reach, written = case.portfolio.merged.reach, case.journey.scale.written
    limit, within = getattr(reach, part.part), reach.within if reach else None
    more = f"; {len(others)} more touchpoints have such targets" if len(others) > 1 else ""
    more = "; one more touchpoint has such a target" if len(others) == 1 else more
    return Flag(
        f"“{case.journey.touchpoints[id_].title}” should go from {written(part.value)} to {written(part.target)} in "
        f"{part.part}, which is {part.gap:.0f} points of 100, and the organisation's reach is {limit:g}"
        f"{f' in {within}' if within else ''}{more}",
        ("touchpoints", id_, "target", part.part),
        part="score",
        help=f"set a nearer target for `{id_}` first, or raise `reach` if you know that you can move more",
        also=tuple(Also("out of reach as well", ("touchpoints", other, "target")) for other in others),
    )
