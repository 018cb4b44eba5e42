"""The words for emotions."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.vocabulary import VOCABULARY, Emotion, Vocabulary, name

if TYPE_CHECKING:
    from collections.abc import Callable

PAIRS = """
afraid safe peloissaan turvallinen -1 .75 .5 -.5
worried relieved huolestunut helpottunut -.75 .5 .5 -.5
uncertain confident epävarma varma -.5 .75 0 0
neglected valued unohdettu arvostettu -1 .75 0 0
disrespected respected väheksytty kunnioitettu -1 .75 .5 0
frustrated satisfied turhautunut tyytyväinen -.75 .75 .5 -.5
disappointed delighted pettynyt ilahtunut -.75 1 0 .5
distrustful trusting epäluuloinen luottavainen -.75 .75 0 -.5
bored excited tylsistynyt innostunut -.5 1 -1 1
"""
ALONE = """
neutral neutraali 0 -.5
annoyed ärtynyt -.75 .5
angry vihainen -1 1
stressed stressaantunut -1 .5
hurried hoputettu -.25 .5
impatient kärsimätön -.5 .5
confused hämmentynyt -.5 0
ashamed nolostunut -.75 .5
sad surullinen -1 -.5
helpless avuton -1 0
indifferent välinpitämätön -.25 -.5
happy iloinen 1 .5
grateful kiitollinen .75 0
proud ylpeä .5 .5
calm rauhallinen .5 -1
hopeful toiveikas .5 0
interested kiinnostunut .5 0
surprised yllättynyt 0 1
"""
ROWS = [
    row
    for bad, good, bad_fi, good_fi, bad_v, good_v, bad_a, good_a in map(str.split, PAIRS.strip().splitlines())
    for row in ((bad, good, bad_fi, float(bad_v), float(bad_a)), (good, bad, good_fi, float(good_v), float(good_a)))
] + [(word, None, fi, float(v), float(a)) for word, fi, v, a in map(str.split, ALONE.strip().splitlines())]

COSY = Emotion("cosy", 0.5, -0.5, fi="kotoisa")


def meaning(word: str, vocabulary: Vocabulary = VOCABULARY) -> str | None:
    """The id of the emotion that `word` names."""
    found = vocabulary.find(word)
    return found.id if found else None


def test_table_is_the_contract() -> None:
    """Ids, opposites, Finnish words, valences and arousals are those of the emotion model, in its order."""
    assert [(e.id, e.opposite, e.fi, e.valence, e.arousal) for e in VOCABULARY] == ROWS


def test_no_form_is_written_twice() -> None:
    """No id, Finnish word or synonym names two emotions, or one emotion twice."""
    forms = Counter(" ".join(f.replace("-", " ").split()) for e in VOCABULARY for f in (e.id, e.fi, *e.synonyms))
    assert [form for form, times in forms.items() if times > 1] == []


def test_every_form_is_clean_text() -> None:
    """A form is lower case, composed, and without stray space or punctuation."""
    for form in VOCABULARY.words():
        assert form == normalize("NFC", form.lower()).strip()
        assert form.replace(" ", "").replace("-", "").isalpha(), form


def test_every_emotion_has_synonyms_in_both_languages() -> None:
    """Every emotion has a few words beside its id and its Finnish word."""
    assert [e.id for e in VOCABULARY if len(e.synonyms) < 8] == []


@pytest.mark.parametrize("emotion", [e for e in VOCABULARY if e.opposite], ids=lambda e: e.id)
def test_opposites_point_at_each_other(emotion: Emotion) -> None:
    """The opposite of an emotion's opposite is the emotion, and one of the two is pleasant."""
    opposite = VOCABULARY.find(emotion.opposite or "")
    assert opposite is not None
    assert opposite.opposite == emotion.id
    assert opposite.valence * emotion.valence < 0


