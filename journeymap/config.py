"""The config: `journeymap.toml`, or `[tool.journeymap]` in pyproject.toml, from text to frozen values."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from journeymap.errors import UsageError
from journeymap.finding import Severity
from journeymap.settings import Settings
from journeymap.words import cut, listed, meant

PYPROJECT = "pyproject.toml"
NAMES = ("journeymap.toml", PYPROJECT)
"""File names of a config, the one that wins first."""

LANGUAGES = ("en", "fi")
PAPERS = ("A0", "A1", "A2", "A3", "A4")


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """`[build]`: what the site is like; None where the default holds. `out` is relative to the config's folder."""

    out: str | None = None
    lang: str | None = None
    rows: tuple[str, ...] = ()
    paper: str | None = None
    theme: str | None = None
    engine: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """A config as written. `root`, `exclude` and `baseline` are relative to the config's folder."""

    root: str | None = None
    exclude: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    baseline: str | None = None
    settings: Settings = field(default_factory=Settings)
    build: BuildOptions = field(default_factory=BuildOptions)


def parse(text: str, name: str = NAMES[0]) -> Config | None:
    """Read a config.

    Args:
        text: the file's TOML.
        name: the file's name: it says where the config stands, and begins every message.

    Returns:
        The config; None for a pyproject.toml without `[tool.journeymap]`.

    Raises:
        UsageError: broken TOML, an unknown key, a value that does not fit; in one line, with a suggestion.
    """
    try:
        data: Any = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name}: this is not valid TOML: {cut(str(error), 200)}") from None
    whole = _Table(name, "", data)
    if name.rpartition("/")[2] != PYPROJECT:
        return _config(whole)
    tools = whole.table("tool")
    return _config(tools.table("journeymap")) if "journeymap" in tools.mapping() else None


@dataclass(frozen=True, slots=True)
class _Table:
    """A TOML table, and where it stands for messages."""

    file: str
    name: str
    data: Any

    def wrong(self, message: str) -> UsageError:
        """The error to raise about this table."""
        return UsageError(f"{self.file}: {f'[{self.name}] ' if self.name else ''}{message}")

    def only(self, *known: str) -> None:
        """Refuse keys that are not known."""
        for key in self.mapping():
            if key not in known:
                hint = meant(key, known) or f" Use {listed(sorted(known), 'or')}."
                raise self.wrong(f"the key `{cut(key, 40)}` is not known.{hint}")

    def mapping(self) -> Mapping[str, Any]:
        """The table itself, which must be one."""
        if not isinstance(self.data, dict):
            raise self.wrong("a table of keys is expected here")
        return self.data

    def text(self, key: str, options: tuple[str, ...] = ()) -> str | None:
        """A text, one of some options if there are any; None where it is not written."""
        value = self.mapping().get(key)
        if value is None:
            return None
        if not _is_text(value):
            raise self.wrong(f"`{cut(key, 40)}` must be a text in quotes")
        if options and value not in options:
            raise self.wrong(f"`{cut(key, 40)}` must be {listed(options, 'or')}, not “{cut(value, 40)}”")
        return str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or one."""
        value = self.mapping().get(key, [])
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(map(_is_text, items)):
            raise self.wrong(f"`{cut(key, 40)}` must be a list of texts in quotes")
        return tuple(items)

    def table(self, key: str) -> _Table:
        """A table below; an empty one where it is not written."""
        return _Table(self.file, f"{self.name}.{key}" if self.name else key, self.mapping().get(key, {}))

    def tables(self, key: str) -> dict[str, Mapping[str, Any]]:
        """The tables in a table below, by name."""
        below = self.table(key)
        return {name: below.table(name).mapping() for name in below.mapping()}


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


_SETTINGS = ("select", "ignore", "extend-select", "severity", "per-path-ignores", "rules")


def _config(table: _Table) -> Config:
    table.only("root", "exclude", "fail-on", "baseline", "build", *_SETTINGS)
    return Config(
        root=table.text("root"),
        exclude=table.texts("exclude"),
        fail_on=_severity(table, "fail-on") or Severity.ERROR,
        baseline=table.text("baseline"),
        settings=_settings(table),
        build=_build(table.table("build")),
    )


def _settings(table: _Table) -> Settings:
    severity, ignores = table.table("severity"), table.table("per-path-ignores")
    levels = {code: _severity(severity, code) for code in severity.mapping()}
    return Settings(
        select=table.texts("select"),
        ignore=table.texts("ignore"),
        extend_select=table.texts("extend-select"),
        severity={code: level for code, level in levels.items() if level is not None},
        per_path_ignores={glob: ignores.texts(glob) for glob in ignores.mapping()},
        options=table.tables("rules"),
    )


def _severity(table: _Table, key: str) -> Severity | None:
    word = table.text(key, tuple(Severity))
    return None if word is None else Severity(word)


def _build(table: _Table) -> BuildOptions:
    table.only("out", "lang", "rows", "paper", "theme", "engine")
    return BuildOptions(
        out=table.text("out"),
        lang=table.text("lang", LANGUAGES),
        rows=table.texts("rows"),
        paper=table.text("paper", PAPERS),
        theme=table.text("theme"),
        engine=table.text("engine"),
    )
