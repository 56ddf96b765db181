"""The host of ordinary code: the real clock, local calls, and no durable anything."""

from __future__ import annotations

import asyncio
import logging
import os
import random
import secrets
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from importlib import import_module
from typing import Any

from runtime_shims.codec.error_chain import error_of
from runtime_shims.codec.export import export
from runtime_shims.codec.limits import CodecError
from runtime_shims.entry import LuaEntry
from runtime_shims.execution import Execution
from runtime_shims.future import Future, attach, settle
from runtime_shims.host import Host, TimerHandle
from runtime_shims.httpmessages import HttpRequest, HttpResponse
from runtime_shims.logfields import extra_fields
from runtime_shims.loglevels import python_level
from runtime_shims.lua import LuaError
from runtime_shims.message import Payload
from runtime_shims.modules.errors import Error
from runtime_shims.options.start import StartRequest
from runtime_shims.pids import Pid
from runtime_shims.process_host.exchange import exchange
from runtime_shims.program import run_program
from runtime_shims.refusals import internal, invalid, not_found
from runtime_shims.uuids import time_based, time_ordered


class ProcessHost(Host):
    """Serves one activity attempt or one call of a function entry.

    Args:
        entry: The entry that runs.
        context: Context values it was called with.

    Attributes:
        execution: The running function as the shims see it.
    """

    def __init__(self, entry: LuaEntry, context: Mapping[str, Any]) -> None:
        self._package = entry.package
        self.execution = Execution(
            self,
            entry_id=entry.id,
            pid=str(Pid("", entry.id, f"0x{secrets.token_hex(8)}")),
            project=entry.project,
            context=context,
        )

    def now_ns(self) -> int:
        """Return the wall clock."""
        return time.time_ns()

    def call_later(self, seconds: float, callback: Callable[[], None]) -> TimerHandle:
        """Start a timer of the running event loop."""
        return asyncio.get_running_loop().call_later(seconds, callback)

    def log(self, level: str, message: str, fields: Mapping[str, Any] | None = None) -> None:
        """Write to the logger named after the running entry."""
        logger = logging.getLogger(f"luatemporal.{self.execution.entry_id}")
        logger.log(python_level(level), message, extra=extra_fields(fields))

    def local_zone(self) -> tzinfo:
        """Return the zone of this machine."""
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None
        return zone

    async def call(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> tuple[Any, Any]:
        """Run a function entry of the same project in this process. Reference 8.1."""
        task, refusal = self._start(function_id, args, context)
        if task is None:
            return None, refusal
        try:
            return await task, None
        except LuaError as raised:
            return None, error_of(raised)
        finally:
            task.cancel()

    def start_call(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> Any:
        """Start a function entry in this process; returns future, error. Reference 8.4."""
        task, refusal = self._start(function_id, args, context)
        if task is None:
            return None, refusal
        future = Future(self.execution.mailbox)
        attach(future, task.cancel)
        task.add_done_callback(lambda done: _settle(future, done))
        return future, None

    async def spawn(self, request: StartRequest) -> tuple[Any, Any]:
        """Refuse: host code does not start workflows yet. Reference 3.6."""
        return None, _unsupported("process.spawn")

    async def exec(self, request: StartRequest) -> tuple[Any, Any]:
        """Refuse: host code does not start workflows yet. Reference 3.9."""
        return None, _unsupported("process.exec")

    async def send(self, pid: str, topic: str, values: Sequence[Any]) -> tuple[Any, Any]:
        """Refuse: host code does not send to other programs yet. Reference 3.2."""
        return None, _unsupported("process.send")

    async def cancel(self, pid: str, argument: Any) -> tuple[Any, Any]:
        """Refuse: host code does not cancel other programs yet. Reference 3.12."""
        return None, _unsupported("process.cancel")

    async def terminate(self, pid: str) -> tuple[Any, Any]:
        """Refuse: host code does not terminate other programs yet. Reference 3.11."""
        return None, _unsupported("process.terminate")

    def upgrade(self, entry_id: str | None, args: Sequence[Any]) -> tuple[Any, Any]:
        """Refuse: a function call is not replaced by another. Reference 9.6."""
        return None, _unsupported("process.upgrade")

    def uuid(self, version: int) -> str:
        """Return an identifier from the operating system's randomness. Reference 10.5."""
        if version == 1:
            return time_based(time.time_ns(), secrets.randbits(62))
        if version == 7:
            return time_ordered(time.time_ns(), secrets.randbits(74))
        return str(uuid.uuid4())

    async def random_bytes(self, count: int) -> bytes:
        """Return bytes from the operating system's randomness. Reference 10.6."""
        return secrets.token_bytes(count)

    def environment(self) -> Mapping[str, str]:
        """Return the variables of this process."""
        return os.environ

    async def fetch(self, request: HttpRequest) -> tuple[HttpResponse | None, Any]:
        """Send an HTTP request while other coroutines run."""
        return await exchange(request)

    def random(self) -> float:
        """Return a number from this process's generator."""
        return random.random()

    def _start(
        self, function_id: str, args: Sequence[Any], context: Mapping[str, Any]
    ) -> tuple[asyncio.Task[Any] | None, Error | None]:
        """Find a function entry and start it as a task of its own."""
        entry = self._find(function_id)
        if entry is None:
            return None, not_found(f"function not found: {function_id}")
        try:
            copies = [export(value) for value in args]
        except CodecError as refusal:
            return None, invalid(f"failed to convert arguments: {refusal}")
        inherited = {**self.execution.context, **context}
        return asyncio.create_task(_run_exported(entry, copies, inherited)), None

    def _find(self, function_id: str) -> LuaEntry | None:
        """Return the entry object of a function of the project."""
        project = self.execution.project
        spec = project.entry(function_id) if project is not None else None
        if spec is None or spec.kind.startswith("workflow."):
            return None
        entry: LuaEntry = import_module(f"{self._package}.{spec.module}").ENTRY
        return entry


async def run_function(entry: LuaEntry, args: Sequence[Any], context: Mapping[str, Any]) -> Any:
    """Run a function entry in this process and return its Lua value.

    Args:
        entry: What to run.
        args: Lua values it may keep.
        context: Context values.

    Raises:
        LuaError: The function failed.
    """
    return await run_program(ProcessHost(entry, context).execution, entry, args)


async def _run_exported(entry: LuaEntry, args: Sequence[Any], context: Mapping[str, Any]) -> Any:
    """Run a function entry; what it returns is copied, as between programs."""
    value = await run_function(entry, args, context)
    try:
        return export(value)
    except CodecError as refusal:
        raise LuaError(internal(f"failed to encode result: {refusal}")) from None


def _settle(future: Future, done: asyncio.Task[Any]) -> None:
    """Hand the outcome of a finished call to its future."""
    if done.cancelled():
        return
    failure = done.exception()
    if isinstance(failure, LuaError):
        settle(future, None, error_of(failure))
    elif failure is not None:
        settle(future, None, internal(str(failure)))
    else:
        settle(future, Payload(done.result()), None)


def _unsupported(what: str) -> Error:
    """Return the error of an operation host code does not have."""
    return internal(f"{what} is not supported in host code")
