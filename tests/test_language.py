"""The interface's languages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from journeymap import language, templates
from journeymap.model.durations import Day
from journeymap.model.durations import day as read_day

ROOT = Path(language.__file__).parent
CALLED = re.compile(r'\b(?:_|say|names\.say|hyphen\(_)\(\s*"([^"\\]+)"')
LISTED = re.compile(r"heads = \[(.*?)\]", re.DOTALL)
BY_VALUE = (
    *("error", "errors", "warning", "warnings", "info", "infos", "draft", "retired", "human", "self-service"),
    *("automated", "idea", "planned", "doing", "done", "dropped", "interview", "observation", "diary", "survey"),
    *("analytics", "feedback", "document", "workshop", "guess", "about life", "about service", "about us", "own"),
    *("open", "too few", "no data"),
    *("third-party", "operational", "strategic", "creation", "delivery", "capture"),
)


def said() -> set[str]:
    """All words of the interface, as the code and the templates have them."""
    sources = [*(ROOT / "views").rglob("*.py"), *templates.folder().glob("*.j2")]
    texts = [path.read_text(encoding="utf-8") for path in sources]
    found = {word for text in texts for word in CALLED.findall(text)}
    found |= {word for text in texts for heads in LISTED.findall(text) for word in re.findall(r'"([^"]+)"', heads)}
    return found | set(BY_VALUE)


def test_finnish_is_complete() -> None:
    """Every word of the interface is there in Finnish, with the same places to fill in."""
    with (ROOT / "locale" / "fi" / "LC_MESSAGES" / "journeymap.po").open("rb") as file:
        catalogue = {str(message.id): str(message.string) for message in read_po(file) if message.id}
    assert said() - set(catalogue) == set()
    for english, finnish in catalogue.items():
        assert finnish
        assert sorted(re.findall(r"\{\w*\}", english)) == sorted(re.findall(r"\{\w*\}", finnish))


def test_words_are_found() -> None:
    """Words come in the language asked for, in any region of it; unknown words and languages stay English."""
    assert language.translator("fi-FI")("Touchpoint") == "Kosketuspiste"
    assert language.translator("fi")("Never said") == "Never said"
    assert language.translator("sv")("Touchpoint") == "Touchpoint"
    assert language.translator("en")("infos") == "notes"


@pytest.mark.parametrize(
    ("lang", "interface"), [("fi", "fi"), ("fi_FI", "fi"), ("FI", "fi"), ("en-GB", "en"), ("ar", "en"), ("", "en")]
)
def test_interface(lang: str, interface: str) -> None:
    """The interface takes the language's catalogue, or English."""
    assert language.interface(lang) == interface


@pytest.mark.parametrize(
    ("text", "english", "finnish"),
    [("2026-09-15", "15 Sep 2026", "15.9.2026"), ("2026-09", "Sep 2026", "syys 2026"), ("2026", "2026", "2026")],
)
def test_days(text: str, english: str, finnish: str) -> None:
    """A date is shown as exactly as it was written."""
    assert language.day(read_day(text), "en") == english
    assert language.day(read_day(text), "fi") == finnish


def test_a_single_day_of_a_month() -> None:
    """A day whose first and last are the same is a date."""
    assert language.day(Day("2026-09-15", date(2026, 9, 15), date(2026, 9, 15)), "en") == "15 Sep 2026"


def test_numbers() -> None:
    """Numbers and shares have the language's marks, differences a true minus, and zero no sign."""
    assert (language.number(1234.56, "en", 1), language.number(1234.56, "fi", 1)) == ("1,234.6", "1\u00a0234,6")
    assert language.number(-0.2, "en") == "0"
    assert (language.percent(0.125, "en"), language.percent(0.2, "fi")) == ("12%", "20\u00a0%")
    assert [language.signed(value, "en") for value in (-53.4, 0.2, 12)] == ["−53", "0", "+12"]
    assert [language.signed(value, "fi", 1) for value in (-0.04, 2, 1000.25)] == ["0,0", "+2,0", "+1\xa0000,2"]


def test_fractions() -> None:
    """A weight that is a simple fraction is written as one, any other as a percentage."""
    assert [language.fraction(share, "en") for share in (1 / 6, 2 / 3, 0.45)] == ["⅙", "⅔", "45%"]
