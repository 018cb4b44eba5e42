"""One journey to tell of: its experience, with titles, words and owners as people say them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from journeymap.analyses.emotion import guesses, weighed
from journeymap.analyses.experience import Experience
from journeymap.analyses.headline import Headline, headline, leading
from journeymap.analyses.points import Point, state_of
from journeymap.analyses.remembering import Summary
from journeymap.model.common import Owner
from journeymap.model.journey import Action, Journey
from journeymap.portfolio import Case
from journeymap.summaries.prose import percent, plain, quote, some
from journeymap.words import listed

NOBODY = "nobody"


@dataclass(frozen=True)
class Subject:
    """A journey with all its summary needs."""

    case: Case

    @property
    def journey(self) -> Journey:
        """The journey."""
        return self.case.journey

    @property
    def experience(self) -> Experience:
        """What customers will remember of it."""
        return self.case.experience

    @property
    def summary(self) -> Summary | None:
        """The leading series, else what is measured; None where nothing is known."""
        return leading(self.experience)

    @cached_property
    def headline(self) -> Headline:
        """The figure that stands for the journey, with its parts and target."""
        return headline(self.experience)

    @property
    def kind(self) -> str:
        """What the figure is, where it is not the whole: remembered emotion alone."""
        return "remembered emotion alone" if self.headline.kind == "emotion" else ""

    @property
    def points(self) -> dict[str, Point]:
        """What the leading series says of touchpoints."""
        return self.experience.points[self.experience.leading]

    @cached_property
    def felt(self) -> tuple[str, ...]:
        """Touchpoints that customers come to, whose emotion is known and counts; in written order."""
        found = self.summary.contributions if self.summary else {}
        return tuple(id_ for id_ in self.journey.touchpoints if id_ in found)

    def emotion(self, id_: str) -> float:
        """The emotion of a touchpoint of `felt`, 0 to 100."""
        return self.points[id_].emotion or 0.0

    @cached_property
    def lows(self) -> tuple[str, ...]:
        """The touchpoints of `felt`, the lowest emotion first."""
        return tuple(sorted(self.felt, key=self.emotion))

    def title(self, id_: str) -> str:
        """A touchpoint's title, in quotes."""
        return quote(self.journey.touchpoints[id_].title)

    def titles(self, ids: Iterable[str], most: int = 3) -> str:
        """Titles in prose, the first few."""
        return some(map(self.title, ids), most)

    def words(self, id_: str) -> str:
        """The two strongest emotions of a touchpoint as they are written; empty where there are none."""
        state = state_of(self.journey, self.journey.touchpoints[id_], self.experience.leading)
        if state is None or state.emotion is None:
            return ""
        felt = state.emotion.felt
        shared = len(felt) > 1 and not guesses(felt)
        words = weighed(felt, self.experience.vocabulary)[:2]
        return listed(f"{plain(w.text, 40)} ({percent(w.share)})" if shared else plain(w.text, 40) for w in words)

    def action(self, id_: str) -> Action | None:
        """The open action at a touchpoint; of several, the one of least effort."""
        found = [a for a in self.journey.actions.values() if id_ in a.at and a.open]
        return min(found, key=lambda action: 9 if action.effort is None else action.effort, default=None)

    def owner(self, id_: str) -> str:
        """Who answers for a change: the owner of the open action, else of the touchpoint, else nobody and why."""
        action, touchpoint = self.action(id_), self.journey.touchpoints[id_]
        for owners in (action.owner if action else (), touchpoint.owner):
            if found := self.accountable(owners):
                return found
        if touchpoint.own:
            return f"{NOBODY} yet (it is a moment of the customer's own)"
        if len(touchpoint.owner) > 1:
            return f"{NOBODY} (several are named, so nobody answers)"
        return NOBODY

    def accountable(self, owners: tuple[Owner, ...]) -> str:
        """The person and unit who answer; empty if nobody does."""
        directory = self.case.directory
        found = directory.accountable(owners)
        unit = plain(directory.unit_name(found.unit)) if found.unit else ""
        person = plain(directory.person_name(found.person)) if found.person else ""
        return f"{person} ({unit})" if person and unit else person or unit
