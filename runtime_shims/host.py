"""What Lua modules ask of their surroundings: the one interface both hosts implement."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, tzinfo
from typing import Any, Protocol

from runtime_shims.httpmessages import HttpRequest, HttpResponse
from runtime_shims.lua import LuaError, Table


class TimerHandle(Protocol):
    """A pending `Host.call_later`."""

    def cancel(self) -> None:
        """Prevents the callback; a no-op once it has run."""


class Host(ABC):
    """The surroundings of one execution: a workflow run, or ordinary code.

    A host implements what its surroundings offer. The operations left alone raise a Lua error that
    names them, so that a program finds out at the call.

    Attributes:
        is_workflow: True inside a workflow run, where everything must be deterministic.
    """

    is_workflow: bool = False

    @abstractmethod
    def now_ns(self) -> int:
        """Current time in nanoseconds since the Unix epoch; workflow time in a workflow."""

    @abstractmethod
    def call_later(self, seconds: float, callback: Callable[[], None]) -> TimerHandle:
        """Calls back after a positive number of seconds; a durable timer in a workflow."""

    @abstractmethod
    def log(self, level: str, message: str, fields: Mapping[str, Any] | None = None) -> None:
        """Writes to the host's log; silent while a workflow replays.

        Args:
            level: "debug", "info", "warn", "error", or "print" for the output of `print`.
            message: The text.
            fields: Structured additions.
        """

    def local_zone(self) -> tzinfo:
        """The zone Lua calls local: UTC unless the host is an ordinary process. Reference 7.4."""
        return UTC

    async def call(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> tuple[Any, Any]:
        """Calls a function entry and waits; returns value, error. Reference 8.1."""
        raise unsupported("funcs.call")

    def start_call(
        self,
        function_id: str,
        args: Sequence[Any],
        options: Mapping[str, Any],
        context: Mapping[str, Any],
    ) -> Any:
        """Starts a function entry and returns its future. Reference 8.4."""
        raise unsupported("funcs.async")

    async def spawn(self, request: Any) -> tuple[Any, Any]:
        """Starts a workflow or process; returns its PID, error. Reference 3.6."""
        raise unsupported("process.spawn")

    async def exec(self, request: Any) -> tuple[Any, Any]:
        """Starts a workflow or process and waits for its result, error. Reference 3.9."""
        raise unsupported("process.exec")

    async def send(self, pid: str, topic: str, values: Sequence[Any]) -> tuple[Any, Any]:
        """Sends a message; suspends only where an acknowledgement is due. Reference 3.2."""
        raise unsupported("process.send")

    async def cancel(self, pid: str, argument: Any) -> tuple[Any, Any]:
        """Requests cancellation with an optional deadline or reason. Reference 3.12."""
        raise unsupported("process.cancel")

    async def terminate(self, pid: str) -> tuple[Any, Any]:
        """Terminates a workflow or process. Reference 3.11."""
        raise unsupported("process.terminate")

    def upgrade(self, entry_id: str | None, args: Sequence[Any]) -> tuple[Any, Any]:
        """Replaces the running program by a new run of an entry; returns only nil, error.

        Reference 9.6.
        """
        raise unsupported("process.upgrade")

    def info(self) -> Table | None:
        """Facts about the running workflow, None outside one. Reference 9.1."""
        return None

    def version(self, change_id: str, lowest: int, highest: int) -> int:
        """The recorded version of a change. Reference 9.3."""
        raise unsupported("workflow.version")

    def attrs(self, search: Mapping[str, Any] | None, memo: Mapping[str, Any] | None) -> Any:
        """Upserts search attributes and memo fields; returns true, error. Reference 9.4."""
        raise unsupported("workflow.attrs")

    def uuid(self, version: int) -> str:
        """A random or time-based UUID that replays identically in a workflow. Reference 10.5."""
        raise unsupported("uuid")

    async def random_bytes(self, count: int) -> bytes:
        """Bytes nobody can guess, which replay identically in a workflow. Reference 10.6."""
        raise unsupported("crypto.random")

    def environment(self) -> Mapping[str, str]:
        """The variables of this process. Reference 11."""
        raise unsupported("env")

    async def fetch(self, request: HttpRequest) -> tuple[HttpResponse | None, Any]:
        """Sends an HTTP request; returns the response, error. Reference 11."""
        raise unsupported("http_client")

    def random(self) -> float:
        """A float in [0, 1) from the host's generator; seeded by the run in a workflow."""
        raise unsupported("math.random")


def unsupported(what: str) -> LuaError:
    """The error of an operation this host does not have."""
    return LuaError(f"{what} is not available here")
