"""The text of the `__stack_trace` query: where each coroutine of a run stands in the Lua source."""

from __future__ import annotations

from runtime_shims.execution import Execution
from runtime_shims.lua.errors.trace import suspended_frames


def stack_text(execution: Execution) -> str:
    """Return the entry and, oldest coroutine first, the Lua lines of each. Reference 9.7."""
    lines = [f"Workflow: {execution.entry_id}"]
    for number, thread in enumerate(execution.scheduler.threads, 1):
        frames = suspended_frames(thread.coroutine) if thread.coroutine is not None else []
        lines += ["", f"coroutine {number}", *(f"  {frame}" for frame in frames)]
    return "\n".join(lines)
