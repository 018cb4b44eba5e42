"""journeymap.reports.json_."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from journeymap.finding import Edit, Finding, Fix, Position, Related, Severity
from journeymap.lint import Result
from journeymap.report import Report
from journeymap.reports.json_ import dump, render
from journeymap.rule import URL
from journeymap.terminal import UNSAFE

FULL = Finding(
    code="OWN202",
    name="shared-ownership",
    severity=Severity.ERROR,
    message="Two owners — ä",
    path="a/b.yaml",
    position=Position(4, 3, 4, 7),
    journey="b",
    touchpoint="call",
    at="touchpoints.call.owner",
    hurts="Nobody answers.",
    help="choose one",
    related=(Related("org.yaml", Position(2, 1, 2, 5), "defined here"),),
    fix=Fix("Keep the first", (Edit(Position(4, 3, 4, 7), "claims"),), safe=True),
)

EXPECTED = """\
{
  "findings": [
    {
      "at": "touchpoints.call.owner",
      "code": "OWN202",
      "column": 3,
      "end_column": 7,
      "end_line": 4,
      "fix": {
        "edits": [
          {
            "column": 3,
            "end_column": 7,
            "end_line": 4,
            "line": 4,
            "text": "claims"
          }
        ],
        "safe": true,
        "title": "Keep the first"
      },
      "journey": "b",
      "line": 4,
      "message": "Two owners — ä",
      "name": "shared-ownership",
      "path": "a/b.yaml",
      "related": [
        {
          "column": 1,
          "line": 2,
          "message": "defined here",
          "path": "org.yaml"
        }
      ],
      "severity": "error",
      "touchpoint": "call",
      "url": "URL-OWN202"
    }
  ],
  "schema_version": 1,
  "summary": {
    "error": 1,
    "files": 3,
    "info": 0,
    "suppressed": 2,
    "warning": 0
  }
}
""".replace("URL-", URL)


def test_everything_a_finding_says() -> None:
    """The form is fixed to the letter: keys sorted, indent 2, a newline at the end."""
    assert render(Report(Result((FULL,), 2, 3))) == EXPECTED


def test_every_key_is_always_there() -> None:
    """What is unknown is null, not left out."""
    bare = Finding("DOC001", "unreadable-file", Severity.ERROR, "Empty", "a.yaml", Position())
    found = json.loads(render(Report(Result((bare,)))))["findings"][0]
    assert set(found) == set(json.loads(EXPECTED)["findings"][0])
    assert (found["journey"], found["touchpoint"], found["fix"], found["related"]) == (None, None, None, [])


def test_never_folded() -> None:
    """Programs get all findings."""
    assert len(json.loads(render(Report(Result((FULL,) * 40))))["findings"]) == 40


@given(st.text(st.characters() | st.sampled_from("\x1b\x7f\x9b\u202e\U000e0001\ud800")))
def test_any_text_comes_back(text: str) -> None:
    """What a terminal would obey is escaped, and reads back as it was."""
    dumped = dump({"message": text})
    assert not UNSAFE.search(dumped.replace("\n", ""))
    assert json.loads(dumped) == {"message": text}
