"""A code frame: the author's line with its number, and a mark under the stretch that is meant."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.finding import Position
from journeymap.source import Source
from journeymap.terminal import cells, columns, styled

WIDTH = 100
"""Columns of the author's text that are shown; a longer line is cut around the stretch."""

_LEAD = 40
"""Columns shown before a stretch that stands further right than the window is wide."""


def frame(source: Source, position: Position, style: str, *, color: bool) -> list[str]:
    """Lines of a code frame.

    Args:
        source: the file.
        position: the stretch; of one over several lines, the first is marked.
        style: of the mark.
        color: whether colours are allowed.

    Returns:
        The line with one before and after it, each with its number, and a line with the mark; nothing for an empty
        file. Marks stand under what they mean whatever the characters' widths.
    """
    if not source.text.strip():
        return []
    window = _window(source.line(position.line), position)
    numbers = _numbers(source, position.line, cut=window.cut)
    gutter = len(str(numbers[-1]))
    lines: list[str] = []
    for number in numbers:
        text = window.text if number == position.line else _shortened(source.line(number))
        lines.append(f"{styled(f'{number:>{gutter}} |', 'cyan', color=color)} {text}".rstrip())
        if number == position.line:
            mark = " " * window.start + styled("^" * window.length, style, color=color)
            lines.append(f"{styled(' ' * gutter + ' |', 'cyan', color=color)} {mark}")
    return lines


@dataclass(frozen=True, slots=True)
class _Window:
    """What is shown of a line: its text, and where the mark stands under it; `cut` if its beginning is left out."""

    text: str
    start: int
    length: int
    cut: bool


def _window(line: str, position: Position) -> _Window:
    """The part of a line around a stretch."""
    first = min(position.column - 1, len(line))
    past = len(line) if position.end_line > position.line else min(position.end_column - 1, len(line))
    skipped = max(0, first - 2 * WIDTH)
    shown, starts = cells(line[skipped : first + 2 * WIDTH])
    here = starts[first - skipped]
    left = 0
    if skipped or here >= WIDTH:
        left = next(index for index, column in enumerate(starts) if column >= here - _LEAD)
    right = next((index for index, column in enumerate(starts) if column - starts[left] > WIDTH), len(starts)) - 1
    cut = skipped > 0 or left > 0
    head, tail = "…" * cut, "…" * (right < len(shown) or first + 2 * WIDTH < len(line))
    end = starts[min(max(past - skipped, first - skipped), right)]
    return _Window(head + "".join(shown[left:right]) + tail, len(head) + here - starts[left], max(1, end - here), cut)


def _numbers(source: Source, line: int, *, cut: bool) -> list[int]:
    """The line's number, and those of its neighbours unless they are empty or the line is cut."""
    around = [line] if cut else [line - 1, line, line + 1]
    return [number for number in around if number == line or (number > 0 and source.line(number).strip())]


def _shortened(line: str) -> str:
    """A neighbouring line, as much of it as is shown."""
    shown, starts = cells(line[: 2 * WIDTH])
    if len(line) <= 2 * WIDTH and columns("".join(shown)) <= WIDTH:
        return "".join(shown)
    return "".join(shown[: next(index for index, column in enumerate(starts) if column > WIDTH) - 1]) + "…"
