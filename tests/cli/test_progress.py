"""journeymap.cli.progress."""

from __future__ import annotations

import io
import sys

import pytest

from journeymap.cli.progress import PAUSE, Progress


class Terminal(io.StringIO):
    """A stderr that is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_nothing_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """A short run shows nothing, and wipes nothing."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    progress = Progress("files read")
    progress.tell(3)
    progress.end()
    assert terminal.getvalue() == ""


def test_a_long_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long run shows counts, not more often than can be read, and wipes them at its end."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    progress = Progress("files read", due=0)
    progress.tell(3)
    progress.tell(4)
    progress.due -= PAUSE
    progress.tell(5)
    progress.end()
    assert terminal.getvalue() == "\r3 files read\r5 files read\r\x1b[K"


def test_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shown with --quiet."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    Progress("files read", quiet=True, due=0).tell(3)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("stream", [None, io.StringIO()])
def test_no_terminal(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None) -> None:
    """Nothing is shown where nobody looks."""
    monkeypatch.setattr(sys, "stderr", stream)
    progress = Progress("files read", due=0)
    progress.tell(3)
    assert not progress.shown
