"""Units without a person where one is asked for."""

from __future__ import annotations

from collections.abc import Callable

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]


ORGANISATION = "kind: organisation\nunits: {claims: Claims}\npeople: {maija: {name: Maija, unit: claims}}\n"
JOURNEY = """kind: journey
title: A
touchpoints:
  call: {title: Calls, owner: claims}
  decide: {title: Hears, owner: claims, importance: 2}
risks:
  down: {title: Phones fail, plan: Call back, owner: claims}
  flood: {title: It rains, owner: claims}
"""


def test_moments_of_truth_and_plans_ask_for_a_person(check: Check) -> None:
    """An ordinary touchpoint and a risk without plan do not."""
    moment, plan = check("OWN207", JOURNEY, org=ORGANISATION)
    assert (moment.at, plan.at) == ("touchpoints.decide.owner", "risks.down.owner")
    assert moment.message == "“Hears” is a moment of truth, and Claims answers for it without a person named"
    assert plan.message == "There is a plan for “Phones fail”, and Claims answers for it without a person named"
    assert moment.help == "write `owner: {unit: claims, person: …}`, or give the unit a `lead`"


def test_who_cannot_name_a_person_is_not_asked(check: Check) -> None:
    """An organisation without people, or none at all."""
    assert check("OWN207", JOURNEY, org="kind: organisation\nunits: {claims: Claims}\n") == []
    assert check("OWN207", JOURNEY) == []


def test_other_owners_are_other_rules(check: Check) -> None:
    """Nobody, two, the customer, or a unit that is not defined."""
    for owner in ("[]", "[claims, maija]", "customer", "sales"):
        text = JOURNEY.replace("owner: claims, importance", f"owner: {owner}, importance")
        assert [finding.at for finding in check("OWN207", text, org=ORGANISATION)] == ["risks.down.owner"]
