"""Lists and mappings in brackets: not closed, closed twice, a comma missing, a `#` inside."""

from __future__ import annotations

from dataclasses import replace

from journeymap.complaints.lines import BRACKETS, Complaint, Line, Spot, clip, is_key, quote


def no_comma(line: Line, column: int) -> Complaint:
    """A comma is missing at a column; the place is the sign before it, so that it stands on the line."""
    end = line.start + column
    message = f"a comma is missing after “{clip(line.body[line.item(column)[0] : column])}”"
    return Complaint(message, f"write {line.instead(',', column, column)}", end - 1, end)


def after_bracket(spot: Spot) -> Complaint | None:
    """`title: [Which one?] he asks`, or a bracket too many."""
    sign, start, end = spot.before()
    line = spot.line(spot.at)
    if sign not in BRACKETS or end <= line.start or start < line.start:
        return None
    column = spot.at - line.start
    if spot.sign in BRACKETS.values():
        help_ = f"take it out: {line.instead('', column, column + 1)}"
        return Complaint(f"this `{spot.sign}` closes nothing", help_, spot.at, spot.at + 1)
    if spot.in_brackets and is_key(line.body[column:].partition(":")[0]):
        return no_comma(line, end - line.start)
    stop = line.item(column)[1] if spot.in_brackets else line.tail
    message = f"the brackets end before “{clip(line.body[column:stop])}”, and no text can follow them"
    help_ = f"put the text in quotes: {line.in_quotes(start - line.start, stop)}"
    return Complaint(message, help_, spot.at, line.start + stop)


def comment_in_text(spot: Spot) -> Complaint | None:
    """`#12` in a text that goes on below, after which nothing more of it is read."""
    begin, end = spot.before()[1:]
    at = spot.text.find("#", end, spot.at)
    if at < 0 or is_key(spot.line(spot.at).key):
        return None
    line, last = spot.line(begin), spot.line(at)
    message = f"`{clip(spot.text[at : last.end])}` is read as a comment, so the text ends before it"
    more = "" if last == line else " " + last.body.strip()
    whole = quote(clip(line.body[line.lead :] + more, 100))
    help_ = f"put the whole text in quotes: {line.instead(whole, line.lead, len(line.body))}"
    return Complaint(message, help_, at, last.end)


def comment_in_brackets(spot: Spot) -> Complaint | None:
    """`[#sales, #support]`: the closing bracket is part of a comment."""
    line = spot.line(spot.since)
    opening = spot.since - line.start
    column = line.body.find("#", opening)
    if column < 0 or line.body[column - 1] not in " \t[{," or line.start + column > spot.at:
        return None
    message = f"`{clip(line.body[column:])}` is read as a comment, and with it the bracket at its end"
    inner, close, rest = line.body[opening + 1 :].partition(BRACKETS[line.body[opening]])
    if line.body[opening] == "[":
        items = [item.strip() for item in inner.split(",")]
        inner = ", ".join(quote(item) if "#" in item else item for item in items)
        fixed = line.instead(inner + close + rest, opening + 1, len(line.body))
    else:
        fixed = line.in_quotes(*line.item(column))
    return Complaint(message, f"put the text in quotes: {fixed}", line.start + column, line.end)


def wrong_bracket(spot: Spot) -> Complaint | None:
    """`[claims, crm}`."""
    if spot.sign not in BRACKETS.values():
        return None
    line = spot.line(spot.at)
    column = spot.at - line.start
    opening = "[" if spot.sign == "]" else "{"
    needed = line.body.count(spot.sign) <= line.body.count(opening)
    right = BRACKETS[spot.text[spot.since]]
    help_ = f"write {line.instead(right, column, column + (not needed))}"
    return Complaint(f"a `{right}` is missing before this `{spot.sign}`", help_, spot.at, spot.at + 1)


def unclosed_bracket(spot: Spot) -> Complaint | None:
    """`involves: [claims, crm` and then another key."""
    line, opened = spot.line(spot.at), spot.line(spot.since)
    if spot.sign and (line.start == opened.start or line.indent > opened.dash):
        return None
    column = spot.since - opened.start
    close = BRACKETS[opened.body[column]]
    text = opened.body[column + 1 : opened.tail]
    if not text:
        return Complaint("this bracket is never closed", f"close it with `{close}`", spot.since, spot.since + 1)
    round_end = text.endswith(")") and "(" not in text
    fixed = opened.instead(close, opened.tail - round_end, opened.tail)
    if close == "]" and "," not in text and " " in text:
        fixed = opened.in_quotes(column, opened.tail)
    message = f"the bracket before “{clip(text)}” is never closed"
    return Complaint(message, f"write {fixed}", spot.since, opened.end)


def ends_in_brackets(spot: Spot) -> Complaint | None:
    """`involves: [claims,` at the end of the file."""
    opened = spot.opened()
    if opened is None or spot.sign:
        return None
    spot = replace(spot, since=opened)
    return comment_in_brackets(spot) or unclosed_bracket(spot)


def comma_missing(spot: Spot) -> Complaint | None:
    """`{efficiency: 80 ease: 75}`, `{efficiency: 80; ease: 75}`, or a list over several lines."""
    line = spot.line(spot.at)
    if spot.since < line.start:
        above = spot.above(line)
        return no_comma(above, len(above.body)) if above else None
    start, _ = line.item(spot.at - line.start)
    value, _, word = line.body[start : spot.at - line.start].rstrip().rpartition(" ")
    if not value[:1].isdigit() or not is_key(word):
        return None
    end = start + len(value)
    if value.endswith(";"):
        end -= 1
        line = Line(line.start, line.body[:end] + line.body[end + 1 :])
    return no_comma(line, end)


def text_in_brackets(spot: Spot) -> Complaint:
    """A text that brackets, quotes or commas break up."""
    line = spot.line(spot.at)
    start, end = line.item(spot.at - line.start)
    message = f"“{clip(line.body[start:end])}” is broken up by a sign that means something between brackets"
    help_ = f"put the text in quotes: {line.in_quotes(start, end)}"
    return Complaint(message, help_, line.start + start, max(line.start + end, line.start + start))
