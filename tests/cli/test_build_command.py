"""`luatemporal build`: what it writes, what it refuses, and what --check says."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from transpiler.cli import main

REGISTRY = """\
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "localhost:7233"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: q}
  - name: order
    kind: workflow.lua
    source: file://order.lua
    modules: [time]
    meta: {temporal: {workflow: {worker: worker}}}
  - {name: api, kind: http.router}
"""
ORDER = """\
local time = require("time")

local function main(order)
    time.sleep("1s")
    return { id = order.id }
end

return main
"""


def files(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "_index.yaml").write_text(REGISTRY)
    (tmp_path / "order.lua").write_text(ORDER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_build_writes_python_and_a_manifest(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "entries of other kinds are not compiled: 1 http.router" in err
    written = files(project / "generated")
    assert sorted(json.loads(written["manifest.json"])["files"]) == sorted(
        path for path in written if path != "manifest.json"
    )
    for path, text in written.items():
        if path.endswith(".py"):
            ast.parse(text)


def test_build_is_reproducible_and_idempotent(project: Path) -> None:
    assert main(["build"]) == 0
    first = files(project / "generated")
    assert main(["build"]) == 0
    assert main(["build", ".", "-o", "elsewhere"]) == 0
    assert files(project / "generated") == first
    assert files(project / "elsewhere") == first


def test_check_is_silent_when_current(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    capsys.readouterr()
    assert main(["build", "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_check_prints_the_drift_and_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--check"]) == 1
    assert not (project / "generated").exists()
    main(["build"])
    before = files(project / "generated")
    (project / "order.lua").write_text(ORDER.replace('"1s"', '"2s"'))
    capsys.readouterr()
    assert main(["build", "--check"]) == 1
    out, err = capsys.readouterr()
    assert "--- a/generated/" in out
    assert '"1s"' in out
    assert '"2s"' in out
    assert "out of date" in err
    assert files(project / "generated") == before


def test_check_sees_missing_and_surplus_files(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build"])
    module = next((project / "generated").rglob("order.py"))
    module.unlink()
    capsys.readouterr()
    assert main(["build", "--check"]) == 1
    assert f"+++ b/{module.relative_to(project).as_posix()}" in capsys.readouterr().out
    main(["build"])
    (project / "_index.yaml").write_text(REGISTRY.replace("name: order", "name: bill"))
    capsys.readouterr()
    assert main(["build", "--check"]) == 1
    assert f"--- a/{module.relative_to(project).as_posix()}" in capsys.readouterr().out
    main(["build"])
    assert not module.exists()
    assert next((project / "generated").rglob("bill.py")).is_file()


@pytest.mark.parametrize(
    ("path", "text", "status", "message"),
    [
        ("order.lua", "return function(", 1, "order.lua:1:17: LT001 [error]"),
        ("order.lua", "return function() return io.open('x') end", 1, "order.lua:1:26: LT303"),
        ("_index.yaml", "namespace: [", 2, "_index.yaml:1:13: LT101 [error]"),
        (
            "_index.yaml",
            REGISTRY.replace("order.lua", "no.lua"),
            2,
            "_index.yaml:7:13: LT108 [error] source file not found: no.lua",
        ),
        ("luatemporal.toml", "outptu = 'x'", 2, "LT120 [error] unknown key outptu"),
    ],
    ids=["syntax", "lint", "yaml", "source", "configuration"],
)
def test_errors_stop_the_build_with_nothing_written(
    path: str,
    text: str,
    status: int,
    message: str,
    project: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["build"])
    before = files(project / "generated")
    (project / path).write_text(text)
    capsys.readouterr()
    assert main(["build"]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert "Traceback" not in err
    assert files(project / "generated") == before


def test_warnings_are_printed_and_do_not_stop(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "order.lua").write_text("return function() return os.time() end")
    assert main(["build"]) == 0
    assert "LT301 [warning]" in capsys.readouterr().err


def test_an_error_in_one_project_keeps_the_whole_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, source in (("one", ORDER), ("two", "return (")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "_index.yaml").write_text(REGISTRY)
        (tmp_path / name / "order.lua").write_text(source)
    (tmp_path / "luatemporal.toml").write_text('[projects]\none = "g/one"\ntwo = "g/two"\n')
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert not (tmp_path / "g").exists()
    (tmp_path / "two" / "order.lua").write_text(ORDER)
    assert main(["build"]) == 0
    assert files(tmp_path / "g" / "one") == files(tmp_path / "g" / "two")
    monkeypatch.chdir(tmp_path / "one")
    assert main(["build", "--check"]) == 0


@pytest.mark.parametrize(
    "arguments",
    [["build", "nowhere"], ["build", "--check", "--watch"], ["build", "order.lua"]],
    ids=" ".join,
)
def test_usage_errors(
    arguments: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "Error: " in capsys.readouterr().err
