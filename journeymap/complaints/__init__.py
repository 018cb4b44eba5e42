"""libyaml's complaints in a designer's words, at the author's mistake rather than where libyaml noticed it.

`_TELLERS` maps libyaml's words to small functions, tried in order; each answers a complaint or, if the mistake is not
the one it knows, None. What nobody knows is told in libyaml's own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.complaints import brackets, colons, columns, quotes, signs
from journeymap.complaints.lines import Complaint, Spot, clip, quote

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Complaint", "clip", "explain", "quote", "reserved"]

_UNEXPECTED = (quotes.after_quotes, brackets.after_bracket, brackets.comment_in_text, signs.begins_with_colon)
_IN_BRACKETS = (
    brackets.comment_in_brackets,
    quotes.after_quotes,
    brackets.after_bracket,
    brackets.wrong_bracket,
    brackets.unclosed_bracket,
    brackets.comma_missing,
    colons.colon_in_text,
    brackets.text_in_brackets,
)
_TELLERS: dict[str, tuple[Callable[[Spot], Complaint | None], ...]] = {
    "mapping values are not allowed in this context": (colons.colon_in_text, colons.text_above),
    "did not find expected key": (*_UNEXPECTED, columns.wrong_column),
    "did not find expected '-' indicator": (*_UNEXPECTED, columns.no_dash, columns.wrong_column),
    "did not find expected <document start>": (*_UNEXPECTED, columns.further_out, columns.after_the_end),
    "did not find expected ',' or ']'": _IN_BRACKETS,
    "did not find expected ',' or '}'": _IN_BRACKETS,
    "could not find expected ':'": (colons.no_colon,),
    "found unexpected ':'": (colons.colon_in_text,),
    "found character that cannot start any token": (signs.tab, signs.reserved),
    "found a tab character that violates indentation": (signs.tab,),
    "found a tab character where an indentation space is expected": (signs.tab,),
    "found unexpected end of stream": (quotes.unclosed_quote,),
    "found unexpected document indicator": (quotes.unclosed_quote,),
    "found unknown escape character": (signs.backslash,),
    "did not find expected hexdecimal number": (signs.backslash,),
    "did not find expected node content": (
        brackets.ends_in_brackets,
        signs.nothing_between_commas,
        signs.dashes_in_brackets,
        signs.reserved,
    ),
    "block sequence entries are not allowed in this context": (signs.list_on_key_line,),
    "mapping keys are not allowed in this context": (signs.reserved,),
    "did not find expected alphabetic or numeric character": (signs.reserved,),
    "did not find expected comment or line break": (signs.reserved,),
    "found an indentation indicator equal to 0": (signs.reserved,),
    "did not find expected tag URI": (signs.reserved,),
    "did not find expected whitespace or line break": (signs.reserved,),
    "found unknown directive name": (signs.reserved,),
    "could not find expected directive name": (signs.reserved,),
    "found unexpected non-alphabetical character": (signs.reserved,),
}


def explain(text: str, problem: str, offset: int, context: int | None) -> Complaint:
    """Say libyaml's complaint for people.

    Args:
        text: the whole file.
        problem: libyaml's words, such as "mapping values are not allowed in this context".
        offset: where libyaml noticed it, in code points.
        context: where the construct it was reading begins, if libyaml says.
    """
    spot = Spot(_with_line_feeds(text), problem, offset, offset if context is None else context)
    told = (tell(spot) for tell in _TELLERS.get(problem, ()))
    return next((complaint for complaint in told if complaint), None) or _in_its_own_words(spot)


def reserved(text: str, offset: int) -> Complaint:
    """Say that a text cannot begin with the sign at an offset."""
    return signs.reserved(Spot(_with_line_feeds(text), "", offset, offset))


def _with_line_feeds(text: str) -> str:
    """The same text, every sign in its place, with LF for every line end."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def _in_its_own_words(spot: Spot) -> Complaint:
    message = f"YAML cannot be read from here on: {spot.problem}"
    return Complaint(message, "often a text needs quotes around it", spot.at, max(spot.at, spot.line(spot.at).end))
