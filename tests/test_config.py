"""journeymap.config."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.config import BuildOptions, Config, parse
from journeymap.errors import UsageError
from journeymap.finding import Severity
from journeymap.settings import Settings

WHOLE = """
root = "maps"
exclude = ["drafts", "*.old.yaml"]
select = ["OWN", "untargeted-emotion"]
ignore = "OWN206"
extend-select = ["RISK601"]
fail-on = "warning"
baseline = "baseline.json"

[severity]
OWN201 = "info"

[per-path-ignores]
"legacy/*" = ["OWN"]
"one.yaml" = "EMO301"

[rules.EVI402]
months = 36

[build]
out = "public"
lang = "fi"
rows = ["outputs"]
paper = "A1"
theme = "dark"
engine = "system"
"""


def test_a_whole_config() -> None:
    """Every key is read; one text stands for a list of one."""
    assert parse(WHOLE) == Config(
        root="maps",
        exclude=("drafts", "*.old.yaml"),
        fail_on=Severity.WARNING,
        baseline="baseline.json",
        settings=Settings(
            select=("OWN", "untargeted-emotion"),
            ignore=("OWN206",),
            extend_select=("RISK601",),
            severity={"OWN201": Severity.INFO},
            per_path_ignores={"legacy/*": ("OWN",), "one.yaml": ("EMO301",)},
            options={"EVI402": {"months": 36}},
        ),
        build=BuildOptions(out="public", lang="fi", rows=("outputs",), paper="A1", theme="dark", engine="system"),
    )


def test_an_empty_config() -> None:
    """Everything has a default."""
    assert parse("") == Config()
    assert Config().fail_on is Severity.ERROR


def test_pyproject() -> None:
    """In pyproject.toml only `[tool.journeymap]` counts; without it there is no config."""
    assert parse('[tool.journeymap]\nroot = "maps"\n[tool.other]\nx = 1\n', "a/pyproject.toml") == Config(root="maps")
    assert parse("[project]\nname = 'x'\n", "pyproject.toml") is None
    assert parse("[tool.journeymap]\n", "pyproject.toml") == Config()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rooot = 'x'", "journeymap.toml: the key `rooot` is not known. Did you mean `root`?"),
        ("fail_on = 'info'", "the key `fail_on` is not known. Did you mean `fail-on`?"),
        ("qwerty = 1", "the key `qwerty` is not known. Use baseline, build, exclude,"),
        ("[build]\npapper = 'A3'", "[build] the key `papper` is not known. Did you mean `paper`?"),
        ("[build]\npaper = 'A9'", "[build] `paper` must be A0, A1, A2, A3 or A4, not “A9”"),
        ("[build]\nlang = 'sv'", "[build] `lang` must be en or fi, not “sv”"),
        ("fail-on = 'never'", "`fail-on` must be error, warning or info, not “never”"),
        ("[severity]\nOWN201 = 'loud'", "[severity] `OWN201` must be error, warning or info, not “loud”"),
        ("root = 3", "`root` must be a text in quotes"),
        ("root = ' '", "`root` must be a text in quotes"),
        (r'root = "a\u0000b"', "`root` must be a text in quotes"),
        (r'exclude = ["a\u0000b"]', "`exclude` must be a list of texts in quotes"),
        ("exclude = [1]", "`exclude` must be a list of texts in quotes"),
        ("select = {a = 1}", "`select` must be a list of texts in quotes"),
        ("build = 'site'", "[build] a table of keys is expected here"),
        ("[rules]\nOWN201 = 3", "[rules.OWN201] a table of keys is expected here"),
        ("per-path-ignores = []", "[per-path-ignores] a table of keys is expected here"),
        ("root = ", "this is not valid TOML: Invalid value (at "),
        ("a = " + "9" * 5000, "this is not valid TOML: "),
        ("a = " + "[" * 5000, "this is not valid TOML: "),
    ],
)
def test_what_is_wrong_is_one_line(text: str, words: str) -> None:
    """A wrong config is refused in one line that names the file, the table, the key and what fits."""
    with pytest.raises(UsageError) as refused:
        parse(text)
    message = str(refused.value)
    assert words in message
    assert message.startswith("journeymap.toml: ")
    assert "\n" not in message


def test_tables_of_pyproject() -> None:
    """A wrong table in pyproject.toml is refused as well, and named from the file's own name."""
    with pytest.raises(UsageError, match=r"^pyproject\.toml: \[tool\.journeymap\.build\] the key `x` is not known"):
        parse("[tool.journeymap.build]\nx = 1\n", "pyproject.toml")
    for text in ("tool = 3", "tool.journeymap = 3"):
        with pytest.raises(UsageError, match="a table of keys is expected here"):
            parse(text, "pyproject.toml")


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text is a config, or is refused by a usage error."""
    try:
        found = parse(text)
    except UsageError:
        return
    assert isinstance(found, Config)
