"""app:inbox_workflow, compiled from inbox_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:inbox_workflow: waits for a decision about an order; whoever sends it.
#
# The inbox receives every message whose topic has no subscription of its own. Topics that mean
# nothing here are skipped.
#
# Input:   {id}
# Signals: "approve", or "cancel" with {reason}
# Result:  {status = "processed", order_id} or {status = "cancelled", reason}
def process_order(order):
    return Table(status="processed", order_id=order["id"])


async def main(order):
    inbox = await process.inbox()

    while True:
        msg, _ = await inbox.receive()
        topic = msg.topic()

        if topic == "approve":
            break
        elif topic == "cancel":
            data, _ = msg.payload().data()
            return Table(status="cancelled", reason=data["reason"])

    return process_order(order)


@workflow.defn(name="app:inbox_workflow", failure_exception_types=[LuaError])
class InboxWorkflow(LuaWorkflow):
    """Workflow type app:inbox_workflow, hosted by app:worker."""

    entry = LuaEntry("app:inbox_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "inbox_workflow.lua", "23:9 1:1 3:3 1:1 2:2 1:1 1:1 2:2 1:1 1:1 1:1 1:1 2:4 4:-28"
)
