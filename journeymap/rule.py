"""The contract of a rule: one file in `rules/`, found by its name, told by its docstring."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from types import ModuleType
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Case, Portfolio

_FILE_NAME = re.compile(r"([a-z]+)([0-9]{3})_([a-z0-9_]+)")
URL = "https://journeymap.readthedocs.io/rules/#"


class Rule(BaseModel):
    """One thing to look for.

    A subclass lives alone in `rules/<code>_<name>.py`; code and name come from that file name. Its docstring says what
    it finds, why that hurts the customer and when it is mistaken, with YAML blocks under `Flagged::` (a trailing
    `# CODE` marks each expected line) and `Accepted::`, which are its tests. Fields are options for the config.

    A rule overrides the one of the three hooks that it needs. Flags name routes; lines, severities and suppressions are
    not its business.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    severity: ClassVar[Severity]
    hurts: ClassVar[str] = ""
    """What a finding means for the customer, in one sentence."""
    future: ClassVar[bool] = True
    """Whether the rule also speaks about journeys with `state: future`."""
    dated: ClassVar[bool] = False
    """Whether the rule needs to know what day it is."""
    portfolio_wide: ClassVar[bool] = False
    """Whether the rule needs the whole root, every file of it read."""

    def journey(self, case: Case) -> Iterable[Flag]:
        """Flags of one journey; a rule about dates asks `case.today`, None where such rules are left out."""
        return ()

    def organisation(self, portfolio: Portfolio) -> Iterable[tuple[str, Flag]]:
        """Flags of the organisation's files, each with the path of its file."""
        return ()

    def portfolio(self, portfolio: Portfolio) -> Iterable[tuple[str, Flag]]:
        """Flags of the whole portfolio, each with the path of its file; asked only if it is complete."""
        return ()

    @classmethod
    def code(cls) -> str:
        """`OWN201` for `own201_unowned_touchpoint.py`."""
        return "".join(_parsed(cls.__module__)[:2]).upper()

    @classmethod
    def name(cls) -> str:
        """`unowned-touchpoint` for `own201_unowned_touchpoint.py`."""
        return _parsed(cls.__module__)[2].replace("_", "-")

    @classmethod
    def family(cls) -> str:
        """`OWN` for `own201_unowned_touchpoint.py`."""
        return _parsed(cls.__module__)[0].upper()

    @classmethod
    def url(cls) -> str:
        """Where the rule's page is."""
        return f"{URL}{cls.code()}"


@cache
def _parsed(module: str) -> tuple[str, str, str]:
    match = _FILE_NAME.fullmatch(module.rpartition(".")[2])
    if match is None:
        raise TypeError(f"{module} is not named like a rule: own201_unowned_touchpoint.py")
    return match[1], match[2], match[3]


def of_module(module: ModuleType) -> type[Rule]:
    """The one rule defined in a module."""
    found = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__
    ]
    if len(found) != 1:
        raise TypeError(f"{module.__name__} defines {len(found)} rules, not one")
    return found[0]
