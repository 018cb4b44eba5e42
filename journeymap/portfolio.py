"""Files together: organisation files read as one, journeys beside them, references resolved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeymap.analyses.handoffs import Passing, passings
from journeymap.directory import Directory
from journeymap.document import Document
from journeymap.finding import Also, Flag
from journeymap.graph import Graph, build
from journeymap.merging import SECTIONS, merge
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation
from journeymap.partof import circles
from journeymap.references import Reference, of_journey, of_organisation
from journeymap.vocabulary import VOCABULARY, Emotion, Vocabulary

_LOCAL = ("phases", "touchpoints", "backstage", "evidence", "rows")
if TYPE_CHECKING:
    from journeymap.analyses.experience import Experience


class Unresolved(NamedTuple):
    """A reference that leads nowhere, and the ids its registry has; None if there is no such registry."""

    reference: Reference
    known: Collection[str] | None


@dataclass(frozen=True)
class Case:
    """One journey with all a rule or an analysis may ask of it."""

    document: Document
    journey: Journey
    portfolio: Portfolio

    @cached_property
    def graph(self) -> Graph:
        """The journey's graph."""
        return build(self.journey)

    @cached_property
    def passings(self) -> tuple[Passing, ...]:
        """The journey's handoffs."""
        return passings(self.graph, self.directory)

    @cached_property
    def experience(self) -> Experience:
        """What customers will remember of the journey, by the organisation's parameters."""
        from journeymap.analyses.experience import Experience
        from journeymap.analyses.remembering import parameters

        return Experience(self.journey, self.graph, self.portfolio.vocabulary, parameters(self.portfolio.merged.model))

    @property
    def directory(self) -> Directory:
        """Resolves owners."""
        return self.portfolio.directory

    @property
    def today(self) -> date | None:
        """The day for rules about dates; None leaves them out."""
        return self.portfolio.today

    @property
    def id(self) -> str:
        """The journey's id."""
        return self.document.id


@dataclass(frozen=True)
class Portfolio:
    """All files of a run.

    `complete` says whether the whole root was read and every file in it could be; rules over the portfolio speak only
    then. `today` is the day for rules about dates. `clashes` holds, by path, what only shows when files are read
    together: second definitions (DOC002), circles of `part-of` (DOC004).
    """

    documents: tuple[Document, ...]
    complete: bool = True
    today: date | None = None
    merged: Organisation = field(default_factory=lambda: Organisation(kind="organisation"))
    clashes: Mapping[str, tuple[Flag, ...]] = field(default_factory=dict)

    @cached_property
    def directory(self) -> Directory:
        """Resolves owners over the merged organisation."""
        return Directory(self.merged)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The emotions, with the organisation's own."""
        additions = {
            id_: Emotion(id_, word.valence, word.arousal, word.opposite, word.fi or id_, word.synonyms)
            for id_, word in self.merged.emotions.items()
        }
        return VOCABULARY.with_additions(additions) if additions else VOCABULARY

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The journeys that could be read, in file order."""
        return tuple(Case(document, document.journey, self) for document in self.documents if document.journey)

    @cached_property
    def by_path(self) -> dict[str, Case]:
        """The same by path."""
        return {case.document.path: case for case in self.cases}

    @cached_property
    def journeys(self) -> dict[str, Case]:
        """The same by id; the first of two with one id."""
        found: dict[str, Case] = {}
        for case in self.cases:
            found.setdefault(case.id, case)
        return found

    @cached_property
    def organisations(self) -> tuple[Document, ...]:
        """The organisation files that could be read."""
        return tuple(document for document in self.documents if document.organisation)

    @cached_property
    def registries(self) -> dict[str, Collection[str]]:
        """Ids by registry; one that nobody wrote is not there, nor are actions unless all journeys were read.

        While a file of the organisation cannot be read there is none: what it defines is not known.
        """
        if any(document.kind == "organisation" and document.model is None for document in self.documents):
            return {}
        merged = self.merged
        found: dict[str, Collection[str]] = {
            name: frozenset(getattr(merged, name)) for name in SECTIONS if getattr(merged, name)
        }
        if merged.units or merged.people:
            found["owners"] = frozenset(merged.units) | frozenset(merged.people)
        found.pop("emotions", None)
        if self.complete:
            found["actions"] = frozenset(id_ for case in self.cases for id_ in case.journey.actions)
        return found

    def local(self, journey: Journey) -> dict[str, Collection[str]]:
        """The journey's own registries that exist."""
        return {name: entries for name in _LOCAL if (entries := getattr(journey, name))}

    @cached_property
    def references(self) -> dict[str, list[Reference]]:
        """What each file that could be read refers to, by path."""
        journeys = {found.path: of_journey(found.journey) for found in self.documents if found.journey}
        return journeys | {
            found.path: of_organisation(found.organisation) for found in self.documents if found.organisation
        }

    @cached_property
    def unresolved(self) -> dict[str, list[Unresolved]]:
        """References that lead nowhere, by the path of their file."""
        return {document.path: list(self._unresolved(document)) for document in self.documents if document.model}

    def _unresolved(self, document: Document) -> Iterator[Unresolved]:
        registries = self.registries | (self.local(document.journey) if document.journey else {})
        find = self.vocabulary.find
        for reference in self.references[document.path]:
            known = registries.get(reference.registry)
            if known is None:
                if reference.registry == "emotions":
                    if find(reference.id) is None:
                        yield Unresolved(reference, self.vocabulary.words())
                else:
                    yield Unresolved(reference, None)
            elif reference.id not in known:
                yield Unresolved(reference, known)
        if document.journey is not None and document.journey.part_of:
            yield from self._part_of(document.journey.part_of)

    def _part_of(self, part_of: str) -> Iterator[Unresolved]:
        """A `part-of` whose journey, or the item of it, is not there; a journey may be elsewhere if not all is read."""
        wider, _, id_ = part_of.partition("#")
        case = self.journeys.get(wider)
        if case is None and self.complete:
            yield Unresolved(Reference("journeys", wider, ("part-of",)), self.journeys)
        elif case is not None and id_:
            journey = case.journey
            known = [f"{wider}#{item}" for item in (*journey.phases, *journey.touchpoints, *journey.backstage)]
            if part_of not in known:
                yield Unresolved(Reference("items", part_of, ("part-of",)), known)


def assemble(documents: Iterable[Document], *, complete: bool = True, today: date | None = None) -> Portfolio:
    """Documents as a portfolio: organisation files merged, and what shows only together told.

    Args:
        documents: in the order findings are told, usually by path.
        complete: whether the whole root was read.
        today: the day for rules about dates; None leaves them out.
    """
    found = tuple(documents)
    readable = complete and all(document.model is not None for document in found)
    merged, clashes = merge([document for document in found if document.organisation])
    for path, flag in (*_same_journey(found), *circles(found, merged)):
        clashes.setdefault(path, []).append(flag)
    return Portfolio(found, readable, today, merged, {path: tuple(flags) for path, flags in clashes.items()})


def _same_journey(documents: tuple[Document, ...]) -> Iterator[tuple[str, Flag]]:
    seen: dict[str, str] = {}
    for document in documents:
        if document.kind == "organisation":
            continue
        if document.id in seen:
            also = (Also("the other file", (), path=seen[document.id]),)
            help_ = "rename one of the files: a journey's id is its file name"
            yield (
                document.path,
                Flag(f"Two files are the journey `{document.id}`", (), True, None, help_, also=also, code="DOC002"),
            )
        seen.setdefault(document.id, document.path)
