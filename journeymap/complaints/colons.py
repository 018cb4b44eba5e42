"""A colon too many, and lines that lack one."""

from __future__ import annotations

from journeymap.complaints.lines import Complaint, Line, Spot, clip, is_key, quote

_BULLETS = ("* ", "• ", "· ", "– ", "— ")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")
_LOOKALIKES = (("\u00a0", "non-breaking space", "space", " "), ("：", "full-width colon", "colon", ": "))


def colon_in_text(spot: Spot) -> Complaint | None:
    """`title: Water: everywhere`, `{title: Water: everywhere}`, `[Water:, fire]`."""
    line = spot.line(spot.at)
    column = spot.at - line.start
    if spot.sign != ":" or column < line.lead:
        return None
    start, end = line.item(column)
    message = f"the colon splits “{clip(line.body[start:end])}”: YAML takes what stands before it for a key"
    return Complaint(message, f"put the text in quotes: {line.in_quotes(start, end)}", spot.at, spot.at + 1)


def text_above(spot: Spot) -> Complaint:
    """A colon in a text that began on a line above, because a key is too far in or lacks its own colon."""
    line = spot.line(spot.at)
    begin = _beginning(spot, line)
    told = _conflict(begin) or _lookalike(begin) or bullet(line)
    if told or not is_key(line.key):
        return told or _colon_further_on(spot, line, begin)
    return _too_deep(line, begin) if begin.lead > begin.indent else keyless(spot, begin)


def no_colon(spot: Spot) -> Complaint:
    """libyaml wanted a colon for what began at the context, and says so a line later."""
    return keyless(spot, spot.line(spot.since))


def keyless(spot: Spot, line: Line) -> Complaint:
    """A line where a key should stand, and no colon follows it."""
    above = spot.above(line)
    told = _conflict(line) or _lookalike(line) or bullet(line) or _no_space(line)
    return told or (_unlisted(line, above) if above else None) or _no_key(line)


def bullet(line: Line) -> Complaint | None:
    """`* Waits long`, `• Waits long`: a list as other programs write it."""
    sign = line.body[line.indent :][:2]
    if sign not in _BULLETS:
        return None
    start = line.start + line.indent
    message = f"an item of a list begins with `-`, not with `{sign.strip()}`"
    return Complaint(message, f"write {line.instead('-', line.indent, line.indent + 1)}", start, start + 1)


def _beginning(spot: Spot, line: Line) -> Line:
    """The line above on which the text began that libyaml was reading."""
    begin = spot.above(line) or line
    while begin.lead == begin.indent and (above := spot.above(begin)) and above.value and above.indent <= begin.indent:
        begin = above
    return begin


def _too_deep(line: Line, above: Line) -> Complaint:
    name = f"`{above.key}:`" if above.lead > above.dash else f"“{clip(above.value, 20)}”"
    message = f"`{line.key}:` stands further in than {name} above it, so YAML reads it as more of that text"
    help_ = f"begin it in the same column: {line.moved(above.dash)}"
    if above.lead > above.dash:
        help_ += f"; if it belongs under {name}, give the text there a key of its own"
    return Complaint(message, help_, line.start + line.indent, line.start + line.colon + 1)


def _colon_further_on(spot: Spot, line: Line, begin: Line) -> Complaint:
    message = f"the colon splits “{clip(line.body)}”, part of a text that begins above: YAML takes it for a key"
    whole = quote(clip(" ".join(spot.text[begin.start + begin.lead : line.end].split()), 100))
    help_ = f"put the whole text in quotes: {begin.instead(whole, begin.lead, begin.tail)}"
    return Complaint(message, help_, spot.at, spot.at + 1)


def _conflict(line: Line) -> Complaint | None:
    if not line.body.startswith(_CONFLICT):
        return None
    help_ = "keep one of the two versions, and delete the three lines of signs"
    return Complaint("a merge conflict of Git is left in the file", help_, line.start, line.end)


def _lookalike(line: Line) -> Complaint | None:
    """Signs that look like a space or a colon and are none."""
    for sign, name, meant, right in _LOOKALIKES:
        if (column := line.body.find(sign)) >= 0:
            start = line.start + column
            fixed = line.body.replace(sign, right).replace(":  ", ": ").rstrip()
            message = f"a {name} stands here, which YAML does not take for a {meant}"
            return Complaint(message, f"type an ordinary {meant}: `{fixed}`", start, start + 1)
    return None


def _no_space(line: Line) -> Complaint | None:
    """`owner:claims`, `-Waits long`, `owner = claims`."""
    column = line.dash
    start = line.start + column
    word, _, rest = line.body[column:].partition(":")
    if is_key(word) and rest and not rest.startswith("//"):
        help_ = f"write {line.instead(': ', column + len(word), column + len(word) + 1)}"
        return Complaint(f"a space is missing after `{word}:`", help_, start + len(word), start + len(word) + 1)
    if line.body.startswith("-", column):
        message = "a space is missing after the dash of a list item"
        return Complaint(message, f"write {line.instead('- ', column, column + 1)}", start, start + 1)
    word, equals, rest = line.body[column:].partition("=")
    if equals and is_key(word.strip()):
        help_ = f"write {line.instead(f'{word.strip()}: {rest.strip()}', column, len(line.body))}"
        return Complaint("after a key YAML wants a colon, not `=`", help_, start + len(word), start + len(word) + 1)
    return None


def _unlisted(line: Line, above: Line) -> Complaint | None:
    """A line below a list item that has no dash of its own, or below `|` and not further in."""
    start = line.start + line.indent
    if above.is_item and above.indent == line.indent:
        message = f"“{clip(line.body)}” stands in a list and has no dash"
        return Complaint(message, f"write `- {line.body.strip()}`", start, line.end)
    if above.value.startswith(("|", ">")):
        message = f"“{clip(line.body)}” does not stand further in than `{above.key}:`, whose text it seems to be"
        return Complaint(message, f"begin it further in: {line.moved(above.indent + 2)}", start, line.end)
    return None


def _no_key(line: Line) -> Complaint:
    word, _, rest = line.body[line.dash :].partition(" ")
    fixed = line.instead(f"{word}:", line.dash, line.dash + len(word))
    start = line.start + line.indent
    if is_key(word) and len(rest.split()) < 2:
        return Complaint(f"a colon is missing after `{word}`", f"write {fixed}", start, line.end)
    help_ = "if it goes on with the text above, begin it further in than that text's key"
    if is_key(word):
        help_ += f"; if `{word}` is a key, write {fixed}"
    return Complaint(f"“{clip(line.body)}” stands where a key and a colon should", help_, start, line.end)
