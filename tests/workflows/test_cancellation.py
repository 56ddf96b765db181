"""A request to cancel is an event that changes nothing by itself. Reference 12."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client, WorkflowFailureError, WorkflowHandle
from temporalio.exceptions import CancelledError, TerminatedError

from runtime_shims.temporal.worker import make_worker

from .processes import event_types
from .running import LIMIT, Running, compile_into

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

WORKFLOWS = {
    # Everything that can be in progress when the request comes goes on to its own end.
    "busy": """
local function main()
    local values, never, finished = channel.new(), channel.new(), channel.new(10)
    local events = process.events()
    local function start(name, body)
        coroutine.spawn(function()
            local result = body()
            finished:send({ name = name, result = result })
        end)
    end
    start("sleep", function() return (pcall(time.sleep, "1s")) end)
    start("receive", function() return (values:receive()) end)
    start("select", function()
        local result = channel.select{ never:case_receive(), time.after("1s"):case_receive() }
        return result.ok
    end)
    start("activity", function()
        local result, err = funcs.call("app:slow")
        return err and err:kind() or result
    end)
    start("child", function()
        local result, err = workflow.exec("app:patient", "500ms")
        return err and err:kind() or result
    end)

    local event = events:receive()
    values:send("sent after the request")
    local results = {}
    for _ = 1, 5 do
        local one = finished:receive()
        results[one.name] = one.result
    end
    results.kind = event.kind
    results.from = event.from
    results.at = type(event.at)
    results.reason = event.reason
    results.more = channel.select({ events:case_receive() }, true).default
    return results
end
""",
    "patient": """
local function main(duration)
    time.sleep(duration)
    return "slept"
end
""",
    "deaf": """
local function main()
    local value = process.listen("value"):receive()
    return value
end
""",
    "late": """
local function main(pause)
    time.sleep(pause)
    return process.events():receive().kind
end
""",
    "failing": """
local function main()
    local event = process.events():receive()
    return nil, errors.new({ kind = errors.CANCELED, message = event.reason, retryable = false })
end
""",
    "tidying": """
local function main(pause)
    local event = process.events():receive()
    time.sleep(pause)
    return event.deadline
end
""",
}
ACTIVITIES = {
    "slow": """
local function main()
    time.sleep("500ms")
    return "worked"
end
""",
}
HEAD = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: cancellation}
"""
ENTRY = """
  - name: %s
    kind: %s.lua
    source: file://%s.lua
    method: main
    modules: [funcs, time, workflow]
    meta: {temporal: {%s: {worker: "app:worker"}}}
"""
REQUIRES = "".join(f'local {name} = require("{name}")\n' for name in ("funcs", "time", "workflow"))


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def project(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The compiled workflows; every task of theirs replays all before it."""
    directory: Path = tmp_path_factory.mktemp("cancellation")
    index = HEAD
    for kind, role, texts in (
        ("workflow", "workflow", WORKFLOWS),
        ("function", "activity", ACTIVITIES),
    ):
        for name, text in texts.items():
            index += ENTRY % (name, kind, name, role)
            lua = f"{REQUIRES}{text}\nreturn {{ main = main }}\n"
            (directory / f"{name}.lua").write_text(lua)
    (directory / "_index.yaml").write_text(index)
    generated = compile_into(directory, directory / "generated")
    (worker,) = generated.workers()
    async with make_worker(client, worker, generated.project, max_cached_workflows=0):
        yield Running(client, generated)


async def waiting(project: Running, handle: WorkflowHandle[Any, Any]) -> None:
    """Wait until the workflow's first task is done, so that it waits for something."""
    while "workflow_task_completed_event_attributes" not in await event_types(project, handle.id):
        await asyncio.sleep(0.02)


async def failure(project: Running, handle: WorkflowHandle[Any, Any]) -> BaseException:
    """Return why a run did not complete; its history has been replayed."""
    with pytest.raises(WorkflowFailureError) as raised:
        await asyncio.wait_for(handle.result(), LIMIT)
    await project.replay(handle)
    return raised.value.cause


async def test_nothing_is_cancelled_by_itself(project: Running) -> None:
    handle = await project.start("app:busy", wait_timers_out=True)
    await waiting(project, handle)
    await handle.cancel(reason="enough")
    await handle.cancel(reason="once more")
    assert await project.outcome(handle) == {
        "sleep": True,
        "receive": "sent after the request",
        "select": True,
        "activity": "worked",
        "child": "slept",
        "kind": "pid.cancel",
        "from": "{|topology}",
        "at": "string",
        "reason": "enough",
        "more": True,
    }


async def test_a_program_without_events_does_not_notice(project: Running) -> None:
    handle = await project.start("app:deaf", wait_timers_out=True)
    await waiting(project, handle)
    await handle.cancel()
    await handle.signal("value", 7)
    assert await project.outcome(handle) == 7


async def test_an_early_request_waits_for_its_reader(project: Running) -> None:
    handle = await project.start("app:late", "200ms", wait_timers_out=True)
    await handle.cancel()
    assert await project.outcome(handle) == "pid.cancel"


async def test_the_program_may_answer_with_a_failure(project: Running) -> None:
    handle = await project.start("app:failing", wait_timers_out=True)
    await handle.cancel(reason="not wanted")
    cause = await failure(project, handle)
    assert not isinstance(cause, CancelledError)
    assert "not wanted" in str(cause)


DEADLINES = [("1h", "10ms", False), ("200ms", "1h", True), ("0s", "1h", True)]


@pytest.mark.parametrize(("deadline", "pause", "passes"), DEADLINES)
async def test_a_deadline(project: Running, deadline: str, pause: str, passes: bool) -> None:
    handle = await project.start("app:tidying", pause, wait_timers_out=True)
    await handle.cancel(reason=f"deadline={deadline}")
    if passes:
        assert isinstance(await failure(project, handle), CancelledError)
    else:
        assert await project.outcome(handle) == deadline


async def test_no_code_runs_after_a_termination(project: Running) -> None:
    handle = await project.start("app:tidying", "1h", wait_timers_out=True)
    await waiting(project, handle)
    await handle.terminate()
    assert isinstance(await failure(project, handle), TerminatedError)
