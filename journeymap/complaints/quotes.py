"""Quotes that are not closed, or closed too early."""

from __future__ import annotations

from journeymap.complaints.brackets import no_comma
from journeymap.complaints.lines import QUOTES, Complaint, Line, Spot, clip, is_key, quote


def unclosed_quote(spot: Spot) -> Complaint:
    """`title: "Fills in the form`, to the end of the file."""
    line = spot.line(spot.since)
    column = spot.since - line.start
    message = f"the quote before “{clip(line.body[column + 1 :])}” is never closed"
    if line.body[column] == "'":
        message += "; an apostrophe at the beginning of a text opens quotes"
    return Complaint(message, f"close it: {_closed(line, column)}", spot.since, line.end)


def after_quotes(spot: Spot) -> Complaint | None:
    """`title: "Customer" calls`, or quotes that were to end lines earlier."""
    sign, start, end = spot.before()
    if sign not in QUOTES or spot.text.count("\n", end, spot.at):
        return None
    line = spot.line(start)
    if end > line.end:
        return _closed_too_late(spot, line, start - line.start)
    if spot.in_brackets and spot.sign in QUOTES:
        return no_comma(line, end - line.start)
    return _text_follows(spot, line, start - line.start, end - line.start)


def _closed(line: Line, column: int) -> str:
    """The line with the quotes that open at a column closed where the text ends."""
    curly = min((at for sign in "“”" if (at := line.body.find(sign, column)) >= 0), default=-1)
    end = curly if curly >= 0 else line.item(column)[1]
    text = line.body[column + 1 : end]
    key, colon, rest = text.partition(": ")
    if colon and column == line.dash and is_key(key):
        return line.instead(f"{key}: {quote(rest)}", column, end)
    return line.instead(quote(text), column, end + (curly >= 0))


def _closed_too_late(spot: Spot, line: Line, column: int) -> Complaint:
    number = spot.text.count("\n", 0, spot.at) + 1
    text = clip(line.body[column + 1 :])
    message = f"the quote before “{text}” is not closed on its line; the next one, on line {number}, ends it"
    return Complaint(message, f"close it: {_closed(line, column)}", line.start + column, line.end)


def _text_follows(spot: Spot, line: Line, start: int, close: int) -> Complaint:
    end = line.item(close)[1] if spot.in_brackets else line.tail
    after = line.body[close:end]
    inner = not after[:1].isspace() and after[-1:] == line.body[start]
    text = line.body[start + 1 : end - 1] if inner else line.body[start:end]
    message = f"the quotes end before “{clip(after)}”, and no text can follow them"
    help_ = f"put the whole text in quotes: {line.instead(quote(clip(text, 100)), start, end)}"
    return Complaint(message, help_, spot.at, max(line.start + end, spot.at))
