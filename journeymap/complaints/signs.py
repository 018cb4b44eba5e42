"""Signs a text cannot begin with, tabs, and what a backslash does in quotes."""

from __future__ import annotations

from dataclasses import replace

from journeymap.complaints.colons import bullet
from journeymap.complaints.lines import Complaint, Line, Spot, blanks, clip, quote

_TAKEN_FOR = {
    "*": "takes it for an alias, and aliases are not read here",
    "&": "takes it for an anchor, and anchors are not read here",
    "!": "takes it for a tag, and tags are not read here",
    "?": "takes it for a key over several lines",
    "%": "takes it for an instruction to itself",
    "|": "takes it for the sign of a text that begins on the next line",
    ">": "takes it for the sign of a text that begins on the next line",
    "-": "takes it for an item of a list",
    ":": "takes it for the end of a key",
    "[": "takes it for a list in brackets",
    "{": "takes it for a mapping in brackets",
}


def reserved(spot: Spot) -> Complaint:
    """`@name`, `*bold*`, `& so on`, `> 2 days`: signs that mean something to YAML."""
    line = spot.line(spot.since)
    column = spot.since - line.start
    sign = spot.text[spot.since : spot.since + 1]
    if column == line.indent and (told := bullet(line)):
        return told
    start, end = line.item(column)
    word = line.body[column:end].partition(" ")[0] or sign
    message = f"a text cannot begin with “{sign}”: YAML {_TAKEN_FOR.get(sign, 'keeps that sign for itself')}"
    help_ = f"put the text in quotes: {line.in_quotes(start, end)}"
    return Complaint(message, help_, spot.since, spot.since + len(word))


def begins_with_colon(spot: Spot) -> Complaint | None:
    """`: and then`."""
    return reserved(replace(spot, since=spot.at)) if spot.sign == ":" else None


def tab(spot: Spot) -> Complaint | None:
    """A tab before a text."""
    if spot.sign != "\t":
        return None
    line = spot.line(spot.at)
    if not line.body:
        return Complaint("this line is empty but for a tab", "delete the tab", spot.at, spot.at + 1)
    column = spot.at - line.start
    width = blanks(line.body, column)
    if line.body[:column].strip():
        fixed = line.instead(" " if line.body[column - 1] == "-" else "", column, column + width)
    else:
        fixed = line.moved(_indent_below(line, spot.above(line)))
    message = "a tab stands here, and before a text YAML takes spaces only"
    return Complaint(message, f"type spaces: {fixed}", spot.at, spot.at + width)


def _indent_below(line: Line, above: Line | None) -> int:
    """The indentation a line likely wants, from the line above it."""
    if above is None:
        return 0
    goes_on = line.colon < 0 and not line.is_item
    if goes_on or above.body.endswith((":", "|", ">")):
        return above.dash + 2
    return above.indent if line.is_item else above.dash


def list_on_key_line(spot: Spot) -> Complaint:
    """`pains: - Waits long`."""
    line = spot.line(spot.at)
    message = f"a list cannot begin on the line of its key, `{line.key}:`"
    help_ = (
        f"begin the list on the next line; if it is one text, put it in quotes: {line.in_quotes(line.lead, line.tail)}"
    )
    return Complaint(message, help_, spot.at, spot.at + 1)


def nothing_between_commas(spot: Spot) -> Complaint | None:
    """`[claims, , crm]`."""
    if spot.sign != ",":
        return None
    line = spot.line(spot.at)
    column = spot.at - line.start
    help_ = f"take a comma out: {line.instead('', column, column + 1 + blanks(line.body, column + 1))}"
    return Complaint("nothing stands before this comma", help_, spot.at, spot.at + 1)


def dashes_in_brackets(spot: Spot) -> Complaint | None:
    """`[- claims, - crm]`."""
    line = spot.line(spot.at)
    fixed = line.body.replace("[- ", "[").replace(", - ", ", ").strip()
    if spot.sign != "-" or fixed == line.body.strip():
        return None
    message = "in brackets the items of a list have no dashes"
    return Complaint(message, f"leave the dashes out: `{fixed}`", spot.at, spot.at + 1)


def backslash(spot: Spot) -> Complaint:
    r"""`"C:\Users"`."""
    line = spot.line(spot.since)
    start = spot.since - line.start
    at = spot.text.rfind("\\", 0, spot.at + 1)
    close = line.body.find('"', spot.at - line.start)
    end = close if close >= 0 else line.tail
    text = line.body[start + 1 : end].replace("\\'", "'")
    sign = spot.text[at : at + 2]
    message = f"`{sign}` means nothing in double quotes, where a backslash begins a special sign"
    help_ = f"write {line.instead(quote(clip(text, 100)), start, end + 1)}"
    return Complaint(message, help_, at, at + len(sign))
