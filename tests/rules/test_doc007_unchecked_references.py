"""Registries that nobody wrote."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


JOURNEY = (
    "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, owner: claims, channel: phone, phase: report}\n"
)


def test_all_registries_of_all_files_are_one_finding(check: Check) -> None:
    """Two journeys, three registries, one finding at the first file's kind, with a place for each to be defined."""
    (finding,) = check("DOC007", JOURNEY, JOURNEY)
    assert (finding.path, finding.position.line, finding.position.column) == ("0.yaml", 1, 1)
    assert finding.message == "Nothing defines `phases`, `units` or `channels`, so 6 ids are not checked"
    assert finding.help == (
        "define `units:` and `channels:` in an organisation file (`kind: organisation`), "
        "and `phases:` in the journey itself"
    )


def test_it_points_at_the_organisation(check: Check) -> None:
    """With an organisation the finding is there, though its file comes later."""
    org = "vision: Well\nkind: organisation\nunits: {claims: Claims}\nchannels: {phone: Phone}\n"
    (finding,) = check("DOC007", JOURNEY, org=org)
    assert (finding.path, finding.position.line) == ("org.yaml", 2)
    assert finding.message == "Nothing defines `phases`, so 1 id is not checked"


def test_it_is_silent_while_an_organisation_is_broken(check: Check) -> None:
    """What is missing may stand in the file that cannot be read."""
    assert check("DOC007", JOURNEY, org="kind: organisation\nunits: {claims: [}\n") == []


def test_actions_are_not_a_registry_that_is_missing(check: Check) -> None:
    """An action may stand in a journey that was not read."""
    org = "kind: organisation\nfeedback: {form: {leads-to: [call-back]}}\n"
    assert check("DOC007", org=org, complete=False) == []
