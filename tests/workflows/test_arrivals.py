"""What arrives while no worker runs reaches the program in the order of Reference 4.4."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import WorkflowHandle, WorkflowHistory
from temporalio.worker import Worker

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.worker import make_worker

from .processes import event_types
from .running import Running, compile_into, plain, replayer

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="module")]

INDEX = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: arrivals}
  - {name: helper, kind: temporal.worker, client: app:temporal, task_queue: arrivals-helper}
  - name: arrivals
    kind: workflow.lua
    source: file://arrivals.lua
    method: main
    modules: [funcs, time]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
  - name: early
    kind: workflow.lua
    source: file://early.lua
    method: main
    meta: {temporal: {workflow: {worker: "app:worker"}}}
  - name: child
    kind: workflow.lua
    source: file://child.lua
    method: main
    meta: {temporal: {workflow: {worker: "app:helper"}}}
  - name: outside
    kind: function.lua
    source: file://outside.lua
    method: main
    meta: {temporal: {activity: {worker: "app:helper"}}}
"""
SOURCES = {
    "arrivals": """
local funcs = require("funcs")
local time = require("time")

local function main(pause)
    local happened = channel.new()
    local mail = process.listen("mail")
    local events = process.events()
    process.spawn("app:child", "app:helper")

    coroutine.spawn(function()
        while true do
            local event = events:receive()
            happened:send(event.kind)
        end
    end)
    coroutine.spawn(function()
        while true do
            local number = mail:receive()
            happened:send("mail " .. number)
        end
    end)
    coroutine.spawn(function()
        local on_helper = funcs.new():with_options({
            ["activity.task_queue"] = "arrivals-helper"
        })
        on_helper:call("app:outside")
        happened:send("activity")
    end)
    coroutine.spawn(function()
        time.sleep(pause)
        happened:send("timer")
    end)

    local order = {}
    for place = 1, 6 do
        order[place] = happened:receive()
        -- A command for each, so that a replay in another order fails.
        funcs.async("app:" .. order[place])
    end
    return order
end

return { main = main }
""",
    "early": """
local function main()
    local mail = process.listen("mail")
    local at_once = channel.select({ mail:case_receive() }, true).value
    return { at_once, process.events():receive().kind }
end

return { main = main }
""",
    "child": "return { main = function() return 1 end }",
    "outside": "return { main = function() return 1 end }",
}

ACTIVITY = "activity_task_completed_event_attributes"
CHILD = "child_workflow_execution_completed_event_attributes"
TIMER = "timer_fired_event_attributes"
STARTED = "timer_started_event_attributes"
KEPT = sorted((Path(__file__).parent / "arrivals").glob("*.json"))
PAUSES = (1, 4, 16)  # seconds; the first that leaves time to stop the worker
LIMIT = 60.0


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def project(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """The compiled project on a server of its own, without workers."""
    directory: Path = tmp_path_factory.mktemp("arrivals")
    (directory / "_index.yaml").write_text(INDEX)
    for name, text in SOURCES.items():
        (directory / f"{name}.lua").write_text(text)
    generated = compile_into(directory, directory / "generated")
    async with dev_server() as server:
        client = await connect(ClientSpec(id="app:temporal", address=server.address))
        yield Running(client, generated)


def worker(project: Running, name: str) -> Worker:
    """A worker that keeps nothing, so that no task waits for one that is gone."""
    (spec,) = (each for each in project.generated.workers() if each.spec.id == f"app:{name}")
    return make_worker(project.client, spec, project.generated.project, max_cached_workflows=0)


async def until(project: Running, workflow_id: str, *wanted: str) -> list[str]:
    """Wait for kinds of events and return all there are."""
    while True:
        events = await event_types(project, workflow_id)
        if set(wanted) <= set(events):
            return events
        await asyncio.sleep(0.05)


async def left_alone(project: Running) -> WorkflowHandle[Any, Any]:
    """Start the workflow and stop its worker while everything it waits for is still to come."""
    for pause in PAUSES:
        async with worker(project, "worker"):
            handle = await project.start("app:arrivals", f"{pause}s", wait_timers_out=True)
            await until(project, handle.id, STARTED)
        if TIMER not in await event_types(project, handle.id):
            return handle
        await handle.terminate()
    raise AssertionError(f"the worker did not stop within {PAUSES[-1]} seconds")


@pytest.mark.parametrize("timer_first", [True, False])
async def test_arrivals(project: Running, timer_first: bool) -> None:
    handle = await left_alone(project)
    await handle.signal("mail", 1)
    if timer_first:
        await asyncio.wait_for(until(project, handle.id, TIMER), LIMIT)
    await handle.cancel()
    async with worker(project, "helper"):
        await asyncio.wait_for(until(project, handle.id, ACTIVITY, CHILD), LIMIT)
    await handle.signal("mail", 2)
    events = await asyncio.wait_for(until(project, handle.id, TIMER), LIMIT)
    completions = ["activity", "timer"]
    if events.index(TIMER) < events.index(ACTIVITY):
        completions.reverse()
    async with worker(project, "worker"):
        order = plain(await asyncio.wait_for(handle.result(), LIMIT))
    assert order == [*completions, "mail 1", "pid.cancel", "mail 2", "pid.exit"]
    await project.replay(handle)


async def test_what_comes_before_the_first_task_is_there_when_main_begins(
    project: Running,
) -> None:
    handle = await project.start("app:early", wait_timers_out=True)
    await handle.signal("mail", 1)
    await handle.cancel()
    async with worker(project, "worker"):
        assert await project.outcome(handle) == [1, "pid.cancel"]


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
async def test_kept_histories_replay(project: Running, path: Path) -> None:
    """Another SDK must not change how many turns lie between a job and a coroutine."""
    history = WorkflowHistory.from_json(path.stem, path.read_text(encoding="utf-8"))
    await replayer(project.generated).replay_workflow(history)
