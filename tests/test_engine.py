"""Graphviz as a child process, whatever it does."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from journeymap import engine as module
from journeymap.document import load
from journeymap.engine import LATE, MISSING, TOO_LARGE, UNUSABLE, draw
from journeymap.graph import Graph, build
from journeymap.layered import layered
from journeymap.layout import sizes
from journeymap.model.journey import Journey

Fake = Callable[[str], str]


def graph(count: int, **more: Any) -> Graph:
    """A plain journey of some touchpoints, and others that are written out."""
    touchpoints = {f"t{index}": {"title": "T"} for index in range(count)} | more
    return build(Journey.model_validate({"kind": "journey", "title": "t", "touchpoints": touchpoints}))


@pytest.fixture
def fake(tmp_path: Path) -> Fake:
    """Makes a `dot` of shell commands; `$REAL` is the embedded one."""

    def make(commands: str) -> str:
        path = tmp_path / "dot"
        path.write_text(f"#!/bin/sh\nREAL='{module._program('embedded')}'\ncd '{tmp_path}'\n{commands}\n", "utf-8")
        path.chmod(0o755)
        return str(path)

    return make


def notes(graphs: list[Graph], engine: str, timeout: float = 10) -> list[str]:
    """The notes of drawings, each of which is checked to be whole."""
    drawings = draw(graphs, engine=engine, timeout=timeout)
    for one, drawing in zip(graphs, drawings, strict=True):
        assert [box.id for box in drawing.boxes] == [box.id for box in layered(one, sizes(one)).boxes]
        assert (drawing.engine == "graphviz") == (not drawing.note)
    return [drawing.note for drawing in drawings]


def test_the_embedded_engine_draws() -> None:
    """Graphviz from its wheel places touchpoints from left to right and routes every edge, also loops and doubles."""
    one = graph(3, x={"title": "X", "next": ["x", "t0", "t0", "end"]})
    (drawing,) = draw([one])
    assert (drawing.engine, drawing.note) == ("graphviz", "")
    assert [path.target for path in drawing.paths] == ["t1", "t2", "x", "x", "t0", "t0", "end"]
    xs = [box.x for box in drawing.boxes]
    assert xs == sorted(xs)
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for path in drawing.paths for x, y in path.points)


def test_boxes_are_exact_in_a_long_journey() -> None:
    """Graphviz rounds positions to five digits; a thousand boxes still stand evenly apart."""
    (drawing,) = draw([graph(1_000)])
    assert drawing.engine == "graphviz"
    steps = [other.x - one.x for one, other in zip(drawing.boxes[:-2], drawing.boxes[1:-1], strict=True)]
    assert max(steps) - min(steps) < 0.05


def test_many_graphs_go_through_one_process(fake: Fake, tmp_path: Path) -> None:
    """Drawings come in the order of the graphs, and the engine is started once."""
    assert notes([graph(count) for count in (3, 1, 2)], fake('echo started >> starts; exec "$REAL" "$@"')) == [""] * 3
    assert (tmp_path / "starts").read_text("utf-8") == "started\n"


def test_very_many_graphs_go_through_a_few(fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process gets no more than its share of nodes and edges."""
    monkeypatch.setattr(module, "MOST_AT_ONCE", 20)
    assert notes([graph(4)] * 5, fake('echo started >> starts; exec "$REAL" "$@"')) == [""] * 5
    assert (tmp_path / "starts").read_text("utf-8") == "started\n" * 3


def test_no_graphs_are_no_drawings() -> None:
    """Nothing is asked where there is nothing to draw."""
    assert draw([]) == []


def test_a_journey_without_touchpoints_is_drawn() -> None:
    """It is an empty drawing, whoever makes it."""
    (drawing,) = draw([graph(0)])
    assert (drawing.boxes, drawing.paths) == ((), ())


