"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.audit_workflow import AuditWorkflow
from .app.child_workflow import ChildWorkflow
from .app.context_parent import ContextParent
from .app.error_child_workflow import ErrorChildWorkflow
from .app.error_parent import ErrorParent
from .app.exec_parent import ExecParent
from .app.family import Family
from .app.hello_parent import HelloParent
from .app.hello_workflow import HelloWorkflow
from .app.spawn_parent import SpawnParent

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[
            AuditWorkflow,
            ChildWorkflow,
            ContextParent,
            ErrorChildWorkflow,
            ErrorParent,
            ExecParent,
            Family,
            HelloParent,
            HelloWorkflow,
            SpawnParent,
        ],
        activities=[],
    ),
]
