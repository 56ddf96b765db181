"""Runs a Lua function entry as a Temporal activity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from temporalio.common import RawValue

from runtime_shims.entry import LuaEntry
from runtime_shims.process_host.host import run_function
from runtime_shims.temporal.headers import incoming_headers, read_context
from runtime_shims.temporal.payloads import encode_result


async def run_activity(entry: LuaEntry, args: Sequence[Any]) -> RawValue:
    """Run an entry with an activity's arguments; the body of every generated activity.

    Args:
        entry: What to run.
        args: Decoded Lua values.

    Returns:
        The encoded result.

    Raises:
        LuaError: The function failed. A returned text is not retryable, an error object keeps what
            it says, anything raised is retried by the caller's policy. Reference 8.5 and 8.7.
        CodecError: The context header cannot be read. Reference 13.
    """
    context = read_context(incoming_headers())
    return encode_result(await run_function(entry, args, context))
