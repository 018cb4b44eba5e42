"""doc001: stub."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class UnreadableFile(Rule):
    """Stub."""

    severity = Severity.ERROR
