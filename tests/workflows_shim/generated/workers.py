"""The workers of the project, as compiled."""

from runtime_shims.temporal.worker import LuaWorker

from . import flows, payments
from ._project import PROJECT
from .order_workflow import OrderWorkflow

WORKERS = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[
            OrderWorkflow,
            flows.Parent,
            flows.Child,
            flows.Pipeline,
            flows.ContextFlow,
            flows.Versioned,
            flows.Cancelled,
            flows.Deadline,
            flows.Failing,
            flows.Mail,
            flows.Futures,
            flows.Facts,
            flows.ErrorsFlow,
        ],
        activities=[
            payments.charge_payment,
            payments.ship_order,
            payments.refund_payment,
            payments.misbehave_activity,
        ],
    )
]
