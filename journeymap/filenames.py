"""File names that hold on every system: on Windows as on a Mac, on a memory stick as on a web server."""

from __future__ import annotations

import re
import unicodedata

from journeymap.terminal import UNSAFE

MAX_BYTES = 120
"""Bytes in UTF-8 of a stem; file systems allow 255 for a name with all that is put before and behind it."""

_FORBIDDEN = re.compile(rf'{UNSAFE.pattern}|[<>:"/\\|?*#%\ufffe\uffff]')
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?=\.|\Z)", re.IGNORECASE)


def stem(text: str) -> str:
    """A text as a file name without suffix: NFC, what is forbidden somewhere made `-`; names of devices get `-1`.

    It needs no escaping in the path of a link, and no file of that name is hidden. Nothing left gives an empty text.
    """
    name = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", text)).strip(". ")
    name = name.encode()[:MAX_BYTES].decode(errors="ignore").rstrip(". ")
    return _DEVICE.sub(r"\1-1", name, count=1) if _DEVICE.match(name) else name


def folded(name: str) -> str:
    """What two names have in common that a file system may take for one, such as `Call` and `call`."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
