"""Lines that begin in the wrong column, or lack a dash."""

from __future__ import annotations

from journeymap.complaints.lines import Complaint, Line, Spot, clip


def no_dash(spot: Spot) -> Complaint | None:
    """A line in a list's column that is no item of it."""
    line, opened = spot.line(spot.at), spot.line(spot.since)
    item = spot.above(line)
    while item and item.indent > opened.indent:
        item = spot.above(item)
    if item is None or line.is_item or not line.body:
        return None
    name = f"`{line.key}:`" if line.colon >= 0 else f"“{clip(line.body)}”"
    end = line.start + line.colon + 1 if line.colon >= 0 else line.end
    message = f"{name} stands in a list and has no dash"
    return Complaint(message, _belongs(spot, line, item), line.start + line.indent, end)


def _belongs(spot: Spot, line: Line, item: Line) -> str:
    """Where a line without a dash may belong: to the item above, beside the list, or to the list."""
    dashed = f"`- {line.body.strip()}`"
    outer = next((other for other in _open_lines(spot, line) if other.indent < line.indent and other.colon >= 0), None)
    if item.lead > item.dash and item.key != line.key:
        return f"if it belongs to the item above, write {line.moved(item.dash)}; if it is an item itself, {dashed}"
    if line.colon >= 0 and outer and item.lead == item.dash:
        return f"if it belongs beside `{outer.key}:`, write {line.moved(outer.dash)}; if it is an item itself, {dashed}"
    return f"write {dashed}"


def wrong_column(spot: Spot) -> Complaint | None:
    """A line whose column is that of no line it could belong to."""
    line = spot.line(spot.at)
    choices = _open_lines(spot, line)
    if spot.at != line.start + line.indent or not line.body or not choices:
        return None
    best = min(choices, key=lambda other: _distance(line, other)) if line.colon >= 0 or line.is_item else choices[0]
    columns = ", ".join(f"{other.indent + 1} (`{clip(other.body, 16)}`)" for other in choices[:3])
    message = f"“{clip(line.body)}” begins in column {line.indent + 1}, the lines above it in {columns}"
    help_ = f"begin it in the column of the line it belongs with: {line.moved(best.indent)}"
    return Complaint(message, help_, line.start + line.indent, line.end)


def further_out(spot: Spot) -> Complaint | None:
    """A first line further in than the others."""
    line = first = spot.line(spot.at)
    while (above := spot.above(first)) is not None:
        first = above
    if first.indent <= line.indent:
        return None
    message = f"the file begins in column {first.indent + 1}, and “{clip(line.body)}” in an outer one"
    return Complaint(message, f"begin both in the same column: {first.moved(line.indent)}", first.start, first.end)


def after_the_end(spot: Spot) -> Complaint:
    """Keys below a text, a list or a mapping in brackets that is already the whole file."""
    line = spot.line(spot.at)
    message = f"“{clip(line.body)}” stands below what YAML takes for the whole file"
    return Complaint(message, "look above it for a line without a key and a colon", spot.at, max(spot.at, line.end))


def _distance(line: Line, other: Line) -> tuple[bool, int, int]:
    """How unlikely two lines stand side by side; of two as likely, a key that opens a block goes outwards."""
    outwards = 1 if line.body.endswith(":") else -1
    return line.is_item != other.is_item, abs(other.indent - line.indent), outwards * other.indent


def _open_lines(spot: Spot, line: Line) -> list[Line]:
    """The lines above that a line could stand beside, innermost first."""
    found: list[Line] = []
    above = spot.above(line)
    while above:
        if not found or above.indent < found[-1].indent:
            found.append(above)
        above = spot.above(above) if above.indent else None
    return found
