"""Comments that silence findings."""

from __future__ import annotations

from datetime import date

import pytest
from reading import HEAD

from journeymap.finding import Finding, Position, Severity
from journeymap.source import read
from journeymap.suppression import Suppression, suppressions

FORM = "write `# journeymap: ignore[OWN201] reason`, or `ignore[OWN201] until 2027-01-31: reason`"


def of(text: str) -> tuple[Suppression, ...]:
    """The suppressions of a file."""
    return suppressions(read(text.encode()))


def finding(line: int, code: str = "OWN201", name: str = "unowned-touchpoint") -> Finding:
    """A finding on a line."""
    return Finding(code, name, Severity.ERROR, "", "a.yaml", Position(line, 1, line, 1))


def lines(text: str) -> list[tuple[int, int]]:
    """First and last line that each comment of a file covers."""
    return [(suppression.first, suppression.last) for suppression in of(text)]


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("# journeymap: ignore[OWN201]", ("OWN201",)),
        ("# journeymap: ignore[OWN201] the new team starts in May", ("OWN201",)),
        ("#journeymap:ignore[OWN201, EMO301]reason", ("OWN201", "EMO301")),
        ("#  journeymap:  Ignore [unowned-touchpoint ,]", ("unowned-touchpoint",)),
    ],
)
def test_what_a_comment_says(comment: str, codes: tuple[str, ...]) -> None:
    """One code or several, by code or name, with or without a reason."""
    (found,) = of(f"a: b  {comment}\n")
    assert (found.codes, found.line, found.column, found.until, found.wrong) == (codes, 1, 7, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "a: b  # ignore[OWN201]\n",
        "a: b  # see journeymap: ignore[OWN201]\n",
        "a: '# journeymap: ignore[OWN201]'\n",
        "a: b\n",
    ],
)
def test_other_comments_and_texts_silence_nothing(text: str) -> None:
    """Only a comment that begins with our name is ours."""
    assert of(text) == ()


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("ignore OWN201", "it is not understood"),
        ("ignore[]", "it is not understood"),
        ("ignore[ , ]", "it is not understood"),
        ("ignore[OWN201", "it is not understood"),
        ("off", "it is not understood"),
        ("ignore[OWN201] until 2027-02-30: reason", "the calendar has no “2027-02-30”"),
        ("ignore[OWN201] until 3: reason", "“3” is not a date"),
    ],
)
def test_a_comment_that_cannot_be_understood(comment: str, said: str) -> None:
    """It covers nothing, and says why and what to write."""
    (found,) = of(f"a: b  # journeymap: {comment}\n")
    assert found.wrong == (said, FORM)
    assert found.covers(finding(1), None) is None


@pytest.mark.parametrize(
    ("comment", "until"),
    [
        ("until 2027-01-31: reason", date(2027, 1, 31)),
        ("until 2027-01-31", date(2027, 1, 31)),
        ("until 2027-01: reason", date(2027, 1, 31)),
        ("until 2027", date(2027, 12, 31)),
        ("until the new team starts", None),
        ("reason until 2027-01-31", None),
    ],
)
def test_a_suppression_may_lapse(comment: str, until: date | None) -> None:
    """A date after `until` is the last day that counts; other words are a reason."""
    (found,) = of(f"a: b  # journeymap: ignore[OWN201] {comment}\n")
    assert found.until == until


@pytest.mark.parametrize(
    ("today", "silenced"),
    [(date(2027, 1, 30), True), (date(2027, 1, 31), True), (date(2027, 2, 1), False), (None, True)],
)
def test_the_last_day(today: date | None, silenced: bool) -> None:
    """It lapses on the day after; where no day is known it counts."""
    (found,) = of("a: b  # journeymap: ignore[OWN201] until 2027-01-31: reason\n")
    assert bool(found.covers(finding(1), today)) is silenced


@pytest.mark.parametrize(
    ("code", "matches"),
    [
        ("OWN201", True),
        ("own201", True),
        ("unowned-touchpoint", True),
        ("Unowned-Touchpoint", True),
        ("OWN", False),
        ("OWN202", False),
    ],
)
def test_codes_and_names(code: str, matches: bool) -> None:
    """A code or a name silences, in any capitals; a family does not."""
    (found,) = of(f"a: b  # journeymap: ignore[EMO301, {code}]\n")
    assert found.covers(finding(1), None) == (code if matches else None)


