"""What the command line does with Temporal: run one entry, or run workers until told to stop."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from temporalio.client import Client, WorkflowFailureError, WorkflowHandle
from temporalio.common import RawValue, WorkflowIDConflictPolicy
from temporalio.exceptions import WorkflowAlreadyStartedError
from temporalio.service import RPCError

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.encode import json_text, to_bytes
from runtime_shims.codec.error_chain import error_of
from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import LuaError
from runtime_shims.modules.errors import Error
from runtime_shims.pids import Pid
from runtime_shims.process_host.host import run_function
from runtime_shims.project import ClientSpec, EntrySpec, WorkerSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.dev_server import DevServer, dev_server
from runtime_shims.temporal.errors import ProjectFailed, ServiceError
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.generated import Generated, load_generated, module_activities
from runtime_shims.temporal.payloads import value_or_nil
from runtime_shims.temporal.time_skipping import skip_time
from runtime_shims.temporal.worker import run_workers as run_lua_workers

CONNECT_TIMEOUT = timedelta(seconds=2)

Outcome = dict[str, Any]


async def run_entry(
    directory: Path,
    entry_id: str,
    arguments: Sequence[Any] = (),
    *,
    workflow_id: str | None = None,
    detach: bool = False,
    dev: bool = False,
    sandbox: bool = False,
    skip_waits: bool = True,
    on_server: Callable[[DevServer], None] | None = None,
    on_started: Callable[[str, str], None] | None = None,
) -> Outcome:
    """Run one entry and return what became of it.

    A workflow entry is started on the server of its worker's client; a function entry runs in this
    process.

    Args:
        directory: Directory of the generated package.
        entry_id: Registry id.
        arguments: JSON data: dict, list, str, int, float, bool and None.
        workflow_id: Workflow id; a running workflow with it is joined. Random when omitted.
        detach: Return as soon as the workflow has started.
        dev: Bring an embedded server and the project's workers for the time of the call.
        sandbox: Run the workers of `dev` in the SDK's sandbox.
        skip_waits: With `dev`, let the server skip the time in which nothing but timers runs.
        on_server: Told about the embedded server once it is up.
        on_started: Told workflow id and run id once the workflow has started.

    Returns:
        `{"result": value}` or `{"error": {"kind", "message", "retryable", "details"}}`; with
        `detach` the result is `{"workflow_id", "run_id", "pid"}`.

    Raises:
        ServiceError: The entry, a server or the settings are missing or unusable.
    """
    generated = load_generated(directory)
    spec = generated.entry(entry_id)
    values = [decode_json(json.dumps(argument).encode()) for argument in arguments]
    if spec.kind.startswith("function."):
        return await _run_function(generated, spec, values)
    if not spec.kind.startswith("workflow.") or spec.worker is None:
        raise ProjectFailed(f"{entry_id} ({spec.kind}) is not hosted by a temporal.worker")
    worker = generated.project.worker(spec.worker)
    async with _servers(_client_specs(generated, worker, dev), dev, on_server) as clients:
        client = clients[worker.client]
        handle = await _start(client, generated, spec, worker, values, workflow_id)
        if on_started is not None:
            on_started(handle.id, handle.first_execution_run_id or "")
        if detach:
            return {"result": _identity(worker, handle)}
        if not dev:
            return await _wait(handle)
        if skip_waits:
            # Before any worker has seen the workflow, so that its children are skipped too.
            await skip_time(client, handle)
        return await _serve_until_closed(generated, clients, sandbox, handle)


async def run_workers(
    directory: Path,
    worker_ids: Sequence[str] = (),
    *,
    activities: Sequence[str] = (),
    sandbox: bool = False,
    dev: bool = False,
    stop: asyncio.Event | None = None,
    on_server: Callable[[DevServer], None] | None = None,
    on_ready: Callable[[], None] | None = None,
) -> None:
    """Run the project's workers until SIGTERM, SIGINT or `stop`, then drain them.

    Args:
        directory: Directory of the generated package.
        worker_ids: Registry ids of the workers to run; all when empty.
        activities: Python modules whose handwritten activities every worker hosts too.
        sandbox: Run workflows in the SDK's sandbox.
        dev: Bring an embedded server for the time of the call.
        stop: Set by the caller to end the workers.
        on_server: Told about the embedded server once it is up.
        on_ready: Called when all workers poll.

    Raises:
        ServiceError: The project, a server or the settings are missing or unusable.
    """
    generated = load_generated(directory)
    workers = generated.select_workers(worker_ids)
    handwritten = [function for name in activities for function in module_activities(name)]
    specs = [_client_spec(generated, worker.spec) for worker in workers]
    async with _servers(specs, dev, on_server) as clients:
        await run_lua_workers(
            workers,
            generated.project,
            clients=clients,
            stop=stop,
            on_ready=on_ready,
            sandbox=sandbox,
            fallbacks=dev,
            register=dev,
            activities=handwritten,
        )


async def _serve_until_closed(
    generated: Generated,
    clients: Mapping[str, Client],
    sandbox: bool,
    handle: WorkflowHandle[Any, Any],
) -> Outcome:
    """Run the project's workers until a workflow has ended, or until one of them dies."""
    stop = asyncio.Event()
    workers = asyncio.create_task(
        run_lua_workers(
            generated.workers(),
            generated.project,
            clients=clients,
            stop=stop,
            sandbox=sandbox,
            fallbacks=True,
            register=True,
        )
    )
    outcome = asyncio.create_task(_wait(handle))
    try:
        await asyncio.wait({workers, outcome}, return_when=asyncio.FIRST_COMPLETED)
        if not outcome.done():
            outcome.cancel()
            await workers
        return await outcome
    finally:
        stop.set()
        await asyncio.gather(workers, return_exceptions=True)


