"""The workers of this project and what they host. Do not edit: run `luatemporal build`."""

from runtime_shims.temporal.worker import LuaWorker

from ._project import PROJECT
from .app.charge_payment import charge_payment
from .app.order_saga import OrderSaga
from .app.refund_payment import refund_payment
from .app.release_inventory import release_inventory
from .app.reserve_inventory import reserve_inventory
from .app.ship_order import ship_order

WORKERS: list[LuaWorker] = [
    LuaWorker(
        spec=PROJECT.worker("app:worker"),
        workflows=[OrderSaga],
        activities=[
            charge_payment,
            refund_payment,
            release_inventory,
            reserve_inventory,
            ship_order,
        ],
    ),
]
