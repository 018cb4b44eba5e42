"""Ids as people know them: channels, systems, people, evidence and values in the reader's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeymap import language
from journeymap.analyses.emotion import Word
from journeymap.directory import Accountable, Directory
from journeymap.model.common import Owner
from journeymap.model.durations import Day
from journeymap.model.journey import Journey
from journeymap.views.map.icons import icon
from journeymap.views.map.series import Value
from journeymap.vocabulary import Vocabulary, name

CONTACTS = ("human", "self-service", "automated")


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel as drawn: its icon, its name, and who is at the other end."""

    icon: str
    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class Names:
    """Looks up what to call things on one page."""

    journey: Journey
    directory: Directory
    vocabulary: Vocabulary
    lang: str
    say: Callable[[str], str]

    def channel(self, id_: str) -> Channel:
        """A channel by id; unknown ones show their id."""
        known = self.directory.organisation.channels.get(id_)
        title = known.name if known else id_.replace("-", " ")
        contact = (known.contact if known else None) or "unknown"
        return Channel(icon(id_, title, contact), title, contact)

    def system(self, id_: str) -> str:
        """A system's name."""
        known = self.directory.organisation.systems.get(id_)
        return known.name if known else id_

    def promise(self, id_: str) -> str:
        """A promise's title."""
        known = self.directory.organisation.promises.get(id_)
        return known.title if known else id_

    def focus(self, id_: str) -> str:
        """A focus area's title."""
        known = self.directory.organisation.focus.get(id_)
        return known.title if known else id_

    def metric(self, id_: str) -> str:
        """A metric's title; known kinds by their abbreviation."""
        known = self.directory.organisation.metrics.get(id_)
        if known and known.title:
            return known.title
        return id_.upper() if id_ in {"nps", "ces", "csat"} else id_.replace("-", " ")

    @property
    def promoters(self) -> bool:
        """Whether a net promoter score is printed: its owners' notice goes with it."""
        read = {id_ for point in self.journey.touchpoints.values() for id_ in point.metrics} | set(self.journey.metrics)
        known = self.directory.organisation.metrics
        return any(id_ in known and known[id_].kind == "nps" for id_ in read)

    def answer(self, answer: Accountable) -> str:
        """Person and unit who answer."""
        parts = []
        if answer.person:
            parts.append(self.directory.person_name(answer.person))
        if answer.unit:
            parts.append(self.directory.unit_name(answer.unit))
        return ", ".join(parts)

    def owners(self, owners: Iterable[Owner]) -> str:
        """All who answer, as text; empty if nobody does."""
        return " + ".join(self.answer(self.directory.answers(owner)) for owner in owners)

    def unit(self, id_: str) -> str:
        """A unit or a person who takes part."""
        people = self.directory.organisation.people
        return self.directory.person_name(id_) if id_ in people else self.directory.unit_name(id_)

    def word(self, word: Word) -> str:
        """An emotion in the reader's language; unknown words as written."""
        return name(word.emotion, self.lang) if word.emotion else word.text

    def emotion(self, text: str) -> str:
        """An emotion word in the reader's language."""
        found = self.vocabulary.find(text)
        return name(found, self.lang) if found else text

    def felt(self, value: Value) -> str:
        """All words of a value with their shares."""
        shares = len(value.words) > 1
        return ", ".join(
            f"{self.word(word)} {language.percent(word.share, self.lang)}" if shares else self.word(word)
            for word in value.words
        )

    def wanted(self, words: dict[str, float | None]) -> str:
        """Emotions to raise or to lower, with the shares to reach where they are given."""
        return ", ".join(
            self.emotion(word) + ("" if share is None else f" {language.percent(share, self.lang)}")
            for word, share in words.items()
        )

    def number(self, value: float, digits: int = 0) -> str:
        """A number in the reader's notation."""
        return language.number(value, self.lang, digits)

    def percent(self, share: float) -> str:
        """A share in the reader's notation."""
        return language.percent(share, self.lang)

    def signed(self, value: float, digits: int = 0) -> str:
        """A difference with its sign."""
        return language.signed(value, self.lang, digits)

    def fixed(self, value: float, digits: int = 1) -> str:
        """A number with all its digits, as in a column of figures."""
        return language.number(value, self.lang, digits, digits)

    def fraction(self, share: float) -> str:
        """A weight."""
        return language.fraction(share, self.lang)

    def day(self, value: Day) -> str:
        """A date in the reader's notation."""
        return language.day(value, self.lang)

    def kind(self, id_: str) -> str:
        """What kind of evidence an item is, with how many it rests on."""
        item = self.journey.evidence.get(id_)
        if item is None:
            return id_
        words = self.say(item.kind) if item.kind else item.title
        return words if item.n is None else f"{words} {self.number(item.n)}"
