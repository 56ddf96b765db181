"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.cancel_workflow import CancelWorkflow
from .app.careful_workflow import CarefulWorkflow
from .app.clean_up import clean_up
from .app.long_workflow import LongWorkflow
from .app.terminate_workflow import TerminateWorkflow

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[CancelWorkflow, CarefulWorkflow, LongWorkflow, TerminateWorkflow],
        activities=[clean_up],
    ),
]
