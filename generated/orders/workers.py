"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.charge_payment import charge_payment
from .app.order_workflow import OrderWorkflow
from .app.refund_payment import refund_payment
from .app.ship_order import ship_order

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[OrderWorkflow],
        activities=[charge_payment, refund_payment, ship_order],
    ),
]
