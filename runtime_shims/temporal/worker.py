"""Assembles the SDK's workers from generated code and runs them until they are told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from temporalio.client import Client
from temporalio.worker import Worker
from temporalio.workflow import logger

from runtime_shims.project import Project, WorkerSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.environment import setting_duration
from runtime_shims.temporal.errors import ConfigurationFailed
from runtime_shims.temporal.fallbacks import MissingWorkflow, missing_activity
from runtime_shims.temporal.runners import workflow_runner
from runtime_shims.temporal.search_attributes import ensure_search_attributes
from runtime_shims.temporal.system_activities import system_activities
from runtime_shims.temporal.worker_options import worker_arguments


@dataclass(frozen=True, kw_only=True)
class LuaWorker:
    """One `temporal.worker` entry and the generated code it hosts.

    Attributes:
        spec: The entry.
        workflows: Generated workflow classes.
        activities: Generated activity functions, and handwritten ones.
    """

    spec: WorkerSpec
    workflows: Sequence[type] = ()
    activities: Sequence[Callable[..., Any]] = ()


def make_worker(
    client: Client,
    worker: LuaWorker,
    project: Project,
    *,
    sandbox: bool = False,
    fallbacks: bool = False,
    activities: Sequence[Callable[..., Any]] = (),
    **overrides: Any,
) -> Worker:
    """Return the SDK's worker for a worker entry.

    Args:
        client: A client made by `connect`, whose converter and interceptors the worker inherits.
        worker: The entry and its code.
        project: Its project, which knows the effective task queue.
        sandbox: Run workflows in the SDK's sandbox.
        fallbacks: Answer unknown workflow and activity types with NotFound at once.
        activities: Handwritten activities to host as well.
        overrides: Arguments of the SDK's worker that take the place of the entry's options.

    Raises:
        ConfigurationFailed: The entry's options cannot be used.
    """
    options = worker.spec.options
    workflows: list[type] = [] if options.get("disable_workflow_worker") else [*worker.workflows]
    functions = [*worker.activities, *activities]
    if fallbacks:
        workflows.append(MissingWorkflow)
        functions.append(missing_activity)
    if options.get("enable_logging_in_replay"):
        logger.log_during_replay = True
    arguments = {**worker_arguments(worker.spec.id, options), **overrides}
    if workflows:
        if not functions:
            # A worker without activities of its own must not take those of another on its queue.
            arguments["no_remote_activities"] = True
        functions += system_activities(client)
    try:
        made = Worker(
            client,
            task_queue=project.task_queue(worker.spec.id),
            workflows=workflows,
            activities=functions,
            workflow_runner=workflow_runner(sandbox),
            **arguments,
        )
    except ValueError as error:
        raise ConfigurationFailed(f"{worker.spec.id}: {error}") from error
    _set_deadlock_timeout(made, options)
    return made


async def run_workers(
    workers: Sequence[LuaWorker],
    project: Project,
    *,
    clients: Mapping[str, Client] | None = None,
    stop: asyncio.Event | None = None,
    on_ready: Callable[[], None] | None = None,
    sandbox: bool = False,
    fallbacks: bool = False,
    register: bool = False,
    activities: Sequence[Callable[..., Any]] = (),
) -> None:
    """Run workers until SIGTERM, SIGINT or `stop`, then drain them.

    Draining stops polling and gives running activities `worker_stop_timeout` (10 s unless set).

    Args:
        workers: What to run.
        project: The project they belong to.
        clients: Clients by entry id; those that are missing are connected.
        stop: Set by the caller to end the workers; without it the process's signals do.
        on_ready: Called when all workers poll.
        sandbox: See `make_worker`.
        fallbacks: See `make_worker`.
        register: Register search attributes that the server lacks instead of refusing to run.
        activities: See `make_worker`.

    Raises:
        ConnectionFailed: A client cannot connect.
        ConfigurationFailed: An entry's settings cannot be used.
        RuntimeError: A worker died.
    """
    connected = dict(clients or {})
    made = []
    for worker in workers:
        client_id = worker.spec.client
        if client_id not in connected:
            connected[client_id] = await connect(_client_spec(project, worker.spec))
        if not worker.spec.options.get("disable_workflow_worker"):
            await ensure_search_attributes(
                connected[client_id], project, worker.spec.id, register=register
            )
        made.append(
            make_worker(
                connected[client_id],
                worker,
                project,
                sandbox=sandbox,
                fallbacks=fallbacks,
                activities=activities,
            )
        )
    if stop is not None:
        await _run_until(made, stop, on_ready)
        return
    stop = asyncio.Event()
    with _stopping_on_signals(stop):
        await _run_until(made, stop, on_ready)


async def _run_until(
    workers: Sequence[Worker], stop: asyncio.Event, on_ready: Callable[[], None] | None
) -> None:
    """Run all workers; when one dies or `stop` is set, shut the others down and wait."""
    runs = [asyncio.create_task(worker.run()) for worker in workers]
    stopped = asyncio.create_task(stop.wait())
    try:
        if on_ready is not None:
            on_ready()
        await asyncio.wait([stopped, *runs], return_when=asyncio.FIRST_COMPLETED)
        await asyncio.gather(*(worker.shutdown() for worker in workers))
        await asyncio.gather(*runs)
    finally:
        for task in (stopped, *runs):
            task.cancel()
        await asyncio.gather(stopped, *runs, return_exceptions=True)


@contextmanager
def _stopping_on_signals(stop: asyncio.Event) -> Iterator[None]:
    """Set the event on SIGTERM and SIGINT while the block runs."""
    loop = asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        loop.add_signal_handler(number, stop.set)
    try:
        yield
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


def _client_spec(project: Project, worker: WorkerSpec) -> Any:
    """Return the client entry of a worker."""
    spec = project.client(worker.client)
    if spec is None:
        raise ConfigurationFailed(f"{worker.id}: unknown client {worker.client}")
    return spec


def _set_deadlock_timeout(worker: Worker, options: Mapping[str, Any]) -> None:
    """Apply `deadlock_detection_timeout`, for which the SDK has no public setting."""
    value = options.get("deadlock_detection_timeout")
    if value is None:
        return
    limit = setting_duration("deadlock_detection_timeout", value).total_seconds()
    tasks: Any = getattr(worker, "_workflow_worker", None)
    if limit and hasattr(tasks, "_deadlock_timeout_seconds"):
        tasks._deadlock_timeout_seconds = limit
