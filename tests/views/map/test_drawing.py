"""The graph view."""

from __future__ import annotations

from dataclasses import replace

import pytest
from subjects import subject_of_text

from journeymap.view import Box, Drawing, Path
from journeymap.views.map import render
from journeymap.views.map.columns import columns
from journeymap.views.map.drawing import picture, wrapped
from journeymap.views.map.prose import width

TEXT = (
    "kind: journey\ntitle: T\ntouchpoints:\n"
    "  a: {title: A, owner: x, next: [{to: b, share: 30%}, {to: end, share: 70%}]}\n  b: {title: B, owner: y}\n"
)
DRAWING = Drawing(
    400,
    100,
    (Box("a", 80, 50, 150, 44), Box("b", 300, 30, 150, 44), Box("end", 380, 80, 18, 18)),
    (
        Path("a", "b", ((155, 50), (180, 50), (200, 30), (225, 30))),
        Path("a", "end", ((155, 60), (200, 60), (250, 80), (300, 80), (320, 80), (340, 80), (371, 80))),
    ),
    note="too wide",
)


def test_picture() -> None:
    """Boxes get words, routes heads, shares where the way forks, and the look of the handoff they are."""
    subject = subject_of_text(TEXT)
    drawn = picture(DRAWING, subject.graph, columns(subject, ()), {(0, 1): "blind"})
    assert [node.words for node in drawn.nodes] == [("A",), ("B",), ()]
    assert [(arc.kind, arc.share, arc.guessed) for arc in drawn.arcs] == [("blind", 0.3, False), ("flow", 0.7, False)]
    assert drawn.arcs[0].head == pytest.approx((225, 30, 0))
    assert drawn.arcs[0].path == "M155.0 50.0C180.0 50.0 200.0 30.0 225.0 30.0"


def test_on_the_page() -> None:
    """The drawing is on the page; without one a sentence says so."""
    subject = subject_of_text(TEXT)
    with_drawing = render(replace(subject, drawing=DRAWING), "en")
    assert '<svg class="graph fit"' in with_drawing
    assert "too wide" in with_drawing
    assert "The graph was not drawn" not in with_drawing
    assert "The graph was not drawn" in render(subject, "en")


def test_titles_are_wrapped() -> None:
    """Titles go onto lines that fit; what is left over ends in an ellipsis."""
    assert wrapped("Calls the contact centre again", 90, 3) == ("Calls the contact", "centre again")
    assert wrapped("Calls the contact centre again", 90, 1)[0].endswith("…")
    assert all(width(line, 11) <= 60 for line in wrapped("a" * 80, 60, 2))
