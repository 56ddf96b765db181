"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.error_workflow import ErrorWorkflow
from .app.exec_workflow import ExecWorkflow
from .app.risky_activity import risky_activity
from .app.risky_workflow import RiskyWorkflow
from .app.unreliable_activity import unreliable_activity
from .app.unreliable_workflow import UnreliableWorkflow

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[ErrorWorkflow, ExecWorkflow, RiskyWorkflow, UnreliableWorkflow],
        activities=[risky_activity, unreliable_activity],
    ),
]
