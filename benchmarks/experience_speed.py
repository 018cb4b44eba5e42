"""How long the experience of journeys takes beside reading the same files: one core, medians, ratios.

Usage: taskset -c 0 python benchmarks/experience_speed.py [--journeys 1000] [--runs 5]

Straight journeys: graph, walks, score, contributions and lifts of the measured series. Wild graphs: all there is, the
three series, gap, lifts, the best few together and the rankings under other assumptions.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import statistics
import time
from collections.abc import Callable, Mapping
from importlib.metadata import version
from typing import Any

from journeymap.analyses.points import SERIES
from journeymap.document import Document, load
from journeymap.portfolio import assemble

TOUCHPOINTS = 60
EVIDENCE = {"e": {"title": "Survey", "kind": "survey"}}
Ways = Mapping[str, list[str] | None]


def text(ways: Ways, seed: int) -> bytes:
    """A journey with values and targets at every touchpoint; JSON is YAML."""
    random_ = random.Random(seed)
    touchpoints = {id_: _touchpoint(random_, next_) for id_, next_ in ways.items()}
    target = {"efficiency": 75, "ease": 80, "emotion": {"score": 70}}
    journey = {"kind": "journey", "title": "T", "target": target, "touchpoints": touchpoints, "evidence": EVIDENCE}
    return json.dumps(journey, indent=1).encode()


def _touchpoint(random_: random.Random, next_: list[str] | None) -> dict[str, Any]:
    found: dict[str, Any] = {"title": "Touchpoint of the customer's way", "evidence": ["e"]}
    found["target"] = {"efficiency": 80, "ease": 80, "emotion": {"score": random_.randint(50, 95)}}
    for series in ("actual", "assumed"):
        found[series] = {part: random_.randint(5, 95) for part in ("efficiency", "ease", "emotion")}
    return found if next_ is None else found | {"next": next_}


def diamonds(number: int) -> Ways:
    """Forks that meet again: 2^number walks."""
    found: dict[str, list[str] | None] = {}
    for index in range(number):
        found[f"a{index}"] = [f"b{index}", f"c{index}"]
        found |= {f"b{index}": [f"a{index + 1}"], f"c{index}": [f"a{index + 1}"]}
    return found | {f"a{number}": ["end"]}


def clique(number: int) -> Ways:
    """From each touchpoint to each other, or to the end."""
    ids = [f"t{index}" for index in range(number)]
    return {id_: [*(other for other in ids if other != id_), "end"] for id_ in ids}


def tangle(nodes: int, edges: int, *, straight: bool) -> Ways:
    """Random edges, beside a straight way through all touchpoints, or with an end where no edge leads on."""
    random_ = random.Random(1)
    found: dict[str, dict[str, None]] = {f"t{index}": {} for index in range(nodes)}
    if straight:
        found = {f"t{index}": {f"t{index + 1}" if index + 1 < nodes else "end": None} for index in range(nodes)}
    for _ in range(edges):
        found[f"t{random_.randrange(nodes)}"][f"t{random_.randrange(nodes)}"] = None
    return {id_: [*ways] or ["end"] for id_, ways in found.items()}


def seconds(work: Callable[[], object]) -> float:
    """Processor time of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def one_series(documents: list[Document]) -> None:
    """Score, contributions and lifts of the measured series, each journey from its document on."""
    for case in assemble(documents).cases:
        experience = case.experience
        assert experience.summary("actual")
        assert experience.lifts


def everything(documents: list[Document]) -> None:
    """All figures of the first journey."""
    experience = assemble(documents).cases[0].experience
    assert all(experience.summary(series) for series in SERIES)
    assert experience.rows
    assert experience.best
    assert experience.gap is not None
    assert isinstance(experience.changes, tuple)


def compare(title: str, texts: list[bytes], work: Callable[[list[Document]], None], runs: int) -> None:
    """Print medians of the work and of reading, and the median of their ratios taken run by run."""
    documents = [load(f"{number}.yaml", content) for number, content in enumerate(texts)]
    work(documents[:1])
    pairs = [
        (seconds(lambda: work(documents)), seconds(lambda: [load("a.yaml", content) for content in texts]))
        for _ in range(runs)
    ]
    ratio = statistics.median(own / reading for own, reading in pairs)
    own, reading = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{title}: {own:.2f} s, reading {reading:.2f} s, ratio {ratio:.3f} (medians of {runs})")


def main() -> None:
    """Make the journeys, reckon, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--journeys", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    print(f"Python {platform.python_version()}, journeymap {version('journeymap')}")
    row: Ways = {f"t{index}": None for index in range(TOUCHPOINTS)}
    many = [text(row, seed) for seed in range(chosen.journeys)]
    title = f"{chosen.journeys} straight journeys of {TOUCHPOINTS} touchpoints, one series (limit 1.5 s for 1,000)"
    compare(title, many, one_series, chosen.runs)
    print("Everything of one journey (limit 5 s):")
    wild = {
        "30 diamonds": diamonds(30),
        "14-clique": clique(14),
        "500 nodes, 1,000 random edges": tangle(500, 1_000, straight=False),
        "the same beside a straight way": tangle(500, 1_000, straight=True),
    }
    for name, ways in wild.items():
        compare(f"  {name}", [text(ways, 1)], everything, min(chosen.runs, 3))


if __name__ == "__main__":
    main()
