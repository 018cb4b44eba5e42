"""A Mermaid journey as YAML: sections as phases, tasks as touchpoints, scores as assumed emotion, people as notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap import emit
from journeymap.errors import UnreadableInput
from journeymap.importer import Draft, slug
from journeymap.importers.mermaid.grammar import Journey, Task, plain, shown
from journeymap.reader import MAX_BYTES

_BOUNDS = (5, 10, 100, 1_000, 10_000, 100_000, 1_000_000)
MAX_TASKS = 10_000
"""The most tasks of a journey; more could not be read as YAML either."""

_UNTITLED = "Untitled"
_NAMED = 5


def draft(journey: Journey, id_: str, stem: str) -> Draft:
    """The journey as a draft; `stem`, its file's name, is the title where Mermaid has none.

    Raises:
        UnreadableInput: it has more than `MAX_TASKS` tasks, or as YAML it would be larger than `MAX_BYTES`.
    """
    if len(journey.tasks) > MAX_TASKS:
        raise UnreadableInput(f"the journey has {len(journey.tasks):,} tasks; at most {MAX_TASKS:,} are read")
    taken: dict[str, int] = {}
    titles = [plain(section) for section in journey.sections]
    phases = _phases(titles, taken)
    touchpoints = {slug(plain(task.name), taken): _touchpoint(task, phases) for task in journey.tasks}
    scores = [score for task in journey.tasks if (score := task.score) is not None]
    head = {
        "kind": "journey",
        "title": plain(journey.title) or stem or id_,
        "status": "draft",
        "scale": scale(scores) if scores else "",
        "notes": _about(journey),
    }
    parts = [_comment(stem, head["scale"]) + emit.block({key: value for key, value in head.items() if value})]
    if titles:
        names = [title or _UNTITLED for title in titles]
        parts.append(emit.block({"phases": dict(zip(phases, names, strict=True))}))
    none_yet = "" if touchpoints else "# Mermaid has no tasks here: write the first touchpoint.\n"
    parts.append(none_yet + emit.block({"touchpoints": touchpoints}))
    text = "\n".join(parts)
    if len(text.encode()) > MAX_BYTES:
        raise UnreadableInput(
            f"as YAML the journey would be larger than {MAX_BYTES // 1024} KiB, the most that is read"
        )
    return Draft(id_, text, (*journey.lost, *_losses(journey)))


def scale(scores: Sequence[float]) -> str:
    """Mermaid's own 1-5, if it holds the scores; else the smallest usual scale that does."""
    low, high = min(scores), max(scores)
    if low >= 1 and high <= 5:
        return "1-5"
    if low >= 0:
        return f"0-{next(bound for bound in _BOUNDS if high <= bound)}"
    bound = next(bound for bound in (1, 2, *_BOUNDS) if max(-low, high) <= bound)
    return f"-{bound}..{bound}"


def _phases(titles: Sequence[str], taken: dict[str, int]) -> list[str]:
    """The phase of each section: a section named as the one before it goes on with that one's phase."""
    phases: list[str] = []
    for index, title in enumerate(titles):
        again = index > 0 and title == titles[index - 1]
        phases.append(phases[-1] if again else slug(title, taken, "phase"))
    return phases


def _touchpoint(task: Task, phases: Sequence[str]) -> emit.Value:
    entry: dict[str, emit.Value] = {"title": plain(task.name) or _UNTITLED}
    if task.section >= 0:
        entry["phase"] = phases[task.section]
    if (score := task.score) is not None:
        entry["assumed"] = {"emotion": score}
    if score is None:
        entry["notes"] = f"In Mermaid: {plain(':'.join([task.name, *task.pieces]))}"
    elif people := task.people:
        entry["notes"] = f"People: {', '.join(people)}"
    return entry


def _about(journey: Journey) -> str:
    """What `accTitle` and `accDescr` say, on one line."""
    about = [" ".join(plain(text).split()) for text in (journey.acc_title, journey.acc_descr)]
    return ": ".join(text for text in about if text and text != plain(journey.title))


def _comment(stem: str, scale: str) -> str:
    lines = [f"# Imported from Mermaid: {stem}" if stem else "# Imported from Mermaid"]
    if scale:
        lines.append(
            f"# Mermaid's scores stand here as assumed emotion on a scale of {scale}: a hypothesis, not a measurement."
        )
        lines.append("# If they meant something else (effort, order, not rated), take them out.")
    return "".join(f"{line}\n" for line in lines)


def _losses(journey: Journey) -> Iterable[str]:
    """What Mermaid reads and a journey cannot hold, and what Mermaid itself reads past."""
    unrated = [task.name for task in journey.tasks if task.score is None]
    blank = [task.name for task in journey.tasks if not task.pieces[0].strip()]
    cut = [":".join(task.pieces[2:]) for task in journey.tasks if len(task.pieces) > 2 and task.score is not None]
    if unrated:
        yield (
            f"No score could be read at {_named(unrated)}: what follows the first colon is no usable number "
            "(a colon in the name?). The whole line stands in the notes."
        )
    if blank:
        yield (
            f"No score is written at {_named(blank)}. Mermaid draws that as 0, so 0 is assumed; "
            "take it out if it is not meant."
        )
    if cut:
        yield f"Mermaid reads nothing behind a third colon; left out: {_named(cut)}."
    if journey.comments:
        yield f"Mermaid reads past `#`, and past lines that begin with `%`; left out: {_named(journey.comments)}."
    if any("<br" in text for text in (journey.title, *journey.sections, *(task.name for task in journey.tasks))):
        yield "Line breaks (`<br>`) are kept as written; a journey shows them as text."


def _named(texts: Sequence[str]) -> str:
    more = len(texts) - _NAMED
    return ", ".join(map(shown, texts[:_NAMED])) + (f" and {more} more" if more > 0 else "")
