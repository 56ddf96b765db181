"""A kept history of a run that drew random bytes still replays, to the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from temporalio.client import WorkflowHistory
from temporalio.common import RawValue
from temporalio.worker import (
    ExecuteWorkflowInput,
    Interceptor,
    Replayer,
    WorkflowInboundInterceptor,
    WorkflowInterceptorClassInput,
)

from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.runners import workflow_runner

from ..running import compile_into

HERE = Path(__file__).parent


class Results(Interceptor):
    """Keeps what the replayed runs return, which the SDK does not compare with the history."""

    def __init__(self) -> None:
        self.found: list[Any] = []

    def workflow_interceptor_class(
        self, input: WorkflowInterceptorClassInput
    ) -> type[WorkflowInboundInterceptor]:
        found = self.found

        class Inbound(WorkflowInboundInterceptor):
            async def execute_workflow(self, input: ExecuteWorkflowInput) -> Any:
                result = await super().execute_workflow(input)
                found.append(result)
                return result

        return Inbound


async def test_the_kept_run_draws_what_it_drew(tmp_path: Path) -> None:
    text = (HERE / "histories" / "draw.json").read_text(encoding="utf-8")
    history = WorkflowHistory.from_json("draw", text)
    generated = compile_into(HERE / "project", tmp_path / "generated")
    results = Results()
    replayer = Replayer(
        workflows=[c for worker in generated.workers() for c in worker.workflows],
        data_converter=lua_data_converter(),
        interceptors=[ContextInterceptor(), results],
        workflow_runner=workflow_runner(sandbox=False),
    )
    await replayer.replay_workflow(history)
    (result,) = results.found
    assert isinstance(result, RawValue)
    completed = history.events[-1].workflow_execution_completed_event_attributes
    assert [result.payload] == list(completed.result.payloads)
