"""What many tests need: Hypothesis profiles, the corpus, a browser, and soak runs only when asked for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from journeymap.document import load
from journeymap.finding import Finding
from journeymap.lint import lint
from journeymap.portfolio import assemble

settings.register_profile("default", max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), max_examples=2_000, derandomize=True)
settings.register_profile("soak", settings.get_profile("default"), max_examples=1_000_000)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Long runs are asked for by name."""
    parser.addoption("--soak", action="store_true", help="run the long tests too, and properties a million times")


def pytest_configure(config: pytest.Config) -> None:
    """Properties run longest in a soak."""
    if config.getoption("--soak"):
        settings.load_profile("soak")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests marked `soak` are left out unless asked for; they are deselected, not skipped."""
    if config.getoption("--soak"):
        return
    soak = [item for item in items if item.get_closest_marker("soak")]
    if soak:
        config.hook.pytest_deselected(items=soak)
        items[:] = [item for item in items if item not in soak]


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The shared corpus of real and hostile inputs, or a skip where it is absent."""
    beside = Path(__file__).resolve().parents[1].parent / "shared" / "corpus"
    path = Path(os.environ.get("JOURNEYMAP_CORPUS", beside))
    if not path.is_dir():
        pytest.skip("the shared corpus is not here; JOURNEYMAP_CORPUS names its folder")
    return path


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of an installed Chromium, or a skip where there is none."""
    found = os.environ.get("JOURNEYMAP_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("no Chromium is installed; the browser tests need one (Debian: apt-get install chromium)")
    return found


@pytest.fixture
def check() -> Callable[..., list[Finding]]:
    """Lint texts, as files `0.yaml`, `1.yaml` …, or by name (`claim_home="…"`), and keep the findings of one rule."""

    def found(code: str, *texts: str, complete: bool = True, **named: str) -> list[Finding]:
        files = {str(index): text for index, text in enumerate(texts)} | named
        documents = [load(f"{name.replace('_', '-')}.yaml", text.encode()) for name, text in files.items()]
        result = lint(assemble(documents, complete=complete, today=date(2026, 11, 24)))
        return [finding for finding in result.findings if finding.code == code]

    return found
