"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.approval_workflow import ApprovalWorkflow
from .app.elapsed_workflow import ElapsedWorkflow
from .app.parallel_workflow import ParallelWorkflow
from .app.sleep_workflow import SleepWorkflow

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[ApprovalWorkflow, ElapsedWorkflow, ParallelWorkflow, SleepWorkflow],
        activities=[],
    ),
]
