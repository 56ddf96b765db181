"""The SDK's workflow runners as generated workflows need them: one batch for each workflow task.

By default this SDK runs a workflow on the signals of a task before it applies the task's other
jobs. A run that starts under these runners applies all of them first, so that completions can go
before mail (Reference 4.4). The SDK notes that in the history, and every runner replays it so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from temporalio.worker import (
    UnsandboxedWorkflowRunner,
    WorkflowInstance,
    WorkflowInstanceDetails,
    WorkflowRunner,
)

# Not public yet: the SDK will turn the flag on by itself in a later release.
from temporalio.worker._workflow_instance import _WorkflowLogicFlag
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

PASSED_THROUGH = (
    "runtime_shims",
    # What Lua modules are made of. Compiled parts of these import the rest when they first need it,
    # which inside the sandbox would be a second copy that they cannot use.
    "cryptography",
    "diff_match_patch",
    "jsonschema",
    "jsonschema_specifications",
    "jwt",
    "re2",
    "referencing",
    "rpds",
    "yaml",
)

_SINGLE_BATCH = _WorkflowLogicFlag.PROCESS_WORKFLOW_ACTIVATION_JOBS_AS_SINGLE_BATCH


def workflow_runner(sandbox: bool) -> WorkflowRunner:
    """Return the runner for generated workflows.

    The shims are always passed through the sandbox, with the libraries they are built on: they hold
    no state, and a second copy of them would have context variables of its own.
    """
    if not sandbox:
        return BatchingRunner()
    restrictions = SandboxRestrictions.default.with_passthrough_modules(*PASSED_THROUGH)
    return SandboxedBatchingRunner(restrictions=restrictions)


class BatchingRunner(UnsandboxedWorkflowRunner):
    """Runs workflows in the worker's own interpreter state."""

    def create_instance(self, det: WorkflowInstanceDetails) -> WorkflowInstance:
        """Create an instance that applies all jobs of a workflow task before it runs."""
        return super().create_instance(_batching(det))


@dataclass(frozen=True)
class SandboxedBatchingRunner(SandboxedWorkflowRunner):
    """Runs workflows in the SDK's sandbox."""

    def create_instance(self, det: WorkflowInstanceDetails) -> WorkflowInstance:
        """Create an instance that applies all jobs of a workflow task before it runs."""
        return super().create_instance(_batching(det))


def _batching(details: WorkflowInstanceDetails) -> WorkflowInstanceDetails:
    """Add the SDK's flag to those a run records when it is not replaying."""
    flags = details.default_workflow_logic_flags | {_SINGLE_BATCH}
    return replace(details, default_workflow_logic_flags=flags)