FAULTS = {
    "exits 1": ("exit 1", UNUSABLE),
    "says nothing": ("cat > /dev/null", UNUSABLE),
    "prints garbage": ("echo '}{ no json'", UNUSABLE),
    "prints bytes that are no text": ("printf '\\377\\376'", UNUSABLE),
    "prints nested brackets": ("yes '[' | head -n 200000", UNUSABLE),
    "answers another question": ("echo 'digraph { n0 -> n7 }' | \"$REAL\" -Tjson", UNUSABLE),
    "is killed": ("kill -9 $$", UNUSABLE),
    "crashes": ("kill -SEGV $$", UNUSABLE),
    "writes 100 MB": ("head -c 104857600 /dev/zero", UNUSABLE),
    "never stops writing": ("exec cat /dev/zero", UNUSABLE),
    "hangs": ("exec sleep 60", LATE),
    "hangs with its output closed": ("exec >&-; exec sleep 60", UNUSABLE),
    "hangs in a child": ("sleep 60 & wait", LATE),
    "leaves a child with its output": ("sleep 60 &", LATE),
}


@pytest.mark.parametrize(("commands", "note"), FAULTS.values(), ids=FAULTS.keys())
def test_a_broken_engine_is_replaced(fake: Fake, commands: str, note: str) -> None:
    """Whatever a `dot` does, the graphs are drawn by our own layout, in time, and the note says why."""
    start = time.monotonic()
    assert notes([graph(2), graph(3)], fake(commands), timeout=1) == [note, note]
    assert time.monotonic() - start < 3


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Callable[[], list[int]]]:
    """Which of the processes that wrote their ids into `pids` still run; they are ended afterwards."""

    def alive() -> list[int]:
        pids = [int(line) for line in (tmp_path / "pids").read_text("utf-8").split()]
        assert pids
        return [pid for pid in pids if _state(pid) not in {"", "Z", "X"}]

    yield alive
    for pid in alive():
        with suppress(ProcessLookupError):
            os.kill(pid, 9)


def _state(pid: int) -> str:
    """A process's state letter, or nothing if it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return ""


def test_a_hanging_engine_is_killed_with_its_children(fake: Fake, running: Callable[[], list[int]]) -> None:
    """When time is up, neither the engine nor what it started goes on."""
    assert notes([graph(2)], fake("echo $$ >> pids; sleep 60 & echo $! >> pids; wait"), timeout=0.6) == [LATE]
    deadline = time.monotonic() + 2
    while running() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert running() == []


def test_a_system_without_process_groups(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows the engine itself is ended."""
    monkeypatch.delattr(os, "killpg")
    assert notes([graph(2)], fake("exec sleep 60"), timeout=0.2) == [LATE]