def _client_specs(generated: Generated, worker: WorkerSpec, dev: bool) -> list[ClientSpec]:
    """Return the client of a worker; with `dev` those of all other workers as well."""
    workers = [each.spec for each in generated.workers()] if dev else []
    return [_client_spec(generated, each) for each in (worker, *workers)]


@asynccontextmanager
async def _servers(
    specs: Sequence[ClientSpec],
    dev: bool,
    on_server: Callable[[DevServer], None] | None,
) -> AsyncIterator[dict[str, Client]]:
    """Connect each client once, all of them to one embedded server with `dev`."""
    if not dev:
        yield {spec.id: await connect(spec, timeout=CONNECT_TIMEOUT) for spec in specs}
        return
    async with dev_server(namespace=specs[0].namespace) as server:
        if on_server is not None:
            on_server(server)
        yield {spec.id: await connect(spec, address=server.address) for spec in specs}


async def _start(
    client: Client,
    generated: Generated,
    spec: EntrySpec,
    worker: WorkerSpec,
    values: Sequence[Any],
    workflow_id: str | None,
) -> WorkflowHandle[Any, Any]:
    """Start a workflow entry, or join the running one with the same explicit id."""
    policy = WorkflowIDConflictPolicy.USE_EXISTING if workflow_id else None
    try:
        return await client.start_workflow(
            generated.project.workflow_type(spec.id),
            args=values,
            id=workflow_id or f"{spec.id}-{uuid.uuid4()}",
            task_queue=generated.project.task_queue(worker.id),
            result_type=RawValue,
            id_conflict_policy=policy or WorkflowIDConflictPolicy.UNSPECIFIED,
        )
    except (RPCError, WorkflowAlreadyStartedError) as error:
        raise ServiceError(f"cannot start {spec.id}: {error}") from error


def _identity(worker: WorkerSpec, handle: WorkflowHandle[Any, Any]) -> dict[str, Any]:
    """Describe a started workflow."""
    pid = str(Pid(worker.client, worker.id, handle.id))
    run_id = handle.first_execution_run_id
    return {"workflow_id": handle.id, "run_id": run_id, "pid": pid}


async def _wait(handle: WorkflowHandle[Any, Any]) -> Outcome:
    """Wait for a workflow and describe its end."""
    try:
        result = await handle.result()
    except WorkflowFailureError as failure:
        return _failure(error_from_exception(failure.cause))
    except RPCError as error:
        raise ServiceError(f"lost the workflow {handle.id}: {error}") from error
    return {"result": _plain(value_or_nil(result.payload)) if result is not None else None}


async def _run_function(generated: Generated, spec: EntrySpec, values: Sequence[Any]) -> Outcome:
    """Run a function entry in this process and describe its end."""
    try:
        value = await run_function(generated.function(spec), values, {})
        return {"result": _plain(value)}
    except LuaError as raised:
        return _failure(error_of(raised))
    except CodecError as refusal:
        raise ServiceError(f"the result of {spec.id} cannot be shown: {refusal}") from refusal


def _failure(error: Error) -> Outcome:
    """Describe an error object."""
    return {
        "error": {
            "kind": error.kind(),
            "message": error.message(),
            "retryable": error.retryable(),
            "details": _plain(error.details()),
        }
    }


def _plain(value: Any) -> Any:
    """Return a Lua value as plain Python data, by way of its JSON form.

    Raises:
        CodecError: It has none.
    """
    return json.loads(to_bytes(json_text(value, export=True)))


def _client_spec(generated: Generated, worker: WorkerSpec) -> ClientSpec:
    """Return the client entry of a worker."""
    spec = generated.project.client(worker.client)
    if spec is None:
        raise ProjectFailed(f"{worker.id}: unknown client {worker.client}")
    return spec
