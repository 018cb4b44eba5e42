"""Mermaid fences in Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.importers.mermaid.fences import fenced


def found(text: str) -> list[tuple[str, list[int]]]:
    """Contents and line numbers of the fences."""
    return [(fence.text, list(fence.numbers)) for fence in fenced(text)]


@pytest.mark.parametrize(
    "fence",
    [
        "```mermaid\njourney\n```",
        "~~~ mermaid\njourney\n~~~",
        "::: mermaid\njourney\n:::",
        "````Mermaid title=x\njourney\n````",
        "```{mermaid}\njourney\n```",
        "```{.mermaid}\njourney\n`````",
    ],
)
def test_every_way_to_fence_mermaid_is_known(fence: str) -> None:
    """Backticks, tildes and colons open a fence that as many close."""
    assert found(f"# Title\n\n{fence}\nmore\n") == [("journey\n", [4, 4])]


def test_a_fence_in_a_list_loses_its_indent() -> None:
    """As much is taken off each line as stands before the fence, and no more."""
    assert found("- a\n\n    ```mermaid\n    journey\n      title X\n  Y\n    ```\n") == [
        ("journey\n  title X\nY\n", [4, 5, 6, 6])
    ]


def test_a_fence_shown_in_another_does_not_count() -> None:
    """A Mermaid fence inside a fence of another kind is an example of Markdown."""
    assert found("````md\n```mermaid\njourney\n```\n````\n") == []
    assert found("::: note\n```mermaid\njourney\n```\n:::\n") == [("journey\n", [3, 3])]


def test_a_fence_needs_its_own_end() -> None:
    """Fewer signs, other signs or words behind them do not close it; the end of the file does."""
    assert found("````mermaid\n```\n~~~~\n```` x\nA") == [("```\n~~~~\n```` x\nA\n", [2, 3, 4, 5, 5])]


def test_code_in_a_line_opens_nothing() -> None:
    """Backticks behind backticks are code in a line, and other languages are other languages."""
    assert found("```mermaid``` shows\n```mermaid-example\na\n```\n``` js\n```\n") == []


def test_several_fences_keep_their_lines() -> None:
    """Each fence is a text of its own, an empty one too."""
    assert found("```mermaid\na\n```\n\n```mermaid\n```\n~~~mermaid\nb\nc\n~~~\n") == [
        ("a\n", [2, 2]),
        ("", [5]),
        ("b\nc\n", [8, 9, 9]),
    ]


@given(st.lists(st.sampled_from(["```mermaid", "```", "~~~", "  ```mermaid", "a", "", "  a", "::: mermaid", ":::"])))
def test_each_line_has_a_number(lines: list[str]) -> None:
    """Whatever the fences, texts and their line numbers agree, and the line is the one in the file."""
    for fence in fenced("\n".join(lines)):
        assert len(fence.numbers) == fence.text.count("\n") + 1
        for number, line in zip(fence.numbers, fence.text.split("\n")[:-1], strict=False):
            assert lines[number - 1].strip() == line.strip()
