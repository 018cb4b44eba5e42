"""Flags become findings: places, severities, silence, order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

import pytest
from reading import HEAD, ORGANISATION, TODAY, document, portfolio, told

from journeymap.document import load
from journeymap.finding import Also, Edit, Finding, Fix, Flag, Position, Route, Severity
from journeymap.lint import Result, lint, place
from journeymap.portfolio import Case, Portfolio, assemble
from journeymap.rule import Rule
from journeymap.rules import catalogue
from journeymap.settings import Settings
from journeymap.source import read

CALL = f"{HEAD}touchpoints:\n  call: Calls\n"
FIX = Fix("Name an owner", (Edit(Position(4, 8, 4, 13), "x"),))


class Everything(Rule):
    """A rule that flags what it is told to, by every hook."""

    severity = Severity.WARNING
    hurts = "It hurts."
    flags: ClassVar[tuple[Flag, ...]] = ()
    about_organisation: ClassVar[bool] = False

    def journey(self, case: Case) -> Iterator[Flag]:
        """All flags, for every journey that can be read."""
        assert case.today == case.portfolio.today
        yield from self.flags

    def organisation(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One for each organisation."""
        if self.about_organisation:
            for found in portfolio.organisations:
                yield found.path, Flag("organisation", ("units",), key=True)

    def portfolio(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One at the first file."""
        if self.about_organisation:
            yield portfolio.documents[0].path, Flag("portfolio")


def rules(*flags: Flag, module: str = "own299_everything", **attributes: Any) -> dict[str, type[Rule]]:
    """A catalogue of our rule alone, with DOC rules."""
    rule: type[Rule] = type("Made", (Everything,), {"__module__": module, "flags": flags} | attributes)
    return {code: found for code, found in catalogue().items() if code.startswith("DOC")} | {rule.code(): rule}


def findings(text: str, *flags: Flag, **attributes: Any) -> list[Finding]:
    """What our rule finds in a journey."""
    result = lint(portfolio(text), rules=rules(*flags, **attributes))
    return [finding for finding in result.findings if not finding.code.startswith("DOC")]


def test_a_flag_becomes_a_finding() -> None:
    """Line, column, severity, the rule's words, the journey and the touchpoint are added."""
    flag = Flag("Nobody answers", ("touchpoints", "call"), key=True, help="write one", fix=FIX)
    assert findings(CALL, flag) == [
        Finding(
            code="OWN299",
            name="everything",
            severity=Severity.WARNING,
            message="Nobody answers",
            path="0.yaml",
            position=Position(4, 3, 4, 7),
            journey="0",
            touchpoint="call",
            at="touchpoints.call",
            hurts="It hurts.",
            help="write one",
            fix=FIX,
        )
    ]


LONG = f"""\
{HEAD}owner: claims
touchpoints:
  call:
    title: Calls
    owner: [claims, repair]
    next:
      - to: photos
        share: 20%
      - end
  photos:
    title: Sends photos
    next: end
"""


@pytest.mark.parametrize(
    ("flag", "position"),
    [
        (Flag(""), Position(1, 1, 1, 5)),
        (Flag("", key=True), Position(1, 1, 1, 5)),
        (Flag("", ("owner",)), Position(3, 8, 3, 14)),
        (Flag("", ("owner",), key=True), Position(3, 1, 3, 6)),
        (Flag("", ("touchpoints", "call"), key=True), Position(5, 3, 5, 7)),
        (Flag("", ("touchpoints", "call", "owner", 1)), Position(7, 21, 7, 27)),
        (Flag("", ("touchpoints", "call", "next", 0), part="to"), Position(9, 13, 9, 19)),
        (Flag("", ("touchpoints", "call", "next", 1), part="to"), Position(11, 9, 11, 12)),
        (Flag("", ("touchpoints", "photos", "next", 0), part="to"), Position(14, 11, 14, 14)),
        (Flag("", ("touchpoints", "photos", "channel"), key=True), Position(12, 3, 12, 9)),
        (Flag("", ("touchpoints", "photos"), position=Position(1, 2, 1, 3)), Position(1, 2, 1, 3)),
    ],
)
def test_where_a_finding_points(flag: Flag, position: Position) -> None:
    """A value, a key, a part of an edge, the file's kind, or a place of its own."""
    (finding,) = findings(LONG, flag)
    assert finding.position == position


@pytest.mark.parametrize(
    ("route", "touchpoint"),
    [
        (("touchpoints", "call", "next", 0), "call"),
        (("touchpoints",), None),
        (("phases", "call"), None),
        ((), None),
    ],
)
def test_the_touchpoint_of_a_finding(route: Route, touchpoint: str | None) -> None:
    """It is read from the route, or named by the flag."""
    assert findings(CALL, Flag("", route))[0].touchpoint == touchpoint
    assert findings(CALL, Flag("", route, touchpoint="other"))[0].touchpoint == "other"


def test_second_places() -> None:
    """A second place may be in the same file or in another."""
    flag = Flag(
        "",
        ("owner",),
        also=(Also("here", ("touchpoints", "call")), Also("there", ("units", "claims"), False, "1.yaml")),
    )
    result = lint(portfolio(LONG, f"{ORGANISATION}units: {{claims: Claims}}\n"), rules=rules(flag))
    (finding,) = (found for found in result.findings if found.code == "OWN299")
    assert [(also.path, also.position, also.message) for also in finding.related] == [
        ("0.yaml", Position(5, 3, 5, 7), "here"),
        ("1.yaml", Position(2, 17, 2, 23), "there"),
    ]


def test_a_place_in_a_file_without_a_kind() -> None:
    """The file is shown by its first key, or by its beginning."""
    assert place(read(b"title: a\n"), ()) == Position(1, 1, 1, 6)
    assert place(read(b""), ()) == Position()


def test_findings_are_sorted() -> None:
    """By file, line, column, code and route, whatever the order of rules and flags."""
    late, early = Flag("", ("touchpoints", "call")), Flag("", ("title",))
    result = lint(portfolio(b=CALL, a=CALL), rules=rules(late, early))
    assert [found[:2] for found in told(result) if found[2] == "OWN299"] == [
        ("a.yaml", 2),
        ("a.yaml", 4),
        ("b.yaml", 2),
        ("b.yaml", 4),
    ]


def test_severities() -> None:
    """The settings decide, and in a draft nothing but DOC is more than a hint."""
    flag = Flag("")
    settings = Settings(severity={"OWN299": Severity.ERROR, "DOC003": Severity.WARNING})
    draft = f"{HEAD}status: draft\ntouchpoints: {{call: {{title: Calls, owner: nobody}}}}\n"
    files = portfolio(CALL, draft, f"{ORGANISATION}units: {{claims: Claims}}\n", "kind: journey\n", complete=True)
    severities = {
        (found.path, found.code): found.severity for found in lint(files, settings, rules=rules(flag)).findings
    }
    assert severities["0.yaml", "OWN299"] is Severity.ERROR
    assert severities["1.yaml", "OWN299"] is Severity.INFO
    assert severities["1.yaml", "DOC004"] is Severity.ERROR
    assert severities["3.yaml", "DOC003"] is Severity.WARNING


def test_a_rule_may_be_silent_about_the_future() -> None:
    """A future journey is asked only of rules that speak about it."""
    future = f"{HEAD}state: future\ntouchpoints: {{call: Calls}}\n"
    assert len(findings(future, Flag(""))) == 1
    assert findings(future, Flag(""), future=False) == []
    assert len(findings(CALL, Flag(""), future=False)) == 1


def test_a_rule_about_dates_needs_a_day() -> None:
    """Without a day it is not asked."""
    for today, count in ((TODAY, 1), (None, 0)):
        result = lint(portfolio(CALL, today=today), rules=rules(Flag(""), dated=True))
        assert sum(found.code == "OWN299" for found in result.findings) == count


def test_what_is_chosen() -> None:
    """Rules that are not selected, and those ignored for a file, say nothing."""
    files = portfolio(CALL, CALL)
    for settings, paths in (
        (Settings(select=("DOC",)), []),
        (Settings(ignore=("everything",)), []),
        (Settings(per_path_ignores={"1.yaml": ("OWN",)}), ["0.yaml"]),
    ):
        result = lint(files, settings, rules=rules(Flag("")))
        assert [found.path for found in result.findings if found.code == "OWN299"] == paths


def test_only_some_files_are_reported() -> None:
    """The others are read for references, and nothing is said of them."""
    files = portfolio(
        CALL, f"{HEAD}touchpoints: {{call: {{title: Calls, owner: nobody}}}}\n", f"{ORGANISATION}units: {{a: A}}\n"
    )
    result = lint(files, reported=["1.yaml"], rules=rules(Flag(""), about_organisation=True))
    assert {found.path for found in result.findings} == {"1.yaml"}
    assert {found.code for found in result.findings} >= {"DOC004", "OWN299"}
    assert result.files == 1


def test_hooks_over_files_together() -> None:
    """Organisations are always asked about, the portfolio only if all of it was read."""
    files = (CALL, f"{ORGANISATION}units: {{a: A}}\n")
    whole = lint(portfolio(*files), rules=rules(about_organisation=True)).findings
    assert [(found.path, found.message, found.journey) for found in whole if found.code == "OWN299"] == [
        ("0.yaml", "portfolio", "0"),
        ("1.yaml", "organisation", None),
    ]
    part = lint(portfolio(*files, complete=False), rules=rules(about_organisation=True)).findings
    assert [found.message for found in part if found.code == "OWN299"] == ["organisation"]


def test_a_broken_file_is_told_and_not_analysed() -> None:
    """Its DOC findings come, no rule is asked, and it is named as broken; others are analysed."""
    result = lint(portfolio("kind: journey\n", CALL), rules=rules(Flag("")))
    assert [(path, code) for path, _, code in told(result) if code in ("DOC003", "OWN299")] == [
        ("0.yaml", "DOC003"),
        ("0.yaml", "DOC003"),
        ("1.yaml", "OWN299"),
    ]
    assert (result.broken, result.files) == (("0.yaml",), 2)


def test_severities_are_counted() -> None:
    """A result knows how many findings of each severity it has."""
    result = lint(portfolio("kind: journey\n", CALL), rules=rules(Flag("")))
    assert [result.count(severity) for severity in Severity] == [2, 1, 0]
    assert lint(assemble([])) == Result(())


# silence


def codes(
    text: str, *flags: Flag, settings: Settings | None = None, today: date | None = TODAY, **attributes: Any
) -> Result:
    """The result of our rule and DOC on a journey."""
    return lint(portfolio(text, today=today), settings, rules=rules(*flags, **attributes))


def test_a_comment_silences_a_finding() -> None:
    """It is counted and not told; others are told all the same."""
    text = f"{HEAD}touchpoints:\n  call: Calls  # journeymap: ignore[OWN299]\n  photos: Sends photos\n"
    result = codes(text, Flag("", ("touchpoints", "call")), Flag("", ("touchpoints", "photos")))
    assert told(result) == [("0.yaml", 5, "OWN299")]
    assert result.suppressed == 1


def test_a_lapsed_comment_silences_nothing() -> None:
    """The finding is back, and the comment is told."""
    text = f"{HEAD}touchpoints:\n  call: Calls  # journeymap: ignore[OWN299] until 2026-01-31: soon\n"
    result = codes(text, Flag("", ("touchpoints", "call")))
    assert [code for _, _, code in told(result)] == ["OWN299", "DOC005"]
    assert codes(text, Flag("", ("touchpoints", "call")), today=None).findings == ()


def test_a_finding_may_be_silenced_twice() -> None:
    """Two comments that both cover it are both in use, and it counts once."""
    text = f"# journeymap: ignore-file[everything]\n{HEAD}touchpoints:\n  call: Calls  # journeymap: ignore[OWN299]\n"
    result = codes(text, Flag("", ("touchpoints", "call")))
    assert (result.findings, result.suppressed) == ((), 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{HEAD}touchpoints: [  # journeymap: ignore[DOC001]\n", "DOC001"),
        (f"# journeymap: ignore-file[DOC001]\n{HEAD}touchpoints: [\n", "DOC001"),
        (f"{HEAD}title: A  # journeymap: ignore[DOC002]\ntouchpoints: {{call: Calls}}\n", "DOC002"),
    ],
)
def test_a_broken_file_cannot_be_silenced(text: str, code: str) -> None:
    """Neither broken YAML nor a key that stands twice."""
    assert code in [found for _, _, found in told(codes(text))]


def test_a_reference_can_be_silenced() -> None:
    """Other DOC findings are silenced like any."""
    text = f"{HEAD}touchpoints: {{call: {{title: Calls, assumed: {{emotion: blah}}}}}}  # journeymap: ignore[DOC004]\n"
    assert codes(text).findings == ()


def idle(comment: str, text: str = CALL, **keywords: Any) -> list[str]:
    """What is said of a comment at the end of the last line."""
    result = codes(f"{text[:-1]}  # {comment}\n", **keywords)
    return [
        f"{found.position.line}:{found.position.column} {found.message} | {found.help}"
        for found in result.findings
        if found.code == "DOC005"
    ]


def test_a_comment_that_silences_nothing() -> None:
    """The codes that are idle are named, at the comment; those in use are not."""
    assert idle("journeymap: ignore[OWN299]") == [
        "4:16 This comment silences nothing: `OWN299` | take the comment out, or the idle codes"
    ]
    flag = Flag("", ("touchpoints", "call"))
    result = codes(f"{CALL[:-1]}  # journeymap: ignore[OWN299, DOC004, OWN1]\n", flag)
    assert [found.message for found in result.findings] == ["This comment silences nothing: `DOC004` and `OWN1`"]


def test_a_comment_that_cannot_be_understood() -> None:
    """It is told with what to write."""
    (said,) = idle("journeymap: ignore OWN299")
    assert said.startswith("4:16 This comment silences nothing: it is not understood | write `# journeymap: ignore[OWN")


FUTURE = f"{HEAD}state: future\ntouchpoints:\n  call: Calls\n"


@pytest.mark.parametrize(
    ("text", "keywords"),
    [
        (CALL, {"settings": Settings(ignore=("OWN299",))}),
        (CALL, {"settings": Settings(select=("DOC",))}),
        (CALL, {"settings": Settings(per_path_ignores={"*.yaml": ("OWN299",)})}),
        (CALL, {"settings": Settings(ignore=("DOC005",))}),
        (CALL, {"settings": Settings(per_path_ignores={"*.yaml": ("DOC005",)})}),
        (CALL, {"dated": True, "today": None}),
        (FUTURE, {"future": False}),
        ("kind: journey\ntitle: T\ntouchpoints:\n  call:\n", {}),
    ],
)
def test_a_comment_for_a_rule_that_was_not_asked(text: str, keywords: dict[str, Any]) -> None:
    """Only codes that ran can be idle: none in a broken file, none that are switched off."""
    assert idle("journeymap: ignore[OWN299]", text, **keywords) == []


def test_a_comment_for_a_rule_over_the_portfolio() -> None:
    """Such a rule is not asked where not all was read."""
    for complete, count in ((True, 1), (False, 0)):
        files = portfolio(f"{CALL[:-1]}  # journeymap: ignore[OWN299]\n", complete=complete)
        result = lint(files, rules=rules(portfolio_wide=True))
        assert sum(found.code == "DOC005" for found in result.findings) == count


def test_positions_count_code_points() -> None:
    """A byte order mark is no column, a wide character is one, and CR alone ends a line."""
    text = "\ufeffkind: journey\rtitle: T\rtouchpoints: {漢字: {title: 👩‍👧, owner: x}}\r"
    files = assemble([load("a.yaml", text.encode()), document(f"{ORGANISATION}units: {{a: A}}\n", "b.yaml")])
    (finding,) = (found for found in lint(files).findings if found.code == "DOC004")
    assert finding.position == Position(3, 39, 3, 40)
