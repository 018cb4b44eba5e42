"""DOC007: ids that nothing can check, because nobody wrote their registry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Portfolio
from journeymap.rule import Rule
from journeymap.words import listed

_OF_A_JOURNEY = ("phases", "evidence", "rows", "backstage", "touchpoints")
_WRITTEN = {"owners": "units"}


class UncheckedReferences(Rule):
    """Ids are used of a kind that no file defines, so a misspelt one is not noticed.

    A journey can be written without an organisation. As soon as a file has `units:` or `channels:`, every id of that
    kind is checked. All missing registries are told in one finding a run, on the organisation's file if there is one.

    The rule is silent while an organisation's file cannot be read: what is missing may well stand in it.

    Flagged::

        kind: journey  # DOC007
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            channel: phone
            owner: contact-centre

    Accepted::

        # file: organisation.yaml
        kind: organisation
        units: {contact-centre: Contact centre}
        channels: {phone: Phone}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call:
            title: Calls the contact centre
            channel: phone
            owner: contact-centre
    """

    severity = Severity.INFO
    hurts = "A misspelt unit or channel goes unnoticed, and the map leads customers to somebody who does not exist."

    def organisation(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One flag for all registries that are missing."""
        missing = _missing(portfolio)
        if not missing or any(found.kind == "organisation" and found.model is None for found in portfolio.documents):
            return
        first = (*portfolio.organisations, *portfolio.documents)[0]
        total = sum(missing.values())
        ids = f"{total} ids are" if total > 1 else "1 id is"
        yield (
            first.path,
            Flag(
                f"Nothing defines {listed((f'`{name}`' for name in missing), 'or')}, so {ids} not checked",
                key=True,
                help=_help(tuple(missing)),
            ),
        )


def _missing(portfolio: Portfolio) -> Counter[str]:
    """How many ids each missing registry leaves unchecked; actions stand in journeys that may not be read."""
    unchecked = (
        _WRITTEN.get(reference.registry, reference.registry)
        for unresolved in portfolio.unresolved.values()
        for reference, known in unresolved
        if known is None and reference.registry != "actions"
    )
    return Counter(unchecked)


def _help(missing: tuple[str, ...]) -> str:
    shared = [f"`{name}:`" for name in missing if name not in _OF_A_JOURNEY]
    own = [f"`{name}:`" for name in missing if name in _OF_A_JOURNEY]
    places = ((shared, "in an organisation file (`kind: organisation`)"), (own, "in the journey itself"))
    return "define " + ", and ".join(f"{listed(names)} {place}" for names, place in places if names)
