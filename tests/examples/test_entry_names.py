"""An entry may be called anything: its name never shadows what its own module uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from runtime_shims.process_host.host import run_function
from runtime_shims.temporal.generated import load_generated
from transpiler.pipeline import compile_project
from transpiler.project import load_project

HEAD = """\
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "127.0.0.1:7233"}
  - {name: worker, kind: temporal.worker, client: "app:temporal", task_queue: q}
"""
ENTRY = """\
  - name: "%s"
    kind: %s.lua
    source: file://main.lua
    method: main
    modules: [json]
    meta: {temporal: {%s: {worker: "app:worker"}}}
"""
LUA = """
local function main(a, b)
    local t = {a, b}
    for i = 1, 2 do t[i] = t[i] + i end
    if a == 99 then error("told to") end
    return json.encode(table.concat(t, ",") .. type(a))
end

return { main = main }
"""
FUNCTIONS = [
    "add", "error", "json", "range", "main", "ENTRY", "chunk", "activity", "run_activity", "None",
    "2fast", "any", "type", "LuaEntry", "PROJECT", "with-hyphen", "with.dot", "class",
]  # fmt: skip
WORKFLOWS = ["table", "line-table", "lua-workflow", "none", "true", "workflow", "3d"]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with an entry of every awkward name, compiled."""
    project = tmp_path_factory.mktemp("names")
    entries = [ENTRY % (name, "function", "activity") for name in FUNCTIONS]
    entries += [ENTRY % (name, "workflow", "workflow") for name in WORKFLOWS]
    (project / "_index.yaml").write_text(HEAD + "".join(entries))
    (project / "main.lua").write_text(LUA)
    compilation = compile_project(load_project(project))
    assert not compilation.diagnostics
    for path, text in compilation.files.items():
        (project / "generated" / path).parent.mkdir(parents=True, exist_ok=True)
        (project / "generated" / path).write_text(text)
    return project / "generated"


@pytest.mark.parametrize("name", FUNCTIONS)
async def test_functions_do_what_they_say(output: Path, name: str) -> None:
    generated = load_generated(output)
    entry = generated.function(generated.entry(f"app:{name}"))
    assert await run_function(entry, [1, 2], {}) == '"2,4number"'
    with pytest.raises(Exception, match=r"main.lua:5: told to"):
        await run_function(entry, [99, 2], {})


def test_workers_host_every_one(output: Path) -> None:
    (worker,) = load_generated(output).workers()
    assert len(worker.activities) == len(FUNCTIONS)
    assert len(worker.workflows) == len(WORKFLOWS)
