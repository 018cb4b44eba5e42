"""A whole journey."""

from __future__ import annotations

from datetime import date

import pytest
from reading import HEAD, document, journey, wrong
from whole import JOURNEY

from journeymap.model.journey import Journey
from journeymap.model.values import Scale


@pytest.fixture(scope="module")
def whole() -> Journey:
    """A journey that uses every key of the language."""
    found = document(JOURNEY)
    assert found.flags == ()
    assert found.journey is not None
    return found.journey


def test_the_head_of_a_journey(whole: Journey) -> None:
    """Who, what for, in which state, and when it is looked at again."""
    assert (whole.title, whole.persona, whole.part_of) == ("A tooth breaks", "night-worker", "dental-care#emergency")
    assert (whole.status, whole.state, whole.value, whole.endless) == ("live", "current", "delivery", False)
    assert whole.owner[0].names == ("sari",)
    assert whole.reviewed is not None
    assert whole.review_every is not None
    assert whole.review_every.after(whole.reviewed.last) == date(2026, 12, 15)


def test_the_parts_of_a_journey(whole: Journey) -> None:
    """Phases, touchpoints, backstage, evidence, risks and actions stand in their order."""
    assert list(whole.phases) == ["pain", "seat", "care"]
    assert list(whole.touchpoints) == ["cracks", "call", "xray", "night-clinic", "filling", "second-visit", "well"]
    assert whole.backstage["triage"].supports == ("call", "xray")
    assert list(whole.evidence) == ["calls", "survey", "pulse"]
    assert whole.rows == {"outputs": "What the patient has in hand"}


def test_the_measures_of_a_journey(whole: Journey) -> None:
    """Target, actual and assumed are kept apart, each on 0-100."""
    call = whole.touchpoints["call"]
    assert call.target is not None
    assert call.target.emotion is not None
    assert call.actual is not None
    assert call.actual.ease is not None
    assert call.actual.emotion is not None
    assert (call.target.ease, call.actual.ease.mean, call.assumed) == (80, 40, None)
    assert (call.target.emotion.lower, call.target.emotion.score) == ({"afraid": 0.1}, 75)
    assert call.actual.emotion.felt == {"afraid": 0.3, "worried": 0.4, "relieved": 0.3}
    nps = whole.metrics["nps"].actual
    assert nps is not None
    assert nps.answers == 90
    assert nps.mean == pytest.approx(630 / 90)


def test_risks_and_actions(whole: Journey) -> None:
    """What a risk takes down and where customers go instead; what an action changes, by when, for whom."""
    risk, action = whole.risks["line-down"], whole.actions["picture"]
    assert (risk.affects.channels, risk.affects.touchpoints, risk.affects.people) == (("phone",), ("call",), ())
    assert (risk.likelihood, risk.severity, risk.fallback) == (2, 5, {"call": "night-clinic"})
    assert (action.at, action.focus, action.metric, action.status) == (("call",), ("no-waiting",), ("ces",), "planned")
    assert action.expects is not None
    assert (action.expects.ease, action.expects.emotion, action.expects.efficiency) == (20, 15, None)
    assert action.due is not None
    assert action.due.last == date(2027, 2, 28)


def test_actions_that_are_open() -> None:
    """What is done or dropped is over; the others are known by the touchpoints they change, in written order."""
    stages = ("idea", "planned", "doing", "done", "dropped")
    lines = "".join(f"  {stage}: {{title: A, at: [a, b], status: {stage}}}\n" for stage in stages)
    found = journey(f"touchpoints: {{a: A, b: B}}\nactions:\n{lines}  nowhere: A\n")
    assert [id_ for id_, action in found.actions.items() if action.open] == ["idea", "planned", "doing", "nowhere"]
    assert found.open_actions() == {"a": ["idea", "planned", "doing"], "b": ["idea", "planned", "doing"]}


@pytest.mark.parametrize(
    ("keys", "rated"),
    [("assumed: {ease: 4}", True), ("actual: {emotion: afraid}", True), ("target: {ease: 4}", False), ("", False)],
)
def test_a_rated_journey(keys: str, rated: bool) -> None:
    """One touchpoint with a state is enough; a target is none."""
    assert journey(f"touchpoints:\n  a: A\n  b: {{title: B, {keys}}}\n").rated is rated


def test_the_smallest_journey() -> None:
    """Kind, title and touchpoints are all that is required, and everything else has its default."""
    found = journey("touchpoints: {call: Calls}\n")
    assert (found.lang, found.status, found.state, found.scale) == ("en", "live", "current", Scale())
    assert (found.phases, found.owner, found.target, found.reviewed) == ({}, (), None, None)


