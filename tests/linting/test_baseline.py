"""The baseline: known findings do not count, wherever their lines move; new ones do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from transpiler.cli import main

LEGACY = """\
local function main()
    local first = os.time()
    local again = os.time()
    return first, again
end
return main
"""
KNOWN = ["lint", "--baseline", "known.json", "--format", "json", "--select", "LT301"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n  - {name: a, kind: workflow.lua, source: file://a.lua}\n"
    )
    (tmp_path / "a.lua").write_text(LEGACY)
    return tmp_path


def lines(capsys: pytest.CaptureFixture[str]) -> list[int]:
    """Run with the baseline; return the lines of the findings that count."""
    capsys.readouterr()
    status = main(KNOWN)
    found = [finding["line"] for finding in json.loads(capsys.readouterr().out)["findings"]]
    assert status == (1 if found else 0)
    return found


@pytest.fixture
def known(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--baseline", "known.json", "--update-baseline"]) == 0
    assert capsys.readouterr().err == "known.json: 3 findings\n"


@pytest.mark.usefixtures("known")
def test_known_findings_do_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys) == []


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("-- A comment.\n\n" + LEGACY, []),
        (LEGACY.replace("    local again", "  local  again"), []),
        (LEGACY.replace("again", "twice"), [3]),
        (LEGACY.replace("    return", "    local again = os.time()\n    return"), [4]),
        (LEGACY.replace("    local first = os.time()\n", "    local first = 1\n"), []),
    ],
    ids=["moved", "indented", "changed", "another one", "one gone"],
)
def test_lines_may_move(
    source: str, expected: list[int], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.lua").write_text(source)
    assert lines(capsys) == expected


@pytest.mark.usefixtures("known")
def test_errors_of_a_build_always_count(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.lua").write_text("return (\n")
    assert main(["lint", "--baseline", "known.json", "--update-baseline"]) == 0
    capsys.readouterr()
    assert main(["lint", "--baseline", "known.json"]) == 1
    assert "LT001" in capsys.readouterr().out


@pytest.mark.usefixtures("known")
def test_paths_are_relative_to_the_baseline(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = {item["path"] for item in json.loads(Path("known.json").read_text())["findings"]}
    assert paths == {"_index.yaml", "a.lua"}
    (here / "deep").mkdir()
    monkeypatch.chdir(here / "deep")
    assert main(["lint", "..", "--baseline", "../known.json", "--select", "LT301"]) == 0


@pytest.mark.usefixtures("known")
def test_a_configured_baseline_holds_for_lint_and_build(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "luatemporal.toml").write_text(
        '[lint]\nbaseline = "known.json"\n[lint.severity]\nLT301 = "error"\n'
    )
    assert main(["lint", "--select", "LT301"]) == 0
    assert main(["build", "-o", "out"]) == 0
    (here / "luatemporal.toml").write_text('[lint.severity]\nLT301 = "error"\n')
    assert main(["build", "-o", "out"]) == 1
    assert "LT301 [error]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "cannot read the baseline known.json"),
        ("{", "is not JSON"),
        ("[]", "is not a baseline"),
        ('{"version": 0, "findings": []}', "has another version"),
    ],
)
def test_unusable_files(
    text: str | None, message: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        (here / "known.json").write_text(text)
    assert main(["lint", "--baseline", "known.json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err


def test_an_update_needs_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--update-baseline"]) == 2
    assert "needs --baseline FILE" in capsys.readouterr().err
