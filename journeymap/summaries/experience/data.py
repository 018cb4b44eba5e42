"""The same for programs: plain data with a stable form, floats rounded, every key always there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeymap.analyses.experience import Experience, Row
from journeymap.analyses.points import PARTS, SERIES, Point
from journeymap.analyses.remembering import Extreme, Parameters, Summary
from journeymap.portfolio import Case

DIGITS = 6


def data(cases: Sequence[Case], parameters: Parameters) -> dict[str, Any]:
    """`parameters` and `journeys`, ready for JSON."""
    return {"parameters": _parameters(parameters), "journeys": [_journey(case) for case in cases]}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS) + 0.0


def _parameters(parameters: Parameters) -> dict[str, Any]:
    memory, prior = parameters.memory, parameters.prior
    return {
        "weights": {
            "name": parameters.weights_name,
            **{part: _rounded(weight) for part, weight in zip(PARTS, parameters.weights, strict=True)},
        },
        "memory": {
            "name": parameters.memory_name,
            "mean": memory.mean,
            "extremes": memory.extremes,
            "closing": memory.closing,
            "retain_good": memory.retain_good,
            "retain_bad": memory.retain_bad,
            "positive": _rounded(memory.positive),
            "blend": memory.blend,
        },
        "prior": None
        if prior is None
        else {"score": _rounded(50 * (1 + prior.valence)), "encounters": prior.encounters},
    }


def _journey(case: Case) -> dict[str, Any]:
    experience = case.experience
    return {
        "id": case.id,
        "path": case.document.path,
        **{series: _series(experience.summary(series)) for series in SERIES},
        "gap": _rounded(experience.gap),
        "touchpoints": {id_: _touchpoint(row, experience) for id_, row in experience.rows.items()},
        "robustness": {
            "stable": not experience.changes,
            "changes": [
                {"when": change.when, "was": list(change.was), "becomes": list(change.becomes)}
                for change in experience.changes
            ],
        },
    }


def _series(summary: Summary | None) -> dict[str, Any] | None:
    if summary is None:
        return None
    figures = ("score", "cx", "efficiency", "ease", "mean", "peak", "closing", "se", "unfinished", "below_target")
    return {
        **{name: _rounded(getattr(summary, name)) for name in figures},
        "contributions": {id_: _rounded(points) for id_, points in summary.contributions.items()},
        "missing": list(summary.missing),
        "path": list(summary.path),
        "exact": summary.exact,
        "worst": _extreme(summary.worst),
        "best": _extreme(summary.best),
    }


def _extreme(walk: Extreme | None) -> dict[str, Any] | None:
    return None if walk is None else {"score": _rounded(walk.score), "path": list(walk.path)}


def _touchpoint(row: Row, experience: Experience) -> dict[str, Any]:
    gain = None if row.lift is None else row.lift.cx(experience.parameters.weights)
    return {
        "series": row.series,
        **_parts(row.point),
        "cx": _rounded(row.cx),
        "target": _parts(row.target),
        "target_cx": _rounded(row.target_cx),
        "lift": None if row.lift is None else _rounded(row.lift.emotion),
        "cx_lift": _rounded(gain),
        "effort": row.effort,
        "priority": _rounded(row.priority),
        "verdict": row.verdict,
    }


def _parts(point: Point) -> dict[str, float | None]:
    return {part: _rounded(getattr(point, part)) for part in PARTS}
