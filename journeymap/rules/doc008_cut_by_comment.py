"""DOC008: a text that a `#` cuts off."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class CutByComment(Rule):
    """A text is followed by a `#` without a space after it, and YAML reads the rest as a comment.

    `Ticket #12` without quotes is read as `Ticket`, and nothing else says so. Put the text in quotes. If it is meant as
    a comment, write a space after the `#`.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Asks about ticket #12  # DOC008
            owner: contact-centre

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: "Asks about ticket #12"
            owner: contact-centre  # since the spring
    """

    severity = Severity.WARNING
    hurts = "The rest of what the customer meets here is lost without a word."
