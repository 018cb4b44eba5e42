"""A whole journey."""

from __future__ import annotations

from datetime import date

import pytest
from reading import HEAD, document, journey, wrong

from journeymap.model.journey import Journey
from journeymap.model.values import Scale

WHOLE = """\
kind: journey
title: A tooth breaks
lang: en
persona: night-worker
scenario: A molar cracks on a nut at four in the morning, in the middle of a shift.
goal: Eat without pain by the weekend, and know what it costs
owner: sari
status: live
state: current
value: delivery
scale: 0-100
promises: [gentle]
focus: [no-waiting]
part-of: dental-care#emergency
reviewed: 2026-09-15
review-every: 3 months
target:
  efficiency: 75
  ease: 80
  emotion: {raise: [relieved, trusting], lower: [afraid], score: 70}
metrics:
  nps: {target: 40, actual: {counts: {9: 40, 7: 30, 3: 20}}, evidence: [survey]}
rows: {outputs: What the patient has in hand}

phases:
  pain: Feels the pain
  seat: {title: Gets a seat in the chair, goal: Be seen today, value: delivery, takes: 1 d}
  care: Is cared for

touchpoints:
  cracks:
    title: Bites on a nut
    phase: pain
    owner: customer
    doing: Rinses with salt water, asks a colleague
    thinking: Who is open at this hour?
    assumed: {emotion: afraid}
  call:
    title: Calls the clinic
    phase: seat
    channel: phone
    owner: reception
    involves: [dentists]
    systems: [booking]
    importance: moment of truth
    doing: Waits in the line, tells it all, tells it again
    frontstage: Finds a time and sends a text message
    thinking: Will somebody take me today?
    quotes:
      - "I told this to the machine already."
    takes: 25 min
    wait: {target: 2 min, actual: 14 min}
    pains:
      - Tells the same thing twice
      - {title: Nobody says what it will cost, severity: 4, evidence: [calls]}
    opportunities:
      - Let patients send a picture
    promises: [gentle]
    collects: {what: phone number, why: to call back, given: freely}
    felt-by-staff: {emotion: stressed, evidence: [pulse]}
    metrics:
      ces: {target: 6, actual: {value: 4.1, n: 212, sd: 1.4}}
    target:
      efficiency: 80
      ease: 80
      emotion: {lower: {afraid: 10%}, raise: [relieved], score: 75}
    actual:
      efficiency: 55
      ease: 40
      emotion: {felt: {afraid: 30%, worried: 40%, relieved: 30%}, n: 120}
    evidence: [calls]
    rows: {outputs: A time and a number}
    next:
      - xray
      - to: night-clinic
        when: the face is swollen
        share: 20%
    x-sticker: yellow
  xray:
    title: Has a picture taken
    owner: dentists
    handoff: {carries: [patient id, symptoms], within: 1 d}
    next: filling
  night-clinic:
    title: Is seen the same night
    owner: night-clinic-company
    handoff: {carries: [patient id], within: 30 min}
    start: 5%
  filling: {title: Gets a filling, owner: dentists}
  second-visit:
    title: Comes a second time
    share: 10%
  well:
    title: Eats again
    phase: care
    owner: customer
    next: end

backstage:
  triage:
    title: Sorting by need
    owner: dentists
    systems: [patient-records]
    supports: [call, xray]
    takes: 2 h

evidence:
  calls:
    {title: Listening to 60 calls, kind: interview, about: life, by: third-party, voice: operational, n: 60,
     date: 2026-08, link: https://example.org/r/12}
  survey: A survey
  pulse: {title: The weekly pulse, kind: survey}
risks:
  line-down:
    title: The exchange fails
    affects: {channels: [phone], touchpoints: call, units: [reception]}
    likelihood: 2
    severity: 5
    plan: A banner on the page, and a second number
    owner: olli
    fallback: {call: night-clinic}
actions:
  picture:
    title: Take pictures by text message
    at: [call]
    owner: sari
    focus: no-waiting
    metric: ces
    expects: {ease: +20, emotion: +15}
    effort: 3
    due: 2027-02-28
    status: planned
notes: Walked through with the night team
links: [{title: The wall, link: photos/wall.jpg}]
x-workshop: {room: [blue, red]}
"""


@pytest.fixture(scope="module")
def whole() -> Journey:
    """A journey that uses every key of the language."""
    found = document(WHOLE)
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
