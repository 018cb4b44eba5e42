"""The one way extensions are found: every module of a package is one, and its file name is its name.

An underscore at the end of a file name keeps Python's own words free, and is no part of the name: `json_.py` is `json`.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def names(package: ModuleType) -> tuple[str, ...]:
    """Names of the modules of a package, sorted; nothing is imported."""
    return tuple(sorted(_files(package)))


def module(package: ModuleType, name: str) -> ModuleType:
    """One module of a package by name, imported; `KeyError` if there is none."""
    return importlib.import_module(f"{package.__name__}.{_files(package)[name]}")


def modules(package: ModuleType) -> dict[str, ModuleType]:
    """The modules of a package by name, imported, sorted by name."""
    files = _files(package)
    return {name: importlib.import_module(f"{package.__name__}.{files[name]}") for name in sorted(files)}


def _files(package: ModuleType) -> dict[str, str]:
    """File names by name."""
    return {module.name.rstrip("_"): module.name for module in pkgutil.iter_modules(package.__path__)}
