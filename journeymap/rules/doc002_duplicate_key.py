"""doc002: stub."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class DuplicateKey(Rule):
    """Stub."""

    severity = Severity.ERROR
