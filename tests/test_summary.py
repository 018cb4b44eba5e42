"""journeymap.summary."""

from __future__ import annotations

from journeymap.finding import Finding, Position, Severity
from journeymap.lint import Result
from journeymap.summary import closing, first_to_mend, statistics


def finding(
    code: str = "OWN201",
    severity: Severity = Severity.ERROR,
    path: str = "a.yaml",
    line: int = 3,
    message: str = "No owner",
) -> Finding:
    """A finding with the least that is needed."""
    return Finding(code, f"name-of-{code.lower()}", severity, message, path, Position(line, 1, line, 2))


def test_nothing_found() -> None:
    """A clean run says how many files were looked at, and what comments silenced."""
    assert closing(Result((), files=1)) == "Nothing found in 1 file.\n"
    assert closing(Result((), 2, 6)) == "Nothing found in 6 files; 2 silenced by comments.\n"


def test_counts_and_start() -> None:
    """The last line sums up and names the place to start, with how often it is so."""
    findings = (finding(), finding(line=9), finding("EMO301", Severity.WARNING), finding("EVI403", Severity.INFO))
    assert closing(Result(findings, 1, 2)) == (
        "Found 2 errors, 1 warning and 1 info in 2 files; 1 silenced by comments. "
        "Start with a.yaml, line 3 (2 findings are of this kind): No owner\n"
    )


def test_the_gravest_then_the_commonest_then_the_first() -> None:
    """An error goes before many warnings, the commonest error before a rare one, the first before the second."""
    warnings = [finding("EMO301", Severity.WARNING, line=line) for line in range(1, 9)]
    rare, common, again = finding("FLOW103", line=1), finding("OWN201", line=5), finding("OWN201", line=4)
    assert first_to_mend(Result((*warnings, rare))) == rare
    assert first_to_mend(Result((*warnings, rare, common, again))) == again


def test_what_keeps_a_file_from_being_read_goes_first() -> None:
    """A broken file is the place to start, however many other errors there are."""
    broken = finding("DOC003", path="z.yaml")
    many = [finding(line=line) for line in range(1, 9)]
    assert first_to_mend(Result((*many, broken))) == broken


def test_files_that_could_not_be_analysed() -> None:
    """One broken file is named, several are counted; both say why."""
    one = closing(Result((finding("DOC001", path="b.yaml"),), 0, 3, ("b.yaml",)))
    assert one.startswith("b.yaml could not be read as it stands (DOC001), so nothing else was checked in it.\n")
    findings = (finding("DOC002", path="b.yaml"), finding("DOC003", path="c.yaml"), finding("DOC008", path="c.yaml"))
    two = closing(Result(findings, 0, 3, ("b.yaml", "c.yaml")))
    assert two.startswith(
        "2 files could not be read as they stand (DOC002, DOC003), so nothing else was checked in them.\n"
    )


def test_a_broken_file_whose_findings_are_silenced_is_still_told() -> None:
    """Silence never hides that a file was not analysed."""
    assert "b.yaml could not be read as it stands, so" in closing(Result((), 1, 1, ("b.yaml",)))


def test_nothing_of_an_authors_is_obeyed() -> None:
    """Names and messages are escaped, and a long message is cut."""
    text = closing(Result((finding(path="\x1b.yaml", message="\x1b[31m" + "long " * 100),), 0, 1, ("\x1b.yaml",)))
    assert "\x1b" not in text
    assert "\\u{1b}.yaml could not" in text
    assert text.endswith("…\n")


def test_statistics() -> None:
    """Rules by how often they spoke, then by code."""
    warning = finding("EMO301", Severity.WARNING)
    findings = (finding(), finding(line=5), warning, finding("DOC004"))
    assert statistics(Result(findings)) == (
        "    2  OWN201  error    name-of-own201\n"
        "    1  DOC004  error    name-of-doc004\n"
        "    1  EMO301  warning  name-of-emo301\n"
    )
