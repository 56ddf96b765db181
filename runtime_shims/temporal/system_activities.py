"""Activities every worker runs for its workflows: requests a workflow has no command for."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from temporalio import activity
from temporalio.client import Client, WorkflowHandle, WorkflowHistoryEventFilterType
from temporalio.service import RPCError, RPCStatusCode

from runtime_shims.lua import Table, array
from runtime_shims.modules.errors import INVALID, NOT_FOUND, PERMISSION_DENIED
from runtime_shims.temporal.payloads import value_or_nil
from runtime_shims.temporal.seeding import seed

TERMINATE = "luatemporal.terminate"
CANCEL = "luatemporal.cancel"

TERMINATE_REASON = "process.terminate"

# Answers of the server that another attempt does not change, by the kind a Lua program sees.
_FINAL = {
    RPCStatusCode.NOT_FOUND: NOT_FOUND,
    RPCStatusCode.INVALID_ARGUMENT: INVALID,
    RPCStatusCode.PERMISSION_DENIED: PERMISSION_DENIED,
}


def system_activities(client: Client) -> list[Callable[..., Any]]:
    """Return the activities that act with a worker's own client; they run as local ones.

    Each returns nothing when the server has done what it was asked, and the error's kind and text
    when no other attempt could change its answer.

    Args:
        client: The client of the worker.
    """

    @activity.defn(name=TERMINATE)
    async def terminate(workflow_id: str) -> Table | None:
        handle = client.get_workflow_handle(workflow_id)
        token = _token()
        refused = await _answer(handle.terminate(token, reason=TERMINATE_REASON))
        # A worker that dies or forgets the run before it has recorded the answer asks twice.
        return None if refused is not None and await _terminated_by(handle, token) else refused

    @activity.defn(name=CANCEL)
    async def cancel(workflow_id: str, reason: str) -> Table | None:
        return await _answer(client.get_workflow_handle(workflow_id).cancel(reason=reason))

    return [terminate, cancel, seed]


async def _answer(request: Coroutine[Any, Any, None]) -> Table | None:
    """Send a request and return why the server refuses it for good, None when it does not."""
    try:
        await request
    except RPCError as error:
        kind = _FINAL.get(error.status)
        if kind is None:
            raise
        return array(kind, error.message)
    return None


def _token() -> str:
    """Return what names this request in all its attempts."""
    info = activity.info()
    return f"{info.workflow_run_id}/{info.activity_id}"


async def _terminated_by(handle: WorkflowHandle[Any, Any], token: str) -> bool:
    """Whether a workflow was terminated by the request with this token."""
    closing = handle.fetch_history_events(
        event_filter_type=WorkflowHistoryEventFilterType.CLOSE_EVENT
    )
    try:
        async for event in closing:
            details = event.workflow_execution_terminated_event_attributes.details
            return any(value_or_nil(payload) == token for payload in details.payloads)
    except RPCError as error:
        if error.status not in _FINAL:
            raise
    return False
