"""An organisation."""

from __future__ import annotations

from datetime import date

import pytest
import whole
from reading import ORGANISATION, document, organisation, wrong

from journeymap.model.organisation import Organisation


@pytest.fixture(scope="module")
def hammas() -> Organisation:
    """An organisation that uses every key of the language."""
    found = document(whole.ORGANISATION)
    assert found.flags == ()
    assert found.organisation is not None
    return found.organisation


def test_everything_but_kind_is_optional() -> None:
    """An organisation may be empty."""
    assert organisation("") == Organisation(kind="organisation")


def test_units_and_people(hammas: Organisation) -> None:
    """Units make a hierarchy, people belong to units; each may be just a name."""
    assert (hammas.units["dentists"].part_of, hammas.units["dentists"].lead) == ("care", "sari")
    assert (hammas.units["care"].name, hammas.units["care"].outside) == ("Care", False)
    assert hammas.units["night-clinic-company"].outside
    assert (hammas.people["sari"].unit, hammas.people["olli"].name) == ("dentists", "Olli Oja")


def test_channels_systems_and_personas(hammas: Organisation) -> None:
    """How customers are met, with what, and who they are."""
    assert [channel.contact for channel in hammas.channels.values()] == ["human", "self-service", None]
    assert (hammas.systems["booking"].owner, hammas.systems["records"].owner[0].names) == ((), ("care",))
    assert hammas.personas["night-worker"].needs == ("Sleep", "A chair at six")


def test_promises_focus_metrics_and_feedback(hammas: Organisation) -> None:
    """What is promised and aimed for, and how it is seen; a metric may be just its kind."""
    assert hammas.promises["gentle"].means == "Nothing happens without a word first"
    until = hammas.focus["no-waiting"].until
    assert until is not None
    assert until.last == date(2027, 12, 31)
    assert [metric.kind for metric in hammas.metrics.values()] == ["nps", "ces", "duration", "csat"]
    assert str(hammas.metrics["ces"].scale) == "1-7"
    assert hammas.feedback["web-form"].leads_to == ("picture",)


def test_reach_emotions_and_model(hammas: Organisation) -> None:
    """What can be moved, words of one's own, and the parameters of the model."""
    assert hammas.reach is not None
    assert (hammas.reach.emotion, str(hammas.reach.within)) == (10, "12 months")
    cosy = hammas.emotions["cosy"]
    assert (cosy.valence, cosy.arousal, cosy.fi, cosy.opposite, cosy.synonyms) == (
        0.5,
        -0.5,
        "kotoisa",
        "lonely",
        ("homely",),
    )
    assert hammas.model is not None
    assert hammas.model.prior is not None
    assert (hammas.model.memory, hammas.model.prior.score, hammas.model.prior.encounters) == ("default", 60, 3)


@pytest.mark.parametrize(
    ("written", "weights"),
    [
        ("source-document", (1 / 6, 1 / 6, 2 / 3)),
        ("equal", (1 / 3, 1 / 3, 1 / 3)),
        ("[0.2, 0.2, 0.6]", (0.2, 0.2, 0.6)),
        ("[20, 20, 60]", (0.2, 0.2, 0.6)),
        ("0.2,0.2,0.6", (0.2, 0.2, 0.6)),
        ("[0, 0, 1]", (0, 0, 1)),
    ],
)
def test_weights(written: str, weights: tuple[float, float, float]) -> None:
    """Weights are a name or three numbers in proportion, and always sum to 1."""
    model = organisation(
        f"model: {{weights: '{written}'}}\n" if "[" not in written else f"model: {{weights: {written}}}\n"
    ).model
    assert model is not None
    assert model.weights == pytest.approx(weights)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("best", "weights are a name or three numbers | write source-document, equal, or [0.2, 0.2, 0.6]"),
        ("[1, 2]", "weights are a name or three numbers | write source-document, equal, or [0.2, 0.2, 0.6]"),
        ("{a: 1}", "weights are a name or three numbers | write source-document, equal, or [0.2, 0.2, 0.6]"),
        ("[1, -1, 1]", "weights are never negative, and not all zero | write three shares such as [0.2, 0.2, 0.6]"),
        ("[0, 0, 0]", "weights are never negative, and not all zero | write three shares such as [0.2, 0.2, 0.6]"),
        ("[a, b, c]", "“a” is not a number | write a number such as 60 or 4.5"),
    ],
)
def test_what_are_not_weights(written: str, said: str) -> None:
    """A name that is not known and numbers that cannot be weights are told."""
    (message,) = wrong(f"{ORGANISATION}model: {{weights: {written}}}\n")
    assert message == f"2:18 DOC003 `weights`: {said}"


def test_a_prior_may_be_just_its_score() -> None:
    """Without a number of encounters it is established."""
    model = organisation("model: {prior: 30}\n").model
    assert model is not None
    assert model.prior is not None
    assert (model.prior.score, model.prior.encounters) == (30, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("metrics: {nps: net}", "2:16 DOC003 Metric `nps`: “net” is not a choice here. | write nps, csat"),
        (
            "channels: {a: {name: A, contact: bot}}",
            "2:34 DOC003 Channel “A”: `contact`: “bot” is not a choice here. | write human, self-service or automated",
        ),
        (
            "emotions: {cosy: {valence: 3}}",
            "2:28 DOC003 Emotion `cosy`: `valence`: “3” is outside -1 to 1 | write a number from -1 to 1",
        ),
        (
            "emotions: {cosy: warm}",
            "2:18 DOC003 Emotion `cosy`: “warm” stands where keys are expected | write its keys below it: valence",
        ),
        (
            "model: {memory: long}",
            "2:17 DOC003 `memory`: “long” is not a choice here. | write default, symmetric, average",
        ),
        (
            "people: {a: {name: A, phone: 1}}",
            "2:23 DOC003 Person “A”: the key `phone` is not known. | use one of name or unit",
        ),
        (
            "units: {a: {title: A}}",
            "2:13 DOC003 Unit “A”: the key `title` is not known. Did you mean `name`? | write `name`",
        ),
        ("teams: {a: A}", "2:1 DOC003 The key `teams` is not known. Did you mean `units`? | write `units`"),
        (
            "units: {a: {name: A, outside: abroad}}",
            "2:31 DOC003 Unit “A”: `outside`: “abroad” is neither true nor false | write true or false",
        ),
    ],
)
def test_what_is_wrong_in_an_organisation(text: str, said: str) -> None:
    """Each wrong value is told where it stands, with the item it belongs to."""
    (message,) = wrong(f"{ORGANISATION}{text}\n")
    assert message.startswith(said)
