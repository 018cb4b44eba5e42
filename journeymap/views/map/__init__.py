"""The map: one self-contained page per journey, for a wall, a screen, a phone and a printer."""

from journeymap.views.map.page import render

__all__ = ["render"]
