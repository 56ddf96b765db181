"""app:order_workflow, as compiled from order_workflow.lua."""

from __future__ import annotations

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, tostring
    from runtime_shims.modules import funcs, time
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

from ._project import PROJECT

__lua__ = LineTable("order_workflow.lua", "21:4 6:5 4:4 3:2 2:2 6:5 4:3 3:4")


async def main(order: Any = None) -> Any:
    payment, err = await funcs.call(
        "app:charge_payment",
        Table(amount=order["total"], customer=order["customer_id"]),
    )
    if err is not None:
        return Table(status="failed", error=tostring(err))

    await time.sleep("1h")

    shipment, err = await funcs.call(
        "app:ship_order",
        Table(order_id=order["id"], address=order["shipping_address"]),
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
    entry = LuaEntry("app:order_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)
