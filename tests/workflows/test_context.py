"""Context values reach everything a workflow starts, and nothing else. Reference 13."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from temporalio.client import Client

from runtime_shims.temporal.headers import call_context

from .running import LIMIT, Running, plain, running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

WORKFLOWS = {
    "context": """
local function main(target)
    local own = ctx.all()
    local events = process.events()
    local received = process.listen("context", { message = true })
    local in_activity = funcs.call("app:seen")
    local executor = funcs.new():with_context({ request = "r-9", tenant = "other" })
    local in_executed = executor:call("app:seen")
    local in_future = executor:async("app:seen")
    local payload = in_future:response():receive()
    local in_child = workflow.exec("app:seen_below")
    process.with_context({ request = "r-7" }):spawn("app:seen_below", "app:worker")
    local in_spawned = events:receive().result.value
    process.send(target, "context", "hello")
    local after = ctx.all()
    return {
        own = own, in_activity = in_activity, in_executed = in_executed,
        in_future = payload:data(), in_child = in_child, in_spawned = in_spawned, after = after,
    }
end
""",
    "seen_below": """
local function main()
    return { own = ctx.all(), in_activity = funcs.call("app:seen") }
end
""",
    "context_target": """
local function main()
    local message = process.listen("context", { message = true }):receive()
    return { from = message:from(), own = ctx.all() }
end
""",
    "context_chain": """
local function main(round)
    if round == 1 then
        process.upgrade(nil, 2)
    end
    local number, missing = ctx.get("number")
    local _, empty = ctx.get("")
    local _, absent = ctx.get("absent")
    return {
        own = ctx.all(), number = tostring(number), list = ctx.get("list"),
        missing = missing, empty = empty:kind(), absent = tostring(absent),
    }
end
""",
}
SEEN = """
local ctx = require("ctx")

return { main = function() return ctx.all() end }
"""
INDEX = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: contexts}
  - name: seen
    kind: function.lua
    source: file://seen.lua
    method: main
    modules: [ctx]
    meta: {temporal: {activity: {worker: "app:worker"}}}
"""
ENTRY = """
  - name: %(name)s
    kind: workflow.lua
    source: file://%(name)s.lua
    method: main
    modules: [ctx, funcs, workflow]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
"""
REQUIRES = "".join(f'local {name} = require("{name}")\n' for name in ("ctx", "funcs", "workflow"))


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def project(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The compiled workflows with their worker."""
    directory: Path = tmp_path_factory.mktemp("contexts")
    index = INDEX + "".join(ENTRY % {"name": name} for name in WORKFLOWS)
    (directory / "_index.yaml").write_text(index)
    (directory / "seen.lua").write_text(SEEN)
    for name, text in WORKFLOWS.items():
        (directory / f"{name}.lua").write_text(f"{REQUIRES}{text}\nreturn {{ main = main }}\n")
    async with running(client, directory, directory / "generated") as project:
        yield project


CONTEXT = {"tenant": "t-1", "number": 5, "list": [1, 2.5, "x"], "flags": {"a": True}}


async def test_context_reaches_everything_a_workflow_starts(project: Running) -> None:
    target = await project.start("app:context_target", wait_timers_out=True)
    with call_context(CONTEXT):
        handle = await project.start("app:context", project.pid(target), wait_timers_out=True)
    result = await project.outcome(handle)
    executed = {**CONTEXT, "request": "r-9", "tenant": "other"}
    spawned = {**CONTEXT, "request": "r-7"}
    assert result == {
        "own": CONTEXT,
        "in_activity": CONTEXT,
        "in_executed": executed,
        "in_future": executed,
        "in_child": {"own": CONTEXT, "in_activity": CONTEXT},
        "in_spawned": {"own": spawned, "in_activity": spawned},
        "after": CONTEXT,
    }
    # A signal tells who sent it; it changes nothing of what its receiver was started with.
    received = await project.outcome(target)
    assert received["from"] == project.pid(handle)
    assert not received["own"]


async def test_context_outlives_a_new_history(project: Running) -> None:
    with call_context(CONTEXT):
        handle = await project.start("app:context_chain", 1, wait_timers_out=True)
    assert plain(await asyncio.wait_for(handle.result(), LIMIT)) == {
        "own": CONTEXT,
        "number": "5",
        "list": [1, 2.5, "x"],
        "empty": "Invalid",
        "absent": "key not found: absent",
    }
