"""Every common slip is told at its place, in plain words, with the line to write instead."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.complaints import Complaint, clip, explain, quote
from journeymap.nodes import Problem
from journeymap.source import read

HEAD = "kind: journey\ntouchpoints:\n"
TAIL = "  photos:\n    title: Sends photos\n"

TEXTS = {
    "a colon": ("title: Water«:» everywhere", "splits “Water: everywhere”", 'title: "Water: everywhere"'),
    "two colons": ("title: Step 2«:» turn off: the tap", "splits “Step 2", 'title: "Step 2: turn off: the tap"'),
    "a colon at the end": ("title: Sends photos«:»", "splits", 'title: "Sends photos:"'),
    "a colon at the beginning": ("title: «:» and then", "splits", 'title: ": and then"'),
    "a colon and a comment": ("title: Note«:» x  # later", "splits “Note: x”", 'title: "Note: x"  # later'),
    "a colon in an item": ("- Note: she«:» no", "splits “Note: she: no”", '- "Note: she: no"'),
    "a colon before quotes": ('title: She says«:» "No"', "splits", "title: 'She says: \"No\"'"),
    "a colon after quotes": ('title: "Customer"«:» calls', "splits", "title: '\"Customer\": calls'"),
    "a colon and a quoted key": ('"title": Note«:» x', "splits", '"title": "Note: x"'),
    "a path": ("title: File C«:» \\Users", "splits", "title: 'File C: \\Users'"),
    "a colon in a mapping": (
        "pain: {title: Water«:» wet, severity: 4}",
        "splits “Water: wet”",
        '"Water: wet", severity',
    ),
    "a colon in a list": ("pains: [A: b«:» c, d]", "splits “A: b: c”", 'pains: ["A: b: c", d]'),
    "a colon before a comma": ("pains: [Waits«:», d]", "splits “Waits:”", 'pains: ["Waits:", d]'),
    "a key in the wrong place": (
        "title: Calls\n      «owner:» claims",
        "further in than `title:`",
        "`    owner: claims`",
    ),
    "a key below an item": ("- Calls\n      «owner:» claims", "further in than “Calls”", "`      owner: claims`"),
    "a colon on the second line": ("title: Opens\n      It«:» twice", "that begins above", '"Opens It: twice"'),
    "a colon on the third line": ("title: A b\n      c d\n      Note«:» e", "that begins above", '"A b c d Note: e"'),
    "a colon below a text": (
        "title:\n      Opens it\n      Note«:» twice",
        "that begins above",
        '`"Opens it Note: twice"`',
    ),
    "no space, no colon": ("title«:»Calls\n    owner: claims", "space is missing after `title:`", "title: Calls"),
    "no space, many lines": ("title«:»Calls\n    owner:claims\n    phase: report", "after `title:`", "title: Calls"),
    "no space": (
        "title: Calls\n    owner«:»claims\n    phase: report",
        "space is missing after `owner:`",
        "owner: claims",
    ),
    "no space at the end": (
        "owner: claims\n    title«:»Calls it",
        "space is missing after `title:`",
        "title: Calls it",
    ),
    "no colon": (
        "title: Calls\n    «owner claims»\n    phase: report",
        "colon is missing after `owner`",
        "owner: claims",
    ),
    "no colon after an id": ("title: Calls\n  «call»\n    title: x", "colon is missing after `call`", "`call:`"),
    "a colon missing in prose": (
        "«title Calls the centre again»\n    owner: claims",
        "a key and a colon",
        "`title: Calls",
    ),
    "a stray line": ("title: Calls\n    «TODO Add more»\n    owner: claims", "a key and a colon", "further in"),
    "a link": ("title: Calls\n    «https://example.org/»\n    owner: claims", "a key and a colon", "further in"),
    "an equals sign": ("title «=» Calls\n    owner: claims", "a colon, not `=`", "title: Calls"),
    "a full-width colon": ("title«：» Calls\n    owner: claims", "full-width colon", "`    title: Calls`"),
    "a hard space": ("title:«\u00a0»Calls\n    owner: claims", "non-breaking space", "`    title: Calls`"),
    "hard spaces before a key": (
        "phase: x\n«\u00a0»\u00a0\u00a0\u00a0title: Calls\n    owner: y",
        "non-breaking",
        "`    title",
    ),
    "a hard space after a colon": ("title: x\n  call:«\u00a0»\n    title: x", "non-breaking space", "`  call:`"),
    "a conflict": ("title: Calls\n«<<<<<<< HEAD»\n    owner: claims", "merge conflict", "one of the two"),
    "no dash": ("pains:\n      - Waits\n      «Waits long»\n    owner: x", "has no dash", "`- Waits long`"),
    "no space after a dash": (
        "pains:\n      - Waits\n      «-»Waits long\n    owner: x",
        "after the dash",
        "`- Waits long`",
    ),
    "a bullet": ("pains:\n      «*» Waits\n      * Calls", "not with `*`", "`- Waits`"),
    "another bullet": ("pains:\n      • Waits\n      «•» Calls: twice", "not with `•`", "`- Calls: twice`"),
    "a block not further in": (
        "doing: |\n    «Waits long»\n    owner: x",
        "further in than `doing:`",
        "`      Waits long`",
    ),
    "a list on the line of its key": ("pains: «-» Waits", "line of its key, `pains:`", 'pains: "- Waits"'),
    "an at sign": ("title: «@maija» calls", "cannot begin with “@”", 'title: "@maija calls"'),
    "a backtick": ("title: «`» calls", "cannot begin with “`”", 'title: "` calls"'),
    "a percent sign": ("title: «%» of all", "cannot begin with “%”", 'title: "% of all"'),
    "a percent sign first": ("title: Calls\n«%NAME»", "cannot begin with “%”", '"%NAME"'),
    "an asterisk": ("title: «*Very*» late", "an alias", 'title: "*Very* late"'),
    "an alias": ("title: «*very» late", "an alias", 'title: "*very late"'),
    "an ampersand": ("title: «&» so on", "an anchor", 'title: "& so on"'),
    "an exclamation mark": ("title: «!» Stop", "a tag", 'title: "! Stop"'),
    "two exclamation marks": ("title: «!!» Stop", "a tag", 'title: "!! Stop"'),
    "a tag with accents": ("title: «!tärkeä,» asia", "a tag", 'title: "!tärkeä, asia"'),
    "a question mark": ("title: «?» Why", "cannot begin with “?”", 'title: "? Why"'),
    "a question mark in braces": ("pain: {title: «?Why»}", "cannot begin with “?”", '{title: "?Why"}'),
    "a greater-than sign": ("title: «>» 2 days", "begins on the next line", 'title: "> 2 days"'),
    "a greater-than sign and 0": ("title: «>0» days", "begins on the next line", 'title: ">0 days"'),
    "a colon in place of a key": ("- «:» Waits", "cannot begin with “:”", '- ": Waits"'),
    "braces": ("title: «{{» name }} calls", "cannot begin with “{”", 'title: "{{ name }} calls"'),
    "brackets before a colon": ("- «[Which?]:» he asks", "cannot begin with “[”", '- "[Which?]: he asks"'),
    "a tab": ("phase: x\n«\t»title: Calls", "a tab stands here", "`    title: Calls`"),
    "a tab below a key": ("pains:\n«\t\t»- Waits", "a tab stands here", "`      - Waits`"),
    "a tab beside an item": ("pains:\n      - Waits\n«\t»- Calls", "a tab stands here", "`      - Calls`"),
    "a tab in a long text": ("doing: Opens\n«\t»the app", "a tab stands here", "`      the app`"),
    "a tab after a dash": ("pains:\n      -«\t»Waits", "a tab stands here", "`- Waits`"),
    "a tab in a block": ("doing: |\n«\t»Waits", "a tab stands here", "`      Waits`"),
    "a tab alone": ("title: Calls\n«\t»\n    owner: x", "empty but for a tab", "delete"),
    "two commas": ("involves: [claims, «,» crm]", "nothing stands before this comma", "involves: [claims, crm]"),
    "dashes in brackets": ("involves: [«-» claims, - crm]", "no dashes", "involves: [claims, crm]"),
    "a dash in braces": ("pain: {title: «-» x}", "cannot begin with “-”", 'pain: {title: "- x"}'),
    "an open quote": ('title: «"Fills it in»', "before “Fills it in” is never closed", 'title: "Fills it in"'),
    "an open apostrophe": ("title: «'Til then»", "an apostrophe at the beginning", 'title: "Til then"'),
    "a curly end": ('title: «"Fills it in”»', "never closed", 'title: "Fills it in"'),
    "a curly end in a list": ('pains: [«"Waits”, Calls]»', "never closed", 'pains: ["Waits", Calls]'),
    "a quote before a key": ('«"title: Calls»', "never closed", '`title: "Calls"`'),
    "an open quote, then a document": ('title: «"Fills it in»\n---', "never closed", 'title: "Fills it in"'),
    "a quote closed too late": (
        'title: «"Fills it in»\n    doing: "Waits"',
        "on line 5, ends it",
        'title: "Fills it in"',
    ),
    "text after quotes": ('title: "Customer" «calls»', "the quotes end before “calls”", "title: '\"Customer\" calls'"),
    "a full stop after quotes": ('title: "Calls"«.»', "the quotes end before “.”", "title: '\"Calls\".'"),
    "quotes in quotes": ('title: "The "«good" one"»', "the quotes end before", "title: 'The \"good\" one'"),
    "an apostrophe in quotes": ("title: 'Doesn'«t call'»", "the quotes end before", 'title: "Doesn\'t call"'),
    "text after quotes in an item": ('- "Customer" «calls»', "the quotes end before", "- '\"Customer\" calls'"),
    "text after quotes in a list": ('pains: ["A" «b», c]', "the quotes end before “b”", "pains: ['\"A\" b', c]"),
    "a comma missing between quotes": ('pains: ["A«"» "B"]', "a comma is missing", 'pains: ["A", "B"]'),
    "a path in quotes": ('title: "C:«\\U»sers"', "`\\U` means nothing", "title: 'C:\\Users'"),
    "another path in quotes": ('title: "a«\\k»b"', "`\\k` means nothing", "title: 'a\\kb'"),
    "an escaped apostrophe": ('title: "do«\\\'»nt"', "means nothing", 'title: "do\'nt"'),
    "a path in open quotes": ('title: "a«\\k»b', "means nothing", "title: 'a\\kb'"),
    "text after a bracket": ("title: [Which one?] «he asks»", "the brackets end", 'title: "[Which one?] he asks"'),
    "text after a brace": ("title: {name} «calls»", "the brackets end", 'title: "{name} calls"'),
    "a link with text": (
        "pains: [[a b]«(https://x.org)», c]",
        "the brackets end",
        'pains: ["[a b](https://x.org)", c]',
    ),
    "a bracket too many": ("involves: [claims]«]»", "closes nothing", "involves: [claims]"),
    "a comma missing after a brace": ("target: {a: {b: 1«}» c: 2}", "comma is missing", "target: {a: {b: 1}, c: 2}"),
    "a comma missing": ("target: {ease: 8«0» emotion: 75}", "comma is missing", "{ease: 80, emotion: 75}"),
    "a semicolon": ("target: {ease: 8«0»; emotion: 75}", "comma is missing", "{ease: 80, emotion: 75}"),
    "a comma missing at a line's end": (
        "target: {\n      ease: 8«0»\n      emotion: 75\n    }",
        "comma",
        "`ease: 80,`",
    ),
    "an open bracket": ("involves: «[claims, crm»", "before “claims, crm” is never closed", "involves: [claims, crm]"),
    "an open brace": ("target: «{ease: 80»\n    owner: x", "is never closed", "target: {ease: 80}"),
    "an open bracket in prose": ("title: «[Calls again»\n    owner: x", "is never closed", 'title: "[Calls again"'),
    "an open bracket in an item": ("- title: «[a, b»\n      severity: 4", "is never closed", "- title: [a, b]"),
    "a round end": ("involves: «[claims, crm)»\n    owner: x", "is never closed", "involves: [claims, crm]"),
    "an open bracket alone": ("involves: «[»\n      claims,\n      crm\n    owner: x", "is never closed", "`]`"),
    "the wrong bracket": ("involves: [claims, crm«}»", "a `]` is missing", "involves: [claims, crm]"),
    "a bracket missing inside": ("target: {raise: [calm«}»", "a `]` is missing", "target: {raise: [calm]}"),
    "brackets in a text in brackets": ("pains: [«a [b] c», d]", "is broken up", 'pains: ["a [b] c", d]'),
    "a hash in a text": ("doing: Opens «#12»\n      and waits", "read as a comment", 'doing: "Opens #12"'),
    "a hash below": ("doing: Opens\n      «#12 and»\n      waits", "read as a comment", 'doing: "Opens #12 and"'),
    "hashes in a list": ("channel: [«#a, #b]»\n    title: x", "the bracket at its end", 'channel: ["#a", "#b"]'),
    "a hash in a mapping": (
        "pain: {title: a «#12 b, c: d}»\n    x: y",
        "the bracket at its end",
        '{title: "a #12 b", c: d}',
    ),
    "a column too few": ("title: Calls\n   «owner: claims»", "column 4", "`    owner: claims`"),
    "a column between": ("title: Calls\n   «photos2:»\n    title: x", "column 4", "`  photos2:`"),
    "an item between": ("pains:\n      - Waits\n     «- Calls»", "column 6", "`      - Calls`"),
    "an item too far out": ("pains:\n      - Waits\n    «- Calls»\n    owner: x", "column 5", "`      - Calls`"),
    "a text in a wrong column": ("doing: |\n      Waits\n   «Second»\n    owner: x", "column 4", "`      Second`"),
    "a key below a quoted text": ('title: "Calls"\n      «owner: claims»', "column 7", "`    owner: claims`"),
    "a key beside a dash": ("pains:\n      - title: x\n      «severity:» 4", "has no dash", "`        severity: 4`"),
    "an item without a dash": ("pains:\n      - title: x\n      «title:» y", "has no dash", "`- title: y`"),
    "a long item without a dash": ("pains:\n      - a: x\n        b: y\n      «a:» z", "has no dash", "`- a: z`"),
    "a key in a list": (
        "pains:\n      - Waits\n      «owner:» x",
        "has no dash",
        "beside `pains:`, write `    owner: x`",
    ),
    "a text beside quotes": ('pains:\n      - "Waits"\n      «Calls»', "has no dash", "`- Calls`"),
}
WHOLE = {
    "an indented first line": ("«  kind: journey»\ntitle: x\n", "begins in column 3", "`kind: journey`"),
    "a tab on the first line": ("«\t»kind: journey\n", "a tab stands here", "`kind: journey`"),
    "a list above the keys": ("- a\n«kind:» journey\n", "has no dash", "`- kind: journey`"),
    "a text above the keys": ("Water\n#\n«kind: journey»\n", "the whole file", "look above"),
    "an open bracket at the end": ("involves: «[claims,»", "never closed", "involves: [claims,]"),
    "an open hash at the end": ("involves: [claims, «#crm]»", "read as a comment", '[claims, "#crm"]'),
    "something nobody knows": ("a: !<x«»", "YAML cannot be read from here on", "quotes"),
}


def _told(marked: str) -> tuple[str, Problem]:
    text = marked.replace("«", "").replace("»", "")
    problems = read(text.encode()).problems
    assert len(problems) == 1
    return text, problems[0]


def _check(marked: str, message: str, instead: str) -> None:
    text, told = _told(marked)
    assert f"{text[: told.start]}«{text[told.start : told.end]}»{text[told.end :]}" == marked
    assert message in told.message
    assert instead in told.help


@pytest.mark.parametrize("slip", TEXTS.values(), ids=TEXTS)
def test_slip_in_a_touchpoint(slip: tuple[str, str, str]) -> None:
    """A slip among other lines is told at the author's mistake, with what to write instead."""
    marked, message, instead = slip
    _check(f"{HEAD}  call:\n    {marked}\n{TAIL}", message, instead)


