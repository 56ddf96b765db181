"""`luatemporal lint --fix`, `--diff` and `-`: what is changed, what is printed, the exit status."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from transpiler.cli import main

BEFORE = """\
local time = require("time")

local function main()
    local started = os.time()
    return started, os.date()
end
return main
"""
AFTER = BEFORE.replace("os.time()", "time.now():unix()")
REGISTRY = """\
namespace: app
entries:
  - {name: a, kind: workflow.lua, source: file://a.lua, modules: [time]}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "_index.yaml").write_text(REGISTRY)
    (tmp_path / "a.lua").write_text(BEFORE)
    (tmp_path / "a.lua").chmod(0o640)
    return tmp_path


@pytest.mark.parametrize("path", [".", "a.lua"])
def test_fix_changes_files_and_reports_what_is_left(
    path: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", path, "--fix", "--select", "LT301", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert [finding["line"] for finding in json.loads(out)["findings"]] == [5]
    assert err == "fixed 1 finding in 1 file\n"
    assert (here / "a.lua").read_text() == AFTER
    assert (here / "a.lua").stat().st_mode & 0o777 == 0o640
    assert main(["lint", path, "--fix", "--select", "LT301"]) == 1
    assert (here / "a.lua").read_text() == AFTER


def test_only_what_is_selected_is_fixed(here: Path) -> None:
    assert main(["lint", "--fix", "--select", "LT302"]) == 0
    assert (here / "a.lua").read_text() == BEFORE


def test_bytes_that_are_no_text_survive(here: Path) -> None:
    (here / "a.lua").write_bytes(b'local s = "\xff"\r\n' + BEFORE.encode())
    main(["lint", "--fix"])
    assert (here / "a.lua").read_bytes() == b'local s = "\xff"\r\n' + AFTER.encode()


def test_diff_changes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--diff"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "--- a/a.lua",
        "+++ b/a.lua",
        "@@ -1,7 +1,7 @@",
        ' local time = require("time")',
        " ",
        " local function main()",
        "-    local started = os.time()",
        "+    local started = time.now():unix()",
        "     return started, os.date()",
        " end",
        " return main",
    ]
    assert (here / "a.lua").read_text() == BEFORE
    (here / "a.lua").write_text(AFTER)
    assert main(["lint", "--diff"]) == 0
    assert capsys.readouterr().out == ""


def test_source_inside_a_registry_file_is_not_touched(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = REGISTRY.replace("file://a.lua", "'return function() return os.time() end'")
    (here / "_index.yaml").write_text(text)
    assert main(["lint", "--fix", "--select", "LT301", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["fixes"] == []
    assert (here / "_index.yaml").read_text() == text


def test_a_finding_tells_its_fix(capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", "--select", "LT301", "--format", "json"])
    first, second = json.loads(capsys.readouterr().out)["findings"]
    assert first["fixes"] == [
        {
            "title": "Replace with time.now():unix()",
            "edits": [
                {"line": 4, "column": 21, "end_line": 4, "end_column": 30}
                | {"text": "time.now():unix()"}
            ],
        }
    ]
    assert second["fixes"] == []


def typed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a text standard input."""
    stream = io.TextIOWrapper(io.BytesIO(text.encode("utf-8", "surrogateescape")))
    monkeypatch.setattr(sys, "stdin", stream)


def test_a_buffer_is_checked_as_the_entry_it_will_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("return function() return os.clock(), sql end\n", monkeypatch)
    assert main(["lint", "-", "--stdin-filename", "a.lua", "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {(f["path"], f["entry"], f["code"]) for f in findings} == {
        ("a.lua", "app:a", "LT301"),
        ("a.lua", "app:a", "LT305"),
    }


def test_a_buffer_without_a_project(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "_index.yaml").unlink()
    typed("return function() return os.time() end\n", monkeypatch)
    assert main(["lint", "-"]) == 1
    out = capsys.readouterr().out
    assert "<stdin>:1:26: LT301" in out
    assert "1 | return function() return os.time() end" in out


def test_a_buffer_is_fixed_on_standard_output(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(BEFORE, monkeypatch)
    assert main(["lint", "-", "--stdin-filename", "a.lua", "--fix"]) == 0
    assert capsys.readouterr().out == AFTER
    typed(BEFORE, monkeypatch)
    assert main(["lint", "-", "--stdin-filename", "a.lua", "--diff"]) == 1
    assert "+    local started = time.now():unix()" in capsys.readouterr().out
    assert (here / "a.lua").read_text() == BEFORE


@pytest.mark.parametrize(
    "arguments", [["-", "a.lua"], ["a.lua", "--stdin-filename", "b.lua"]], ids=" ".join
)
def test_wrong_use_of_standard_input(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", *arguments]) == 2
    assert "Error: " in capsys.readouterr().err


def test_a_file_is_checked_as_the_entry_it_is(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "lib").mkdir()
    (here / "lib" / "_index.yaml").write_text(
        "namespace: lib\nentries:\n  - {name: b, kind: library.lua, source: file://b.lua}\n"
    )
    # Nothing imports it, so it is no workflow code.
    (here / "lib" / "b.lua").write_text("return { now = function() return os.time() end }\n")
    assert main(["lint", "lib/b.lua"]) == 0
    registry = REGISTRY.replace("modules: [time]", "imports: {b: 'lib:b'}")
    (here / "_index.yaml").write_text(registry)
    (here / "a.lua").write_text("return function() return b.now() end\n")
    assert main(["lint", "lib/b.lua", "--format", "json"]) == 1
    (one,) = json.loads(capsys.readouterr().out.split("\n", 1)[1])["findings"]
    assert (one["code"], one["entry"]) == ("LT301", "lib:b")
