"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.counter_again import CounterAgain
from .app.counter_parent import CounterParent
from .app.counter_workflow import CounterWorkflow
from .app.echo_activity import echo_activity
from .app.inbox_workflow import InboxWorkflow
from .app.jobs_workflow import JobsWorkflow
from .app.ping_workflow import PingWorkflow
from .app.pong_workflow import PongWorkflow
from .app.request_workflow import RequestWorkflow
from .app.status_caller import StatusCaller
from .app.status_workflow import StatusWorkflow

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[
            CounterAgain,
            CounterParent,
            CounterWorkflow,
            InboxWorkflow,
            JobsWorkflow,
            PingWorkflow,
            PongWorkflow,
            RequestWorkflow,
            StatusCaller,
            StatusWorkflow,
        ],
        activities=[echo_activity],
    ),
]
