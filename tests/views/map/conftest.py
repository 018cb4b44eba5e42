"""What tests of the map share."""

from __future__ import annotations

import pytest
from subjects import rich_subject

from journeymap.view import Subject


@pytest.fixture(scope="session")
def rich() -> Subject:
    """The journey of fourteen touchpoints with everything in it, linted."""
    return rich_subject()
