"""The contract of importers: foreign text in, drafts of journeys out, as YAML that the author then owns.

An importer is one module in `journeymap.importers`. Its name is the FORMAT of `journeymap import FORMAT FILE`, and it
has one function:

    read(data: bytes, stem: str) -> tuple[Draft, ...]

`data` is the file, `stem` its name without folder and suffix. It gives one draft for each journey in the file, at
least one, and raises `journeymap.errors.UnreadableInput`, with one clear line, where the file is refused. It never
builds model objects: what it writes is read and linted like anything else.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from journeymap import slugs
from journeymap.errors import UnreadableInput
from journeymap.model.common import END
from journeymap.reader import FORBIDDEN, MAX_BYTES

_ROOM = len("-99999")
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32"} | {
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_BREAKS = re.compile("[\t-\r\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """One journey as imported.

    Attributes:
        id: the journey's id, and so the name of its file.
        text: the journey as YAML, `status: draft`.
        lost: what could not be carried over, a sentence each.
    """

    id: str
    text: str
    lost: tuple[str, ...]


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file with LF at its line ends, and what was lost on the way.

    UTF-8, or UTF-16 and UTF-32 with a byte order mark; any other text is taken for Windows-1252.

    Raises:
        UnreadableInput: larger than `MAX_BYTES`, or not a text.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableInput(f"the file is larger than {MAX_BYTES // 1024} KiB, the most that is read")
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    lost: tuple[str, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _CONTROLS.sub("\0", data.decode("cp1252", "replace"))
        lost = ("The file is not in UTF-8; it was read as Windows-1252, so check letters such as ä, é or ß.",)
    if "\0" in text:
        raise UnreadableInput("this is not a text file; if it should be one, save it as UTF-8 in your editor")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), lost


def clean(text: str) -> str:
    """A text on one line, without what cannot be shown: breaks and tabs become a space, control characters go."""
    return FORBIDDEN.sub("", _BREAKS.sub(" ", text)).strip()


def slug(text: str, taken: dict[str, int], fallback: str = "touchpoint") -> str:
    """An id that reads like a text, in any script, and is new.

    Lower case, words joined by `-`, emoji and signs left out, NFC, at most 80 characters, cut at a word. An id that is
    taken gets `-2`, `-3`; where nothing is left of the text, it is `touchpoint-1`, `touchpoint-2`.

    Args:
        text: a title.
        taken: the ids of the journey so far, phases and touchpoints alike, each with the last number put behind it.
            The new id is added.
        fallback: the word used where the text has no letter or digit.
    """
    base = slugs.slug(text)
    free = bool(base) and base != END
    if free and base not in taken:
        taken[base] = 1
        return base
    stem = slugs.shortened(base or fallback, slugs.MAX_ID - _ROOM)
    count = taken.get(stem, int(free)) + 1
    while f"{stem}-{count}" in taken:
        count += 1
    taken[stem] = count
    taken[f"{stem}-{count}"] = 1
    return f"{stem}-{count}"
