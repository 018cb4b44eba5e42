"""journeymap.summaries.experience."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from reading import portfolio

from journeymap.analyses.remembering import parameters
from journeymap.document import load
from journeymap.portfolio import Portfolio, assemble
from journeymap.reports.json_ import dump
from journeymap.summaries import experience
from journeymap.summaries.prose import WIDTH
from journeymap.terminal import UNSAFE

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).resolve().parents[2]

NUMBER = {"type": ["number", "null"]}
IDS = {"type": "array", "items": {"type": "string"}}
PARTS = ("efficiency", "ease", "emotion")


def exact(**properties: Any) -> dict[str, Any]:
    """A schema of an object with these keys, all of them, and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def mapping(item: dict[str, Any]) -> dict[str, Any]:
    """A schema of an object of any keys."""
    return {"type": "object", "additionalProperties": item}


def maybe(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema or null."""
    return {"anyOf": [{"type": "null"}, schema]}


def each(*keys: str, of: dict[str, Any]) -> dict[str, Any]:
    """The same schema for several keys."""
    return dict.fromkeys(keys, of)


EXTREME = maybe(exact(score=NUMBER, path=IDS))
SERIES = maybe(
    exact(
        **each("score", "cx", "efficiency", "ease", "mean", "peak", "closing", "se", "below_target", of=NUMBER),
        contributions=mapping({"type": "number"}),
        missing=IDS,
        path=IDS,
        exact={"type": "boolean"},
        unfinished={"type": "number"},
        worst=EXTREME,
        best=EXTREME,
    )
)
TOUCHPOINT = exact(
    **each(*PARTS, "cx", "target_cx", "lift", "cx_lift", "effort", "priority", of=NUMBER),
    series={"enum": ["actual", "assumed", None]},
    target=exact(**each(*PARTS, of=NUMBER)),
    verdict={"enum": ["no data", "too few", "reached", "missed", "open", None]},
)
JOURNEY = exact(
    id={"type": "string"},
    path={"type": "string"},
    actual=SERIES,
    assumed=SERIES,
    target=SERIES,
    gap=NUMBER,
    touchpoints=mapping(TOUCHPOINT),
    robustness=exact(
        stable={"type": "boolean"},
        changes={"type": "array", "items": exact(when={"type": "string"}, was=IDS, becomes=IDS)},
    ),
)
SCHEMA = exact(
    parameters=exact(
        weights=exact(name={"type": "string"}, **each(*PARTS, of={"type": "number"})),
        memory=exact(
            name={"type": "string"},
            blend={"type": "boolean"},
            **each("mean", "extremes", "closing", "retain_good", "retain_bad", "positive", of={"type": "number"}),
        ),
        prior=maybe(exact(score={"type": "number"}, encounters={"type": ["integer", "null"]})),
    ),
    journeys={"type": "array", "items": JOURNEY},
)
VALID = Draft202012Validator(SCHEMA)


def read(folder: Path) -> Portfolio:
    """The files of a folder."""
    return assemble(load(path.name, path.read_bytes()) for path in sorted(folder.glob("*.yaml")))


def text(found: Portfolio) -> str:
    """The report on all journeys."""
    return experience.render(found, found.cases)


def told(touchpoints: str, more: str = "", organisation: str = "") -> str:
    """The report on one journey, its lines joined, so that a sentence is found wherever it is wrapped."""
    files = [f"kind: journey\ntitle: Water damage\n{more}touchpoints:\n{touchpoints}"]
    files += [f"kind: organisation\n{organisation}"] if organisation else []
    return " ".join(text(portfolio(*files)).split())


def data(found: Portfolio) -> dict[str, Any]:
    """What programs get, as they read it."""
    dumped: dict[str, Any] = json.loads(dump(experience.data(found.cases, parameters(found.merged.model))))
    return dumped


TWO = """\
  call: {title: Calls, owner: desk, assumed: {emotion: 20}, target: {emotion: 70}}
  helped: {title: Is helped, owner: desk, assumed: {emotion: 90}}
"""
SHARED = "  a: {title: Asks, assumed: {emotion: {felt: {afraid: 60%, calm: 40%}}}}\n"


def test_the_whole_report() -> None:
    """A journey with everything the report can tell; `journeymap experience` on its folder renews the text."""
    assert text(read(DATA / "ferry")) == (DATA / "ferry.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("journey", sorted(path.name for path in (ROOT / "journeys").glob("*.journey.yaml")))
def test_a_reader_of_the_examples_can_name_what_matters(journey: str) -> None:
    """Score, worst touchpoint, first change, its owner and the assumption it hangs on, by figures from the JSON."""
    found = read(ROOT / "journeys")
    case = next(case for case in found.cases if case.document.path == journey)
    report = experience.render(found, [case])
    flat = " ".join(report.split())
    figures = next(one for one in data(found)["journeys"] if one["path"] == journey)
    series = figures["actual"] or figures["assumed"]
    points = figures["touchpoints"]
    worst = min(series["contributions"], key=lambda id_: points[id_]["emotion"])
    first = max(points, key=lambda id_: points[id_]["cx_lift"] or 0)
    titles = {id_: touchpoint.title for id_, touchpoint in case.journey.touchpoints.items()}
    assert f"Score: {round(series['cx'] or series['score'])} of 100" in flat
    assert f"Worst touchpoint (the low): “{titles[worst]}”. Emotion {round(points[worst]['emotion'])} of 100" in flat
    assert f"First change: “{titles[first]}”, to be brought to its target. That (" in flat
    assert (
        f"lifts {'the score' if series['cx'] else 'the weighted whole'} by {points[first]['cx_lift']:.1f} points"
        in flat
    )
    assert flat.index("Owner: ") > flat.index("First change: ")
    assert "The first change hangs on: " in flat
    flips = [change for change in figures["robustness"]["changes"] if change["becomes"][0] != first]
    assert all(f"if {change['when']}, “{titles[change['becomes'][0]]}”" in flat for change in flips)
    assert ("under every weighting and memory tried" in flat) is not bool(flips)
    assert max(map(len, report.splitlines())) <= WIDTH


def test_all_journeys_by_their_scores() -> None:
    """A portfolio ends with its journeys, the lowest first, each with its first change and who owns it."""
    found = read(ROOT / "journeys")
    _, _, ranked = text(found).partition("All journeys, the lowest score first:\n")
    listed, _, rest = ranked.partition("The whole relationship: ")
    scores = [int(number) for number in re.findall(r"^ +([0-9]+)  \S", listed, re.MULTILINE)]
    assert scores == sorted(scores)
    assert len(scores) == len(found.cases) == " ".join(listed.split()).count("First change: “")
    assert "the targets of the current journeys (4) come on average to" in " ".join(rest.split())


def test_nothing_known() -> None:
    """Who has no score is told so, and what to write to get one; it can be pasted."""
    report = told("  a: {title: Asks, owner: desk}\n")
    assert "Score: none: the emotion of no touchpoint is known." in report
    assert "assumed: {emotion: worried}" in report
    scored = told("  a: {title: Asks, owner: desk, assumed: {emotion: worried}}\n")
    assert "Score: 12 of 100 for the remembered emotion alone, assumed, not measured" in scored


def test_nothing_known_but_efficiency() -> None:
    """What is known without any emotion is told, and no change is invented."""
    report = told("  a: {title: Asks, assumed: {efficiency: 40, ease: 50}, target: {ease: 60}}\n")
    assert "Known so far: efficiency 40 and ease 50 of 100." in report
    assert "Score: none" in report
    assert "First change" not in report


@pytest.mark.parametrize(
    ("touchpoints", "why"),
    [
        ("  a: {title: Asks, assumed: {emotion: 20}, next: a}\n", "no way through the journey comes to an end"),
        ("  a: {title: Asks, importance: 0, assumed: {emotion: 20}}\n", "or where importance is 0"),
    ],
)
def test_why_there_is_no_score(touchpoints: str, why: str) -> None:
    """A journey without an end, or without a moment that counts, has no score though emotions are known."""
    report = told(touchpoints)
    assert "Score: none: " in report
    assert why in report


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("", "; the journey has no target of its own."),
        ("target: {ease: 70}\n", "; the target is incomplete."),
        ("target: {emotion: 40}\n", ". The target is 40: reached."),
        ("target: {emotion: 60}\n", ". The target is 60: 10 points short."),
    ],
)
def test_the_target(target: str, said: str) -> None:
    """The score stands beside the journey's own target."""
    assert f"assumed, not measured{said}" in told("  a: {title: Asks, assumed: {emotion: 50}}\n", target)


def test_words_without_shares_are_guessed() -> None:
    """Emotion words weigh evenly and it is said; words with shares are shown with them."""
    report = told("  a: {title: Asks, assumed: {emotion: [afraid, calm]}}\n")
    assert "how many feel which word at “Asks”" in report
    assert "Emotion 38 of 100: afraid and calm." in report
    assert "Guessed" not in told(SHARED)
    assert "Emotion 30 of 100: afraid (60 %) and calm (40 %)." in told(SHARED)


def test_a_score_without_words() -> None:
    """A bare number is told without words."""
    assert "Worst touchpoint (the low): “Calls”. Emotion 20 of 100." in told(TWO)


OWNERS = "units: {desk: The desk, garage: Garage}\npeople: {aino: {name: Aino Salmi, unit: garage}}\n"


@pytest.mark.parametrize(
    ("owner", "action", "said"),
    [
        ("desk", "", "Owner: The desk. No action is open there."),
        ("desk", "{title: Say it, at: call, owner: aino}", "Owner: Aino Salmi (Garage). Action: “Say it” (idea)."),
        ("desk", "{title: Say it, at: call, status: planned}", "Owner: The desk. Action: “Say it” (planned)."),
        ("desk", "{title: Said, at: call, owner: aino, status: done}", "Owner: The desk. No action is open there."),
        ("customer", "", "Owner: nobody yet (it is a moment of the customer's own). No action is open there."),
        ("[desk, garage]", "", "Owner: nobody (several are named, so nobody answers). No action is open there."),
        ("", "", "Owner: nobody. No action is open there."),
    ],
)
def test_who_owns_the_change(owner: str, action: str, said: str) -> None:
    """The owner of the open action, else of the touchpoint, else nobody and why."""
    one = TWO.replace("owner: desk", f"owner: {owner}", 1)
    assert said in told(one, f"actions: {{one: {action}}}\n" if action else "", OWNERS)


def test_effort_and_priority() -> None:
    """The smallest effort of an open action gives the priority; without one that is said."""
    actions = "actions:\n  big: {title: Big, at: call, effort: 4}\n  small: {title: Small, at: call, effort: 2}\n"
    report = told(TWO, actions)
    assert "Effort 2 of 5; priority " in report
    assert "Action: “Small” (idea)." in report
    assert "The effort is not estimated: no open action there says it." in told(TWO)


def test_what_is_unknown_counts_as_no_change() -> None:
    """A part with a target and without a value is named."""
    assert "(ease not known there, and counted as no change)" in told(TWO.replace("target: {", "target: {ease: 80, "))
    assert "counted as no change" not in told(TWO)


@pytest.mark.parametrize(
    ("touchpoints", "said"),
    [
        ("  a: {title: Asks, assumed: {emotion: 20}}\n", "none can be named: no touchpoint has both"),
        ("  a: {title: Asks, assumed: {emotion: 20}, target: {emotion: 10}}\n", "none. No touchpoint would lift"),
    ],
)
def test_no_change(touchpoints: str, said: str) -> None:
    """Without a change that lifts, the report says why, and names no assumption."""
    report = told(touchpoints)
    assert f"First change: {said}" in report
    assert "hangs on" not in report


FIGURES = """\
  a:
    title: Asks
    actual: {emotion: {felt: {afraid: 60%, calm: 40%}ANSWERS}}
    target: {emotion: 70}
    evidence: [survey]
"""


@pytest.mark.parametrize(
    ("touchpoints", "doubt"),
    [
        (TWO, "that all of it is assumed"),
        (FIGURES.replace("{afraid: 60%, calm: 40%}ANSWERS", "[afraid, calm]"), "“Asks”, whose words have no shares"),
        (FIGURES.replace("ANSWERS", ", n: 12"), "“Asks”, of which only 12 people were asked"),
        (
            FIGURES.replace("ANSWERS", ", n: 40").replace("emotion: 70", "emotion: 33"),
            "“Asks”, which by its interval may have reached its target already",
        ),
        (
            FIGURES.replace("ANSWERS", ", n: 90") + "  b: {title: Waits}\n",
            "what nobody has measured, and may be worse: “Waits”",
        ),
        (
            FIGURES.replace("ANSWERS", ", n: 90")
            + "    next: [a2, end]\n"
            + FIGURES.replace("  a:", "  a2:").replace("ANSWERS", ""),
            "how many customers go which way after “Asks”, which is guessed",
        ),
        (FIGURES.replace("ANSWERS", ", n: 90"), "whether the target at “Asks” is the right one"),
    ],
)
def test_what_a_robust_conclusion_hangs_on(touchpoints: str, doubt: str) -> None:
    """Where no weighting or memory changes the first change, it hangs on the weakest of its figures."""
    evidence = "evidence: {survey: {title: A survey, kind: survey}}\n"
    report = told(touchpoints, evidence)
    assert "hangs on: the figures, not the model. The first change stays" in report
    assert doubt in report


def test_what_a_conclusion_hangs_on() -> None:
    """Where a weight or another memory puts another change first, both are named."""
    heavy = "  a: {title: Asks, assumed: {ease: 0, emotion: 50}, target: {ease: 100, emotion: 50}}\n"
    light = "  b: {title: Waits, assumed: {ease: 50, emotion: 30}, target: {ease: 50, emotion: 70}}\n"
    report = told(heavy + light)
    assert "First change: “Waits”" in report
    assert "hangs on: the weight of emotion (2/3 here). Otherwise another change comes first: " in report
    assert "comes first: if emotion weighs 1/3, “Asks”" in report


def test_the_prior_is_told() -> None:
    """What customers bring along is a parameter, and no part of the losses."""
    report = told(TWO, "", "model: {weights: [0.3, 0.2, 0.5], memory: symmetric, prior: {score: 30, encounters: 4}}\n")
    assert "What customers think beforehand counts besides." in report
    assert "Customers come with an experience of 30, resting on 4 encounters." in report
    assert "weights efficiency 30 %, ease 1/5 and emotion 1/2." in report
    assert "Memory symmetric (mean 1/2" in report
    assert "experience of 30, long established" in told(TWO, "", "model: {prior: 30}\n")


def test_nothing_lost() -> None:
    """A journey that never falls below neutral loses nothing."""
    assert "Nothing is lost: no touchpoint pulls the memory below neutral." in told(
        "  a: {title: Asks, assumed: {emotion: 60}}\n"
    )


BRANCH = """\
  a: {title: Asks, assumed: {emotion: 60}, next: [{to: b, share: 90%}, {to: c, share: 10%}]}
  b: {title: Is helped, assumed: {emotion: 80}, next: end}
  c: {title: Is sent away, assumed: {emotion: 10}}
"""


def test_who_is_below_the_target() -> None:
    """The share of customers below the emotion target, and the worst way beside the likeliest."""
    report = told(BRANCH, "target: {emotion: 50}\n")
    assert "Who: 10 % of customers, by the way they take, have an experience below the emotion target of 50." in report
    assert "The worst, taken by 10 % of customers, goes by “Is sent away” and does without “Is helped”." in report
    assert "It is the end for 90 % of customers." in report
    assert "no customer has an experience below" in told(BRANCH, "target: {emotion: 0}\n")
    assert "every customer, whichever way they take" in told(BRANCH, "target: {emotion: 100}\n")


BACK = """\
  a: {title: Asks, assumed: {emotion: 10}, next: [{to: a, share: 10%}, {to: b, share: 90%}]}
  b: {title: Goes, assumed: {emotion: 90}}
"""


def test_a_worst_way_that_comes_back() -> None:
    """Who comes back to a low again and again is on the worst way, and that is what it is called by."""
    assert "comes back to “Asks”" in told(BACK)


def test_an_end_that_is_not_known() -> None:
    """An ending nobody has asked about is called so."""
    report = told("  a: {title: Asks, assumed: {emotion: 60}}\n  b: {title: Goes}\n")
    assert (
        "Ending: “Goes”. How customers feel there is not known. Customers leave in a state of 60 of 100, as far as"
        in report
    )
    assert "Nothing is known of the emotion at “Goes”." in report


STUCK = """\
  a: {title: Asks, assumed: {emotion: 60}, next: [{to: b, share: 30%}, {to: end, share: 70%}]}
  b: {title: Waits, next: b}
"""


def test_those_still_under_way() -> None:
    """Customers who have not ended are left out, and how many they are is told."""
    assert "Left out: 30 % of customers, who were still under way" in told(STUCK)


def test_lower_targets_that_do_not_add_up() -> None:
    """The touchpoints' targets stand beside the journey's, and the journeys' beside the relationship's."""
    report = told(TWO, "target: {ease: 50, emotion: 80}\n", "target: {ease: 60, emotion: 70}\n")
    assert "the journey would reach emotion 70 (target 80). Short by 10 points in emotion." in report
    whole = "current journeys (1) come on average to ease 50 (target 60) and emotion 80 (target 70). Short by 10 points"
    assert f"{whole} in ease." in report
    assert "emotion 70 (target 70). They add up." in told(TWO, "target: {emotion: 70}\n")


def test_promises() -> None:
    """Each promise stands with the touchpoints that redeem it, also one that none does."""
    report = told(
        TWO.replace("owner: desk", "promises: told, owner: desk", 1),
        "promises: [told, near]\n",
        "promises: {told: You are told}\n",
    )
    assert "Promises: “You are told” at “Calls”; “near” at no touchpoint." in report


def test_metrics_no_organisation_knows() -> None:
    """A metric of unknown kind is a number with a target."""
    report = told(TWO, "metrics: {speed: {target: 4, actual: 3}, trust: {target: 50}, idle: {}}\n")
    assert "no verdict 3, target 4: “speed”, the whole journey" in report
    assert "no data not measured, target 50: “trust”, the whole journey" in report
    assert "idle" not in report
    assert "NPS is a registered mark" not in report


def test_answers_that_no_number_settles() -> None:
    """A mean that is the target to the digit stays open however many answer."""
    report = told(
        FIGURES.replace("felt: {afraid: 60%, calm: 40%}ANSWERS", "score: 50, sd: 20, n: 40").replace(
            "emotion: 70", "emotion: 50"
        ),
        "evidence: {survey: {title: S, kind: survey}}\n",
    )
    assert "no number of answers would settle it" in report


def test_the_keys_for_programs() -> None:
    """Every key is always there, and no other; where nothing is known it is null."""
    bare = portfolio("kind: journey\ntitle: T\ntouchpoints:\n  a: {title: A}\n")
    for found in (read(DATA / "ferry"), read(ROOT / "journeys"), bare):
        VALID.validate(data(found))
    journey = data(bare)["journeys"][0]
    assert (journey["actual"], journey["assumed"], journey["target"], journey["gap"]) == (None, None, None, None)
    assert journey["touchpoints"]["a"]["series"] is None


def test_numbers_for_programs() -> None:
    """Figures are rounded to six digits, contributions are points and sum to score - 50."""
    journey = data(read(DATA / "ferry"))["journeys"][0]
    actual = journey["actual"]
    assert sum(actual["contributions"].values()) == pytest.approx(actual["score"] - 50, abs=1e-5)
    assert actual["cx"] == pytest.approx((actual["efficiency"] + actual["ease"] + 4 * actual["score"]) / 6, abs=1e-5)
    queue = journey["touchpoints"]["queue"]
    assert queue["cx"] == pytest.approx((30 + 50 + 4 * queue["emotion"]) / 6, abs=1e-5)
    assert queue["priority"] == pytest.approx(queue["cx_lift"] / 2, abs=1e-5)
    assert (queue["series"], queue["verdict"], queue["effort"]) == ("actual", "missed", 2)
    assert journey["touchpoints"]["waiting-list"]["series"] == "assumed"


def test_parameters_for_programs() -> None:
    """Weights, memory and prior are there by name and in numbers."""
    found = data(portfolio("kind: organisation\nmodel: {weights: equal, memory: memory, prior: 30}\n"))["parameters"]
    assert found["weights"] == {"name": "equal", "efficiency": 0.333333, "ease": 0.333333, "emotion": 0.333333}
    assert (found["memory"]["name"], found["memory"]["closing"], found["memory"]["mean"]) == ("memory", 1, 0)
    assert found["prior"] == {"score": 30, "encounters": None}


@st.composite
def journeys(draw: st.DrawFn) -> str:
    """Journeys of up to six touchpoints, anything known or not, any ways between them, any titles."""
    ids = [f"t{number}" for number in range(draw(st.integers(1, 6)))]
    scores = st.none() | st.integers(0, 100)
    title = st.text(max_size=120).map(lambda found: json.dumps(f"T {found}"))
    lines = [f"kind: journey\ntitle: {draw(title)}\ntarget: {{emotion: {draw(st.integers(0, 100))}}}\ntouchpoints:\n"]
    for id_ in ids:
        fields = [f"title: {draw(title)}", f"importance: {draw(st.sampled_from([0, 0.5, 1, 2]))}"]
        for series in ("assumed", "target"):
            parts = [f"{part}: {score}" for part in PARTS if (score := draw(scores)) is not None]
            fields += [f"{series}: {{{', '.join(parts)}}}"] if parts else []
        fields.append(f"next: [{', '.join(draw(st.lists(st.sampled_from([*ids, 'end']), max_size=3, unique=True)))}]")
        lines.append(f"  {id_}: {{{', '.join(fields)}}}\n")
    return "".join(lines)


@given(journeys())
def test_any_journey_is_told(written: str) -> None:
    """Any journey gets a report of short lines and figures of the promised form; contributions sum to score - 50."""
    found = portfolio(written)
    if not found.cases:
        return
    report = text(found)
    assert all(len(line) <= WIDTH and line == line.rstrip() for line in report.split("\n"))
    assert not UNSAFE.search(report.replace("\n", ""))
    figures = data(found)
    VALID.validate(figures)
    for series in ("assumed", "target"):
        summary = figures["journeys"][0][series]
        if summary and summary["score"] is not None:
            assert sum(summary["contributions"].values()) == pytest.approx(summary["score"] - 50, abs=1e-4)
