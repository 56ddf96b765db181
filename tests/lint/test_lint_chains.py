"""Which code is workflow code: workflows and what they import; the chain of imports is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.determinism import lint_project
from transpiler.diagnostics import Diagnostic, Severity
from transpiler.project import read_project

REGISTRY = """\
namespace: app
entries:
  - name: order
    kind: workflow.lua
    source: file://order.lua
    imports: {util: "app:util"}
  - name: charge
    kind: function.lua
    source: file://charge.lua
    method: main
    imports: {other: "app:other"}
  - name: util
    kind: library.lua
    source: file://util.lua
    imports: {deep: "app:deep"}
  - name: deep
    kind: library.lua
    source: file://deep.lua
  - name: other
    kind: library.lua
    source: file://other.lua
"""


@pytest.fixture
def findings(tmp_path: Path) -> list[Diagnostic]:
    (tmp_path / "_index.yaml").write_text(REGISTRY)
    unsafe = "return { now = function() return os.time() end }\n"
    for name in ("charge", "deep", "other"):
        (tmp_path / f"{name}.lua").write_text(unsafe)
    (tmp_path / "util.lua").write_text("limit = 5 return deep\n")
    (tmp_path / "order.lua").write_text("return function() return util.now() + limit end\n")
    return [d for d in lint_project(read_project(tmp_path)) if d.code.startswith("LT3")]


def test_only_workflow_code_is_checked(findings: list[Diagnostic]) -> None:
    assert [(d.code, d.path, d.entry) for d in findings] == [
        ("LT301", "deep.lua", "app:deep"),
        ("LT304", "util.lua", "app:util"),
    ]


def test_chain_leads_back_to_the_workflow(findings: list[Diagnostic]) -> None:
    assert [(step.path, step.line, step.message) for step in findings[0].chain] == [
        ("order.lua", 1, "enters the workflow's result"),
        ("order.lua", 1, "the function in line 1 calls now"),
        ("order.lua", 1, "workflow app:order starts here"),
    ]


def test_syntax_errors_and_undefined_globals_are_found_in_every_entry(tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n"
        "  - {name: a, kind: function.lua, source: 'return f( end', method: main}\n"
        "  - {name: b, kind: library.lua, source: 'return io.open(os.time())'}\n"
    )
    first, second = lint_project(read_project(tmp_path))
    assert (first.code, first.path, first.entry) == ("LT001", "_index.yaml#a", "app:a")
    assert (second.code, second.path, second.entry) == ("LT305", "_index.yaml#b", "app:b")


def test_a_source_shared_by_entries_is_reported_once(tmp_path: Path) -> None:
    (tmp_path / "a.lua").write_text("return function() return os.time() end")
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n"
        "  - {name: a, kind: workflow.lua, source: file://a.lua}\n"
        "  - {name: b, kind: workflow.lua, source: file://a.lua}\n"
    )
    findings = lint_project(read_project(tmp_path))
    assert [(d.code, d.entry) for d in findings if d.code != "LT114"] == [("LT301", "app:a")]


SHARED = """\
namespace: app
entries:
  - {name: first, kind: workflow.lua, source: file://first.lua, imports: {dates: "app:dates"}}
  - {name: second, kind: workflow.lua, source: file://second.lua, imports: {dates: "app:dates"}}
  - {name: third, kind: workflow.lua, source: file://third.lua, imports: {dates: "app:dates"}}
  - {name: clean_up, kind: function.lua, source: file://clean_up.lua, method: main,
     imports: {dates: "app:dates"}}
  - {name: dates, kind: library.lua, source: file://dates.lua}
"""
DATES = """\
local Clock = {}
Clock.__index = Clock

function Clock:read()
    return os.time()
end

local dates = {}

function dates.today()
    local clock = setmetatable({}, Clock)
    return clock:read()
end

function dates.stamp()
    return os.date()
end

return dates
"""


@pytest.fixture
def shared(tmp_path: Path) -> list[Diagnostic]:
    (tmp_path / "_index.yaml").write_text(SHARED)
    (tmp_path / "dates.lua").write_text(DATES)
    (tmp_path / "first.lua").write_text(
        "local dates = require('dates')\n"
        "local handlers = { due = function(order)\n"
        "    return order.due < dates.today()\n"
        "end }\n"
        "local function main(order)\n"
        "    local ok, is_due = pcall(handlers.due, order)\n"
        "    if ok and is_due then\n        return order\n    end\n"
        "end\n"
        "return { main = main }\n"
    )
    (tmp_path / "second.lua").write_text("return { main = function() print(dates.today()) end }\n")
    (tmp_path / "third.lua").write_text("return { main = function() return dates end }\n")
    (tmp_path / "clean_up.lua").write_text("return { main = function() dates.stamp() end }\n")
    found = lint_project(read_project(tmp_path))
    return [d for d in found if d.code.startswith("LT3")]


def test_each_step_of_a_chain_has_its_place(shared: list[Diagnostic]) -> None:
    (finding,) = shared
    assert (finding.code, finding.path, finding.span.line) == ("LT301", "dates.lua", 5)
    assert finding.severity is Severity.ERROR
    assert finding.message == "os.time reads a clock; its value decides the branch in first.lua:7"
    steps = [(step.path, step.line, step.message) for step in finding.chain]
    assert steps == [
        ("first.lua", 7, "decides the branch here"),
        ("dates.lua", 12, "dates.today calls Clock:read"),
        ("first.lua", 3, "due calls dates.today"),
        ("first.lua", 6, "main calls due through pcall"),
        ("first.lua", 5, "workflow app:first starts here"),
        ("second.lua", 1, "workflow app:second leads there, too"),
    ]


def test_what_only_activities_call_is_not_reported(shared: list[Diagnostic]) -> None:
    assert [d for d in shared if "os.date" in d.message] == []
