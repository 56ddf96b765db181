"""A worker killed while its workflow sleeps: another one finishes it, nothing runs twice."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.dev_server import dev_server

from .processes import event_types, start_worker
from .running import Running, compile_into, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

INDEX = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - name: worker
    kind: temporal.worker
    client: app:temporal
    task_queue: killed
    worker_options: {sticky_schedule_to_start_timeout: 1s}
  - name: sleeper
    kind: workflow.lua
    source: file://sleeper.lua
    method: main
    modules: [funcs, time]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
  - name: count
    kind: function.lua
    source: file://count.lua
    method: main
    meta: {temporal: {activity: {worker: "app:worker"}}}
"""
SLEEPER = """
local function main(input)
    local before = funcs.call("app:count", "before")
    time.sleep("3s")
    local after = funcs.call("app:count", "after")
    return {before = before, after = after}
end

return main
"""
COUNT = """
return { main = function(word) return word .. "!" end }
"""


async def until_asleep(running: Running, workflow_id: str) -> None:
    """Wait until the workflow has started its timer."""
    while "timer_started_event_attributes" not in await event_types(running, workflow_id):
        await asyncio.sleep(0.05)


async def test_kill_and_restart(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "_index.yaml").write_text(INDEX)
    (project / "sleeper.lua").write_text(SLEEPER)
    (project / "count.lua").write_text(COUNT)
    generated = compile_into(project, project / "generated")
    async with dev_server() as server:
        client = await connect(ClientSpec(id="app:temporal", address=server.address))
        running = Running(client, generated)
        first = start_worker(project, server.address)
        second = None
        try:
            handle = await running.start("app:sleeper", {}, wait_timers_out=True)
            await asyncio.wait_for(until_asleep(running, handle.id), 30)
            os.kill(first.pid, signal.SIGKILL)
            first.wait()
            second = start_worker(project, server.address)
            result = await asyncio.wait_for(handle.result(), 60)
            assert plain(result) == {"before": "before!", "after": "after!"}
            events = await event_types(running, handle.id)
            assert events.count("activity_task_started_event_attributes") == 2
            assert events.count("activity_task_completed_event_attributes") == 2
            await running.replay(handle)
            second.send_signal(signal.SIGTERM)
            assert await asyncio.to_thread(second.wait, 20) == 0
        finally:
            for process in (first, second):
                if process is not None and process.poll() is None:
                    process.kill()
                    process.wait()
