"""Phases without touchpoints."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


JOURNEY = "kind: journey\ntitle: A\nphases: {notice: Notices, report: Reports}\ntouchpoints:\n"


def test_another_journey_may_tell_the_phase(check: Check) -> None:
    """A phase that is a journey of its own is not empty."""
    main = f"{JOURNEY}  call: {{title: Calls, phase: report}}\n"
    other = "kind: journey\ntitle: B\npart-of: main#notice\ntouchpoints: {look: Looks}\n"
    assert check("FLOW104", other, main=main) == []
    assert [finding.at for finding in check("FLOW104", main=main)] == ["phases.notice"]


def test_a_misspelt_phase_is_enough_to_say(check: Check) -> None:
    """The phase may only seem empty because its name is misspelt."""
    assert check("FLOW104", f"{JOURNEY}  call: {{title: Calls, phase: reprot}}\n") == []


def test_a_journey_may_begin_with_its_phases(check: Check) -> None:
    """Before the first touchpoint nothing is missing."""
    assert check("FLOW104", f"{JOURNEY.rstrip()} {{}}\n") == []
