"""Realistic journey files: one organisation, and journeys of 60 touchpoints (about 15 KB) with the features people use.

Usage: python benchmarks/generate.py FOLDER [--files 300] [--touchpoints 60] [--seed 0]
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

UNITS = ["sales", "contact-centre", "claims", "repairs", "billing", "digital", "logistics", "field-service"]
CHANNELS = ["phone", "web", "app", "letter", "visit", "email"]
SYSTEMS = ["crm", "core", "portal", "ledger"]
WORDS = ["worried", "relieved", "uncertain", "satisfied", "frustrated", "trusting", "annoyed", "calm"]
DOING = [
    "Opens the letter and looks for the date",
    "Calls twice, explains the same thing again",
    "Fills the form in on the phone",
    "Waits at home for the visit",
    "Compares the bill with what was agreed",
    "Sends the photos that were asked for",
]
THINKING = ["Did they get it?", "Why do I say this again?", "That was easy", "Who is coming, and when?"]
PAINS = ["Explains the same thing twice", "Nobody says what happens next", "The form forgets what was typed"]


def organisation() -> str:
    """The one organisation file."""
    lines = ["kind: organisation", "name: Benchmark", "units:"]
    lines += [f"  {unit}: {unit.replace('-', ' ').capitalize()}" for unit in UNITS]
    lines += ["people:"] + [f"  lead-{unit}: {{name: Lead of {unit}, unit: {unit}}}" for unit in UNITS]
    lines += ["channels:"] + [f"  {channel}: {{name: {channel}, contact: human}}" for channel in CHANNELS]
    lines += ["systems:"] + [f"  {system}: {{name: {system}, owner: digital}}" for system in SYSTEMS]
    lines += ["metrics:", "  ces: {kind: ces, level: touchpoint, measures: ease, scale: 1-7}"]
    return "\n".join(lines) + "\n"


def journey(random_: random.Random, number: int, touchpoints: int) -> str:
    """One journey: phases, a straight way with a few forks, handoffs, gaps, evidence, a risk and an action."""
    lines = [
        "kind: journey",
        f"title: Journey number {number}",
        "scenario: Something happens on a weekday, and it has to be put right.",
        f"owner: lead-{random_.choice(UNITS)}",
        "reviewed: 2026-09",
        "review-every: 6 months",
        "target: {efficiency: 75, ease: 80, emotion: {raise: [relieved, trusting], lower: [worried], score: 70}}",
        "phases:",
    ]
    phases = max(1, touchpoints // 10)
    lines += [f"  phase-{phase}: Phase {phase} of the way" for phase in range(1, phases + 1)]
    lines.append("touchpoints:")
    owner = random_.choice(UNITS)
    for index in range(1, touchpoints + 1):
        changes = random_.random() < 0.25
        owner = random_.choice(UNITS) if changes else owner
        lines += _touchpoint(random_, index, touchpoints, owner, changes, phases)
    lines += ["evidence:", "  survey: {title: Survey of customers, kind: survey, n: 180, date: 2026-06}"]
    lines += ["risks:", "  down: {title: The exchange fails, affects: {channels: [phone]}, likelihood: 2, severity: 4}"]
    lines += ["actions:", f"  act: {{title: Call back, at: [tp-{touchpoints // 2}], owner: lead-claims, due: 2027-03}}"]
    return "\n".join(lines) + "\n"


def _touchpoint(random_: random.Random, index: int, last: int, owner: str, changes: bool, phases: int) -> list[str]:
    ease, emotion = random_.randint(20, 90), random_.randint(10, 90)
    lines = [f"  tp-{index}:", f"    title: Touchpoint {index} of the customer's way"]
    if (index - 1) % 10 == 0:
        lines.append(f"    phase: phase-{min(phases, 1 + (index - 1) // 10)}")
    lines += [f"    channel: {random_.choice(CHANNELS)}", f"    owner: {owner}"]
    if changes and random_.random() < 0.8:
        lines.append("    handoff: {carries: [case id, address], within: 1 d}")
    lines += [f"    doing: {random_.choice(DOING)}", f"    thinking: {random_.choice(THINKING)}"]
    if random_.random() < 0.4:
        lines += ["    pains:", f"      - {random_.choice(PAINS)}"]
    if random_.random() < 0.5:
        lines.append(
            f"    target: {{efficiency: 75, ease: 80, emotion: {{raise: [{random_.choice(WORDS[1::2])}], score: 70}}}}"
        )
        lines.append(f"    actual: {{ease: {ease}, emotion: {emotion}, evidence: [survey]}}")
    if index % 15 == 8:
        lines.append(f"    next: tp-{min(index + 1, last)}")
    if index % 15 == 7 and index + 2 <= last:
        lines += [
            "    next:",
            f"      - {{to: tp-{index + 1}, share: 80%}}",
            f"      - {{to: tp-{index + 2}, share: 20%}}",
        ]
    return lines


def write(folder: Path, files: int, touchpoints: int, seed: int) -> None:
    """Write the organisation and the journeys into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "organisation.yaml").write_text(organisation(), encoding="utf-8")
    for number in range(1, files + 1):
        text = journey(random.Random(f"{seed}/{number}"), number, touchpoints)
        (folder / f"journey-{number:05}.journey.yaml").write_text(text, encoding="utf-8")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--touchpoints", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    write(chosen.folder, chosen.files, chosen.touchpoints, chosen.seed)


if __name__ == "__main__":
    main()
