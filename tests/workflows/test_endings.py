"""How a run ends: with main's result, with any coroutine's error, or not at all. Reference 6.5."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client, WorkflowFailureError

from runtime_shims.temporal.failures import error_from_exception

from .processes import event_types
from .running import LIMIT, Running, running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

HEAD = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: endings}
  - name: echo
    kind: function.lua
    source: file://echo.lua
    method: main
    meta: {temporal: {activity: {worker: "app:worker"}}}
"""
ENTRY = """
  - name: %s
    kind: workflow.lua
    source: file://%s.lua
    method: main
    modules: [funcs, time]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
"""
LUA = """
local funcs = require("funcs")
local time = require("time")

local function main()
%s
end

return { main = main }
"""


@dataclass(frozen=True)
class Failure:
    """What a run fails with; the message need only be contained."""

    kind: str
    message: str


ENDINGS: dict[str, tuple[str, Any]] = {
    "result": ("return { value = 1 }", {"value": 1}),
    "nothing": ("", None),
    "error_text": ('return nil, "no stock"', Failure("Internal", "no stock")),
    "error_object": (
        'return nil, errors.new({ kind = errors.CONFLICT, message = "taken" })',
        Failure("Conflict", "taken"),
    ),
    "no_error": ("return 5, false", 5),
    "raised_text": ('error("broken")', Failure("Internal", "raised_text.lua:6: broken")),
    "raised_object": (
        'error(errors.new({ kind = errors.INVALID, message = "bad" }))',
        Failure("Invalid", "bad"),
    ),
    "coroutine_fails": (
        """
        coroutine.spawn(function()
            time.sleep("50ms")
            error("in a coroutine")
        end)
        time.sleep("1h")
        """,
        Failure("Internal", "in a coroutine"),
    ),
    "coroutine_fails_beside_pcall": (
        """
        pcall(function()
            coroutine.spawn(function() local none = nil; return none.field end)
            time.sleep("1h")
        end)
        """,
        Failure("Internal", "attempt to index a nil value (local 'none')"),
    ),
    "coroutine_result_is_ignored": (
        """
        coroutine.spawn(function() return nil, "ignored" end)
        return "main's own"
        """,
        "main's own",
    ),
    "closed_channel": (
        """
        local ch = channel.new()
        ch:close()
        ch:send(1)
        """,
        Failure("Internal", "send on closed channel"),
    ),
    "deadlock": (
        """
        coroutine.spawn(function() channel.select({}) end)
        channel.select({})
        """,
        Failure("Internal", "all coroutines blocked with no pending operations"),
    ),
    "others_are_dropped": (
        """
        local started = 0
        for _ = 1, 3 do
            coroutine.spawn(function()
                started = started + 1
                time.sleep("1h")
                error("never")
            end)
        end
        coroutine.spawn(function() channel.select({}) end)
        return started
        """,
        3,
    ),
    "own_mail_before_the_end": (
        """
        local heard = {}
        local topic = process.listen("own")
        coroutine.spawn(function()
            while true do heard[#heard + 1] = topic:receive() end
        end)
        for number = 1, 3 do process.send(process.pid(), "own", number) end
        time.sleep("10ms")
        return heard
        """,
        [1, 2, 3],
    ),
}


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def endings(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """All programs, each as a workflow, with their worker."""
    directory: Path = tmp_path_factory.mktemp("endings")
    index = HEAD
    for name, (text, _) in {**ENDINGS, "parked": PARKED}.items():
        index += ENTRY % (name, name)
        (directory / f"{name}.lua").write_text(LUA % text)
    (directory / "echo.lua").write_text("return { main = function(value) return value end }")
    (directory / "_index.yaml").write_text(index)
    async with running(client, directory, directory / "generated") as project:
        yield project


@pytest.mark.parametrize("name", ENDINGS)
async def test_ending(endings: Running, name: str) -> None:
    expected = ENDINGS[name][1]
    handle = await endings.start(f"app:{name}", wait_timers_out=True)
    if not isinstance(expected, Failure):
        assert await endings.outcome(handle) == expected
        return
    with pytest.raises(WorkflowFailureError) as raised:
        await asyncio.wait_for(handle.result(), LIMIT)
    await endings.replay(handle)
    error = error_from_exception(raised.value.cause)
    assert error.kind() == expected.kind
    assert expected.message in error.message()


PARKED = ("channel.new():receive()", None)


async def test_a_run_that_nobody_wakes_stays_open(endings: Running) -> None:
    handle = await endings.start("app:parked", wait_timers_out=True)
    while "workflow_task_completed_event_attributes" not in await event_types(endings, handle.id):
        await asyncio.sleep(0.02)
    assert (await event_types(endings, handle.id))[-1].startswith("workflow_task_completed")
    await handle.terminate()