@pytest.mark.parametrize("slip", WHOLE.values(), ids=WHOLE)
def test_slip_of_a_whole_file(slip: tuple[str, str, str]) -> None:
    """So is a slip that shows only where a file begins or ends."""
    _check(*slip)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("slip", TEXTS.values(), ids=TEXTS)
def test_other_line_ends(slip: tuple[str, str, str], end: str) -> None:
    """The line ends of Windows and of old Macs change neither the place nor the words."""
    marked, _, instead = slip
    text, told = _told(f"{HEAD}  call:\n    {marked}\n{TAIL}".replace("\n", end))
    assert text[told.start : told.end] == re.search("«(.*?)»", marked.replace("\n", end), re.DOTALL)[1]  # type: ignore[index]
    assert instead in told.help


SENTENCES = (
    "Customer calls the contact centre",
    "Will someone come tonight?",
    "Nobody says what happens next",
    "Explains the same thing twice",
    "Tuleeko kukaan tänä iltana?",
    "Selittää saman asian kahteen kertaan",
    "Löytää vettä astianpesukoneen alta",
)
MISTAKES = (
    *("Note: {}", "{}:", ": {}", "12:30: {}", "{}: \\ {}", "{}: https://example.org", "- {}"),
    *('"{}" she says', '"{}', "'{}", '"{}"!', '"{}", {}', '"C:\\Users\\{}"'),
    *("@{}", "& {}", "&{}", "* {}", "*{}", "*{}* {}", "! {}", "!{}", "% {}", "`{}", "? {}", "> {}", "| {}"),
    *("[{}] {}", "[{}", "[{}](https://example.org)", "{{}} {}", "{{ name }} {}"),
)
PLACES = (
    "title: Calls\n    doing: @@",
    "doing: @@\n    owner: claims",
    "pains:\n      - @@\n      - Waits",
    "pains:\n      - title: @@\n        severity: 4",
    "pains:\n      - {title: @@, severity: 4}",
    "pains: [@@, Waits]",
)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_advice_works(mistake: str) -> None:
    """Wherever a designer writes it, the place is in their line, and the file reads on with the line advised."""
    refused = 0
    for sentence, place in product(SENTENCES, PLACES):
        words = mistake.replace("{}", sentence, 1).replace("{}", "again")
        before, after = f"{HEAD}  call:\n    {place}\n{TAIL}".split("@@")
        text = before + words + after
        start, end = before.rindex("\n") + 1, len(before) + len(words) + after.index("\n")
        for told in read(text.encode()).problems:
            assert start <= told.start <= told.end <= end
            line = text[start:end].replace(text[start:end].strip(), _advised(told.help))
            assert read((text[:start] + line + text[end:]).encode()).problems == ()
            refused += 1
    assert refused


