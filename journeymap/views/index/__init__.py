"""The index: the portfolio of journeys on one page, the worst first."""

from journeymap.views.index.contents import Contents, contents
from journeymap.views.index.page import render

__all__ = ["Contents", "contents", "render"]
