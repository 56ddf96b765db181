"""app:audit_workflow, compiled from children/audit_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:audit_workflow: writes down who did something, from the context it runs in.

Input:  {action}
Result: {line, keys}; line is a JSON text, keys are the names of all context values
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, pairs, table
    from runtime_shims.modules import ctx, json
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


def main(input):
    user, err = ctx.get("user_id")
    if err is not None:
        return None, err

    names = Table()
    for name, _ in pairs(ctx.all()[0]):
        names[len(names) + 1] = name
    table.sort(names)

    line, _ = json.encode(
        Table(user=user, tenant=ctx.get("tenant")[0], action=input["action"])
    )
    return Table(line=line, keys=names), None


@workflow.defn(name="app:audit_workflow", failure_exception_types=[LuaError])
class AuditWorkflow(LuaWorkflow):
    """Workflow type app:audit_workflow, hosted by app:worker."""

    entry = LuaEntry("app:audit_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "children/audit_workflow.lua", "21:8 1:1 1:1 1:1 2:3 1:1 1:1 1:2 2:2 3:1 4:-21"
)
