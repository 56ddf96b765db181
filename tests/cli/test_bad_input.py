"""Bad input of every kind: one message with its place, a non-zero exit, nothing half-written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from transpiler.cli import main

INDEX = """\
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "127.0.0.1:7233"}
  - {name: worker, kind: temporal.worker, client: "app:temporal", task_queue: bad}
  - name: good
    kind: workflow.lua
    source: file://good.lua
    method: main
    meta: {temporal: {workflow: {worker: "app:worker"}}}
"""
ENTRY = """\
  - name: flow
    kind: workflow.lua
    source: file://flow.lua
    method: main
    meta: {temporal: {workflow: {worker: "app:worker"}}}
"""
GOOD = "return function() return 1 end\n"


@dataclass(frozen=True)
class Case:
    """A project with one mistake, the place and the words of its one message, the exit status."""

    name: str
    place: str
    message: str
    status: int
    flow: str | None = GOOD
    index: str = INDEX + ENTRY


RETRIES = """\
return function()
  return funcs.new():with_options({["activity.retries"] = 1}):call("a:b")
end
"""
SORT = """\
return function(t)
  table.sort(t, function(a, b) time.sleep("1s") return a < b end)
end
"""
ENVIRONMENT = "local _ENV = {}\nreturn function() end\n"
SYNTAX = "local function main()\n  x = = 1\n"
NO_COMPARATOR = "table.sort cannot call a function that suspends"

CASES = [
    Case("Lua syntax", "flow.lua:2:7", "unexpected symbol near", 1, SYNTAX),
    Case("missing source", "_index.yaml:12:13", "flow.lua", 2, None),
    Case("YAML", "_index.yaml:10:3", "expected <block end>", 2, index=INDEX + "  bad: [\n"),
    Case(
        "activity option",
        "flow.lua:2:37",
        "unknown option 'activity.retries'",
        1,
        RETRIES,
        INDEX + ENTRY + "    modules: [funcs]\n",
    ),
    Case("no such method", "flow.lua:1:1", 'method "main" not found in module', 1, "return 5\n"),
    Case("empty file", "flow.lua:1:1", 'method "main" not found in module', 1, ""),
    Case("environment", "flow.lua:1:7", "'_ENV' is not available", 1, ENVIRONMENT),
    Case(
        "async comparator",
        "flow.lua:2:17",
        NO_COMPARATOR,
        1,
        SORT,
        INDEX + ENTRY + "    modules: [time]\n",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_build(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "_index.yaml").write_text(case.index)
    (tmp_path / "good.lua").write_text(GOOD)
    if case.flow is not None:
        (tmp_path / "flow.lua").write_text(case.flow)
    assert main(["build", str(tmp_path)]) == case.status
    out, err = capsys.readouterr()
    assert out == ""
    headlines = re.findall(r"^\S+:\d+:\d+: LT\d{3}.*$", err, re.MULTILINE)
    assert len(headlines) == 1, err
    assert f"{case.place}: " in headlines[0]
    assert case.message in headlines[0]
    assert "Traceback" not in err
    assert not (tmp_path / "generated").exists()


@pytest.mark.server
def test_a_workflow_that_raises(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "_index.yaml").write_text(INDEX + ENTRY)
    (tmp_path / "good.lua").write_text(GOOD)
    flow = 'local function main(order)\n  error("no such order: " .. order.id)\nend\nreturn main\n'
    (tmp_path / "flow.lua").write_text(flow)
    arguments = ["run", "app:flow", '{"id": 7}', "--project", str(tmp_path), "--dev"]
    assert main(arguments) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1] == "error: Internal: flow.lua:2: no such order: 7"
