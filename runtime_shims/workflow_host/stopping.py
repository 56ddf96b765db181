"""`process.cancel` and `process.terminate` inside a workflow."""

from __future__ import annotations

from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import FailureError

from runtime_shims.lua import Table
from runtime_shims.modules.errors import Error
from runtime_shims.pids import Pid
from runtime_shims.refusals import internal
from runtime_shims.temporal.system_activities import CANCEL, TERMINATE
from runtime_shims.wirenames import is_name
from runtime_shims.workflow_host.routing import Route, route_to
from runtime_shims.workflow_host.sending import external_refusal, no_such_workflow

# How long one attempt of an internal activity may take; it is retried until the server answers.
ATTEMPT_TIMEOUT = timedelta(seconds=10)

Answer = tuple[bool | None, Error | None]


async def request_cancel(own: Pid, target: Pid, reason: str) -> Answer:
    """Request the cancellation of a workflow and wait for the acknowledgement. Reference 3.12.

    Args:
        own: The PID of the running workflow.
        target: The workflow to cancel; it may be the running one.
        reason: What the request carries; a deadline is part of it.
    """
    refusal = _refusal("cancel", own, target)
    if refusal is not None:
        return None, refusal
    if route_to(own, target) is Route.SELF:
        return await _run_internal(CANCEL, target.unique, reason)
    try:
        await workflow.get_external_workflow_handle(target.unique).cancel(reason=reason)
    except FailureError as failure:
        return None, external_refusal(failure)
    return True, None


async def terminate(own: Pid, target: Pid) -> Answer:
    """Terminate a workflow and wait until the server has done it. Reference 3.11.

    Args:
        own: The PID of the running workflow.
        target: The workflow to terminate; it may be the running one.
    """
    refusal = _refusal("terminate", own, target)
    if refusal is not None:
        return None, refusal
    return await _run_internal(TERMINATE, target.unique)


def _refusal(function: str, own: Pid, target: Pid) -> Error | None:
    """Say why a target cannot be stopped from a workflow, None when it can."""
    if route_to(own, target) not in (Route.SELF, Route.WORKFLOW):
        text = f"process.{function} of {target}, which is no workflow, not supported"
        return internal(f"{text} in workflow context")
    return None if is_name(target.unique) else no_such_workflow()


async def _run_internal(activity: str, *args: str) -> Answer:
    """Run an internal activity on this worker; the server's answer is recorded in the history."""
    refused: Table | None = await workflow.start_local_activity(
        activity, args=args, start_to_close_timeout=ATTEMPT_TIMEOUT
    )
    if refused is None:
        return True, None
    return None, Error(refused[2], kind=refused[1], retryable=False)
