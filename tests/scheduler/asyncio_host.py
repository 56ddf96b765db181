"""A host on plain asyncio whose clock stands still while code runs and jumps over waits."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, tzinfo
from typing import Any

from runtime_shims.execution import Execution, activate
from runtime_shims.host import Host, TimerHandle

START_NS = 1_714_557_600_000_000_000  # 2024-05-01 10:00:00 UTC
SECOND = 1_000_000_000


class VirtualSelector(selectors.SelectSelector):
    """Lets the loop's clock jump over every wait instead of waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.elapsed = 0.0

    def select(self, timeout: float | None = None) -> Any:
        events = super().select(0)
        if not events and timeout is None:
            raise RuntimeError("nothing is scheduled: the program would wait for ever")
        if not events:
            self.elapsed += timeout or 0.0
        return events


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose time is that of its `VirtualSelector`."""

    def __init__(self) -> None:
        self.clock = VirtualSelector()
        super().__init__(self.clock)

    def time(self) -> float:
        return self.clock.elapsed


class AsyncioHost(Host):
    """The smallest host: time, timers and a recorded log."""

    def __init__(self, zone: tzinfo = UTC, is_workflow: bool = True) -> None:
        self.is_workflow = is_workflow
        self.zone = zone
        self.lines: list[tuple[str, str]] = []

    def now_ns(self) -> int:
        return START_NS + round(asyncio.get_running_loop().time() * SECOND)

    def call_later(self, seconds: float, callback: Callable[[], None]) -> TimerHandle:
        assert seconds > 0
        return asyncio.get_running_loop().call_later(seconds, callback)

    def log(self, level: str, message: str, fields: Mapping[str, Any] | None = None) -> None:
        self.lines.append((level, message))

    def local_zone(self) -> tzinfo:
        return self.zone


Program = Callable[[Execution], Coroutine[Any, Any, Any]]


async def execute(
    program: Program,
    host: Host | None = None,
    arrange: Callable[[Execution], None] | None = None,
) -> Any:
    """Runs `program` as the main coroutine of a fresh execution on the running loop."""
    execution = Execution(host or AsyncioHost(), entry_id="app:test", pid="{c@w|test}")
    if arrange is not None:
        arrange(execution)
    with activate(execution):
        return await execution.scheduler.run(program(execution))


def run(
    program: Program,
    host: Host | None = None,
    arrange: Callable[[Execution], None] | None = None,
) -> Any:
    """Runs `program` in virtual time and returns its result.

    Args:
        program: Makes the main coroutine of the execution it is given.
        host: The host; a workflow-like one in UTC by default.
        arrange: Called before the start, to queue mail or timers.
    """
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(execute(program, host, arrange))