def test_an_interrupt_leaves_no_child(
    fake: Fake, running: Callable[[], list[int]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Ctrl-C while Graphviz works ends Graphviz too, and is passed on."""

    def interrupted(*_: object) -> None:
        while not (tmp_path / "pids").exists():
            time.sleep(0.01)
        raise KeyboardInterrupt

    monkeypatch.setattr(threading.Thread, "join", interrupted)
    with pytest.raises(KeyboardInterrupt):
        draw([graph(2)], engine=fake("echo $$ > pids; exec sleep 60"))
    assert running() == []


def test_one_bad_graph_does_not_spoil_the_others(fake: Fake) -> None:
    """If a process dies, the graphs it left unanswered go alone; only the one that kills it has our own layout."""
    bad = fake('cat > asked; grep -q "n3 ->" asked && kill -9 $$; exec "$REAL" "$@" < asked')
    assert notes([graph(2), graph(5), graph(3)], bad) == ["", UNUSABLE, ""]


def test_one_slow_graph_leaves_time_for_the_others(fake: Fake) -> None:
    """A run takes half of the time left at most, so those after it are still drawn."""
    slow = fake('cat > asked; grep -q "n3 ->" asked && exec sleep 60; exec "$REAL" "$@" < asked')
    start = time.monotonic()
    assert notes([graph(5), graph(2), graph(5), graph(3)], slow, timeout=2) == [LATE, "", LATE, ""]
    assert time.monotonic() - start < 2.5


def test_what_was_answered_before_a_fault_is_kept(fake: Fake, tmp_path: Path) -> None:
    """A process that answers two graphs and then dies is asked again for the third only."""
    cut = fake('cat > asked; n=$(grep -c digraph asked); echo $n >> counts; "$REAL" "$@" < asked | head -c 6000')
    assert notes([graph(1), graph(1), graph(9)], cut) == ["", "", UNUSABLE]
    assert (tmp_path / "counts").read_text("utf-8") == "3\n1\n"


def test_without_time_nothing_is_started(fake: Fake, tmp_path: Path) -> None:
    """When all time is used up, graphs are drawn by our own layout at once."""
    assert notes([graph(2)], fake("touch started"), timeout=0) == [LATE]
    assert not (tmp_path / "started").exists()


def test_too_large_a_graph_is_not_asked_for(fake: Fake, tmp_path: Path) -> None:
    """Over a thousand touchpoints, or three thousand edges, are drawn by our own layout; those beside them are not."""
    crowd = graph(60, **{f"x{at}": {"title": "X", "next": [f"t{to}" for to in range(60)]} for at in range(60)})
    assert notes([graph(1_001), graph(2), crowd], "embedded") == [TOO_LARGE, "", TOO_LARGE]
    assert notes([graph(1_001)], fake("touch started")) == [TOO_LARGE]
    assert not (tmp_path / "started").exists()


def test_our_own_layout_can_be_asked_for() -> None:
    """It is no failure then, so there is no note."""
    assert [(drawing.engine, drawing.note) for drawing in draw([graph(2), graph(1_001)], engine="own")] == [
        ("own", "")
    ] * 2


@pytest.mark.parametrize("path", ["/nowhere/dot", "", ".", "a\0b"])
def test_an_engine_that_is_not_there(path: str) -> None:
    """A path without a program is no failure."""
    assert notes([graph(2)], path) == [MISSING]


def test_an_engine_that_is_no_program(tmp_path: Path) -> None:
    """Nor is a file that cannot be run."""
    (tmp_path / "dot").write_text("text", "utf-8")
    assert notes([graph(2)], str(tmp_path / "dot")) == [MISSING]


def test_the_system_engine_is_the_dot_on_the_path(fake: Fake, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`system` runs whatever `dot` the PATH leads to, and is no failure without one."""
    monkeypatch.setenv("PATH", "/nowhere")
    assert notes([graph(2)], "system") == [MISSING]
    fake('echo started > starts; exec "$REAL" "$@"')
    monkeypatch.setenv("PATH", str(tmp_path))
    assert notes([graph(2)], "system") == [""]
    assert (tmp_path / "starts").exists()


@pytest.mark.parametrize("files", [None, []])
def test_an_installation_without_the_engine(files: list[object] | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wheel that does not list its program, or no wheel at all, is no failure."""
    monkeypatch.setattr(metadata, "files", lambda _: files)
    assert notes([graph(2)], "embedded") == [MISSING]

    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "files", missing)
    assert notes([graph(2)], "embedded") == [MISSING]


@pytest.mark.parametrize("count", [60, 300, 1_000])
def test_real_sizes_take_no_time(count: int) -> None:
    """Journeys up to the largest that Graphviz is asked for are drawn in well under three seconds."""
    start = time.monotonic()
    assert notes([graph(count)], "embedded") == [""]
    assert time.monotonic() - start < 3


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "expected"),
    [("complete-14", {""}), ("diamond-30", {""}), ("chain-3000", {TOO_LARGE}), ("random-500x1000", {"", LATE})],
)
def test_hostile_graphs_are_drawn_in_time(corpus: Path, name: str, expected: set[str]) -> None:
    """A graph made to keep Graphviz busy for minutes comes out in time, by our own layout if need be."""
    path = corpus / "hostile" / f"journey-graph-{name}.yaml"
    journey = load(path.name, path.read_bytes()).journey
    assert journey is not None
    start = time.monotonic()
    assert set(notes([build(journey)], "embedded", timeout=4)) <= expected
    assert time.monotonic() - start < 8
