"""Which rules speak, and how loud."""

from __future__ import annotations

from typing import Any

import pytest

from journeymap.errors import UsageError
from journeymap.finding import Severity
from journeymap.rule import Rule
from journeymap.rules import catalogue
from journeymap.settings import Settings, matches

RULES = {code: rule for code, rule in catalogue().items() if code in ("DOC001", "DOC003", "OWN201", "EMO301", "EVI402")}
OWN201 = RULES["OWN201"]


def chosen(**settings: Any) -> set[str]:
    """Codes of the rules chosen from five."""
    return {rule.code() for rule in Settings(**settings).rules(RULES)}


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        ({}, {"DOC001", "DOC003", "OWN201", "EMO301", "EVI402"}),
        ({"select": ("OWN201",)}, {"DOC001", "DOC003", "OWN201"}),
        ({"select": ("own", "untargeted-emotion")}, {"DOC001", "DOC003", "OWN201", "EMO301"}),
        ({"select": ("OWN",), "extend_select": ("EVI",)}, {"DOC001", "DOC003", "OWN201", "EVI402"}),
        ({"extend_select": ("EVI",)}, {"DOC001", "DOC003", "OWN201", "EMO301", "EVI402"}),
        ({"ignore": ("Unowned-Touchpoint", "EVI")}, {"DOC001", "DOC003", "EMO301"}),
        ({"select": ("ALL",), "ignore": ("OWN",)}, {"DOC001", "DOC003", "EMO301", "EVI402"}),
        ({"select": ("OWN",), "ignore": ("OWN201",)}, {"DOC001", "DOC003"}),
        ({"ignore": ("ALL",)}, {"DOC001"}),
        ({"ignore": ("DOC003",)}, {"DOC001", "OWN201", "EMO301", "EVI402"}),
    ],
)
def test_selectors(settings: dict[str, Any], codes: set[str]) -> None:
    """Codes, families and names choose, `ignore` wins, and what breaks a file always speaks."""
    assert chosen(**settings) == codes


@pytest.mark.parametrize(
    "settings",
    [
        {"select": ("OWN999",)},
        {"ignore": ("ownership",)},
        {"extend_select": ("",)},
        {"severity": {"OWN20": Severity.INFO}},
        {"options": {"EV402": {}}},
        {"per_path_ignores": {"*.yaml": ("unowned",)}},
    ],
)
def test_a_selector_that_means_nothing_is_refused(settings: dict[str, Any]) -> None:
    """Wherever it stands, a name that is not known ends the run."""
    with pytest.raises(UsageError, match="no rule is called"):
        chosen(**settings)


def test_a_near_selector_is_named() -> None:
    """The message asks for the one that was meant."""
    with pytest.raises(
        UsageError, match=r"no rule is called `unowned-touchpoin`\. Did you mean `unowned-touchpoint`\?"
    ):
        chosen(select=("unowned-touchpoin",))


@pytest.mark.parametrize(
    ("given", "severity"),
    [
        ({}, Severity.ERROR),
        ({"OWN201": Severity.INFO}, Severity.INFO),
        ({"own201": Severity.INFO}, Severity.INFO),
        ({"unowned-touchpoint": Severity.INFO}, Severity.INFO),
        ({"OWN": Severity.WARNING}, Severity.WARNING),
        ({"ALL": Severity.WARNING}, Severity.WARNING),
        ({"ALL": Severity.WARNING, "OWN": Severity.INFO}, Severity.INFO),
        ({"OWN": Severity.WARNING, "OWN201": Severity.INFO}, Severity.INFO),
        ({"EMO301": Severity.INFO}, Severity.ERROR),
    ],
)
def test_severities(given: dict[str, Severity], severity: Severity) -> None:
    """The nearest wins: the rule before its family, that before all, and the rule's own last."""
    assert Settings(severity=given).severity_of(OWN201) is severity


@pytest.mark.parametrize(
    ("glob", "path", "ignored"),
    [
        ("*.yaml", "journeys/a.yaml", True),
        ("drafts/*", "drafts/a.yaml", True),
        ("drafts/*", "journeys/drafts/a.yaml", True),
        ("drafts", "drafts/deep/a.yaml", True),
        ("drafts/", "drafts/a.yaml", True),
        ("a.yaml", "journeys/a.yaml", True),
        ("journeys/a.yaml", "journeys/a.yaml", True),
        ("drafts/*", "journeys/a.yaml", False),
        ("draft", "drafts/a.yaml", False),
        ("A.yaml", "journeys/a.yaml", False),
    ],
)
def test_ignored_for_some_files(glob: str, path: str, ignored: bool) -> None:
    """A pattern means whole paths, their ends, or everything in a folder; capitals count."""
    settings = Settings(per_path_ignores={"other": ("ALL",), glob: ("EMO301", "own")})
    assert settings.ignored(OWN201, path) is ignored
    assert not settings.ignored(RULES["EVI402"], path)
    assert not Settings(per_path_ignores={glob: ("ALL",)}).ignored(RULES["DOC001"], path)


def months(**settings: Any) -> Any:
    """The option of EVI402."""
    (rule,) = (rule for rule in Settings(**settings).rules(RULES) if rule.code() == "EVI402")
    return rule.model_dump()["months"]


def test_options() -> None:
    """A rule has its options by code or by name, else its defaults."""
    assert months() == 24
    assert months(options={"EVI402": {"months": 12}}) == 12
    assert months(options={"stale-evidence": {"months": 6}}) == 6


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"month": 12}, r"rule EVI402 has no option `month`\. Did you mean `months`\?"),
        ({"months": 0}, "option `months` of rule EVI402: input should be greater than or equal to 1"),
        ({"months": "many"}, "option `months` of rule EVI402: input should be a valid integer"),
    ],
)
def test_wrong_options(options: dict[str, Any], said: str) -> None:
    """An option that is not there or not right ends the run, with a suggestion."""
    with pytest.raises(UsageError, match=said):
        months(options={"EVI402": options})


def test_options_have_hyphens() -> None:
    """An option of several words is written with hyphens."""

    class Loud(Rule):
        severity = Severity.INFO
        how_loud: int = 1

    Loud.__module__ = "own299_loud"
    (rule,) = Settings(options={"loud": {"how-loud": 3}}).rules({"OWN299": Loud})
    assert rule == Loud(how_loud=3)
    with pytest.raises(UsageError, match=r"rule OWN299 has no option `how-low`\. Did you mean `how-loud`"):
        Settings(options={"loud": {"how-low": 3}}).rules({"OWN299": Loud})


@pytest.mark.parametrize(("selector", "means"), [(" own ", True), ("OWN2", False), ("", False)])
def test_what_a_selector_means(selector: str, means: bool) -> None:
    """A family is its letters, not a beginning of a code."""
    assert matches(OWN201, (selector,)) is means
