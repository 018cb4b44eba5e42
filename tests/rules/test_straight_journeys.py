"""Straight journeys, whatever they leave out, are no trouble."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.finding import Finding

TOUCHPOINT = st.fixed_dictionaries(
    {"title": st.sampled_from(["Calls", "Waits"])},
    optional={
        "owner": st.sampled_from(["customer", "claims"]),
        "when": st.just("it is wet"),
        "share": st.sampled_from(["0%", "30%", "100%"]),
        "handoff": st.just("[case id]"),
    },
)


@given(st.lists(st.tuples(st.booleans(), TOUCHPOINT), min_size=1, max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_they_have_no_flow_finding(
    check: Callable[..., list[Finding]], touchpoints: list[tuple[bool, dict[str, str]]]
) -> None:
    """A journey without `next`, with phases in their order, gives no FLOW finding and no DOC error."""
    phases, lines = [], []
    for index, (begins, touchpoint) in enumerate(touchpoints):
        if begins:
            phases.append(f"  p{index}: Phase {index}\n")
            touchpoint = {**touchpoint, "phase": f"p{index}"}
        lines.append(f"  t{index}: {{{', '.join(f'{key}: {value}' for key, value in touchpoint.items())}}}\n")
    section = f"phases:\n{''.join(phases)}" if phases else ""
    text = f"kind: journey\ntitle: A\n{section}touchpoints:\n{''.join(lines)}"
    codes = ("FLOW101", "FLOW102", "FLOW103", "FLOW104", "FLOW106", "FLOW107", "DOC001", "DOC003", "DOC004")
    assert [finding.message for code in codes for finding in check(code, text)] == []
