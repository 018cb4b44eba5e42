"""The few exceptions: what stops a command, as one line a designer can read."""

from __future__ import annotations


class JourneymapError(Exception):
    """Anything of ours that ends a command with one line and exit code 2."""


class UsageError(JourneymapError):
    """A command, option, path or config that cannot be used as given."""


class UnreadableInput(JourneymapError):
    """A foreign file that an importer refuses; `line` (from 1) says where, if known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line
