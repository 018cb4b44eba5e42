"""OWN209: a process or a system behind the scenes that nobody answers for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from journeymap.finding import Flag, Severity
from journeymap.model.organisation import System
from journeymap.portfolio import Case, Portfolio
from journeymap.rule import Rule


class BackstageWithoutOwner(Rule):
    """A backstage process has no owner, or a system that journeys use has none.

    What fails behind the scenes is felt in front of them. A process or a system that nobody answers for is mended when
    enough customers have complained.

    A process is told in its journey. A system is told once, in the organisation's file, if a touchpoint or a process of
    a live journey uses it. A system that is not defined is another matter (`unknown-reference`).

    Flagged::

        # file: organisation.yaml
        kind: organisation
        systems:
          crm: CRM  # OWN209
          archive: Archive
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre, systems: [crm]}
        backstage:
          triage:  # OWN209
            title: Triage and coverage check
            supports: [call]

    Accepted::

        # file: organisation.yaml
        kind: organisation
        systems:
          crm: {name: CRM, owner: it}
        # file: water-damage.yaml
        kind: journey
        title: Water damage
        touchpoints:
          call: {title: Calls the contact centre, owner: contact-centre, systems: [crm]}
        backstage:
          triage: {title: Triage and coverage check, owner: claims, supports: [call]}
    """

    severity = Severity.WARNING
    hurts = "When it fails, customers notice first, and nobody inside is called."

    def journey(self, case: Case) -> Iterator[Flag]:
        """One flag for each process without owner, at its key."""
        for id_, process in case.journey.backstage.items():
            if not process.owner:
                yield Flag(
                    f"The backstage process “{process.title}” has no owner",
                    ("backstage", id_),
                    key=True,
                    help="write `owner:` and one unit or person",
                )

    def organisation(self, portfolio: Portfolio) -> Iterator[tuple[str, Flag]]:
        """One flag for each system without owner that a live journey uses, at its key."""
        uses = _uses(portfolio)
        for id_, system in portfolio.merged.systems.items():
            if uses[id_] and not system.owner:
                yield _path(portfolio, id_), _flag(id_, system, uses[id_])


def _flag(id_: str, system: System, uses: int) -> Flag:
    who = f"{uses} touchpoints and processes rely" if uses > 1 else "1 touchpoint or process relies"
    return Flag(
        f"The system “{system.name}” has no owner, and {who} on it",
        ("systems", id_),
        key=True,
        help=f"write `{id_}: {{name: {system.name}, owner: …}}` with one unit or person",
    )


def _path(portfolio: Portfolio, system: str) -> str:
    """The first organisation file that defines a system."""
    files = ((document.path, document.organisation) for document in portfolio.organisations)
    return next(path for path, organisation in files if organisation and system in organisation.systems)


def _uses(portfolio: Portfolio) -> Counter[str]:
    """How many touchpoints and backstage processes of live journeys use each system."""
    found: Counter[str] = Counter()
    for case in portfolio.cases:
        if case.journey.status == "live":
            for touchpoint in case.journey.touchpoints.values():
                found.update(set(touchpoint.systems))
            for process in case.journey.backstage.values():
                found.update(set(process.systems))
    return found
