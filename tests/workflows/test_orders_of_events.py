"""The programs of `tests.scheduler.orders` keep their order in workflows and after a crash."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client, WorkflowHandle

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.dev_server import DevServer, dev_server
from runtime_shims.temporal.worker import make_worker
from tests.scheduler.orders import ORDERS, write_project

from .processes import event_types, start_worker
from .running import Running, compile_into, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="module")]

LIMIT = 60.0
NOTED = "workflow_properties_modified_event_attributes"
EXPECTED = {order.name: [order.events, order.events] for order in ORDERS}

Handles = dict[str, WorkflowHandle[Any, Any]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of the project, with its generated package."""
    directory = write_project(tmp_path_factory.mktemp("orders"))
    compile_into(directory, directory / "generated")
    return directory


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def server() -> AsyncIterator[DevServer]:
    """A server of its own, since a worker is killed."""
    async with dev_server() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def orders(project: Path, server: DevServer) -> Running:
    """The compiled programs and a client; no worker runs."""
    client: Client = await connect(ClientSpec(id="app:temporal", address=server.address))
    return Running(client, compile_into(project, project / "generated"))


async def start_all(orders: Running, *args: Any) -> Handles:
    """Start every program."""
    names = list(EXPECTED)
    started = await asyncio.gather(*(orders.start(f"app:{name}", *args) for name in names))
    return dict(zip(names, started, strict=True))


async def results(handles: Handles) -> dict[str, Any]:
    """Return what every program logged in its two rounds."""
    values = await asyncio.gather(
        *(asyncio.wait_for(handle.result(), LIMIT) for handle in handles.values())
    )
    return dict(zip(handles, map(plain, values), strict=True))


@pytest.mark.parametrize("cached", [0, 100])
async def test_in_workflows_and_on_replay(orders: Running, cached: int) -> None:
    """Without a cache every task of a workflow starts with a replay of all before it."""
    (worker,) = orders.generated.workers()
    project = orders.generated.project
    async with make_worker(orders.client, worker, project, max_cached_workflows=cached):
        handles = await start_all(orders)
        assert await results(handles) == EXPECTED
    for handle in handles.values():
        await orders.replay(handle)


async def test_after_a_crash(orders: Running, project: Path, server: DevServer) -> None:
    """The second worker replays the first round of every program and runs the second one."""
    workers = [start_worker(project, server.address)]
    try:
        handles = await start_all(orders, True)
        await asyncio.wait_for(_first_rounds(orders, handles), LIMIT)
        os.kill(workers[0].pid, signal.SIGKILL)
        workers[0].wait()
        workers.append(start_worker(project, server.address))
        await asyncio.gather(*(handle.signal("go") for handle in handles.values()))
        assert await results(handles) == EXPECTED
    finally:
        _end(workers)


async def _first_rounds(orders: Running, handles: Handles) -> None:
    """Wait until every program has noted that it waits for its signal."""
    for handle in handles.values():
        while NOTED not in await event_types(orders, handle.id):
            await asyncio.sleep(0.05)


def _end(workers: list[subprocess.Popen[bytes]]) -> None:
    for process in workers:
        if process.poll() is None:
            process.kill()
        process.wait()
