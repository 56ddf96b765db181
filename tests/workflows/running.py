"""Compiles an example and runs its workers in this process, on queues of their own."""

from __future__ import annotations

import asyncio
import dataclasses
import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from temporalio.client import Client, WorkflowHandle, WorkflowHistory
from temporalio.service import RPCError
from temporalio.worker import Replayer, UnsandboxedWorkflowRunner

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.encode import json_text
from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.generated import Generated, load_generated
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.time_skipping import skip_time
from runtime_shims.temporal.worker import make_worker
from transpiler.pipeline import compile_project
from transpiler.project import load_project

from .histories import keep

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLES = REPOSITORY / "examples"
CHILD = "child_workflow_execution_started_event_attributes"
LIMIT = 60.0  # seconds until a run that hangs fails its test


def compile_into(project: Path, output: Path) -> Generated:
    """Compile a project and load the result."""
    compilation = compile_project(load_project(project))
    assert not compilation.diagnostics, [str(d) for d in compilation.diagnostics]
    for path, text in compilation.files.items():
        target = output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return load_generated(output)


@dataclasses.dataclass(frozen=True)
class Running:
    """A project whose workers poll.

    Attributes:
        client: The client they use.
        generated: The loaded package.
    """

    client: Client
    generated: Generated

    async def start(
        self, entry: str, *args: Any, wait_timers_out: bool = False
    ) -> WorkflowHandle[Any, Any]:
        """Start a workflow entry with JSON arguments; timers are skipped unless asked not to."""
        spec = self.generated.entry(entry)
        assert spec.worker is not None
        handle = await self.client.start_workflow(
            self.generated.project.workflow_type(entry),
            args=[decode_json(json_text(arg).encode()) for arg in args],
            id=f"{entry}-{uuid.uuid4()}",
            task_queue=self.generated.project.task_queue(spec.worker),
        )
        if not wait_timers_out:
            # The test server skips for everybody and knows no such request.
            with suppress(RPCError):
                await skip_time(self.client, handle)
        return handle

    async def outcome(self, handle: WorkflowHandle[Any, Any]) -> Any:
        """Return a run's result as Python data, once its history has been replayed."""
        result = plain(await asyncio.wait_for(handle.result(), LIMIT))
        await self.replay(handle)
        return result

    def pid(self, handle: WorkflowHandle[Any, Any]) -> str:
        """Return the PID under which a run is reached by others."""
        return f"{{app:temporal@app:worker|{handle.id}}}"

    async def replay(self, handle: WorkflowHandle[Any, Any]) -> WorkflowHistory:
        """Replay a finished workflow's history from nothing, and those of its children."""
        history = await handle.fetch_history()
        await replayer(self.generated).replay_workflow(history)
        keep(history)
        for event in history.events:
            if event.HasField(CHILD):
                child = event.child_workflow_execution_started_event_attributes.workflow_execution
                await self.replay(
                    self.client.get_workflow_handle(child.workflow_id, run_id=child.run_id)
                )
        return history


def replayer(generated: Generated) -> Replayer:
    """Return what replays histories of a package's workflows."""
    return Replayer(
        workflows=[c for worker in generated.workers() for c in worker.workflows],
        data_converter=lua_data_converter(),
        interceptors=[ContextInterceptor()],
        workflow_runner=UnsandboxedWorkflowRunner(),
    )


@asynccontextmanager
async def running(
    client: Client, project: Path, output: Path, *, sandbox: bool = True
) -> AsyncIterator[Running]:
    """Run all workers of a project while the block runs."""
    generated = compile_into(project, output)
    async with AsyncExitStack() as stack:
        for worker in generated.workers():
            made = make_worker(client, worker, generated.project, sandbox=sandbox, fallbacks=True)
            await stack.enter_async_context(made)
        yield Running(client, generated)


def plain(value: Any) -> Any:
    """Return a Lua result as Python data."""
    import json

    return json.loads(json_text(value))
