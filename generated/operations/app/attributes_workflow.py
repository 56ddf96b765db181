"""app:attributes_workflow, compiled from attributes_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:attributes_workflow: makes itself findable while an order is being processed.

Search attributes have to be known to the server, with their types: `status` and `customer_id`
are Keyword, `order_total` is Double.

Input:  {customer_id, total}
Signal: "ship", which ends it
Result: {status}
"""

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process, workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(order):
    ok, err = workflow.attrs(
        Table(
            search=Table(
                status="processing",
                customer_id=order["customer_id"],
                order_total=order["total"],
            ),
            memo=Table(notes="Priority customer", source="web"),
        )
    )
    if not ok:
        return None, err

    await (await process.listen("ship"))[0].receive()

    workflow.attrs(Table(search=Table(status="shipped")))
    return Table(status="shipped"), None


@temporal_workflow.defn(
    name="app:attributes_workflow", failure_exception_types=[LuaError]
)
class AttributesWorkflow(LuaWorkflow):
    """Workflow type app:attributes_workflow, hosted by app:worker."""

    entry = LuaEntry("app:attributes_workflow", project=PROJECT, main=main)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "attributes_workflow.lua", "25:11 1:1 2:1 2:2 1:1 2:2 3:5 1:1 2:3 2:2 1:1 6:-30"
)
