"""DOC006: something the organisation defines and no journey uses."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.portfolio import Portfolio
from journeymap.rule import Rule
from journeymap.words import item

_SECTIONS = ("units", "people", "channels", "systems", "personas", "promises", "focus", "metrics")
_OWNERS = ("units", "people")


class UnusedDefinition(Rule):
    """A unit, person, channel, system, persona, promise, focus area or metric is defined, and no journey uses it.

    It may be a leftover, or the journey that uses it is not written yet: a promise that no journey keeps is worth a
    question. A unit counts as used if one below it or one of its people is, and so does whoever leads a unit or owns a
    system, a metric or a feedback channel.

    Flagged::

        # file: organisation.yaml
        kind: organisation
        units:
          contact-centre: Contact centre
          branches: Branches  # DOC006
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}

    Accepted::

        # file: organisation.yaml
        kind: organisation
        units:
          service: Service
          contact-centre: {name: Contact centre, part-of: service, lead: maija}
        people:
          maija: Maija Virtanen
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
    """

    severity = Severity.INFO
    hurts = "What no journey uses is either left over, or a part of the customer's life that nobody has written down."
    portfolio_wide = True

    def portfolio(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One flag for each definition that is not used, at its key."""
        if not portfolio.cases:
            return
        used = _used(portfolio)
        for document in portfolio.organisations:
            for section in _SECTIONS:
                for id_ in getattr(document.organisation, section):
                    if (section, id_) not in used:
                        what = item(document.source.data, (section, id_))
                        yield (
                            document.path,
                            Flag(
                                f"No journey uses the {what}",
                                (section, id_),
                                key=True,
                                help="take it out, or use it in the journey it belongs to",
                            ),
                        )


def _used(portfolio: Portfolio) -> set[tuple[str, str]]:
    """Section and id of everything in use."""
    own = {document.path for document in portfolio.organisations}
    found: set[tuple[str, str]] = set()
    for path, references in portfolio.references.items():
        for reference in references:
            if path not in own or reference.route[0] not in _OWNERS or reference.route[-1] == "lead":
                found.add((reference.registry, reference.id))
    found |= {(section, id_) for registry, id_ in found if registry == "owners" for section in _OWNERS}
    people = portfolio.merged.people
    units = [id_ for section, id_ in found if section == "units"]
    units += [unit for section, id_ in found if section == "people" and id_ in people and (unit := people[id_].unit)]
    return found | {("units", above) for unit in units for above in portfolio.directory.chain(unit)}
