"""What customers will remember of journeys, where it is lost, and what would change it most."""

from journeymap.summaries.experience.data import data
from journeymap.summaries.experience.text import render

__all__ = ["data", "render"]
