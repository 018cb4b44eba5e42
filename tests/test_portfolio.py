"""Files together."""

from __future__ import annotations

from datetime import date

import pytest
from reading import HEAD, ORGANISATION, TODAY, case, document, portfolio

from journeymap.dangling import unknown
from journeymap.document import load
from journeymap.portfolio import Portfolio, assemble

CALL = f"{HEAD}touchpoints: {{call: {{title: Calls, owner: claims}}}}\n"


def unresolved(found: Portfolio, path: str = "0.yaml") -> list[tuple[str, str, list[str] | None]]:
    """Registry, id and known ids of what leads nowhere in a file."""
    return [
        (reference.registry, reference.id, None if known is None else sorted(known))
        for reference, known in found.unresolved.get(path, ())
    ]


def test_journeys_and_organisations_of_a_run() -> None:
    """Files are told apart, and journeys found by path and by id."""
    found = portfolio(claim=CALL, organisation=f"{ORGANISATION}units: {{claims: Claims}}\n", broken="kind: journey\n")
    assert [read.id for read in found.cases] == ["claim"]
    assert [read.path for read in found.organisations] == ["organisation.yaml"]
    assert (list(found.by_path), list(found.journeys)) == (["claim.yaml"], ["claim"])
    assert found.journeys["claim"].journey.title == "Water damage"


def test_what_a_case_holds() -> None:
    """A journey comes with its graph, its handoffs, the directory and the day."""
    found = case(
        f"{HEAD}touchpoints: {{call: {{title: Calls, owner: claims}}, dry: {{title: Dries, owner: repair}}}}\n"
    )
    assert found.id == "0"
    assert [edge.target for edge in found.graph.edges] == ["dry", "end"]
    assert [(passing.giver, passing.receiver) for passing in found.passings] == [("call", "dry")]
    assert found.directory.unit_name("claims") == "claims"
    assert found.today == TODAY
    assert assemble([], today=None).today is None


@pytest.mark.parametrize(
    ("texts", "whole", "complete"),
    [
        ([CALL], True, True),
        ([CALL], False, False),
        ([CALL, "kind: journey\n"], True, False),
        ([CALL, "kind: organisation\nunits: [\n"], True, False),
        ([], True, True),
    ],
)
def test_a_run_is_complete_if_everything_was_read(texts: list[str], whole: bool, complete: bool) -> None:
    """A file that cannot be read makes it incomplete, and so does a part of the root."""
    assert portfolio(*texts, complete=whole).complete is complete


def test_a_registry_that_exists_is_checked() -> None:
    """Units exist and channels do not: the owner is compared with those there are, the channel with nothing."""
    text = f"{HEAD}touchpoints: {{call: {{title: Calls, owner: clams, channel: phone}}}}\n"
    found = portfolio(text, f"{ORGANISATION}units: {{claims: Claims}}\npeople: {{maija: Maija}}\n")
    assert unresolved(found) == [("owners", "clams", ["claims", "maija"]), ("channels", "phone", None)]
    assert unresolved(portfolio(text)) == [("owners", "clams", None), ("channels", "phone", None)]


def test_owners_may_be_units_or_people() -> None:
    """An owner is known if either registry has it; a unit by name only among units."""
    organisation = f"{ORGANISATION}people: {{maija: Maija}}\n"
    text = f"{HEAD}touchpoints: {{call: {{title: Calls, owner: [maija, {{unit: maija}}, {{person: maija}}]}}}}\n"
    assert unresolved(portfolio(text, organisation)) == [("units", "maija", None)]


def test_a_journeys_own_registries() -> None:
    """Phases, touchpoints, evidence and rows are the journey's; one that it has not begun is not checked."""
    call = "call: {title: Calls, phase: repair, next: cal, evidence: e}"
    text = f"{HEAD}phases: {{report: Reports}}\ntouchpoints: {{{call}}}\n"
    assert unresolved(portfolio(text)) == [
        ("phases", "repair", ["report"]),
        ("evidence", "e", None),
        ("touchpoints", "cal", ["call"]),
    ]


def test_emotion_words_are_always_known() -> None:
    """The vocabulary is there without an organisation, with synonyms and Finnish forms, and with what is added."""
    words = "[afraid, huolestunut, anxious, cosy, kotoisa, blah]"
    text = f"{HEAD}touchpoints: {{call: {{title: Calls, assumed: {{emotion: {words}}}}}}}\n"
    assert [id_ for _, id_, _ in unresolved(portfolio(text))] == ["cosy", "kotoisa", "blah"]
    cosy = f"{ORGANISATION}emotions: {{cosy: {{valence: 0.5, fi: kotoisa}}}}\n"
    found = portfolio(text, cosy)
    assert [id_ for _, id_, _ in unresolved(found)] == ["blah"]
    emotion = found.vocabulary.find("kotoisa")
    assert emotion is not None
    assert (emotion.id, emotion.valence) == ("cosy", 0.5)


def test_actions_stand_in_all_journeys() -> None:
    """What feedback leads to is looked for in every journey, and only if every journey was read."""
    organisation = f"{ORGANISATION}feedback: {{form: {{leads-to: [call-back, chat]}}}}\n"
    texts = (organisation, f"{CALL}actions: {{call-back: Offer a call-back}}\n")
    assert unresolved(portfolio(*texts)) == [("actions", "chat", ["call-back"])]
    assert [known for _, _, known in unresolved(portfolio(*texts, complete=False))] == [None, None]


def test_a_broken_file_refers_to_nothing() -> None:
    """What cannot be read has no references."""
    assert unresolved(portfolio("kind: journey\n")) == []


