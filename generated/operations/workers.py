"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.attributes_workflow import AttributesWorkflow
from .app.child import Child
from .app.fetch_data import fetch_data
from .app.history_workflow import HistoryWorkflow
from .app.info_workflow import InfoWorkflow
from .app.new_payment import new_payment
from .app.old_payment import old_payment
from .app.payment_workflow import PaymentWorkflow
from .app.recorded_workflow import RecordedWorkflow

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[
            AttributesWorkflow,
            Child,
            HistoryWorkflow,
            InfoWorkflow,
            PaymentWorkflow,
            RecordedWorkflow,
        ],
        activities=[fetch_data, new_payment, old_payment],
    ),
]
