"""DOC005: a comment that silences nothing."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class UnusedSuppression(Rule):
    """A comment silences a rule that has nothing to say there.

    What it silenced has been mended, or it stands on the wrong line, or its code is misspelt. Left where it is, it
    hides the next mistake of that kind. Only codes that ran are counted: a run with `--select` complains of no others.

    `# journeymap: ignore[OWN201] reason` at the end of a line covers the line; alone above an item, the item;
    `ignore-file[OWN201]` in the file's first comment, the file.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          wait:
            title: Hears nothing for five days
            owner: claims  # journeymap: ignore[OWN201] nobody yet  # DOC005

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          # journeymap: ignore[OWN201] the new team starts in May
          wait:
            title: Hears nothing for five days
    """

    severity = Severity.WARNING
    hurts = "A comment that is no longer needed hides the next mistake from those who could mend it for the customer."
