"""How far a run is: on a terminal only, and only once it takes over a second."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field

PATIENCE = 1.0
"""Seconds before anything is shown."""

PAUSE = 0.1
"""Seconds between two numbers."""


@dataclass
class Progress:
    """A count on stderr, such as `120 files read`, that is wiped away at the end."""

    words: str
    quiet: bool = False
    due: float = field(default_factory=lambda: time.monotonic() + PATIENCE)
    shown: bool = False

    def tell(self, count: int) -> None:
        """Show a count, if it is time to."""
        now = time.monotonic()
        if now >= self.due and not self.quiet and sys.stderr is not None and sys.stderr.isatty():
            self.due, self.shown = now + PAUSE, True
            self._put(f"\r{count} {self.words}")

    def end(self) -> None:
        """Wipe the count away."""
        if self.shown:
            self._put("\r\x1b[K")

    def _put(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
