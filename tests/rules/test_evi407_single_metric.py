"""Portfolios led by one number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.finding import Finding

Check = Callable[..., list[Finding]]

ORGANISATION = """\
kind: organisation
metrics:
  nps: {kind: nps, level: relationship, title: Would recommend us}
  trust: {kind: score, level: relationship}
  ces: {kind: ces, level: touchpoint}
  csat: csat
"""


def journey(whole: str = "", touchpoint: str = "", tail: str = "") -> str:
    """A journey that reads metrics, as `ces csat`, as a whole and at its touchpoint."""
    first, second = (
        f"metrics: {{{', '.join(f'{id_}: {{target: 4}}' for id_ in ids.split())}}}" for ids in (whole, touchpoint)
    )
    return f"kind: journey\ntitle: A\n{first}\ntouchpoints:\n  call: {{title: C, {second}{tail}}}\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ((ORGANISATION, journey("nps")), "The only metric of all journeys is “Would recommend us”"),
        ((ORGANISATION, journey(), journey(touchpoint="ces")), "The only metric of all journeys is `ces`"),
        ((ORGANISATION, journey("nps", "nps"), journey("trust")), "All metrics of the journeys are about the relation"),
        ((journey("speed"), journey("speed")), "The only metric of all journeys is `speed`"),
        (("kind: organisation\nmetrics: {nps: nps}\n", journey()), "The only metric of all journeys is `nps`"),
    ],
)
def test_one_number(check: Check, files: tuple[str, ...], said: str) -> None:
    """One metric everywhere, or only those of the relationship; told once, at the organisation or the first file."""
    (finding,) = check("EVI407", *files)
    assert (finding.path, finding.position.line) == ("0.yaml", 1)
    assert finding.message.startswith(said)


@pytest.mark.parametrize(
    "files",
    [
        (ORGANISATION, journey("nps", "ces")),
        (ORGANISATION, journey("nps"), journey("ces")),
        (ORGANISATION, journey("trust csat")),
        (ORGANISATION, journey("nps unheard-of")),
        (ORGANISATION, journey()),
        (ORGANISATION,),
        (journey(),),
    ],
)
def test_silence(check: Check, files: tuple[str, ...]) -> None:
    """Two metrics of which one may be about a touchpoint, no metric at all, no journey at all."""
    assert check("EVI407", *files) == []


def test_measured_touchpoints_tell_more(check: Check) -> None:
    """Where customers were asked at a touchpoint, one metric is not all there is; a guess does not count."""
    tail = "evidence: {e: {title: Survey, kind: survey}}\n"
    asked = journey("nps", tail=", evidence: e, actual: {ease: 40}") + tail
    assert check("EVI407", ORGANISATION, asked) == []
    assert len(check("EVI407", ORGANISATION, asked.replace("kind: survey", "kind: guess"))) == 1


def test_only_the_whole_portfolio_is_judged(check: Check) -> None:
    """While files are missing, so may other metrics be."""
    assert check("EVI407", ORGANISATION, journey("nps"), complete=False) == []