@pytest.mark.parametrize("code", ["DOC001", "DOC002", "DOC005"])
def test_what_nothing_silences(code: str) -> None:
    """A file that cannot be read, and a comment that silences nothing, are always told."""
    (found,) = of(f"a: b  # journeymap: ignore[{code}]\n")
    assert found.covers(finding(1, code, "x"), None) is None


def test_a_comment_behind_a_text_covers_its_line() -> None:
    """The line it stands on, and no other."""
    (found,) = of(f"{HEAD}touchpoints:\n  call:  # journeymap: ignore[OWN201]\n    title: Calls\n")
    assert [line for line in range(1, 8) if found.covers(finding(line), None)] == [4]


ABOVE = "# journeymap: ignore[OWN201]"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"touchpoints:\n  {ABOVE}\n  call:\n    title: Calls\n    next: end\n\n  photos: Sends photos\n", 3, 5),
        (f"touchpoints:\n  {ABOVE}\n\n  # why\n  call: Calls\n  photos: Sends photos\n", 5, 5),
        (f"{ABOVE}\ntouchpoints:\n  call: Calls\n  photos: Sends photos\nphases: {{}}\n", 2, 4),
        (f"a: 1\n{ABOVE}\nb: 2\n", 3, 3),
        (f"a:\n  b:\n    {ABOVE}\n    c: [1,\n      2]\n    d: 3\n", 4, 5),
        (f"a:\n  {ABOVE}\n  - b\n  - c\n", 3, 3),
        (f"a:\n  - b\n  {ABOVE}\n  - to: c\n    when: d\n  - e\n", 4, 5),
        (f"a:\n  - to: c\n    {ABOVE}\n    when: |\n      d\n      e\n    share: 2\n", 4, 6),
        (f"a:\n  {ABOVE}\n  -\n    to: c\n  - d\n", 3, 4),
        (f"{ABOVE}\n- - a\n  - b\n- c\n", 2, 3),
        (f"a: {{\n  {ABOVE}\n  b: c,\n  d: e }}\n", 3, 3),
        (f"a:\n  {ABOVE}\n  b:\nc: d\n", 3, 3),
        (f"a: b\n{ABOVE}\n", 2, 2),
        (f"a: [b,\n  {ABOVE}\n]\n", 3, 3),
        (f"a: [\n  {ABOVE}\n  b, c]\n", 3, 3),
        (f"a:\r\n  {ABOVE}\r\n  b:\r\n    c: d\r\n  e: f\r\n", 3, 4),
    ],
)  # fmt: skip
def test_a_comment_alone_covers_the_item_below(text: str, first: int, last: int) -> None:
    """A key with all that is in it, an item of a list, a text of several lines; blank lines and comments between."""
    assert lines(text) == [(first, last)]


def test_a_comment_in_the_middle_of_a_text_line_is_not_alone() -> None:
    """Behind a dash or a key it covers the line."""
    assert lines("a:\n  -  # journeymap: ignore[OWN201]\n    b: c\n") == [(2, 2)]


def test_a_whole_file() -> None:
    """`ignore-file` in the first comment covers every line."""
    assert lines("# journeymap: ignore-file[OWN201] old map\nkind: journey\ntitle: A\n") == [(1, 4)]
    assert lines("kind: journey  # journeymap: ignore-file[OWN201]\ntitle: A") == [(1, 2)]


def test_a_whole_file_from_the_first_comment_only() -> None:
    """Further down it silences nothing, and says so."""
    (found,) = of("# A map\n# journeymap: ignore-file[OWN201]\nkind: journey\n")
    assert found.wrong == ("`ignore-file` counts only in the file's first comment", "move it up")


def test_several_comments_keep_their_order() -> None:
    """All suppressions of a file are found."""
    text = f"{ABOVE}\na: b  # journeymap: ignore[EMO301]\n# other\nc: d\n"
    assert [(found.codes, found.line, found.first) for found in of(text)] == [(("OWN201",), 1, 2), (("EMO301",), 2, 2)]
