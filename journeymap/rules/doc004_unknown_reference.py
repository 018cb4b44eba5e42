"""doc004: stub."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class UnknownReference(Rule):
    """Stub."""

    severity = Severity.ERROR
