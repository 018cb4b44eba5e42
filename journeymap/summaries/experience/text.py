"""The report: each journey in its parts, then all journeys by their scores, and the parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymap.analyses.memory import Memory
from journeymap.analyses.points import PARTS
from journeymap.analyses.remembering import Parameters
from journeymap.portfolio import Case, Portfolio
from journeymap.summaries.experience import aims, changes, moments, score, sureness
from journeymap.summaries.experience.subject import Subject
from journeymap.summaries.prose import WIDTH, below, labelled, part, plain, row, whole
from journeymap.words import listed


def render(portfolio: Portfolio, cases: Sequence[Case]) -> str:
    """What customers will remember, and what would change it most.

    Args:
        portfolio: all that was read.
        cases: the journeys to report on; at least one.
    """
    subjects = [Subject(case) for case in cases]
    blocks = [block for subject in subjects for block in _journey(subject)]
    blocks.append(_closing(portfolio, subjects))
    return "\n".join(blocks)


def _journey(subject: Subject) -> Iterator[str]:
    """Blocks of a journey, each ending in a newline."""
    yield _lines(_head(subject))
    yield _lines(score.tell(subject))
    if subject.felt:
        yield _lines(moments.tell(subject))
        yield _lines((*changes.tell(subject), *changes.hangs(subject)))
        yield _lines(moments.losses(subject))
    rest = (*(moments.ways(subject) if subject.felt else ()), *aims.tell(subject)), sureness.tell(subject)
    yield from filter(None, map(_lines, rest))


def _lines(paragraphs: Iterable[str]) -> str:
    return "".join(f"{paragraph}\n" for paragraph in paragraphs)


def _head(subject: Subject) -> Iterator[str]:
    """The title, underlined, and whose journey it is."""
    journey = subject.journey
    title = plain(journey.title, WIDTH)
    yield title[:WIDTH]
    yield "=" * min(WIDTH, len(title))
    persona = subject.case.portfolio.merged.personas.get(journey.persona or "")
    about = [f"Journey of: {plain(persona.name)}."] if persona else []
    about.append(f"Answers from end to end: {subject.accountable(journey.owner) or 'nobody'}.")
    if journey.state == "future":
        about.append("This is how it should become, not how it is.")
    if journey.status != "live":
        about.append(f"Status: {journey.status}.")
    yield below(" ".join(about)).strip()


def _closing(portfolio: Portfolio, subjects: list[Subject]) -> str:
    """All journeys by their scores, their targets together, and the parameters in use."""
    paragraphs = list(_ranked(subjects)) if len(subjects) > 1 else []
    paragraphs += aims.relationship(portfolio)
    paragraphs += _parameters(subjects[0].experience.parameters)
    return _lines(paragraphs)


def _ranked(subjects: list[Subject]) -> Iterator[str]:
    yield "All journeys, the lowest score first:"
    for subject in sorted(subjects, key=lambda found: (found.headline.value is None, found.headline.value or 0)):
        figure, what = subject.headline.value, subject.kind
        text = plain(subject.journey.title)
        notes = [what] if what else []
        notes += ["assumed"] if figure is not None and subject.experience.leading == "assumed" else []
        text += f" ({', '.join(notes)})" if notes else ""
        ranking = subject.experience.ranking
        text += f". First change: {subject.title(ranking[0])}, {subject.owner(ranking[0])}." if ranking else "."
        yield row(f"{'none' if figure is None else whole(figure):>4}", text)


def _parameters(parameters: Parameters) -> Iterator[str]:
    """Weights, memory and prior, by name and in numbers."""
    weights = listed(f"{name} {part(weight)}" for name, weight in zip(PARTS, parameters.weights, strict=True))
    name = parameters.weights_name
    yield labelled("Parameters", f"weights {f'{name} ({weights})' if name[:1].isalpha() else weights}.")
    yield below(f"Memory {parameters.memory_name} ({_memory(parameters.memory)}).")
    prior = parameters.prior
    if prior is None:
        yield below("Customers come without a prior experience of us.")
    else:
        rests = "long established" if prior.encounters is None else f"resting on {prior.encounters:g} encounters"
        yield below(f"Customers come with an experience of {whole(50 * (1 + prior.valence))}, {rests}.")
    yield below("All scores are 0 to 100, 50 is neutral. These parameters are choices, not measurements.")


def _memory(memory: Memory) -> str:
    """`mean 1/2, high and low 1/4, closing state 1/4; …`."""
    extremes = (
        f"the high counts {part(memory.positive)} of the extremes" if memory.blend else "only the stronger extreme"
    )
    shares = f"mean {part(memory.mean)}, extremes {part(memory.extremes)}, closing state {part(memory.closing)}"
    kept = f"a good state keeps {part(memory.retain_good)} at the next encounter, a bad one {part(memory.retain_bad)}"
    return f"{shares}; {extremes}; {kept}"
