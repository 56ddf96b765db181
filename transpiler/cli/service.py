"""Running the asynchronous side of a command; what the user can mend becomes one line."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from transpiler.diagnostics.model import LuatemporalError

T = TypeVar("T")


def run_service(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine of the run time to its end.

    Args:
        work: The coroutine.

    Returns:
        Its result.

    Raises:
        LuatemporalError: A server, worker or request problem; its text is one line.
    """
    from runtime_shims.temporal.errors import ServiceError
    from runtime_shims.temporal.logs import configure_logging

    configure_logging()
    try:
        return asyncio.run(work)
    except ServiceError as error:
        raise LuatemporalError(error.message) from error