def _advised(help_: str) -> str:
    """The line in backticks at the end of an advice."""
    return help_[help_.index("`") + 1 : help_.rindex("`")]


BITS = (*":-?\"'[]{},#|>&*!%@`\\\t\n\ré😀a\u00a0 ", "  ", ": ", "- ", "a: b\n", "<<: ", "---\n")


@given(st.lists(st.sampled_from(BITS), max_size=40).map("".join))
def test_any_text(text: str) -> None:
    """Whatever stands in a file, each complaint is short and points into it."""
    for told in read(text.encode()).problems:
        assert 0 <= told.start <= told.end <= len(text)
        assert len(told.message) < 250
        assert len(told.help) < 600


def test_unknown_complaint() -> None:
    """A complaint that nobody knows is passed on in libyaml's own words."""
    told = explain("a: b", "something new", 3, None)
    assert told == Complaint(
        "YAML cannot be read from here on: something new", "often a text needs quotes around it", 3, 4
    )


def test_long_lines_are_cut() -> None:
    """A long line is shown by its first words, in the message and in the advice."""
    _, told = _told(f"title: Water«:» {'everywhere ' * 40}\n")
    assert told.message.startswith("the colon splits “Water: everywhere everywhere everywhere…”")
    assert told.help.endswith('everywhere ever…"`')


@pytest.mark.parametrize(
    ("text", "cut"), [("a b", "a b"), ("  a\nb", "a"), ("abcdef", "abcd…"), ("abc def", "abc…"), ("", "")]
)
def test_clip(text: str, cut: str) -> None:
    """A text is cut to its first line and to a length, with a sign that it was."""
    assert clip(text, 5) == cut


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), min_size=1))
def test_quote(text: str) -> None:
    """A text put in quotes is read as itself."""
    assert read(f"a: {quote(text)}".encode()).data == {"a": text}
