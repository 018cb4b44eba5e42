"""journeymap.schema."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator  # type: ignore[import-untyped]

from journeymap.document import load
from journeymap.explanation import explain
from journeymap.rules import catalogue
from journeymap.schema import KINDS, schema, text

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "journeys").glob("*.yaml"))


class CoreLoader(yaml.CSafeLoader):
    """YAML 1.2 core, as an editor reads it: `no` and dates are texts, keys are texts."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def read(content: str) -> Any:
    """A file as an editor's validator sees it."""
    return _keyed(yaml.load(content, CoreLoader))


def _keyed(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _keyed(item) for key, item in value.items()}
    return [_keyed(item) for item in value] if isinstance(value, list) else value


def _draft7(found: dict[str, Any]) -> Callable[[Any], bool]:
    Draft7Validator.check_schema(found)
    validator = Draft7Validator(found)
    return lambda data: bool(validator.is_valid(data))


def _draft2020(found: dict[str, Any]) -> Callable[[Any], bool]:
    Draft202012Validator.check_schema(found)
    validator = Draft202012Validator(found)
    return lambda data: bool(validator.is_valid(data))


def _fast(found: dict[str, Any]) -> Callable[[Any], bool]:
    check = fastjsonschema.compile(found)

    def accepts(data: Any) -> bool:
        try:
            check(data)
        except fastjsonschema.JsonSchemaException:
            return False
        return True

    return accepts


@pytest.fixture(scope="module", params=[_draft7, _draft2020, _fast], ids=["draft-07", "2020-12", "fastjsonschema"])
def accepts(request: pytest.FixtureRequest) -> Callable[[Any], bool]:
    """Whether a reader of the schema accepts data."""
    made: Callable[[Any], bool] = request.param(schema())
    return made


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(accepts: Callable[[Any], bool], path: Path) -> None:
    """Every example file is valid."""
    assert accepts(read(path.read_text(encoding="utf-8")))


def _readable_blocks() -> Iterator[str]:
    for rule in catalogue().values():
        for example in explain(rule).examples:
            for file in example.files:
                if load(file.name, file.text.encode()).model is not None:
                    yield file.text


def test_rules_examples(accepts: Callable[[Any], bool]) -> None:
    """What the reader takes in the rules' examples, the schema takes too."""
    blocks = list(_readable_blocks())
    assert len(blocks) > 20
    assert [block for block in blocks if not accepts(read(block))] == []


JOURNEY = "kind: journey\ntitle: Claim\ntouchpoints:\n  call:\n    title: Calls\n"


@pytest.mark.parametrize(
    "added",
    [
        "    ownr: claims\n",
        "    wait: {targt: 2 min}\n",
        "    next: {too: end}\n",
        "    target: {eese: 80}\n",
        "touchpoint: {}\n",
        "status: dead\n",
        "phases: [one, two]\n",
        "actions: {a: {title: Call back, status: soon}}\n",
    ],
)
def test_misspelt(accepts: Callable[[Any], bool], added: str) -> None:
    """A misspelt key or word is not valid, at any depth."""
    assert accepts(read(JOURNEY))
    assert not accepts(read(JOURNEY + added))


@pytest.mark.parametrize(
    "added",
    [
        "    x-note: {any: [thing]}\n",
        "x-team: blue\n",
        "    owner:\n",
        "    handoff: case id\n",
        "    importance: 1.5\n",
        "    next: [{to: end, share: 20 %, x-why: tired}]\n",
        "    actual: {emotion: {felt: {afraid: 30 %, sad: 0.7}, n: 12}, ease: {counts: {1: 3, 2: 4}}}\n",
        "evidence: {calls: {title: Calls, date: 2026}}\n",
    ],
)
def test_lenient(accepts: Callable[[Any], bool], added: str) -> None:
    """Short forms, blanks and keys that begin with x- are valid, as they are for the reader."""
    assert load("a.yaml", (JOURNEY + added).encode()).model is not None
    assert accepts(read(JOURNEY + added))


def test_kinds(accepts: Callable[[Any], bool]) -> None:
    """The file's kind decides which keys there are; a file without one is checked as a journey."""
    assert accepts({"kind": "organisation", "units": {"claims": "Claims"}})
    assert not accepts({"kind": "organisation", "touchpoints": {}})
    assert not accepts({"kind": "journey", "title": "A", "touchpoints": {}, "units": {}})
    assert not accepts({"units": {"claims": "Claims"}})


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind(kind: str) -> None:
    """A schema of one kind takes that kind only."""
    check = _draft7(schema(kind))
    assert check({"kind": "organisation"}) == (kind == "organisation")
    assert check({"kind": "journey", "title": "A", "touchpoints": {"a": "B"}}) == (kind == "journey")


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _nodes(child)


def test_described() -> None:
    """Every model and every key has a description, so that an editor explains it."""
    for name, found in schema()["$defs"].items():
        assert found["description"], name
        assert all(field.get("description") for field in found["properties"].values()), name


def test_portable() -> None:
    """A `$ref` stands alone, since draft-07 ignores its neighbours; it leads into `$defs`; no default is promised."""
    found = schema()
    refs = [node for node in _nodes(found) if "$ref" in node]
    assert refs
    assert all(set(node) == {"$ref"} for node in refs)
    assert {node["$ref"].removeprefix("#/$defs/") for node in refs} == set(found["$defs"])
    assert not [node for node in _nodes(found["$defs"]) if "default" in node and "properties" not in node]


def test_text() -> None:
    """The text is JSON with a newline at its end, the same each time."""
    assert json.loads(text()) == schema()
    assert text().endswith("}\n")
    assert text("journey") == text("journey")


VALUES = st.sampled_from(
    [None, "text", "no", 7, 0.5, True, [], ["a", "b"], [None], {}, {"title": "A"}, {"ttle": 3}, "20 %"]
)
FAST = _fast(schema())
DATA = [read(path.read_text(encoding="utf-8")) for path in EXAMPLES]


def _places(node: Any) -> list[tuple[Any, Any]]:
    """Every mapping or list in data with each of its keys."""
    keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else []
    return [(node, key) for key in keys] + [place for key in keys for place in _places(node[key])]


@given(data=st.sampled_from(DATA).map(deepcopy), index=st.integers(0, 10_000), value=VALUES)
def test_never_stricter_than_the_reader(data: Any, index: int, value: Any) -> None:
    """Of an example with any one value changed, the schema takes all that the reader takes."""
    places = _places(data)
    holder, key = places[index % len(places)]
    holder[key] = value
    content: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)
    if load("a.yaml", content.encode()).model is not None:
        assert FAST(data)
