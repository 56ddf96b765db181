"""app:payment_workflow, compiled from payment_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:payment_workflow: code that has changed while workflows were running.

A workflow that was started by older code goes on with the version recorded then; a new one gets
the newest.

Input:  {amount}
Result: what the payment activity of that version returned
"""

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError
    from runtime_shims.modules import funcs, workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


async def main(input):
    version, refusal = workflow.version("payment-v2", 1, 2)
    if refusal is not None:
        return None, refusal

    result = err = None
    if version == 1:
        result, err = await funcs.call("app:old_payment", input)
    else:
        result, err = await funcs.call("app:new_payment", input)
    if err is not None:
        return None, err
    return result, None


@temporal_workflow.defn(name="app:payment_workflow", failure_exception_types=[LuaError])
class PaymentWorkflow(LuaWorkflow):
    """Workflow type app:payment_workflow, hosted by app:worker."""

    entry = LuaEntry("app:payment_workflow", project=PROJECT, main=main)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "payment_workflow.lua", "24:11 1:1 1:1 1:1 2:3 1:1 1:1 2:2 1:2 1:1 1:2 4:-26"
)