@pytest.mark.parametrize(
    ("word", "emotion"),
    [
        ("anxious", "worried"),
        ("nervous", "worried"),
        ("overwhelmed", "stressed"),
        ("curious", "interested"),
        ("sceptical", "distrustful"),
        ("skeptical", "distrustful"),
        ("relaxed", "calm"),
        ("upset", "sad"),
        ("unhappy", "sad"),
        ("let down", "disappointed"),
        ("let-down", "disappointed"),
        ("in_control", "confident"),
        ("Fear", "afraid"),
        ("trust", "trusting"),
        ("Relief", "relieved"),
        ("huolestunut", "worried"),
        ("PELKO", "afraid"),
        ("luottamus", "trusting"),
        ("Epävarmuus", "uncertain"),
        ("unohdetuksi", "neglected"),
        ("  ei   kuultu ", "neglected"),
        (normalize("NFD", "ärtynyt"), "annoyed"),
        ("stress–free", None),
        ("shocked", None),
        ("", None),
        ("\x00", None),
        ("😡", None),
    ],
)
def test_find(word: str, emotion: str | None) -> None:
    """A word finds its emotion in English or Finnish, as noun or adjective; an unknown or ambiguous one finds none."""
    assert meaning(word) == emotion


WRITTEN: list[Callable[[str], str]] = [str, str.upper, str.title, str.swapcase, lambda word: normalize("NFD", word)]


@given(st.sampled_from(VOCABULARY.words()), st.sampled_from(WRITTEN), st.text(" -_\t\u00a0", max_size=4), st.data())
def test_find_does_not_mind_case_spaces_and_joiners(
    word: str, written: Callable[[str], str], around: str, data: st.DataObject
) -> None:
    """Case, composition, space around a word and what joins its parts change nothing."""
    joiner = data.draw(st.text(" -_", min_size=1, max_size=3))
    other = around + joiner.join(written(word).replace("-", " ").split()) + around
    assert VOCABULARY.find(other) is VOCABULARY.find(word) is not None


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    """Whatever is written, the answer is an emotion or none, and a suggestion is a known word."""
    assert VOCABULARY.find(text) in {None, *VOCABULARY}
    assert VOCABULARY.near(text) in {None, *VOCABULARY.words()}


def test_words_are_all_forms() -> None:
    """Every form is listed once, ids first, and finds the emotion it was given for."""
    words = VOCABULARY.words()
    assert words[: len(ROWS)] == tuple(row[0] for row in ROWS)
    assert Counter(words) == Counter(form for e in VOCABULARY for form in (e.id, e.fi, *e.synonyms))
    assert all(VOCABULARY.find(form) is e for e in VOCABULARY for form in (e.id, e.fi, *e.synonyms))


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("anxios", "anxious"),
        ("Confussed", "confused"),
        ("disapointed", "disappointed"),
        ("stressfree!", "stress-free"),
        ("unhapy", "unhappy"),
        ("nonsatisfied", "not satisfied"),
        ("skeptikal", "skeptical"),
        ("turhautnut", "turhautunut"),
        ("luotamus", "luottamus"),
        ("epavarma", "epävarma"),
        ("artynyt", "ärtynyt"),
        ("happy", "happy"),
    ],
)
def test_near_suggests_the_form_as_it_is_written(word: str, suggestion: str) -> None:
    """A slip of the pen gets the known word it is nearest to, in the language it was written in."""
    assert VOCABULARY.near(word) == suggestion


@pytest.mark.parametrize("word", ["unrelieved", "epähelpottunut", "shocked", "cheated", "kyllästynyt", "xyz", ""])
def test_near_suggests_nothing_rather_than_something_else(word: str) -> None:
    """A negation is not taken for what it negates, nor one real word for another; nothing near is no suggestion."""
    assert VOCABULARY.near(word) is None


def test_near_has_a_limit() -> None:
    """A word too long for an id is not compared with any."""
    long = Vocabulary((Emotion("a" * 81, 0, 0), Emotion("b" * 80, 0, 0)))
    assert long.near("a" * 81) is None
    assert long.near("b" * 80) == "b" * 80


