"""DOC002: a key or an id that is written twice."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class DuplicateKey(Rule):
    """A key or an id is written twice, and only one of the two would count.

    Most YAML readers keep the last one and say nothing, so a touchpoint that was copied and changed is lost. Phases,
    touchpoints and backstage of a journey share one set of ids, and so do units and people of an organisation;
    otherwise a reference could mean either. Two files with one name are the same journey twice.

    This finding cannot be silenced.

    Flagged::

        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
          photos: {title: Sends photos, owner: claims}
          call: {title: Calls again, owner: contact-centre}  # DOC002

    Flagged::

        kind: journey
        title: Water damage
        phases:
          repair: Gets it repaired
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
          repair: {title: Has the floor repaired, owner: repair-network}  # DOC002

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
          photos: {title: Sends photos, owner: claims}
          call-again: {title: Calls again, owner: contact-centre}
    """

    severity = Severity.ERROR
    hurts = "One of the two is lost, and with it a part of what happens to the customer."
