"""Words for messages: did you mean, lists in prose, what an item is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeymap.finding import Route

_SYNONYMS = {
    "name": ("title",),
    "title": ("name",),
    "label": ("title", "name"),
    "description": ("notes", "means", "doing"),
    "teams": ("units",),
    "team": ("owner", "unit", "units"),
    "department": ("owner", "unit"),
    "departments": ("units",),
    "pain points": ("pains",),
    "painpoints": ("pains",),
    "pain-points": ("pains",),
    "ideas": ("opportunities",),
    "touchpoint": ("touchpoints",),
    "steps": ("touchpoints",),
    "stages": ("phases",),
    "stage": ("phase",),
    "current": ("actual",),
    "as-is": ("actual",),
    "to-be": ("target",),
    "future": ("target",),
    "goals": ("goal",),
    "actor": ("persona", "owner"),
    "user": ("persona",),
    "customer": ("persona",),
    "kpi": ("metrics", "metric"),
    "kpis": ("metrics",),
    "feelings": ("emotion",),
    "feeling": ("emotion",),
    "mood": ("emotion",),
    "actions": ("doing",),
    "action": ("doing",),
    "thoughts": ("thinking",),
    "handover": ("handoff",),
    "responsible": ("owner",),
    "accountable": ("owner",),
    "supported-by": ("involves",),
    "probability": ("share", "likelihood"),
    "impact": ("severity",),
    "deadline": ("due",),
    "duration": ("takes",),
    "source": ("evidence", "link"),
    "url": ("link",),
    "otsikko": ("title", "name"),
    "nimi": ("name", "title"),
    "omistaja": ("owner",),
    "vaihe": ("phase",),
    "vaiheet": ("phases",),
    "kosketuspisteet": ("touchpoints",),
    "kanava": ("channel",),
    "tunne": ("emotion",),
    "tavoite": ("target", "goal"),
    "tekee": ("doing",),
    "ajattelee": ("thinking",),
}


def near(word: str, known: Iterable[str]) -> str | None:
    """The known word most like a word, or None; synonyms of the field's own words count."""
    options = list(known)
    for synonym in _SYNONYMS.get(word.lower().replace("_", "-"), ()):
        if synonym in options:
            return synonym
    from difflib import get_close_matches

    folded = {option.lower(): option for option in options}
    found = get_close_matches(word.lower().replace("_", "-")[:80], folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else None


def meant(word: str, known: Iterable[str]) -> str:
    """A question ` Did you mean …?` if something known is near, else nothing."""
    found = near(word, known)
    return f" Did you mean `{found}`?" if found else ""


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items in prose: `a, b and c`."""
    *most, end = list(items) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def counted(amount: int, word: str) -> str:
    """An amount of something: `1 file`, `2 files`."""
    return f"{amount} {word}{'s' * (amount != 1)}"


def cut(text: str, length: int = 60) -> str:
    """A text for a message: one line, cut to a length."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


ITEMS = {
    "touchpoints": "touchpoint",
    "phases": "phase",
    "backstage": "backstage process",
    "evidence": "evidence",
    "risks": "risk",
    "actions": "action",
    "units": "unit",
    "people": "person",
    "channels": "channel",
    "systems": "system",
    "personas": "persona",
    "promises": "promise",
    "focus": "focus area",
    "metrics": "metric",
    "feedback": "feedback channel",
    "emotions": "emotion",
}


def item(data: Any, route: Route) -> str:
    """What the item on a route is called: `touchpoint “Calls the contact centre”`; empty above the items."""
    if len(route) < 2 or route[0] not in ITEMS or not isinstance(data, dict):
        return ""
    section = data.get(str(route[0]))
    entry = section.get(route[1]) if isinstance(section, dict) else None
    title = entry if isinstance(entry, str) and route[0] not in ("metrics", "emotions") else None
    if isinstance(entry, dict):
        title = next((entry[key] for key in ("title", "name") if isinstance(entry.get(key), str)), None)
    return f"{ITEMS[str(route[0])]} " + (f"“{cut(title)}”" if title else f"`{cut(str(route[1]))}`")