def test_additions_come_after_the_built_in() -> None:
    """The organisation's own emotion is found by id and Finnish word, suggested, listed, and last; the others stay."""
    own = VOCABULARY.with_additions({"cosy": COSY})
    assert list(own) == [*VOCABULARY, COSY]
    assert own.find("Cosy") is own.find("kotoisa") is COSY
    assert own.near("kotoissa") == "kotoisa"
    assert set(own.words()) == {*VOCABULARY.words(), "cosy", "kotoisa"}
    assert VOCABULARY.find("cosy") is None


def test_no_additions_change_nothing() -> None:
    """An organisation without emotions of its own has the built-in ones."""
    assert VOCABULARY.with_additions({}) == VOCABULARY


@pytest.mark.parametrize("word", ["let-down", "anxious", "turvallinen", "pelko"])
def test_an_addition_takes_its_id_over(word: str) -> None:
    """An addition whose id is another emotion's synonym or Finnish word has the word from then on."""
    own = VOCABULARY.with_additions({word: Emotion(word, -0.25, 0)})
    assert meaning(word, own) == word
    assert all(own.find(emotion.id) is emotion for emotion in own)


def test_an_addition_takes_its_finnish_word_from_a_synonym_only() -> None:
    """The Finnish word of an addition wins over a synonym, not over the Finnish word of a built-in emotion."""
    own = VOCABULARY.with_additions({"a": Emotion("a", 0, 0, fi="pelko"), "b": Emotion("b", 0, 0, fi="varma")})
    assert meaning("pelko", own) == "a"
    assert meaning("varma", own) == "confident"


def test_an_addition_redefines_no_emotion() -> None:
    """An addition with the id of a built-in emotion, in any case, is left out."""
    own = VOCABULARY.with_additions({"happy": Emotion("happy", -1, 0), "Sad": Emotion("Sad", 1, 0)})
    assert own == VOCABULARY


def test_an_addition_without_finnish_leaves_nothing_behind() -> None:
    """An addition that has no Finnish word does not make the empty text an emotion."""
    assert VOCABULARY.with_additions({"seen-to": Emotion("seen-to", 0.5, 0)}).find("") is None


def test_vocabularies_compare_and_hash_by_their_emotions() -> None:
    """Two vocabularies of the same emotions are equal and have one hash."""
    assert len({VOCABULARY, Vocabulary(tuple(VOCABULARY))}) == 1


@pytest.mark.parametrize(
    ("emotion", "en", "fi"),
    [
        (VOCABULARY.find("afraid"), "afraid", "peloissaan"),
        (COSY, "cosy", "kotoisa"),
        (Emotion("seen-to", 0.5, 0), "seen to", "seen to"),
    ],
)
def test_name(emotion: Emotion, en: str, fi: str) -> None:
    """People see the Finnish word or the English one, without hyphens; English where there is no other."""
    assert [name(emotion, lang) for lang in ("en", "fi", "sv")] == [en, fi, en]


@given(*[st.sampled_from(list(VOCABULARY)), st.sampled_from(["en", "fi"])])
def test_the_name_of_an_emotion_finds_it(emotion: Emotion, lang: str) -> None:
    """What people are shown can be written back."""
    assert VOCABULARY.find(name(emotion, lang)) is emotion


@pytest.mark.parametrize("module", ["difflib", "pydantic"])
def test_the_words_are_cheap_to_import(module: str) -> None:
    """Neither difflib, which only a misspelling needs, nor pydantic is imported with the words."""
    code = f"import sys; import journeymap.vocabulary; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("raised", "lowered"), [("joy", "fear"), ("ilo", "huoli"), ("trust", "let down"), ("luottamus", "unohdetuksi")]
)
def test_words_for_targets_have_the_sign_people_expect(raised: str, lowered: str) -> None:
    """What one wants more of is pleasant, what one wants less of is not, by whatever word it is named."""
    good, bad = VOCABULARY.find(raised), VOCABULARY.find(lowered)
    assert good is not None
    assert bad is not None
    assert good.valence >= 0.5
    assert bad.valence <= -0.5
