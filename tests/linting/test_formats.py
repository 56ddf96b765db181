"""SARIF and GitHub annotations: valid, complete, and with characters that need care."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker

from transpiler.cli import main
from transpiler.diagnostics import Diagnostic, Edit, Fix, Related, Severity, Span
from transpiler.diagnostics.model import Suppressed
from transpiler.diagnostics.render_github import render_github
from transpiler.diagnostics.render_sarif import render_sarif

SCHEMA = Path(__file__).parent / "sarif-2.1.0-rtm.5.json"
FINDING = Diagnostic(
    "LT301",
    Severity.WARNING,
    "50% of, say: this\nis wrong",
    "dir name/a,b.lua",
    Span(3, 5, 3, 9),
    "app:a",
    (Related("b.lua", 7, "nearest"), Related("c.lua", 9, "farthest")),
    "do not",
    (Fix("Mend", (Edit(Span(3, 5, 3, 9), "x"),)),),
    "0123456789abcdef",
)
PLAIN = Diagnostic("LT114", Severity.HINT, "no worker", "_index.yaml#x", Span(1, 1, 2, 3))


@pytest.fixture(scope="module")
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA.read_text("utf-8")), format_checker=FormatChecker())


def sarif_run(text: str, validator: Draft4Validator) -> dict[str, Any]:
    """Return the one run of a log after checking the log against the schema."""
    log = json.loads(text)
    assert [error.message for error in validator.iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_of_everything(validator: Draft4Validator) -> None:
    suppressed = [Suppressed(PLAIN, in_source=False, reason="known from before")]
    run = sarif_run(render_sarif([FINDING], suppressed), validator)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["LT114", "LT301"]
    assert rules[0]["defaultConfiguration"] == {"level": "note"}
    assert rules[1]["properties"] == {"page": "docs/rules/LT301.md"}
    first, second = run["results"]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "LT301"
    assert (first["level"], second["level"]) == ("warning", "note")
    assert first["partialFingerprints"] == {"luatemporal/v1": "0123456789abcdef"}
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "dir%20name/a%2Cb.lua"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    steps = first["codeFlows"][0]["threadFlows"][0]["locations"]
    texts = [step["location"]["message"]["text"] for step in steps]
    assert texts == ["farthest", "nearest", FINDING.message]
    assert first["fixes"][0]["description"] == {"text": "Mend"}
    assert "suppressions" not in first
    assert second["suppressions"] == [{"kind": "external", "justification": "known from before"}]


def test_sarif_of_nothing(validator: Draft4Validator) -> None:
    assert sarif_run(render_sarif([]), validator)["results"] == []


def test_sarif_of_a_project(
    validator: Draft4Validator,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n"
        "  - {name: w, kind: workflow.lua, source: file://w.lua, imports: {lib: 'app:lib'}}\n"
        "  - {name: lib, kind: library.lua, source: file://lib.lua}\n"
    )
    (tmp_path / "w.lua").write_text("return function() return lib.now() end\n")
    (tmp_path / "lib.lua").write_text(
        "return { now = function()\n"
        "  local seen = os.time() -- luatemporal: allow(LT301) \N{SNOWMAN} \\ shown\n"
        "  return os.time() + seen\nend }\n"
    )
    assert main(["lint", "--format", "sarif"]) == 1
    results = sarif_run(capsys.readouterr().out, validator)["results"]
    flows = [len(result.get("codeFlows", ())) for result in results if result["ruleId"] == "LT301"]
    assert flows == [1, 1]
    (reason,) = [item for result in results for item in result.get("suppressions", ())]
    assert reason == {"kind": "inSource", "justification": "\N{SNOWMAN} \\ shown"}


def test_github_annotations() -> None:
    assert render_github([FINDING, PLAIN]).split("\n") == [
        "::warning file=dir name/a%2Cb.lua,line=3,col=5,endColumn=9,title=LT301::"
        "50%25 of, say: this%0Ais wrong%0Avia b.lua:7: nearest%0Avia c.lua:9: farthest"
        "%0Ahelp: do not",
        "::notice file=_index.yaml,line=1,endLine=2,title=LT114::no worker",
    ]


def test_github_prints_nothing_when_there_is_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.lua").write_text("return function() end\n")
    assert main(["lint", str(tmp_path / "a.lua"), "--format", "github"]) == 0
    assert capsys.readouterr().out == ""
