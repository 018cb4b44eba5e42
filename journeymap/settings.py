"""What the config and the command line choose: rules, severities, ignores, options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from pydantic import ValidationError

from journeymap.errors import UsageError
from journeymap.finding import Severity
from journeymap.rule import Rule
from journeymap.words import meant

BREAKING = frozenset({"DOC001", "DOC002", "DOC003"})
"""Rules whose findings keep a file from being analysed; they speak whatever is selected, so that none is missed."""

UNIGNORABLE = BREAKING - {"DOC003"}
"""Rules that nothing silences."""


@dataclass(frozen=True)
class Settings:
    """Which rules speak, and how loud.

    Selectors are codes (`OWN201`), family letters (`OWN`), names (`unowned-touchpoint`), or `ALL`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_path_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def rules(self, catalogue: Mapping[str, type[Rule]]) -> tuple[Rule, ...]:
        """The chosen rules with their options.

        Raises:
            UsageError: a selector or an option is not known.
        """
        check(catalogue, (*self.select, *self.ignore, *self.extend_select, *self.severity, *self.options))
        check(catalogue, (selector for selectors in self.per_path_ignores.values() for selector in selectors))
        return tuple(self._configured(rule) for rule in catalogue.values() if self._chosen(rule))

    def _chosen(self, rule: type[Rule]) -> bool:
        named = matches(rule, self.select) or matches(rule, self.extend_select)
        wanted = not self.select or named or rule.code() in BREAKING
        return wanted and (rule.code() in UNIGNORABLE or not matches(rule, self.ignore))

    def _configured(self, rule: type[Rule]) -> Rule:
        given = next((options for selector, options in self.options.items() if matches(rule, (selector,))), {})
        try:
            return rule.model_validate({key.replace("-", "_"): value for key, value in given.items()})
        except ValidationError as error:
            raise UsageError(_option_problem(rule, error)) from None

    def severity_of(self, rule: type[Rule]) -> Severity:
        """The rule's severity, as configured or by default."""
        given = {selector.strip().upper(): severity for selector, severity in self.severity.items()}
        ways = (rule.code(), rule.name().upper(), rule.family(), "ALL")
        return next((given[way] for way in ways if way in given), rule.severity)

    def ignored(self, rule: type[Rule], path: str) -> bool:
        """Whether a rule is ignored for a file."""
        return (
            bool(self.per_path_ignores)
            and rule.code() not in UNIGNORABLE
            and any(matches(rule, codes) and _glob(path, glob) for glob, codes in self.per_path_ignores.items())
        )


def matches(rule: type[Rule], selectors: Iterable[str]) -> bool:
    """Whether any selector means a rule; capitals do not matter."""
    own = {rule.code(), rule.family(), rule.name().upper(), "ALL"}
    return any(selector.strip().upper() in own for selector in selectors)


def check(catalogue: Mapping[str, type[Rule]], selectors: Iterable[str]) -> None:
    """Refuse selectors that mean no rule.

    Raises:
        UsageError: with a suggestion.
    """
    known = {"ALL"} | {word for rule in catalogue.values() for word in (rule.code(), rule.family(), rule.name())}
    for selector in selectors:
        if selector.strip().upper() not in {word.upper() for word in known}:
            raise UsageError(f"no rule is called `{selector}`.{meant(selector, known)}")


def _option_problem(rule: type[Rule], error: ValidationError) -> str:
    found = error.errors()[0]
    option = ".".join(str(step) for step in found["loc"]).replace("_", "-")
    if found["type"] == "extra_forbidden":
        known = [name.replace("_", "-") for name in rule.model_fields]
        return f"rule {rule.code()} has no option `{option}`.{meant(option, known)}"
    return f"option `{option}` of rule {rule.code()}: {found['msg'].lower()}"


def _glob(path: str, glob: str) -> bool:
    return fnmatchcase(path, glob) or fnmatchcase(path, f"*/{glob}") or path.startswith(glob.rstrip("/") + "/")
