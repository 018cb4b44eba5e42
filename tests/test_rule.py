"""The contract of a rule."""

from __future__ import annotations

from types import ModuleType

import pytest
from pydantic import ValidationError
from reading import case, portfolio

from journeymap.finding import Severity
from journeymap.rule import Rule, of_module
from journeymap.rules import catalogue


def rule(module: str) -> type[Rule]:
    """A rule as if it stood in a module of some name."""

    class Some(Rule):
        severity = Severity.INFO

    Some.__module__ = module
    return Some


def test_code_name_and_family_come_from_the_file_name() -> None:
    """The file name is all there is to say what a rule is called."""
    found = rule("journeymap.rules.own201_unowned_touchpoint")
    assert (found.code(), found.name(), found.family()) == ("OWN201", "unowned-touchpoint", "OWN")
    assert found.url().endswith("OWN201")


@pytest.mark.parametrize("name", ["unowned_touchpoint", "own201", "OWN201_unowned", "own2_unowned", "own201-unowned"])
def test_a_file_that_is_not_named_like_a_rule(name: str) -> None:
    """Such a file is told to whoever wrote it."""
    with pytest.raises(TypeError, match=f"{name} is not named like a rule: own201_unowned_touchpoint.py"):
        rule(f"journeymap.rules.{name}").code()


def test_a_module_holds_one_rule() -> None:
    """The rule is the class defined there; what is imported does not count."""
    module = ModuleType("own299_some")
    found = rule("own299_some")
    vars(module).update(Some=found, Rule=Rule, Other=rule("own298_other"), Severity=Severity)
    assert of_module(module) is found


@pytest.mark.parametrize("count", [0, 2])
def test_a_module_with_no_rule_or_two(count: int) -> None:
    """One rule, one file."""
    module = ModuleType("own299_some")
    vars(module).update({f"Rule{number}": rule("own299_some") for number in range(count)})
    with pytest.raises(TypeError, match=f"own299_some defines {count} rules, not one"):
        of_module(module)


def test_all_rules_by_code() -> None:
    """The catalogue is sorted, and each rule is under its own code with a name of its own."""
    found = catalogue()
    assert list(found) == sorted(found)
    assert all(rule.code() == code for code, rule in found.items())
    assert len({rule.name() for rule in found.values()}) == len(found)


@pytest.mark.parametrize("code", catalogue())
def test_names_read_well_after_allow(code: str) -> None:
    """A name says what is found, not that it is looked for."""
    found = catalogue()[code]
    assert not found.name().startswith(("no-", "check-"))
    assert isinstance(found.severity, Severity)


@pytest.mark.parametrize("code", [code for code, rule in catalogue().items() if rule.dated])
def test_dates_never_turn_a_run_red_by_themselves(code: str) -> None:
    """No rule about dates is an error."""
    assert catalogue()[code].severity is not Severity.ERROR


def test_a_rule_says_nothing_unless_it_overrides_a_hook() -> None:
    """All three hooks are there, and empty."""
    text = "kind: journey\ntitle: T\ntouchpoints: {call: Calls}\n"
    silent = rule("own299_some")()
    assert [
        *silent.journey(case(text)),
        *silent.organisation(portfolio(text)),
        *silent.portfolio(portfolio(text)),
    ] == []


def test_a_rule_is_frozen_and_knows_its_options() -> None:
    """Options cannot be changed once set, and one that is not a field is refused."""
    silent = rule("own299_some")
    with pytest.raises(ValidationError, match="Extra inputs"):
        silent.model_validate({"months": 3})
