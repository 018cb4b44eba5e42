"""What tests of the experience model begin with: the model's equations written plainly, and journeys of emotions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st
from reading import case

from journeymap.analyses.experience import Experience
from journeymap.analyses.memory import PRESETS, Memory, Prior

EMOTIONS = st.integers(-100, 100).map(lambda number: number / 100)
"""Valences on a grid, so that ties are common."""

WALKS = st.lists(EMOTIONS, min_size=1, max_size=7)
DOSES = st.sampled_from([0.25, 0.5, 1.0, 1.5, 2.0])
FELT = st.lists(st.tuples(EMOTIONS, DOSES), min_size=1, max_size=7)
"""Valences with doses."""

PRIORS = st.one_of(st.none(), st.builds(Prior, EMOTIONS, st.one_of(st.none(), st.integers(0, 12).map(float))))


@st.composite
def memories(draw: st.DrawFn, blend: bool | None = None) -> Memory:
    """Any memory the equations allow: parts that sum to 1, bad states kept at least as long as good ones."""
    parts = draw(
        st.sampled_from([(0.5, 0.25, 0.25), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 0.5, 0.5), (0.2, 0.3, 0.5)])
    )
    good, bad = sorted(draw(st.tuples(*[st.sampled_from([0.0, 0.25, 0.5, 0.75, 0.9, 1.0])] * 2)))
    blended = draw(st.booleans()) if blend is None else blend
    return Memory(
        *parts, retain_good=good, retain_bad=bad, positive=draw(st.sampled_from([0, 1 / 3, 0.5, 1])), blend=blended
    )


def closing(valences: Sequence[float], doses: Sequence[float], memory: Memory, prior: Prior | None = None) -> float:
    """x_n by the contract's recursion, with both C as they are written."""
    known = {}
    for name, retain in (("good", memory.retain_good), ("bad", memory.retain_bad)):
        start = 0.0 if prior is None else float("inf") if prior.encounters is None else prior.encounters
        known[name] = start if retain == 1 else 1 - retain**start
    state = valences[0] if prior is None else prior.valence
    for valence, dose in zip(valences, doses, strict=True):
        rate = {}
        for name, retain in (("good", memory.retain_good), ("bad", memory.retain_bad)):
            known[name] = known[name] + dose if retain == 1 else retain**dose * known[name] + (1 - retain**dose)
            rate[name] = dose / known[name] if retain == 1 else (1 - retain**dose) / known[name]
        state += rate["bad" if valence >= state else "good"] * (valence - state)
    return state


def recalled(valences: Sequence[float], doses: Sequence[float], memory: Memory, prior: Prior | None = None) -> float:
    """R by the contract's definition."""
    mean = sum(w * e for e, w in zip(valences, doses, strict=True)) / sum(doses)
    peak = memory.positive * max(valences) + (1 - memory.positive) * min(valences)
    if not memory.blend:
        peak = min((e for e in valences if abs(e) == max(map(abs, valences))), default=0.0)
    return memory.mean * mean + memory.extremes * peak + memory.closing * closing(valences, doses, memory, prior)


def touchpoint(
    emotion: Any = None,
    target: Any = None,
    *,
    importance: float | None = None,
    efficiency: Any = None,
    ease: Any = None,
    series: str = "actual",
    **more: Any,
) -> dict[str, Any]:
    """A touchpoint; `target` is its emotion target, or all of its targets."""
    parts = {"efficiency": efficiency, "ease": ease, "emotion": emotion}
    found: dict[str, Any] = {"title": "T", "evidence": ["e"], **more}
    found |= {series: {name: value for name, value in parts.items() if value is not None}}
    if target is not None:
        found["target"] = target if isinstance(target, dict) else {"emotion": {"score": target}}
    return found if importance is None else found | {"importance": importance}


def experience(touchpoints: Mapping[str, Any], model: Any = None, **more: Any) -> Experience:
    """The experience of a journey; `model` is the organisation's."""
    evidence = {"e": {"title": "E", "kind": "survey"}, "g": {"title": "G", "kind": "guess"}}
    journey = {"kind": "journey", "title": "A", "touchpoints": dict(touchpoints), "evidence": evidence, **more}
    return case(json.dumps(journey), json.dumps({"kind": "organisation", "model": model})).experience


def straight(emotions: Sequence[float], target: float | None = None, **more: Any) -> Experience:
    """A straight journey t0, t1 … of measured emotions (0 to 100)."""
    return experience({f"t{i}": touchpoint(e, target) for i, e in enumerate(emotions)}, **more)


LAST = [0.25, 0.5, -0.75, 0.5, 0.75]
"""The last journey of the contract's table."""

DEFAULT = PRESETS["default"]
