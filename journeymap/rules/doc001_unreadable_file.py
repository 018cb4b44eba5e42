"""DOC001: a file that cannot be read as YAML."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class UnreadableFile(Rule):
    """A file cannot be read, so nothing else in it is checked.

    Most often a text needs quotes: it has a colon with a space after it, begins with a sign that YAML uses, or opens a
    bracket or a quotation mark that it does not close. A line that stands one column too far in or out does it too.

    Some of YAML is refused on purpose, because its effect cannot be seen where it stands: anchors and aliases, merge
    keys, tags, a second document in the file. So are files that are not UTF-8, larger than 1 MiB, or nested too deep.

    This finding cannot be silenced.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Asks: who pays?  # DOC001

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: "Asks: who pays?"
    """

    severity = Severity.ERROR
    hurts = "Nothing in this file is checked or drawn until it can be read."
