"""Carries context values over every edge: starts, activities, children, signals, continuations."""

from __future__ import annotations

from typing import Any

from temporalio import client, worker, workflow

from runtime_shims.codec.limits import CodecError
from runtime_shims.execution import Execution, current
from runtime_shims.lua import LuaError
from runtime_shims.temporal.headers import (
    SECURITY,
    SENDER,
    Headers,
    eager_execution_disabled,
    incoming,
    read_context,
    write_context,
)


class ContextInterceptor(client.Interceptor, worker.Interceptor):
    """Passed to the client, whose workers inherit it. Reference 13."""

    def intercept_client(self, next: client.OutboundInterceptor) -> client.OutboundInterceptor:
        """Write headers on starts and signals of host code."""
        return _ClientOutbound(next)

    def intercept_activity(
        self, next: worker.ActivityInboundInterceptor
    ) -> worker.ActivityInboundInterceptor:
        """Make an activity's header readable."""
        return _ActivityInbound(next)

    def workflow_interceptor_class(
        self, input: worker.WorkflowInterceptorClassInput
    ) -> type[worker.WorkflowInboundInterceptor] | None:
        """Read headers of signals and write those of everything a workflow starts."""
        return _WorkflowInbound


class _ClientOutbound(client.OutboundInterceptor):
    async def start_workflow(self, input: client.StartWorkflowInput) -> Any:
        input.headers = write_context(input.headers, _host_context())
        return await super().start_workflow(input)

    async def signal_workflow(self, input: client.SignalWorkflowInput) -> None:
        execution = _running()
        if execution is not None and execution.pid:
            # Host senders carry only themselves. Reference 4.1.
            input.headers = write_context(input.headers, {}, **{SENDER: execution.pid})
        await super().signal_workflow(input)


class _ActivityInbound(worker.ActivityInboundInterceptor):
    async def execute_activity(self, input: worker.ExecuteActivityInput) -> Any:
        with incoming(input.headers):
            return await super().execute_activity(input)


class _WorkflowInbound(worker.WorkflowInboundInterceptor):
    def init(self, outbound: worker.WorkflowOutboundInterceptor) -> None:
        super().init(_WorkflowOutbound(outbound))

    async def handle_signal(self, input: worker.HandleSignalInput) -> None:
        with incoming(input.headers):
            await super().handle_signal(input)


class _WorkflowOutbound(worker.WorkflowOutboundInterceptor):
    def start_activity(self, input: worker.StartActivityInput) -> Any:
        input.headers = _inherited(input.headers)
        if eager_execution_disabled():
            input.disable_eager_execution = True
        return super().start_activity(input)

    def start_local_activity(self, input: worker.StartLocalActivityInput) -> Any:
        input.headers = _inherited(input.headers)
        return super().start_local_activity(input)

    async def start_child_workflow(self, input: worker.StartChildWorkflowInput) -> Any:
        input.headers = _inherited(input.headers)
        return await super().start_child_workflow(input)

    async def signal_child_workflow(self, input: worker.SignalChildWorkflowInput) -> None:
        input.headers = _inherited(input.headers, **_sender())
        await super().signal_child_workflow(input)

    async def signal_external_workflow(self, input: worker.SignalExternalWorkflowInput) -> None:
        input.headers = _inherited(input.headers, **_sender())
        await super().signal_external_workflow(input)

    def continue_as_new(self, input: worker.ContinueAsNewInput) -> Any:
        input.headers = _inherited(input.headers)
        return super().continue_as_new(input)


def _running() -> Execution | None:
    """Return the Lua execution this code runs for, None in handwritten code."""
    try:
        return current()
    except LuaError:
        return None


def _host_context() -> dict[str, Any]:
    """Return the context values host code passes on."""
    execution = _running()
    return execution.context if execution is not None else {}


def _sender() -> dict[str, str]:
    """Return the header field that names the sending workflow."""
    execution = _running()
    return {SENDER: execution.pid} if execution is not None else {}


def _started_with(headers: Headers) -> dict[str, Any]:
    """Return the context values of a start; a header that cannot be read counts as none."""
    try:
        return read_context(headers)
    except CodecError:
        return {}


def _inherited(headers: Headers, **more: Any) -> Headers:
    """Return headers with this workflow's context and security fields added."""
    started_with = workflow.info().headers
    execution = _running()
    values = execution.context if execution is not None else _started_with(started_with)
    headers = write_context(headers, values, **more)
    security = started_with.get(SECURITY)
    return headers if security is None else {**headers, SECURITY: security}
