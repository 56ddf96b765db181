"""app:order_workflow, compiled from order_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:order_workflow: charges the customer, waits an hour, then ships.

The hour is the time in which a customer may change their mind. It is a durable timer: the worker
can stop, crash or be replaced meanwhile, and the order goes on where it stood.

Input:  {id, total, customer_id, shipping_address}
Result: {status = "completed", payment_id, tracking} or {status = "failed", error}
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, tostring
    from runtime_shims.modules import funcs, time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(order):
    payment, err = await funcs.call(
        "app:charge_payment",
        Table(amount=order["total"], customer=order["customer_id"]),
    )
    if err is not None:
        return Table(status="failed", error=tostring(err))

    await time.sleep("1h")

    shipment, err = await funcs.call(
        "app:ship_order", Table(order_id=order["id"], address=order["shipping_address"])
    )
    if err is not None:
        await funcs.call("app:refund_payment", payment["id"])
        return Table(status="failed", error=tostring(err))

    return Table(
        status="completed",
        payment_id=payment["id"],
        tracking=shipment["tracking_number"],
    )


@workflow.defn(name="app:order_workflow", failure_exception_types=[LuaError])
class OrderWorkflow(LuaWorkflow):
    """Workflow type app:order_workflow, hosted by app:worker."""

    entry = LuaEntry("app:order_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "order_workflow.lua",
    "24:11 1:1 4:4 1:1 2:3 2:2 3:4 1:1 1:1 2:3 2:2 1:1 5:-34",
    places="27.21-27.35:13 27.46-27.66:14 35.41-35.52:23 35.62-35.87:24",
)
