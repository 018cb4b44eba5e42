"""Mermaid diagrams in Markdown: fences of backticks or tildes, and the `:::` of Azure DevOps."""

from __future__ import annotations

import re

from journeymap.importers.mermaid.preprocess import Text

_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,}|:{3,})[ \t]*(.*)")
_MERMAID = re.compile(r"\{?\.?mermaid(?![\w-])", re.IGNORECASE)


def fenced(text: str) -> list[Text]:
    """The contents of a text's Mermaid fences, without the fence's indent; none if it holds no such fence.

    A fence may stand at any depth of a list. What stands in a fence of another kind is only shown, so a Mermaid fence
    in it does not count. A fence that nothing closes runs to the end.
    """
    found: list[tuple[int, list[str]]] = []
    opened: re.Match[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        fence = _FENCE.match(line)
        if opened is None:
            if fence and _opens(fence):
                opened = fence
                found += [(number, [])] if _MERMAID.match(fence[3]) else []
        elif fence and fence[2].startswith(opened[2]) and not fence[3].strip():
            opened = None
        elif _MERMAID.match(opened[3]):
            indent = len(opened[1])
            found[-1][1].append(line[:indent].lstrip(" \t") + line[indent:])
    return [_text(start, lines) for start, lines in found]


def _opens(fence: re.Match[str]) -> bool:
    if fence[2][0] == ":":
        return bool(_MERMAID.match(fence[3]))
    return fence[2][0] == "~" or "`" not in fence[3]


def _text(start: int, lines: list[str]) -> Text:
    """The lines below the fence's first line, whose number is `start`; what is behind the last counts as there."""
    last = start + len(lines)
    return Text("".join(f"{line}\n" for line in lines), [*range(start + 1, last + 1), last])
