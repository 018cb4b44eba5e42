"""The first journey, whatever the author answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.document import Document, load
from journeymap.filenames import stem
from journeymap.finding import Severity
from journeymap.importer import clean
from journeymap.lint import Result, lint
from journeymap.portfolio import assemble
from journeymap.source import read
from journeymap.starter import ORGANISATION, PHASES, TITLES, Answers, files

TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(
        alphabet=" :#-?,[]{}&*!|>'\"%@`\\\t\n\r~=<.012eExXyYnN\x00\x1b\x7f\x85\u2028\u202e\ufeff\ud800ä𒀀", max_size=12
    ),
    st.sampled_from(
        ["null", "~", "yes", "customer", "end", "notices", "saa-avun", "1", "2026-01-01", "con", "!?", "y" * 300]
    ),
)
ANSWERS = st.builds(
    Answers,
    title=TEXTS,
    persona=TEXTS,
    scenario=TEXTS,
    goal=TEXTS,
    owner=TEXTS,
    phases=st.lists(TEXTS, max_size=8).map(tuple),
    lang=st.sampled_from(["en", "fi", "fi-FI", "sv"]),
)
EVERYTHING = Answers(
    title="Moving house",
    persona="A young family",
    scenario="The third child is on its way",
    goal="Sleep in the new home, with the internet on",
    owner="Moving service",
    phases=("Plan", "Pack", "Move", "Unpack", "Settle in"),
)


def loaded(answers: Answers) -> tuple[Document, Document, Result]:
    """The journey and the organisation as read, and what is found in them."""
    journey, organisation = [load(name, text.encode()) for name, text in files(answers).items()]
    return journey, organisation, lint(assemble([journey, organisation]))


def comments(answers: Answers) -> list[str]:
    """All comments of the files."""
    return [comment.text.strip() for text in files(answers).values() for comment in read(text.encode()).comments]


def plainly(answers: Answers) -> Answers:
    """Answers of one word wherever something is answered."""
    texts: dict[str, Any] = {
        name: "word" for name in ("title", "persona", "scenario", "goal", "owner") if clean(getattr(answers, name))
    }
    return replace(Answers(lang=answers.lang), **texts)


@pytest.mark.parametrize("lang", ["en", "fi"])
@pytest.mark.parametrize("left_out", ["", "title", "persona", "scenario", "goal", "owner", "phases"])
def test_each_answer_may_be_left_out(lang: str, left_out: str) -> None:
    """With any answer open, the files read well; the linter has suggestions at most."""
    without: dict[str, Any] = {left_out: () if left_out == "phases" else ""} if left_out else {}
    answers = replace(EVERYTHING, lang=lang, **without)
    journey, organisation, result = loaded(answers)
    assert journey.journey is not None
    assert organisation.organisation is not None
    assert {finding.code[:3] for finding in result.findings} <= {"OWN", "EVI"}
    assert result.count(Severity.ERROR) == result.count(Severity.WARNING) == 0
    assert [finding.code for finding in result.findings] == (["OWN203"] if left_out == "owner" else [])


def test_answers_stand_where_they_belong() -> None:
    """Title, persona, scenario, goal, owner and phases are in the journey; unit and persona in the organisation."""
    document, organisation, _ = loaded(EVERYTHING)
    journey, own = document.journey, organisation.organisation
    assert journey is not None
    assert own is not None
    assert (document.id, organisation.path) == ("moving-house", ORGANISATION)
    assert (journey.title, journey.scenario, journey.goal) == (EVERYTHING.title, EVERYTHING.scenario, EVERYTHING.goal)
    assert journey.persona is not None
    assert own.personas[journey.persona].name == EVERYTHING.persona
    assert [own.units[id_].name for owner in journey.owner for id_ in owner.names] == [EVERYTHING.owner]
    assert tuple(phase.title for phase in journey.phases.values()) == EVERYTHING.phases
    assert journey.status == "draft"


def test_every_phase_has_a_touchpoint_that_asks() -> None:
    """Each phase has a touchpoint, however many there are; the title of those in the middle is a question."""
    journey = loaded(EVERYTHING)[0].journey
    assert journey is not None
    assert [touchpoint.phase for touchpoint in journey.touchpoints.values()] == list(journey.phases)
    assert [touchpoint.title for touchpoint in journey.touchpoints.values()][2:4] == [
        "What happens in “Move”?",
        "What happens in “Unpack”?",
    ]


@pytest.mark.parametrize("lang", ["en", "fi"])
def test_nothing_answered(lang: str) -> None:
    """Without answers there is a title, three phases, and a question in a comment for everything else."""
    document, organisation, _ = loaded(Answers(lang=lang))
    journey = document.journey
    assert journey is not None
    assert (journey.lang, journey.title) == (lang, TITLES[lang])
    assert tuple(phase.title for phase in journey.phases.values()) == PHASES[lang]
    assert organisation.organisation is not None
    assert organisation.organisation.lang == ("fi" if lang == "fi" else None)
    assert {"# scenario", "# goal", "# owner", "# persona"} <= {
        comment.partition(":")[0] for comment in comments(Answers(lang=lang))
    }


@given(ANSWERS)
@example(Answers(title="a\nkind: organisation", owner="x\n  y: z", phases=("a\n# b", "\x85c: d")))
@example(Answers(title="# journeymap: ignore-file[ALL]", goal="*a", persona="&a", scenario="!!python/object:x"))
@example(Answers(phases=("notices", "notices", "contacts", "gets-help 1", "gets-help")))
@example(Answers(owner="customer", persona="customer", phases=("end", "end")))
def test_any_answers(answers: Answers) -> None:
    """Whatever is answered is read back as it was said, on one line; nothing of it is broken or becomes a comment."""
    document, organisation, result = loaded(answers)
    assert [finding.message for finding in result.findings if finding.code[:3] in ("DOC", "FLO")] == []
    journey, own = document.journey, organisation.organisation
    assert journey is not None
    assert own is not None
    lang = "fi" if answers.lang.startswith("fi") else "en"
    assert journey.title == (clean(answers.title) or TITLES[lang])
    assert (journey.scenario or "", journey.goal or "") == (clean(answers.scenario), clean(answers.goal))
    phases = tuple(title for phase in answers.phases if (title := clean(phase)))
    assert tuple(phase.title for phase in journey.phases.values()) == (phases or PHASES[lang])
    assert [persona.name for persona in own.personas.values()] == list(filter(None, [clean(answers.persona)]))
    if clean(answers.owner):
        assert [unit.name for unit in own.units.values()] == [clean(answers.owner)]
    assert bool(journey.owner) == bool(clean(answers.owner))
    assert comments(answers) == comments(plainly(answers))
    assert stem(document.path) == document.path
