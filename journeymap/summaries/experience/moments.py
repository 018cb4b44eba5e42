"""What customers remember: the worst, the best and the last touchpoint, where it is lost, and on which ways."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.analyses.recovery import last_moments
from journeymap.analyses.remembering import Extreme, Summary
from journeymap.summaries.experience.subject import Subject
from journeymap.summaries.prose import below, counted, labelled, percent, row, tenths, whole
from journeymap.words import listed

NEUTRAL = 50
MOST_LOSSES = 3


def tell(subject: Subject) -> Iterator[str]:
    """Paragraphs on the three moments."""
    lows, best = subject.lows, max(subject.felt, key=subject.emotion)
    yield labelled("Worst touchpoint (the low)", f"{_moment(subject, lows[0])} {_cost(subject, lows[0])}".rstrip())
    if len(lows) > 1:
        yield labelled("Best touchpoint (the peak)", _moment(subject, best))
    yield labelled("Ending", _ending(subject))


def _moment(subject: Subject, id_: str) -> str:
    """A touchpoint with what is felt there, and by how many."""
    text, share = _felt(subject, id_), subject.experience.walks.passing(id_)
    return text if share > 0.995 else f"{text} {percent(share).capitalize()} of customers come here."


def _cost(subject: Subject, id_: str) -> str:
    """What the worst touchpoint takes from the memory, and whether another takes more."""
    parts = subject.summary.contributions if subject.summary else {}
    worst = min(parts, key=lambda other: parts[other])
    if parts[id_] > -0.05:
        return ""
    if parts[worst] > parts[id_] - 1e-9:
        return f"It also costs the journey most: {tenths(-parts[id_])} points."
    return (
        f"It costs the journey {tenths(-parts[id_])} points; the largest loss is at {subject.title(worst)}, "
        f"{tenths(-parts[worst])} points."
    )


def _ending(subject: Subject) -> str:
    """The likeliest last moment, and the state customers leave in."""
    experience, summary = subject.experience, subject.summary
    ends = last_moments(experience.walks, experience.doses)
    last = max(ends, key=lambda id_: ends[id_])
    known = last in subject.felt
    text = _felt(subject, last) if known else f"{subject.title(last)}. How customers feel there is not known."
    if ends[last] < 0.995:
        text += f" It is the end for {percent(ends[last])} of customers."
    if summary is not None and summary.closing is not None:
        text += (
            f" Customers leave in a state of {whole(summary.closing)} of 100{', as far as it is known' * (not known)}."
        )
    return text


def _felt(subject: Subject, id_: str) -> str:
    """A touchpoint with what is felt there."""
    words = subject.words(id_)
    return f"{subject.title(id_)}. Emotion {whole(subject.emotion(id_))} of 100{f': {words}' * bool(words)}."


def losses(subject: Subject) -> Iterator[str]:
    """Where remembered emotion is lost and gained, from neutral to the score."""
    summary = subject.summary
    parts = summary.contributions if summary else {}
    down = sorted((id_ for id_ in parts if parts[id_] < 0), key=lambda id_: parts[id_])
    up = sorted((id_ for id_ in parts if parts[id_] > 0), key=lambda id_: -parts[id_])
    yield f"Where it is lost, in points of remembered emotion from neutral ({NEUTRAL}):"
    for id_ in down[:MOST_LOSSES]:
        yield row(f"{tenths(parts[id_], sign=True):>5}", subject.title(id_))
    if more := down[MOST_LOSSES:]:
        total = tenths(sum(parts[id_] for id_ in more), sign=True)
        yield row(f"{total:>5}", f"{len(more)} smaller {'loss' if len(more) == 1 else 'losses'}")
    if not down:
        yield below("Nothing is lost: no touchpoint pulls the memory below neutral.")
    if up:
        total = tenths(sum(parts[id_] for id_ in up), sign=True)
        most = f"the largest at {subject.title(up[0])} ({tenths(parts[up[0]], sign=True)})"
        yield row(f"{total:>5}", f"{counted(len(up), 'gain')}, {most}")
    prior = subject.experience.parameters.prior
    if prior is not None:
        yield below("What customers think beforehand counts besides.")
    if summary is not None and summary.score is not None:
        yield row(f"{whole(summary.score):>5}", "remembered emotion")


def ways(subject: Subject) -> Iterator[str]:
    """Who is below the target, and the worst and the best way through the journey."""
    summary, target = subject.summary, subject.experience.emotion_target
    if summary is None:
        return
    told = []
    if summary.below_target is not None and target is not None:
        told.append(f"{_who(summary.below_target)} an experience below the emotion target of {whole(target)}.")
    if summary.worst and summary.best and len(subject.experience.felt) > 1:
        told.append(_worst(subject, summary, summary.worst, summary.best))
    if told:
        yield labelled("Who", " ".join(told))


def _who(share: float) -> str:
    if share > 1 - 1e-6:
        return "every customer, whichever way they take, has"
    return "no customer has" if share < 1e-6 else f"{percent(share)} of customers, by the way they take, have"


def _worst(subject: Subject, summary: Summary, worst: Extreme, best: Extreme) -> str:
    of = "" if summary.exact else " of those sampled"
    text = f"The worst way{of} is remembered at {whole(worst.score)}, the best at {whole(best.score)}."
    return f"{text} The worst, taken by {percent(worst.share)} of customers, {_course(subject, summary, worst)}."


def _course(subject: Subject, summary: Summary, worst: Extreme) -> str:
    """How a way differs from the likeliest."""
    likely = [id_ for id_ in summary.path if id_ in subject.felt]
    went = [id_ for id_ in worst.path if id_ in subject.felt]
    added = list(dict.fromkeys(id_ for id_ in went if id_ not in likely))
    lacking = list(dict.fromkeys(id_ for id_ in likely if id_ not in went))
    again = [id_ for id_ in dict.fromkeys(went) if went.count(id_) > max(1, likely.count(id_))]
    told = [f"goes by {subject.titles(added, 2)}"] if added else []
    told += [f"comes back to {subject.titles(again, 1)}"] if again else []
    told += [f"does without {subject.titles(lacking, 2)}"] if lacking else []
    return listed(told) if told else "is the likeliest way"
