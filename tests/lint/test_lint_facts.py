"""Facts as data: each API function has some, they agree with the API, projects add their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from transpiler.api.base import BASE
from transpiler.api.effects import Facts, has_fact, read_fact
from transpiler.api.libraries import LIBRARIES
from transpiler.api.model import ApiFunction, ApiModule
from transpiler.api.modules import REQUIRABLE
from transpiler.api.userdata import CLASSES
from transpiler.cli import main
from transpiler.determinism.facts import WORKFLOW_MODULES

ITERATORS = ("ipairs()", "next")
REGISTRY = """\
namespace: app
entries:
  - name: order
    kind: workflow.lua
    source: file://order.lua
    imports: {clocks: "app:clocks"}
  - name: clocks
    kind: library.lua
    source: file://clocks.lua
"""
CLOCKS = """\
local clocks = {}

function clocks.ticks()
    return os.time()
end

function clocks.fixed()
    return 7
end

return clocks
"""
ORDER = """\
local clocks = require("clocks")

local function main(order)
    if clocks.ticks() > clocks.fixed() then
        return order
    end
end

return main
"""


def functions(module: ApiModule) -> Iterator[ApiFunction]:
    for member in module.members.values():
        if isinstance(member, ApiModule):
            yield from functions(member)
        elif isinstance(member, ApiFunction):
            yield member


def every_function() -> list[ApiFunction]:
    found = [*BASE.values()]
    for module in (*LIBRARIES.values(), *REQUIRABLE.values()):
        found += functions(module)
    return found


@pytest.mark.parametrize("function", every_function(), ids=lambda function: function.path)
def test_each_function_has_facts_that_agree_with_the_api(function: ApiFunction) -> None:
    assert has_fact(function.path)
    assert Facts().of(function.path).suspends == function.suspends


def test_methods_suspend_as_the_api_says() -> None:
    methods = [method for cls in CLASSES.values() for method in cls.methods.values()]
    wrong = [m.path for m in methods if Facts().of(m.path).suspends != m.suspends]
    assert wrong == []


def test_every_module_that_workflows_may_list_has_facts() -> None:
    assert [name for name in sorted(WORKFLOW_MODULES) if not has_fact(f"{name}.anything")] == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"sauce": "clock"}, "unknown key 'sauce'"),
        ({"source": "weather"}, "source must be one of"),
        ({"recorded": 1}, "recorded must be true or false"),
        ({"replacement": 1}, "replacement must be a text"),
        ({"least": "two"}, "least must be a number"),
    ],
)
def test_facts_are_checked(row: dict[str, object], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        read_fact(row)


def lint(directory: Path, facts: str, capsys: pytest.CaptureFixture[str]) -> list[list[object]]:
    (directory / "_index.yaml").write_text(REGISTRY)
    (directory / "clocks.lua").write_text(CLOCKS)
    (directory / "order.lua").write_text(ORDER)
    (directory / "luatemporal.toml").write_text(facts)
    main(["lint", str(directory), "--format", "json", "--select", "LT301,LT302,LT314"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [[f["code"], Path(f["path"]).name, f["line"], f["severity"]] for f in findings]


@pytest.mark.parametrize(
    ("facts", "findings"),
    [
        ("", [["LT301", "clocks.lua", 4, "error"]]),
        ("ticks = { recorded = true }", []),
        (
            'ticks = { source = "outside", replacement = "clocks.fixed()" }',
            [["LT314", "order.lua", 4, "error"]],
        ),
        (
            'fixed = { source = "random" }',
            [["LT301", "clocks.lua", 4, "error"], ["LT302", "order.lua", 4, "error"]],
        ),
    ],
)
def test_a_project_states_facts_of_its_own_functions(
    facts: str,
    findings: list[list[object]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert lint(tmp_path, f'[lint.facts."app:clocks"]\n{facts}\n', capsys) == findings
