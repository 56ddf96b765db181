"""Lets a development server move a workflow's clock on while it waits for nothing but timers.

The history keeps the timer as the program asked for it, so it replays like any other.
"""

from __future__ import annotations

from typing import Any

from google.protobuf.field_mask_pb2 import FieldMask
from temporalio.api.common.v1 import TimeSkippingConfig, WorkflowExecution
from temporalio.api.workflow.v1 import WorkflowExecutionOptions
from temporalio.api.workflowservice.v1 import UpdateWorkflowExecutionOptionsRequest
from temporalio.client import Client, WorkflowHandle

SETTING = "frontend.WorkflowTimeSkippingEnabled"


async def skip_time(client: Client, handle: WorkflowHandle[Any, Any]) -> None:
    """Ask the server to skip the waits of a workflow and of the children it starts from now on.

    Args:
        client: A client of a server whose dynamic configuration allows it (`SETTING`).
        handle: The workflow; best asked for before any worker has seen it.

    Raises:
        RPCError: The server does not allow it, or the workflow is closed.
    """
    await client.workflow_service.update_workflow_execution_options(
        UpdateWorkflowExecutionOptionsRequest(
            namespace=client.namespace,
            workflow_execution=WorkflowExecution(workflow_id=handle.id),
            workflow_execution_options=WorkflowExecutionOptions(
                time_skipping_config=TimeSkippingConfig(enabled=True)
            ),
            update_mask=FieldMask(paths=["time_skipping_config"]),
        )
    )
