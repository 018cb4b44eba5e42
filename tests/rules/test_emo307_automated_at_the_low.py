"""Machines only, where feelings are strong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

ORGANISATION = """
kind: organisation
channels:
  letter: {name: Letter, contact: automated}
  text: {name: Text message, contact: automated}
  web: {name: Web, contact: self-service}
  phone: {name: Phone, contact: human}
  fax: Fax
"""


def journey(first: str, keys: str) -> str:
    """A journey of a first touchpoint and of another, on line 6."""
    return f"kind: journey\ntitle: A\ntouchpoints:\n  a: {{title: A, {first}}}\n  b:\n    {{title: B, {keys}}}\n"


@pytest.mark.parametrize(
    "target",
    [
        "emotion: 87.5",
        "emotion: 12.5",
        "emotion: {raise: [safe]}",
        "emotion: {lower: [afraid]}",
        "emotion: {raise: [relieved], lower: [afraid]}",
    ],
)
def test_strong_targets(check: Check, target: str) -> None:
    """A valence of 0.75 of either sign, by score, or by words where there is none."""
    (finding,) = check("EMO307", ORGANISATION, journey("notes: nothing", f"channel: letter, target: {{{target}}}"))
    assert finding.position.line == 6
    assert finding.at == "touchpoints.b.channel"
    assert finding.message == "“B” has only automated channels (Letter), and a strong feeling is its target"


@pytest.mark.parametrize(
    "keys",
    [
        "channel: letter, target: {emotion: 87}",
        "channel: letter, target: {emotion: {raise: [safe], score: 70}}",
        "channel: letter, target: {emotion: {raise: [relieved, trusting]}}",
        "channel: letter, target: {emotion: {raise: [nonsense]}}",
        "channel: letter, target: {ease: 90}",
        "channel: [letter, phone], target: {emotion: 90}",
        "channel: web, target: {emotion: 90}",
        "channel: fax, target: {emotion: 90}",
        "channel: pigeon, target: {emotion: 90}",
        "target: {emotion: 90}",
        "channel: letter, target: {emotion: 90}, importance: background",
        "channel: letter",
    ],
)
def test_silence(check: Check, keys: str) -> None:
    """Weaker targets, a person, self-service, a channel nobody described, no channel, the background."""
    assert check("EMO307", ORGANISATION, journey("assumed: {emotion: 60}", keys)) == []


@pytest.mark.parametrize(("before", "told"), [(39, True), (40, False)])
def test_customers_who_come_low(check: Check, before: int, told: bool) -> None:
    """The state that is brought along counts, whatever is felt at the touchpoint below the middle."""
    for emotion in ("assumed: {emotion: 49}", "notes: unknown"):
        text = journey(f"assumed: {{emotion: {before}}}", f"channel: [letter, text], {emotion}")
        said = [finding.message for finding in check("EMO307", ORGANISATION, text)]
        reason = "and customers bring an emotion of 39 along to it"
        assert said == [f"“B” has only automated channels (Letter and Text message), {reason}"] * told


def test_a_machine_that_lifts_is_left_alone(check: Check) -> None:
    """Where customers feel well again with the machine, no person is missed."""
    text = journey("assumed: {emotion: 20}", "channel: letter, assumed: {emotion: 50}")
    assert check("EMO307", ORGANISATION, text) == []


def test_the_first_touchpoint_is_come_to_without_a_state(check: Check) -> None:
    """Unless the organisation says what customers think of it beforehand."""
    text = journey("channel: letter, assumed: {emotion: 20}", "channel: phone")
    assert check("EMO307", ORGANISATION, text) == []
    assert len(check("EMO307", f"{ORGANISATION}model: {{prior: 30}}\n", text)) == 1


def test_without_an_organisation(check: Check) -> None:
    """Who is at the other end of a channel is not known."""
    assert check("EMO307", journey("notes: n", "channel: letter, target: {emotion: 90}")) == []
