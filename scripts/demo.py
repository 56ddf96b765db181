"""Runs the compiled order workflow on an embedded Temporal server and tells what happens."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from temporalio.api.enums.v1 import EventType
from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import Client

from runtime_shims.lua import Table
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.generated import Generated, load_generated
from runtime_shims.temporal.time_skipping import skip_time
from runtime_shims.temporal.worker import run_workers
from transpiler.cli.process import leave
from transpiler.project.config import load_config

PROJECT = Path("examples/orders")
ENTRY = "app:order_workflow"
WORKFLOW_ID = "order-o-1"
ORDER = {
    "id": "o-1",
    "total": 120,
    "customer_id": "c-7",
    "shipping_address": "12 Harbour Street",
}
TIME_LIMIT_SECONDS = 60


async def demo(keep: bool) -> None:
    """Run one order to its end; with `keep`, stay up afterwards until interrupted."""
    directory = load_config(PROJECT).output_for(PROJECT)
    generated = load_generated(directory)
    async with (
        dev_server() as server,
        worker(generated, server.address) as client,
    ):
        print(f"Temporal server  {server.address}")
        print(f"Web UI           {server.ui_url}")
        print(f"Lua              {PROJECT / 'order_workflow.lua'}")
        print(f"Python           {directory.relative_to(Path.cwd()) / 'app/order_workflow.py'}")
        print(f"\nStarting {ENTRY} as {WORKFLOW_ID}: {json.dumps(ORDER)}")
        print("Its hour of waiting is skipped by the server, as the clock below shows.\n")
        async with asyncio.timeout(TIME_LIMIT_SECONDS):
            result = await run_order(client, generated)
        print(f"\nResult: {json.dumps(result, indent=2)}")
        if keep:
            print(f"\nServer and worker stay up: {server.ui_url}/namespaces/default/workflows")
            print("Ctrl-C ends them.")
            await asyncio.Event().wait()
    print("\nServer and worker are stopped. `./scripts/demo --keep` leaves them up.")


@asynccontextmanager
async def worker(generated: Generated, address: str) -> AsyncIterator[Client]:
    """Run the project's workers; yields the client they use."""
    workers = generated.workers()
    spec = generated.project.client(workers[0].spec.client)
    assert spec is not None
    client = await connect(spec, address=address)
    stop, ready = asyncio.Event(), asyncio.Event()
    running = asyncio.create_task(
        run_workers(
            workers,
            generated.project,
            clients={spec.id: client},
            stop=stop,
            on_ready=ready.set,
        )
    )
    try:
        await ready.wait()
        yield client
    finally:
        stop.set()
        await running


async def run_order(client: Client, generated: Generated) -> object:
    """Start the order, report its events as they happen, return its result."""
    entry = generated.entry(ENTRY)
    assert entry.worker is not None
    handle = await client.start_workflow(
        generated.project.workflow_type(ENTRY),
        Table(ORDER),
        id=WORKFLOW_ID,
        task_queue=generated.project.task_queue(entry.worker),
    )
    await skip_time(client, handle)
    async for event in handle.fetch_history_events(wait_new_event=True):
        text = describe(event)
        if text is not None:
            print(f"  {event.event_time.ToDatetime():%H:%M:%S}  {text}")
    return await handle.result()


def describe(event: HistoryEvent) -> str | None:
    """Return a line about a history event, None for those that only drive the worker."""
    match event.event_type:
        case EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED:
            return "workflow started"
        case EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED:
            name = event.activity_task_scheduled_event_attributes.activity_type.name
            return f"activity {name} scheduled"
        case EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED:
            data = event.activity_task_completed_event_attributes.result.payloads[0].data
            return f"activity completed: {data.decode()}"
        case EventType.EVENT_TYPE_TIMER_STARTED:
            wait = event.timer_started_event_attributes.start_to_fire_timeout.ToTimedelta()
            return f"timer started: {wait}"
        case EventType.EVENT_TYPE_TIMER_FIRED:
            return "timer fired"
        case EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED:
            return "workflow completed"
        case _:
            return None


async def interruptible(keep: bool) -> None:
    """Run the demo such that SIGINT and SIGTERM end it in order, server included."""
    running = asyncio.create_task(demo(keep))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, running.cancel)
    with suppress(asyncio.CancelledError):
        await running


if __name__ == "__main__":
    asyncio.run(interruptible(keep="--keep" in sys.argv[1:]))
    leave(0)
