"""DOC003: a key or a value that the language does not know."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class InvalidField(Rule):
    """A key is not known, or a value is not what the key takes.

    A misspelt key would otherwise be ignored, and with it what it says. All such mistakes of a file are told at once,
    and a key that is near is named. Keys of your own begin with `x-`: they are kept and ignored.

    Numbers have a decimal point, ids are letters, digits and `-`, shares are written `20%` or `0.2`.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            chanel: phone  # DOC003
            importance: quite high  # DOC003
            takes: 2,5 h  # DOC003

    Accepted::

        kind: journey
        title: Water damage
        x-source: the workshop in May
        touchpoints:
          call:
            title: Calls the contact centre
            channel: phone
            importance: moment of truth
            takes: 2.5 h
    """

    severity = Severity.ERROR
    hurts = "What this line says about the customer is not read, so it is neither checked nor drawn."
