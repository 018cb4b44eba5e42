"""Texts, and ways to run a command: what all tests of commands begin with."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

CLEAN = """\
kind: journey
title: Water damage
owner: claims
touchpoints:
  call:
    title: Calls the contact centre
    owner: claims
"""
OWNERLESS = CLEAN.replace("    owner: claims\n", "")
BROKEN = "kind: journey\ntitle: [\n"
ORGANISATION = "kind: organisation\nunits: {claims: Claims}\n"


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
Write = Callable[..., Path]


def environment() -> dict[str, str]:
    """The environment, with the package to be found and nothing said about colours and dates."""
    left_out = {"NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH"}
    return {key: value for key, value in os.environ.items() if key not in left_out} | {"PYTHONPATH": str(ROOT)}


def python(*arguments: str, cwd: Path, stdin: bytes = b"", added: Mapping[str, str] | None = None) -> Outcome:
    """Run Python as a process of its own; `added` comes to its environment."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        input=stdin,
        env={**environment(), **(added or {})},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
