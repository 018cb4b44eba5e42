"""DOC004: an id that is not defined where it should be."""

from __future__ import annotations

from journeymap.finding import Severity
from journeymap.rule import Rule


class UnknownReference(Rule):
    """An id is used that nothing defines, or a journey is part of itself.

    Ids tie journeys to the organisation: units, people, channels, systems, personas, promises, focus areas, metrics. In
    a journey they tie touchpoints to phases, evidence and each other. An id that is near is named. The reference is
    dropped, and everything else is checked and drawn.

    Where a whole registry is missing (no file has `channels:`), its ids are not checked; `unchecked-references` says so
    once. Emotions are words of the vocabulary, their synonyms and Finnish forms, and those the organisation adds.

    Flagged::

        # file: organisation.yaml
        kind: organisation
        units:
          contact-centre: Contact centre
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            owner: contact-center  # DOC004
            next: photo  # DOC004
          photos:
            title: Sends photos
            owner: contact-centre
            assumed: {emotion: anxius}  # DOC004

    Accepted::

        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            channel: phone
            owner: contact-centre
            assumed: {emotion: huolestunut}
    """

    severity = Severity.ERROR
    hurts = "The map cannot follow this to the unit, touchpoint or promise the customer meets."
