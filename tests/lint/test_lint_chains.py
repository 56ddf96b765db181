"""Which code is workflow code: workflows and what they import; the chain of imports is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.determinism import lint_project
from transpiler.diagnostics import Diagnostic
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
        ("_index.yaml", 15, "app:util imports app:deep as 'deep'"),
        ("_index.yaml", 6, "app:order imports app:util as 'util'"),
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
