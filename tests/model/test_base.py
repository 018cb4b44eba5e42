"""What all models share."""

from __future__ import annotations

from typing import Literal

import pytest
from pydantic import Field, ValidationError

from journeymap.model.base import Many, Model, Text, problem, shown
from journeymap.model.values import Scale
from journeymap.validation import validate


class Note(Model):
    """A model as small as one can be."""

    title: Text = Field(description="A text")
    said_by: Many[Text] = Field((), description="Who said it")
    raise_: Text | None = Field(None, description="A word that Python keeps for itself")
    tone: Literal["calm", "loud"] = Field("calm", description="How it is said")


def test_keys_are_field_names_with_hyphens() -> None:
    """A field's underscores are hyphens in the file, and one at its end is left out."""
    note, _ = validate(Note, {"title": "A", "said-by": ["B"], "raise": "C"}, Scale())
    assert note is not None
    assert (note.said_by, note.raise_) == (("B",), "C")


@pytest.mark.parametrize(("written", "read"), [("B", ("B",)), (["B", "C"], ("B", "C")), (None, ()), ([], ())], ids=str)
def test_a_list_takes_one_bare_item_or_nothing(written: object, read: tuple[str, ...]) -> None:
    """One or many: a bare item is a list of one, and nothing is a list of none."""
    note, _ = validate(Note, {"title": "A", "said-by": written}, Scale())
    assert note is not None
    assert note.said_by == read


def test_models_are_frozen() -> None:
    """Nothing changes a model once it is read."""
    note = Note(title="A")
    with pytest.raises(ValidationError, match="frozen"):
        note.title = "B"  # type: ignore[misc]


def test_a_blank_key_is_left_out() -> None:
    """A key without a value has its default, unless it is needed or not known."""
    note, flags = validate(Note, {"title": "A", "tone": None, "raise": None, "said-by": None}, Scale())
    assert (note, flags) == (Note(title="A"), ())
    _, flags = validate(Note, {"title": None, "sound": None}, Scale())
    assert [flag.message for flag in flags] == [
        "`title`: nothing is written here",
        "`sound` has no value and is not known: a comma split a text before it?",
    ]


@pytest.mark.parametrize("written", ["", "   ", None], ids=repr)
def test_a_text_is_never_empty(written: str | None) -> None:
    """A blank is told as such, whatever it is made of."""
    note, flags = validate(Note, {"title": written}, Scale())
    assert note is None
    assert flags[0].message == "`title`: nothing is written here"


def test_a_text_is_stripped_and_otherwise_as_written() -> None:
    """Prose is the author's: nothing in it is markup."""
    note, _ = validate(Note, {"title": "  <b>*A*</b> & {{ b }} "}, Scale())
    assert note is not None
    assert note.title == "<b>*A*</b> & {{ b }}"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("a  b\nc", "“a b c”"),
        ("x" * 40, f"“{'x' * 40}”"),
        ("x" * 41, f"“{'x' * 39}…”"),
        ([], "a list"),
        ({}, "a mapping"),
        (None, "a blank"),
        (4.0, "“4”"),
        (frozenset(), "a value"),
    ],
    ids=str,
)
def test_values_in_messages_are_short(value: object, words: str) -> None:
    """A text is shown on one line and cut to 40 characters; anything else by its kind."""
    assert shown(value) == words


def test_our_own_errors_keep_their_words() -> None:
    """What is wrong and what to write instead travel with the error, braces and all."""
    error = problem("{a} is wrong", "write {b}")
    assert str(error) == "{a} is wrong"
    assert error.context == {"message": "{a} is wrong", "help": "write {b}"}
