"""Ids that read like a text, in any script."""

from __future__ import annotations

import re
import unicodedata

MAX_ID = 80
"""The most characters of an id."""

_CONTRACTION = re.compile(r"['’](?=(?:s|t|d|m|re|ve|ll)\b)")
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def slug(text: str) -> str:
    """The id nearest to a text: lower case, words joined by `-`, without emoji and signs; empty if nothing is left."""
    return shortened("-".join(_words(text)), MAX_ID)


def shortened(text: str, length: int) -> str:
    """At most `length` characters, whole words if there are any that fit."""
    if len(text) <= length:
        return text
    head, _, _ = text[: length + 1].rpartition("-")
    return head or text[:length]


def _words(text: str) -> list[str]:
    """Words of letters, marks and digits; a mark counts only behind a letter or digit."""
    folded = _CONTRACTION.sub("", unicodedata.normalize("NFC", text).lower())
    kept = ""
    for character in _VARIATION.sub("", folded):
        kind = unicodedata.category(character)
        if kind[0] == "L" or kind == "Nd" or (kind in {"Mn", "Mc"} and kept[-1:].strip()):
            kept += character
        elif kind != "Cf":
            kept += " "
    return unicodedata.normalize("NFC", kept).split()
