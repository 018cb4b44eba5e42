"""doc003: stub."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class InvalidField(Rule):
    """Stub."""

    severity = Severity.ERROR
