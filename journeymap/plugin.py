"""The one way extensions are found: every module of a package is one, and its file name is its name."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def names(package: ModuleType) -> tuple[str, ...]:
    """Names of the modules of a package, sorted; nothing is imported."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__)))


def modules(package: ModuleType) -> dict[str, ModuleType]:
    """The modules of a package by name, imported, sorted by name."""
    return {name: importlib.import_module(f"{package.__name__}.{name}") for name in names(package)}
