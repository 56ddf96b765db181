"""The host of a workflow run: every request of the program becomes a Temporal command."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from temporalio import workflow

from runtime_shims.entry import LuaEntry
from runtime_shims.execution import Execution
from runtime_shims.host import Host, TimerHandle
from runtime_shims.logfields import extra_fields
from runtime_shims.loglevels import python_level
from runtime_shims.lua import Table
from runtime_shims.options.start import StartRequest
from runtime_shims.pids import UPDATE, Pid, parse_pid
from runtime_shims.temporal.headers import read_context
from runtime_shims.uuids import time_based
from runtime_shims.workflow_host.activities import Activities
from runtime_shims.workflow_host.arrival import in_job_order
from runtime_shims.workflow_host.attributes import upsert, workflow_facts
from runtime_shims.workflow_host.children import Children
from runtime_shims.workflow_host.continuing import continue_as_new
from runtime_shims.workflow_host.entropy import Entropy
from runtime_shims.workflow_host.sending import send_message
from runtime_shims.workflow_host.stopping import request_cancel, terminate
from runtime_shims.workflow_host.updates import Updates
from runtime_shims.workflow_host.versions import recorded_version


class WorkflowHost(Host):
    """Serves one run; made when the workflow instance is made, before any signal arrives.

    Args:
        entry: The entry the run executes.

    Attributes:
        execution: The run as the shims see it.
        updates: The update requests of the run.
    """

    is_workflow = True

    def __init__(self, entry: LuaEntry) -> None:
        self._pid = own_pid(entry)
        self._versions: dict[str, int] = {}
        self.execution = Execution(
            self,
            entry_id=entry.id,
            pid=str(self._pid),
            project=entry.project,
            context=start_context(),
        )
        self._children = Children(self.execution, self._pid)
        self._activities = Activities(self.execution.mailbox)
        self._entropy = Entropy()
        self.updates = Updates(self.execution.mailbox)

    def now_ns(self) -> int:
        """Return workflow time."""
        return workflow.time_ns()

    def call_later(self, seconds: float, callback: Callable[[], None]) -> TimerHandle:
        """Start a durable timer."""
        return asyncio.get_running_loop().call_later(seconds, in_job_order(callback))

    def log(self, level: str, message: str, fields: Mapping[str, Any] | None = None) -> None:
        """Write to the workflow's logger, which is silent during replay."""
        workflow.logger.log(python_level(level), message, extra=extra_fields(fields))

    async def call(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> tuple[Any, Any]:
        """Run an activity. Reference 8.1."""
        return await self._activities.call(function_id, args, options, context)

    def start_call(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> Any:
        """Start an activity; returns future, error. Reference 8.4."""
        return self._activities.start(function_id, args, options, context)

    async def spawn(self, request: StartRequest) -> tuple[Any, Any]:
        """Start a child workflow. Reference 3.6."""
        return await self._children.spawn(request)

    async def exec(self, request: StartRequest) -> tuple[Any, Any]:
        """Run a child workflow. Reference 3.9."""
        return await self._children.exec(request)

    async def send(self, pid: str, topic: str, values: Sequence[Any]) -> tuple[Any, Any]:
        """Answer an update request, or send a message. Reference 3.2."""
        target = parse_pid(pid)
        if target.host == UPDATE:
            return self.updates.answer(target.unique, topic, values)
        return await send_message(self.execution, self._pid, target, topic, values)

    async def cancel(self, pid: str, argument: Any) -> tuple[Any, Any]:
        """Request the cancellation of a workflow. Reference 3.12."""
        return await request_cancel(self._pid, parse_pid(pid), argument)

    async def terminate(self, pid: str) -> tuple[Any, Any]:
        """Terminate a workflow. Reference 3.11."""
        return await terminate(self._pid, parse_pid(pid))

    def upgrade(self, entry_id: str | None, args: Sequence[Any]) -> tuple[Any, Any]:
        """Continue as new; returns only when it cannot. Reference 9.6."""
        return continue_as_new(self.execution.project, entry_id, args)

    def info(self) -> Table:
        """Return facts about the run. Reference 9.1."""
        return workflow_facts()

    def version(self, change_id: str, lowest: int, highest: int) -> int:
        """Return the recorded version of a change. Reference 9.3."""
        return recorded_version(self._versions, change_id, lowest, highest)

    def attrs(self, search: Mapping[str, Any] | None, memo: Mapping[str, Any] | None) -> Any:
        """Upsert search attributes and memo fields. Reference 9.4."""
        return upsert(search, memo)

    def uuid(self, version: int) -> str:
        """Return an identifier from the run's own seeded source. Reference 10.5."""
        if version == 1:
            return time_based(self.now_ns(), workflow.random().getrandbits(62))
        return str(workflow.uuid7() if version == 7 else workflow.uuid4())

    async def random_bytes(self, count: int) -> bytes:
        """Return bytes that follow from a recorded seed. Reference 10.6."""
        return await self._entropy.random_bytes(count)

    def random(self) -> float:
        """Return a number from the run's own seeded source."""
        return workflow.random().random()


def own_pid(entry: LuaEntry) -> Pid:
    """Return the PID of the current run. Reference 3.1."""
    spec = entry.spec
    worker = entry.project.find_worker(spec.worker if spec is not None else None)
    if worker is None:
        return Pid("", workflow.info().task_queue, workflow.info().workflow_id)
    return Pid(worker.client, worker.id, workflow.info().workflow_id)


def start_context() -> dict[str, Any]:
    """Return the context values the run was started with; a bad header counts as none."""
    try:
        return read_context(workflow.info().headers)
    except ValueError as error:
        workflow.logger.warning("context header ignored: %s", error)
        return {}
