"""Rules, one a file; code and name come from the file name."""

from __future__ import annotations

import sys
from functools import cache

from journeymap import plugin
from journeymap.rule import Rule, of_module


@cache
def catalogue() -> dict[str, type[Rule]]:
    """All rules by code, sorted: every module here is one."""
    found = [of_module(module) for module in plugin.modules(sys.modules[__name__]).values()]
    return {rule.code(): rule for rule in sorted(found, key=lambda rule: rule.code())}