HOME = f"{HEAD}phases: {{buy: Buys}}\ntouchpoints: {{claim: Claims}}\nbackstage: {{check: Checks}}\n"


@pytest.mark.parametrize("item", ["", "#buy", "#claim", "#check"])
def test_part_of_another_journey(item: str) -> None:
    """A journey is part of another, or of a phase, a touchpoint or a process of it."""
    found = portfolio(f"part-of: home{item}\n{CALL}", home=HOME)
    assert [read for read in unresolved(found) if read[0] != "owners"] == []


def test_part_of_nothing() -> None:
    """A journey or an item that is not there is told, but the journey may be elsewhere if not all was read."""
    assert ("journeys", "hom", ["0", "home"]) in unresolved(portfolio(f"part-of: hom\n{CALL}", home=HOME))
    items = ["home#buy", "home#check", "home#claim"]
    assert ("items", "home#clam", items) in unresolved(portfolio(f"part-of: home#clam\n{CALL}", home=HOME))
    part = portfolio(f"part-of: hom\n{CALL}", complete=False)
    assert [read for read in unresolved(part) if read[0] != "owners"] == []
    item = portfolio(f"part-of: home#clam\n{CALL}", home=HOME, complete=False)
    assert ("items", "home#clam", items) in unresolved(item)


def told(text: str, organisation: str = "", home: str = HOME) -> list[tuple[str, str]]:
    """Message and help of what leads nowhere in a journey."""
    found = portfolio(text, ORGANISATION + organisation, home=home)
    read = found.documents[0]
    flags = [unknown(read, reference, known) for reference, known in found.unresolved["0.yaml"] if known is not None]
    assert {flag.code for flag in flags} == {"DOC004"}
    return [(flag.message, flag.help) for flag in flags]


def test_an_unknown_reference_in_words() -> None:
    """The item, the kind of id, the id, the near one, and those there are."""
    units = "units: {claims: Claims, repair: Repair}\n"
    text = f"{HEAD}touchpoints: {{call: {{title: Calls, owner: clams}}}}\n"
    assert told(text, units) == [
        (
            "Touchpoint “Calls” names the unit or person `clams`, which is not defined. Did you mean `claims`?",
            "define `clams`, or use one of claims or repair",
        )
    ]
    assert told(f"{HEAD}owner: nobody\ntouchpoints: {{call: Calls}}\n", units) == [
        (
            "The file names the unit or person `nobody`, which is not defined.",
            "define `nobody`, or use one of claims or repair",
        )
    ]


def test_many_known_ids_are_cut() -> None:
    """Eight are named, and that there are more."""
    units = "units: {" + ", ".join(f"u{number}: U" for number in range(9)) + "}\n"
    ((_, help_),) = told(f"{HEAD}owner: zebra\ntouchpoints: {{call: Calls}}\n", units)
    assert help_ == "define `zebra`, or use one of u0, u1, u2, u3, u4, u5, u6 or u7 …"


def test_an_unknown_emotion_in_words() -> None:
    """A word that is near is named, and how to add one."""
    assert told(f"{HEAD}touchpoints: {{call: {{title: Calls, assumed: {{emotion: anxius}}}}}}\n") == [
        (
            "Touchpoint “Calls” names the emotion `anxius`, which is not defined. Did you mean `anxious`?",
            "use a word of the vocabulary (docs/language.md), or add it under `emotions:` in the organisation file",
        )
    ]


def test_an_unknown_journey_in_words() -> None:
    """The wider journey and its items are named as they are written in `part-of`."""
    assert told(f"{HEAD}part-of: hom\ntouchpoints: {{call: Calls}}\n")[0][0] == (
        "The file names the journey `hom`, which is not defined. Did you mean `home`?"
    )
    assert told(f"{HEAD}part-of: home#clam\ntouchpoints: {{call: Calls}}\n")[0][0] == (
        "The file names the item `home#clam`, which is not defined. Did you mean `home#claim`?"
    )


def test_two_files_that_are_one_journey() -> None:
    """The second file is told, with the first beside it; the first counts."""
    first, second = document(CALL, "a/claim.yaml"), document(CALL, "b/claim.journey.yaml")
    found = assemble([first, second])
    assert list(found.clashes) == ["b/claim.journey.yaml"]
    ((flag,),) = found.clashes.values()
    assert (flag.code, flag.message, flag.also[0].path) == (
        "DOC002",
        "Two files are the journey `claim`",
        "a/claim.yaml",
    )
    assert found.journeys["claim"].document is first


def test_an_organisation_may_be_called_like_a_journey() -> None:
    """Only journeys have ids."""
    assert assemble([document(CALL, "a/x.yaml"), document(ORGANISATION, "b/x.yaml")]).clashes == {}


def test_the_day_of_a_run() -> None:
    """Rules about dates get the day of the run, or none."""
    assert portfolio(CALL, today=date(2030, 1, 1)).cases[0].today == date(2030, 1, 1)
    assert portfolio(CALL, today=None).cases[0].today is None


def test_a_broken_organisation_file_leaves_references_unchecked() -> None:
    """What a file that cannot be read defines is not known, so nothing that refers to it is called unknown."""
    files = {
        "a.yaml": "kind: journey\ntitle: A\ntouchpoints: {a: {title: A, owner: claims}}\n",
        "good.yaml": "kind: organisation\nunits: {desk: Desk}\n",
        "bad.yaml": "kind: organisation\nunits: {claims: Claims}\nunit: 3\n",
    }
    portfolio = assemble([load(path, text.encode()) for path, text in files.items()])
    assert [found.known for found in portfolio.unresolved["a.yaml"]] == [None]
