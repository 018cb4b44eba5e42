"""journeymap.reports.full."""

from __future__ import annotations

from datetime import date

import pytest

from journeymap.document import load
from journeymap.finding import Finding, Position, Related, Severity
from journeymap.lint import Result, lint
from journeymap.portfolio import assemble
from journeymap.report import Report
from journeymap.reports.full import FOLD, render
from journeymap.settings import Settings
from journeymap.terminal import UNSAFE

CLAIM = """\
kind: journey
title: Vesivahinko 漢字
touchpoints:
  call:
    title: Calls the contact centre
    owner: claims
    ease: 40
  wait:
\ttitle: Waits
"""

OWNERLESS = """\
kind: journey
title: Water damage
touchpoints:
  call:
    title: Calls the contact centre
  photos: {title: Sends photos, owner: claims}
"""


def report(*, color: bool = False, everything: bool = False, select: str = "", **texts: str) -> str:
    """The report on texts, by name."""
    documents = [load(f"{name}.yaml", text.encode()) for name, text in texts.items()]
    settings = Settings(select=(select,) if select else ())
    result = lint(assemble(documents, today=date(2026, 11, 24)), settings)
    sources = {document.path: document.source for document in documents}
    return render(Report(result, sources, color=color, everything=everything))


def test_a_finding_in_full() -> None:
    """A finding says what is wrong, shows the line, what it means for the customer, and what to write."""
    assert report(claim=OWNERLESS, select="OWN201") == (
        "error OWN201 unowned-touchpoint: “Calls the contact centre” has no owner\n"
        "  --> claim.yaml:4:3\n"
        "  3 | touchpoints:\n"
        "  4 |   call:\n"
        "    |   ^^^^\n"
        "  5 |     title: Calls the contact centre\n"
        "  for the customer: When nobody answers for a touchpoint, the customer is the first to notice that it fails.\n"
        "  to mend it: write `owner:` and one unit or person, or `owner: customer` for a moment of their own life\n"
        "\n"
        "Found 1 error in 1 file. Start with claim.yaml, line 4: “Calls the contact centre” has no owner\n"
    )


def test_a_broken_file() -> None:
    """A file that is not YAML gets its finding at the place, and the closing words say that it was not checked."""
    text = report(claim=CLAIM)
    assert text.startswith("error DOC001 unreadable-file: ")
    assert "\n  9 |     title: Waits\n" in text
    assert "claim.yaml could not be read as it stands (DOC001), so nothing else was checked in it.\n" in text


def finding(line: int = 1, code: str = "OWN201", path: str = "a.yaml", hurts: str = "They notice.") -> Finding:
    """A finding that needs no text."""
    return Finding(code, "a-name", Severity.WARNING, f"Nr {line}", path, Position(line, 1, line, 2), hurts=hurts)


def test_more_than_five_of_a_kind_are_folded() -> None:
    """Of many findings of one code in one file the first are shown, and how many more there are; `--all` shows all."""
    findings = (*(finding(line) for line in range(1, FOLD + 3)), finding(3, path="b.yaml"))
    folded = render(Report(Result(findings, files=2)))
    assert folded.count("warning OWN201") == FOLD + 1
    assert "\n… and 2 more of OWN201 in a.yaml, --all\n" in folded
    assert "b.yaml, --all" not in folded
    everything = render(Report(Result(findings, files=2), everything=True))
    assert everything.count("warning OWN201") == FOLD + 3
    assert "--all" not in everything


def test_exactly_five_are_not_folded() -> None:
    """Nothing is folded that would take as much room."""
    assert "--all" not in render(Report(Result(tuple(finding(line) for line in range(1, FOLD + 1)))))


def test_what_it_means_for_the_customer_is_said_once_a_file() -> None:
    """The sentence of a code stands with its first finding in each file."""
    findings = (finding(1), finding(2), finding(1, path="b.yaml"), finding(2, "EMO301", "b.yaml", "Nobody's aim."))
    text = render(Report(Result(findings)))
    assert text.count("for the customer: They notice.") == 2
    assert text.count("for the customer: Nobody's aim.") == 1


def test_related_places() -> None:
    """A second place is named with path, line and column."""
    related = (Related("b.yaml", Position(7, 3, 7, 5), "first written here"),)
    one = Finding("DOC002", "duplicate-key", Severity.ERROR, "Twice", "a.yaml", Position(), related=related)
    assert "  see also: b.yaml:7:3 first written here\n" in render(Report(Result((one,))))


def test_colours() -> None:
    """Colours stand around what is ours, only where they are allowed, and take nothing else away."""
    coloured = report(claim=OWNERLESS, color=True, select="OWN201")
    assert coloured.startswith("\x1b[1;31merror OWN201\x1b[0m unowned-touchpoint: \x1b[1m“Calls")
    assert "\x1b" not in report(claim=OWNERLESS)


@pytest.mark.parametrize("payload", ["\x1b]0;owned\x07", "\x9b31m", "\u202egnp", "\u2066x", "\r\x1b[2K"])
def test_nothing_of_an_authors_is_obeyed(payload: str) -> None:
    """Whatever stands in a file or its name, only printable characters reach the terminal."""
    for text in (f"kind: journey\ntitle: A\n{payload}: b\n", f"kind: journey\ntitle: '{payload}'\ntouchpoints: {{}}\n"):
        documents = [load(f"{payload}.yaml", text.encode())]
        result = lint(assemble(documents))
        shown = render(Report(result, {document.path: document.source for document in documents}))
        assert result.findings
        assert not UNSAFE.search(shown.replace("\n", ""))
