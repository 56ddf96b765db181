"""`process.upgrade` inside a workflow: the run ends and the next one of the chain starts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from temporalio import workflow

from runtime_shims.codec.limits import CodecError
from runtime_shims.modules.errors import Error
from runtime_shims.project import Project
from runtime_shims.refusals import invalid
from runtime_shims.temporal.payloads import encode_arguments
from runtime_shims.wirenames import is_name


def continue_as_new(
    project: Project, entry_id: str | None, args: Sequence[Any]
) -> tuple[None, Error]:
    """End the run and start the next one on the same queue. Reference 9.6.

    Args:
        project: The project that knows workflow types.
        entry_id: The entry to go on with; None is the running type.
        args: Its input.

    Returns:
        Nil and an error when the next run could not be started with these arguments.

    Raises:
        BaseException: The SDK's order to continue, which no Lua program can catch.
    """
    running = workflow.info().workflow_type
    type_name = running if entry_id is None else project.workflow_type(entry_id)
    if not is_name(type_name):
        return None, invalid("invalid process ID format (namespace:name required)")
    try:
        encoded = encode_arguments(args)
    except CodecError as refusal:
        return None, invalid(f"failed to convert arguments: {refusal}")
    return workflow.continue_as_new(args=encoded, workflow=type_name)
