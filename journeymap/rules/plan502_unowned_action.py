"""PLAN502: an action on its way that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.model.common import CUSTOMER, Owner
from journeymap.model.journey import Action
from journeymap.portfolio import Case
from journeymap.rule import Rule


class UnownedAction(Rule):
    """An action is planned or under way, and no person answers for it.

    What everybody will do, nobody does: the gap stays, and the customer with it.

    A unit is enough where the organisation lists no people. Ideas need no owner yet, and what is done or dropped needs
    none any more.

    Flagged::

        # file: organisation.yaml
        kind: organisation
        units: {contact-centre: Contact centre}
        people: {maija: Maija Virtanen}

        # file: water-damage.yaml
        kind: journey
        title: Water damage
        owner: maija
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
        actions:
          call-back:  # PLAN502
            title: Offer a call-back
            status: planned
          script:
            title: Say what happens next
            owner: contact-centre  # PLAN502
            status: doing

    Accepted::

        # file: organisation.yaml
        kind: organisation
        units: {contact-centre: Contact centre}
        people: {maija: Maija Virtanen}

        # file: water-damage.yaml
        kind: journey
        title: Water damage
        owner: maija
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre}
        actions:
          call-back: {title: Offer a call-back, owner: maija, status: planned}
          chat: {title: Try a chat, status: idea}
    """

    severity = Severity.WARNING
    hurts = "What everybody will do, nobody does, and the customer goes on waiting for it."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each action without an owner, or whose owners are units only where people are listed."""
        for id_, action in case.journey.actions.items():
            if action.status not in ("planned", "doing") or any(_somebody(case, owner) for owner in action.owner):
                continue
            yield _flag(case, id_, action)


def _somebody(case: Case, owner: Owner) -> bool:
    """Whether an owner can be called; an id that is not defined is told elsewhere (DOC004)."""
    organisation = case.portfolio.merged
    only_unit = owner.person is None and (owner.id is None or owner.id in organisation.units)
    return owner.id != CUSTOMER and not (only_unit and organisation.people)


def _flag(case: Case, id_: str, action: Action) -> Flag:
    stage = "planned" if action.status == "planned" else "under way"
    units = [name for owner in action.owner for name in owner.names if name != CUSTOMER]
    if not units:
        message, help_ = (
            f"The action “{action.title}” is {stage}, and nobody answers for it",
            "write `owner:` and a person",
        )
        return Flag(message, ("actions", id_), key=True, help=help_)
    unit = case.directory.unit_name(units[0])
    lead = next((known.lead for name in units if (known := case.portfolio.merged.units.get(name))), None)
    return Flag(
        f"The action “{action.title}” is {stage}, and only a unit answers for it: {unit}",
        ("actions", id_, "owner"),
        help=f"write `owner:` and a person{f', such as `{lead}`' if lead else ''}",
    )
