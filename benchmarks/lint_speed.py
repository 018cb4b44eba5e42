"""How long `journeymap lint` takes beside `yamllint` (default settings): whole processes in turn, medians, ratios.

Usage: taskset -c 0 python benchmarks/lint_speed.py [--files 300] [--runs 7]

Both read the same files in the same run; `yamllint` checks style only, journeymap checks what the files mean.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import generate


def seconds(command: list[str]) -> float:
    """Wall time of one whole process; its output is thrown away."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def compare(title: str, ours: list[str], theirs: list[str], runs: int) -> float:
    """Print medians of both and the median of the ratios taken pair by pair."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    ratio = statistics.median(own / other for own, other in pairs)
    own, other = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{title}: journeymap {own:.3f} s, yamllint {other:.3f} s, ratio {ratio:.3f} (medians of {runs})")
    return ratio


def main() -> None:
    """Make the files, run both tools, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    print(f"Python {platform.python_version()}, journeymap {version('journeymap')}, yamllint {version('yamllint')}")
    with tempfile.TemporaryDirectory() as name:
        one, many = Path(name) / "one", Path(name) / "many"
        generate.write(one, 1, 60, 0)
        generate.write(many, chosen.files, 60, 0)
        ours = [sys.executable, "-m", "journeymap", "lint", "--exit-zero"]
        theirs = [sys.executable, "-m", "yamllint"]
        file = str(one / "journey-00001.journey.yaml")
        size = Path(file).stat().st_size
        compare(f"one file of 60 touchpoints ({size / 1024:.1f} KiB)", [*ours, file], [*theirs, file], chosen.runs)
        compare(f"{chosen.files} such files", [*ours, str(many)], [*theirs, str(many)], min(chosen.runs, 3))


if __name__ == "__main__":
    main()
