"""What nobody answers for behind the scenes."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


ORGANISATION = "kind: organisation\nsystems:\n  crm: CRM\n"


def _journey(status: str) -> str:
    return (
        f"kind: journey\ntitle: A\nstatus: {status}\ntouchpoints:\n  call: {{title: Calls, systems: [crm, crm]}}\n"
        "backstage:\n  sort: {title: Sorts, owner: claims, systems: [crm, erp]}\n"
    )


def test_a_system_is_told_once_for_all_journeys(check: Check) -> None:
    """Two journeys use it in two places each: one finding, at the system's key."""
    (finding,) = check("OWN209", _journey("live"), _journey("live"), org=ORGANISATION)
    assert (finding.path, finding.position.line, finding.at) == ("org.yaml", 3, "systems.crm")
    assert finding.message == "The system “CRM” has no owner, and 4 touchpoints and processes rely on it"
    assert finding.help == "write `crm: {name: CRM, owner: …}` with one unit or person"


def test_one_use_is_said_as_one(check: Check) -> None:
    """The message counts properly."""
    text = "kind: journey\ntitle: A\ntouchpoints:\n  call: {title: Calls, systems: crm}\n"
    assert check("OWN209", text, org=ORGANISATION)[0].message.endswith("1 touchpoint or process relies on it")


def test_only_live_journeys_use_a_system(check: Check) -> None:
    """Drafts and history do not."""
    assert check("OWN209", _journey("draft"), _journey("retired"), org=ORGANISATION) == []


def test_a_system_in_a_second_file_is_told_there(check: Check) -> None:
    """The path is that of the file which defines the system."""
    found = check("OWN209", _journey("live"), org="kind: organisation\nname: A\n", systems=ORGANISATION)
    assert [finding.path for finding in found] == ["systems.yaml"]


def test_a_process_is_told_in_its_journey(check: Check) -> None:
    """The finding is at the key of the process, in a draft as information."""
    (finding,) = check("OWN209", _journey("draft").replace("owner: claims, ", ""))
    assert (finding.at, finding.severity) == ("backstage.sort", "info")
