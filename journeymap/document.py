"""One file: its text to a journey, an organisation, or flags that say why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from pydantic_core import PydanticCustomError

from journeymap.finding import Also, Flag, Position, Route
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation
from journeymap.model.values import Scale, scale
from journeymap.nodes import Problem
from journeymap.source import Source, read
from journeymap.validation import validate
from journeymap.words import cut, item, meant

Kind = Literal["journey", "organisation"]

_ORGANISATION_KEYS = frozenset({"units", "people", "channels", "systems", "personas", "vision"})
_OURS = re.compile(
    r"^(?:kind[ \t]*:[ \t]*[\"']?(?:journey|organisation)\b|touchpoints[ \t]*:|phases[ \t]*:)", re.MULTILINE
)
_SUFFIXES = (".journey.yaml", ".journey.yml", ".yaml", ".yml")
_SHARED_SPACE = ("phases", "touchpoints", "backstage")


@dataclass(frozen=True)
class Document:
    """A file as read: source, kind, and either its model or the flags that say why there is none.

    `path` is how the file is named in findings; `id` is the journey's id, its file name without suffix. DOC008 flags do
    not stop a model.
    """

    path: str
    id: str
    source: Source
    kind: Kind | None
    model: Journey | Organisation | None = None
    flags: tuple[Flag, ...] = ()

    @property
    def journey(self) -> Journey | None:
        """The journey, if the file is one and could be read."""
        return self.model if isinstance(self.model, Journey) else None

    @property
    def organisation(self) -> Organisation | None:
        """The organisation, if the file is one and could be read."""
        return self.model if isinstance(self.model, Organisation) else None


def load(path: str, data: bytes) -> Document:
    """Read one file.

    Args:
        path: its name for findings, with `/`.
        data: its bytes.

    Returns:
        The document; whatever is wrong with the file is in its flags (DOC001, DOC002, DOC003, DOC008).
    """
    source = read(data)
    id_ = journey_id(path)
    flags = [_problem(source, found) for found in (*source.problems, *source.cut_comments())]
    kind = kind_of(source)
    if source.root is None or any(flag.code == "DOC001" for flag in flags):
        return Document(path, id_, source, kind, None, tuple(flags) or (_empty(),))
    if not isinstance(source.data, dict):
        return Document(path, id_, source, kind, None, (*flags, _not_a_mapping(source)))
    model, wrong = _model(source.data, kind or _guess(source.data))
    flags += [*wrong, *_shared_ids(source)]
    stops = any(flag.code in {"DOC002", "DOC003"} for flag in flags)
    return Document(path, id_, source, kind, None if stops else model, tuple(flags))


def journey_id(path: str) -> str:
    """A journey's id: its file name without `.journey.yaml`, `.yaml`, `.yml`."""
    name = path.rsplit("/", 1)[-1]
    for suffix in _SUFFIXES:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return name


def kind_of(source: Source) -> Kind | None:
    """What a file says it is, or looks like: a kind one typo away counts, and so do touchpoints or phases at the top.

    A file that cannot be read is judged by the lines of its text.
    """
    if not isinstance(source.data, dict):
        match = _OURS.search(source.text.replace("\x00", ""))
        return None if match is None else "organisation" if "organisation" in match.group() else "journey"
    written = source.data.get("kind")
    for kind in ("journey", "organisation"):
        if isinstance(written, str) and _one_typo(written.strip().lower(), kind):
            return kind
    return "journey" if "touchpoints" in source.data or "phases" in source.data else None


def _one_typo(word: str, kind: str) -> bool:
    """Whether a word is a kind with at most one letter wrong, missing, added or swapped; American spelling counts."""
    word = word.replace("organization", "organisation")
    if abs(len(word) - len(kind)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, kind, strict=False)) if a != b), min(len(word), len(kind)))
    rest, wanted = word[start:], kind[start:]
    return (
        rest[1:] == wanted[1:]
        or rest == wanted[1:]
        or rest[1:] == wanted
        or rest == wanted[1:2] + wanted[:1] + wanted[2:]
    )


def _guess(data: dict[str, Any]) -> Kind:
    """What a file without a readable kind, named by hand, is checked as."""
    return "organisation" if _ORGANISATION_KEYS & data.keys() else "journey"


def _model(data: dict[str, Any], kind: Kind) -> tuple[Journey | Organisation | None, tuple[Flag, ...]]:
    written = data.get("kind")
    extra: tuple[Flag, ...] = ()
    if written != kind:
        extra = (_wrong_kind(written, kind),)
        data = {**data, "kind": kind}
    if kind == "organisation":
        organisation, flags = validate(Organisation, data, Scale())
        return organisation, extra + flags
    journey, flags = validate(Journey, data, _scale(data))
    return journey, extra + flags


def _wrong_kind(written: Any, kind: Kind) -> Flag:
    help_ = f"write `kind: {kind}` on the first line"
    if written is None:
        return Flag("The file does not say what it is: `kind` is missing", help=help_, code="DOC003", key=True)
    message = "`kind` is not one word"
    if isinstance(written, str):
        message = f"`kind: {cut(written, 40)}` is not known.{meant(written, ('journey', 'organisation'))}"
    return Flag(message, ("kind",), help="write `kind: journey` or `kind: organisation`", code="DOC003")


def _scale(data: dict[str, Any]) -> Scale:
    """The file's scale before it is checked; the usual one if it is wrong (which is told where it stands)."""
    try:
        return scale(data["scale"]) if data.get("scale") is not None else Scale()
    except PydanticCustomError:
        return Scale()


def _problem(source: Source, found: Problem) -> Flag:
    position = source.position(found.start, found.end)
    if found.code != "DOC002" or found.first is None:
        message = found.message[:1].upper() + found.message[1:]
        return Flag(message, found.route, help=found.help, code=found.code, position=position)
    where = item(source.data, found.route[:-1])
    message = f"`{found.message}` is written twice" + (f" in {where}" if where else "")
    first = (Also("first written here", found.route),)
    return Flag(
        message,
        found.route,
        help="keep one, or give the other an id of its own",
        also=first,
        code="DOC002",
        position=position,
    )


def _empty() -> Flag:
    return Flag(
        "The file is empty",
        code="DOC001",
        help="write `kind: journey`, a `title` and `touchpoints`",
        position=Position(),
    )


def _not_a_mapping(source: Source) -> Flag:
    what = "a list" if isinstance(source.data, list) else "one text" if source.data is not None else "nothing"
    help_ = "write `kind: journey`, a `title` and `touchpoints`"
    return Flag(f"The file holds {what}, not the keys of a journey or an organisation", code="DOC001", help=help_)


def _shared_ids(source: Source) -> list[Flag]:
    """Within a journey, phases, touchpoints and backstage share one id space; in an organisation, units and people."""
    flags: list[Flag] = []
    for sections in (_SHARED_SPACE, ("units", "people")):
        seen: dict[str, str] = {}
        for section, entries in source.data.items():
            for id_ in entries if section in sections and isinstance(entries, dict) else ():
                if id_ in seen:
                    flags.append(_twice(source, (section, id_), (seen[id_], id_)))
                seen.setdefault(id_, section)
    return flags


def _twice(source: Source, route: Route, first: Route) -> Flag:
    message = f"`{route[1]}` names both {item(source.data, first)} and {item(source.data, route)}"
    help_ = "give one of them another id: they share one set of ids, so that references are never ambiguous"
    return Flag(message, route, key=True, help=help_, also=(Also("first used here", first),), code="DOC002")
