"""Runs Graphviz for coordinates: always as a child process, with a time limit, and never in the way of a page."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from typing import IO

from journeymap.graph import Graph
from journeymap.layered import layered
from journeymap.layout import Sizes, answers, drawing, request, sizes
from journeymap.view import Drawing

EMBEDDED, SYSTEM, OWN = "embedded", "system", "own"
"""Engines: Graphviz as installed with journeymap, the `dot` on the PATH, no Graphviz; else it is a `dot`'s path."""

MOST_TOUCHPOINTS, MOST_EDGES = 1_000, 3_000
"""The largest graph that Graphviz is asked to lay out."""

MOST_AT_ONCE, MOST_BYTES, CHUNK = 5_000, 32 * 1024 * 1024, 1024 * 1024
"""Nodes and edges given to one process; bytes read of its answer, in all and at a time."""

SHORTEST = 0.01
"""Seconds left that are worth starting a process for."""

_OWN = "Drawn with journeymap's own layout: "
TOO_LARGE = (
    _OWN + f"over {MOST_TOUCHPOINTS:,} touchpoints or {MOST_EDGES:,} ways between them are too many for Graphviz."
)
MISSING = _OWN + "Graphviz could not be started."
LATE = _OWN + "Graphviz took too long."
UNUSABLE = _OWN + "Graphviz gave no usable answer."


@dataclass(frozen=True, slots=True)
class _Task:
    graph: Graph
    sizes: Sizes

    @property
    def weight(self) -> int:
        return len(self.sizes) + len(self.graph.edges)

    @property
    def fits(self) -> bool:
        return len(self.graph.journey.touchpoints) <= MOST_TOUCHPOINTS and len(self.graph.edges) <= MOST_EDGES


def draw(graphs: Sequence[Graph], *, engine: str = EMBEDDED, timeout: float = 10) -> list[Drawing]:
    """Coordinates and routes of graphs: by Graphviz where it can, else by our own layout with a note that says why.

    Args:
        graphs: what to draw.
        engine: `embedded`, `system`, `own`, or the path of a `dot`.
        timeout: seconds that all runs of Graphviz may take together.

    Returns:
        One drawing a graph, in the same order. Whatever Graphviz does, it is no exception.
    """
    if engine == OWN:
        return [layered(graph, sizes(graph)) for graph in graphs]
    deadline = time.monotonic() + timeout
    tasks = [_Task(graph, sizes(graph)) for graph in graphs]
    answered = _answered(_program(engine), [task for task in tasks if task.fits], deadline)
    outcomes = [next(answered) if task.fits else TOO_LARGE for task in tasks]
    return [
        layered(task.graph, task.sizes, outcome) if isinstance(outcome, str) else outcome
        for task, outcome in zip(tasks, outcomes, strict=True)
    ]


def _program(engine: str) -> str | None:
    """The program of an engine; the embedded one is looked up in its wheel, whose `bin` is rarely on the PATH."""
    if engine == SYSTEM:
        return shutil.which("dot")
    if engine != EMBEDDED:
        return engine
    with suppress(metadata.PackageNotFoundError):
        files = metadata.files("graphviz-pure") or ()
        return next((str(file.locate()) for file in files if file.stem == "graphviz-pure"), None)
    return None


def _answered(program: str | None, tasks: Iterable[_Task], deadline: float) -> Iterator[Drawing | str]:
    """For each task its drawing, or the note that says why there is none."""
    for batch in _batches(tasks):
        yield from _asked(program, batch, deadline)


def _batches(tasks: Iterable[_Task]) -> Iterator[list[_Task]]:
    batch: list[_Task] = []
    weight = 0
    for task in tasks:
        if batch and weight + task.weight > MOST_AT_ONCE:
            yield batch
            batch, weight = [], 0
        batch.append(task)
        weight += task.weight
    if batch:
        yield batch


def _asked(program: str | None, batch: Sequence[_Task], deadline: float) -> Iterator[Drawing | str]:
    """One process for a batch; should it fail, one for each task it left unanswered.

    A run may take half of the time left, so that a bad graph never takes the time of all that follow.
    """
    text = "".join(request(task.graph, task.sizes) for task in batch)
    answer, fault = _run(program, text, (deadline - time.monotonic()) / 2)
    found = _drawings(answer, batch)
    yield from found
    for task in batch[len(found) :]:
        yield from _asked(program, [task], deadline) if len(batch) > 1 else (fault,)


def _drawings(text: str, batch: Sequence[_Task]) -> list[Drawing]:
    """The drawings of a batch as far as the answers to it are sound."""
    found: list[Drawing] = []
    with suppress(ValueError):
        for task, answer in zip(batch, answers(text), strict=False):
            found.append(drawing(answer, task.graph, task.sizes))
    return found


def _run(program: str | None, text: str, limit: float) -> tuple[str, str]:
    """What a program answers within a time limit in seconds, and the note for what it left unanswered."""
    if limit < SHORTEST:
        return "", LATE
    written = bytearray()
    try:
        process = _started(program, text)
    except (OSError, ValueError):
        return "", MISSING
    try:
        reader = threading.Thread(target=_collect, args=(process.stdout, written), daemon=True)
        reader.start()
        reader.join(limit)
        fault = LATE if reader.is_alive() else UNUSABLE
    finally:
        _end(process)
    return bytes(written).decode(errors="replace"), fault


def _started(program: str | None, text: str) -> subprocess.Popen[bytes]:
    """The program with the text as its input, in a process group of its own."""
    if program is None:
        raise FileNotFoundError
    with tempfile.TemporaryFile() as source:
        source.write(text.encode())
        source.seek(0)
        return subprocess.Popen(  # noqa: S603  no shell; the program is ours or the one the user names
            [program, "-Kdot", "-Tjson"],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
        )


def _collect(stream: IO[bytes], written: bytearray) -> None:
    """Read until the end, or until it is too much to be an answer."""
    with stream:
        while len(written) < MOST_BYTES and (chunk := stream.read(CHUNK)):
            written += chunk


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the program and whatever it has started."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
