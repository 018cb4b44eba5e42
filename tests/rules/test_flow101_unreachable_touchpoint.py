"""Touchpoints that no way leads to."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


START = "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, next: decision}\n  photos: Sends photos\n"
JOURNEY = f"{START}  more: {{title: Sends more, next: photos}}\n  decision: Gets the decision\n"


def test_what_follows_is_not_told_again(check: Check) -> None:
    """A loop of two that nobody comes to is one finding, at its first touchpoint, with the way to mend it."""
    (finding,) = check("FLOW101", JOURNEY)
    assert (finding.touchpoint, finding.position.line) == ("photos", 5)
    assert finding.message == "“Sends photos” is never reached, nor is the one after it"
    assert finding.help.startswith(
        "add `photos` to the `next` of whatever leads here (`call`, just above, leads elsewhere)"
    )


def test_several_that_follow_are_counted(check: Check) -> None:
    """Three after the first are named by their number."""
    text = "kind: journey\ntitle: A\ntouchpoints:\n  a: {title: A, next: end}\n  b: B\n  c: C\n  d: D\n"
    (finding,) = check("FLOW101", text)
    assert finding.message == "“B” is never reached, nor are the 2 after it"


def test_another_journey_may_come_in(check: Check) -> None:
    """A touchpoint that another journey tells in detail is reached."""
    other = "kind: journey\ntitle: B\npart-of: main#photos\ntouchpoints: {call: Calls}\n"
    assert check("FLOW101", other, main=JOURNEY) == []


def test_another_journey_may_tell_a_whole_phase(check: Check) -> None:
    """Touchpoints of a phase that another journey tells are reached."""
    other = "kind: journey\ntitle: B\npart-of: main#p\ntouchpoints: {call: Calls}\n"
    phased = JOURNEY.replace("photos: Sends photos", "photos: {title: Sends photos, phase: p}")
    assert check("FLOW101", other, main=f"{phased}phases: {{p: P}}\n") == []
    assert len(check("FLOW101", other, main=f"{JOURNEY}phases: {{p: P}}\n")) == 1


def test_it_is_silent_while_a_next_is_unknown(check: Check) -> None:
    """The misspelt `next` may be the way that is missing."""
    assert check("FLOW101", JOURNEY.replace("next: decision", "next: [decision, photo]")) == []
