"""Keys of the models, for suggestions."""

from __future__ import annotations

import pytest

from journeymap.finding import Route
from journeymap.model.journey import Journey
from journeymap.model.keys import known_keys
from journeymap.model.organisation import Organisation


@pytest.mark.parametrize(
    ("route", "keys"),
    [
        (("touchpoints", "call", "next", 0), ["to", "when", "share", "handoff"]),
        (("touchpoints", "call", "next", 0, "handoff"), ["carries", "within"]),
        (("touchpoints", "call", "target", "emotion"), ["raise", "lower", "score"]),
        (("touchpoints", "call", "actual", "ease"), ["value", "n", "sd", "counts"]),
        (("touchpoints", "call", "wait"), ["target", "actual"]),
        (("metrics", "nps", "actual"), ["value", "n", "sd", "counts"]),
        (("risks", "r", "affects"), ["touchpoints", "channels", "systems", "units", "people", "backstage"]),
        (("owner", 0), ["id", "unit", "person"]),
        (("title",), []),
        (("title", "x"), []),
        (("phases",), []),
        (("rows", "outputs"), []),
        (("nothing",), []),
        (("touchpoints", "call", "nothing", "below"), []),
    ],
)
def test_keys_at_a_route(route: Route, keys: list[str]) -> None:
    """Keys are those of the model a route leads to, as they are written; elsewhere there are none."""
    assert known_keys(Journey, route) == keys


def test_keys_of_the_files() -> None:
    """At the top are the file's own keys, with hyphens."""
    assert {"kind", "title", "touchpoints", "part-of", "review-every"} <= set(known_keys(Journey, ()))
    assert {"kind", "units", "reach"} <= set(known_keys(Organisation, ()))