def test_what_is_required() -> None:
    """All that is missing is told at the journey's kind."""
    assert wrong("kind: journey\n") == [
        "1:1 DOC003 `title` is missing | write `title:` and a value",
        "1:1 DOC003 `touchpoints` is missing | write `touchpoints:` and a value",
    ]


def test_sections_may_be_texts() -> None:
    """Whatever has a title can be just that text."""
    found = journey(
        "touchpoints: {call: Calls}\nphases: {a: A}\nbackstage: {b: B}\n"
        "evidence: {c: C}\nrisks: {d: D}\nactions: {e: E}\n"
    )
    sections = (found.phases, found.backstage, found.evidence, found.risks, found.actions)
    assert [entry.title for section in sections for entry in section.values()] == ["A", "B", "C", "D", "E"]
    assert found.actions["e"].status == "idea"


@pytest.mark.parametrize("written", ["call", "[call, photos]"])
def test_a_risk_may_name_the_touchpoints_it_affects(written: str) -> None:
    """A bare id or a list means touchpoints."""
    found = journey(f"touchpoints: {{call: Calls}}\nrisks: {{d: {{title: D, affects: {written}}}}}\n")
    assert found.risks["d"].affects.touchpoints[0] == "call"


def test_values_of_a_journey_on_a_scale_of_its_own() -> None:
    """Targets and expectations are read on the scale of the file, wherever it stands."""
    found = journey(
        "target: {ease: 4}\nactions: {e: {title: E, expects: {ease: +1}}}\ntouchpoints: {call: Calls}\nscale: 1–5\n"
    )
    assert found.target is not None
    assert found.target.ease == 75
    expects = found.actions["e"].expects
    assert expects is not None
    assert expects.ease == 25


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("status: liv", "`status`: “liv” is not a choice here. Did you mean `live`? | write draft, live or retired"),
        ("state: to-be", "`state`: “to-be” is not a choice here. | write current or future"),
        (
            "value: create",
            "`value`: “create” is not a choice here. Did you mean `creation`? | write creation, delivery or capture",
        ),
        ("lang: finnish", "`lang`: “finnish” is not a language | write a code such as en, fi or sv"),
        ("lang: [en, fi]", "`lang`: a list is not a language | write a code such as en, fi or sv"),
        ("endless: yes", "`endless`: “yes” is neither true nor false | write true or false"),
        ("part-of: [a]", "`part-of`: `part-of` names one journey | write other-journey or other-journey#touchpoint"),
        ("part-of: a#", "`part-of`: “a#” is half a reference | write other-journey or other-journey#touchpoint"),
        ("part-of: '#b'", "`part-of`: “#b” is half a reference | write other-journey or other-journey#touchpoint"),
        ("part-of: a b", "`part-of`: “a b” cannot be an id: ids are letters, digits and `-` | write `a-b`"),
        ("persona: [a, b]", "`persona`: a list stands where an id is expected | write one id"),
        ("scale: 5", "`scale`: “5” is not a scale | write its ends, such as 1-5, 0-10 or -2..2"),
        ("target: {ease: hard}", "`ease`: “hard” is not a number | write a number such as 60 or 4.5"),
    ],
)
def test_what_is_not_a_value(line: str, said: str) -> None:
    """A wrong value of the journey's own keys is told at the value, with the choices there are."""
    (message,) = wrong(f"{HEAD}{line}\ntouchpoints: {{call: Calls}}\n")
    column = line.index(": ") + 3 if line[:6] != "target" else 16
    assert message == f"3:{column} DOC003 {said[:1].upper()}{said[1:]}"


@pytest.mark.parametrize(
    ("written", "lang"),
    [("fi", "fi"), ("pt-BR", "pt-BR"), ("pt_BR", "pt-BR"), ("zh-Hant-TW", "zh-Hant-TW"), ("", "en")],
)
def test_languages(written: str, lang: str) -> None:
    """A language is a code; left blank it is English."""
    assert journey(f"lang: {written}\ntouchpoints: {{call: Calls}}\n").lang == lang


@pytest.mark.parametrize(("written", "endless"), [("true", True), ("True", True), ("false", False), ("", False)])
def test_endless(written: str, endless: bool) -> None:
    """A relationship that is meant to go round says so."""
    assert journey(f"endless: {written}\ntouchpoints: {{call: Calls}}\n").endless is endless


@pytest.mark.parametrize(
    ("written", "part_of"), [("home", "home"), ("home#claim", "home#claim"), ("", None), ("~", None)]
)
def test_part_of(written: str, part_of: str | None) -> None:
    """A journey is part of another, or of one item of it."""
    assert journey(f"part-of: {written}\ntouchpoints: {{call: Calls}}\n").part_of == part_of
