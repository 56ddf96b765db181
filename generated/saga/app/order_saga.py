"""app:order_saga, compiled from order_saga.lua. Do not edit: run `luatemporal build`.

Workflow app:order_saga: reserve, charge, ship; when a step fails, undo the earlier ones.

Every step that succeeds puts its compensation at the front of a list, so that the list undoes
the steps in reverse order. `run_compensations` stands above `main`: a local function is not
visible to code before it.

Input:  {items = {{sku, quantity}, ...}, payment = {customer, amount}, shipping = {address}}
Result: {status = "completed", tracking} or {status = "failed", step, error}
"""

from dataclasses import dataclass
from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, ipairs, table, tostring
    from runtime_shims.modules import funcs
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


@dataclass(slots=True, eq=False)
class Compensation:
    """What order_saga.lua:24, 34 makes."""

    action: str
    args: Any


async def run_compensations(compensations):
    for _, comp in ipairs(compensations):
        await funcs.call(comp.action, comp.args)


async def main(order):
    compensations = Table()

    reservation, err = await funcs.call("app:reserve_inventory", order["items"])
    if err is not None:
        return Table(status="failed", step="inventory", error=tostring(err))
    table.insert(
        compensations, 1, Compensation("app:release_inventory", reservation["id"])
    )

    payment, err = await funcs.call("app:charge_payment", order["payment"])
    if err is not None:
        await run_compensations(compensations)
        return Table(status="failed", step="payment", error=tostring(err))
    table.insert(compensations, 1, Compensation("app:refund_payment", payment["id"]))

    shipment, err = await funcs.call("app:ship_order", order["shipping"])
    if err is not None:
        await run_compensations(compensations)
        return Table(status="failed", step="shipping", error=tostring(err))

    return Table(status="completed", tracking=shipment["tracking"])


@workflow.defn(name="app:order_saga", failure_exception_types=[LuaError])
class OrderSaga(LuaWorkflow):
    """Workflow type app:order_saga, hosted by app:worker."""

    entry = LuaEntry("app:order_saga", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "order_saga.lua",
    "27:0 7:11 1:1 1:1 3:4 1:1 2:2 1:1 1:1 1:2 4:5 1:1 1:1 1:1 1:2 2:5 1:1 1:1 1:1 2:3 4:-45",
    places="46.64-46.81:26 53.70-53.83:36",
)
