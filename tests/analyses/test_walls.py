"""Handoffs that a customer can feel; the silences in detail are those of OWN204."""

from __future__ import annotations

from journeymap.analyses.handoffs import passings
from journeymap.analyses.walls import walls
from journeymap.directory import Directory
from journeymap.graph import build
from journeymap.model.journey import Journey
from journeymap.model.organisation import Organisation


def test_a_wall_is_left_where_anything_could_be_lost() -> None:
    """Of four handoffs, one is inside a unit, one between pages of a system, one of a unit that is not defined."""
    organisation = Organisation.model_validate(
        {
            "kind": "organisation",
            "units": {"top": "Top", "desk": {"name": "Desk", "part-of": "top"}, "claims": "Claims", "web": "Web"},
            "channels": {"page": {"name": "Page", "contact": "self-service"}},
        }
    )
    page = {"channel": ["page"], "systems": ["cms"]}
    journey = Journey.model_validate(
        {
            "kind": "journey",
            "title": "A",
            "touchpoints": {
                "a": {"title": "A", "owner": "top"},
                "b": {"title": "B", "owner": "desk"},
                "c": {"title": "C", "owner": "claims", **page},
                "d": {"title": "D", "owner": "web", **page},
                "e": {"title": "E", "owner": "wbe"},
            },
        }
    )
    graph, directory = build(journey), Directory(organisation)
    found = passings(graph, directory)
    assert len(found) == 4
    assert [(wall.giver, wall.receiver) for wall in walls(graph, found, directory)] == [("b", "c")]
