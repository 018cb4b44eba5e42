"""Writing YAML in house style: words stay plain, and only what a reader could take for something else is quoted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TypeAlias

Value: TypeAlias = "str | float | Mapping[str, Value]"

_HIDDEN = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN = re.compile(rf"(?![ ?:,\[\]{{}}#&*!|>'\"%@`]|-(?:[ ]|\Z))(?:[^{_HIDDEN} :#]| +(?![ #]|\Z)|:(?![ ]|\Z)|#)+")
_TYPED = re.compile(
    r"""~|=|<<|null|true|false|yes|no|on|off
    |[-+]?\.(?:inf|nan)
    |[-+]?\.?[0-9][0-9_]*(?:[.:,][0-9_]+)*[.:,]?(?:e[-+]?[0-9]+)?
    |[-+]?0(?:x[0-9a-f_]+|o[0-7_]+)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t ].*)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def scalar(text: str) -> str:
    """A text as a YAML scalar of one line, for a key or value of a block mapping.

    Plain where readers of YAML 1.1 and 1.2 agree that it is this text; else in double quotes. Any text comes back
    identical, but for lone surrogates, which YAML cannot hold.
    """
    if _PLAIN.fullmatch(text) and not _TYPED.fullmatch(text):
        return text
    return re.sub(f"[{_HIDDEN}]", lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def number(value: float) -> str:
    """A number below a million as people write it: no exponent, no `.0`, at most ten decimals."""
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def block(data: Mapping[str, Value], indent: str = "") -> str:
    """A mapping as block YAML, one key a line; a mapping of numbers, or an empty one, stands on its key's line."""
    return "".join(f"{indent}{scalar(key)}:{_value(value, indent + '  ')}" for key, value in data.items())


def _value(value: Value, indent: str) -> str:
    if isinstance(value, str):
        return f" {scalar(value)}\n"
    if not isinstance(value, Mapping):
        return f" {number(value)}\n"
    if any(not isinstance(part, int | float) for part in value.values()):
        return f"\n{block(value, indent)}"
    return f" {{{block(value).strip().replace(chr(10), ', ')}}}\n"
