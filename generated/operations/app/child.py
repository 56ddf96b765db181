"""app:child, compiled from child.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, concat
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:child: greets.
#
# Input:  {name}
# Result: {greeting}
def main(input):
    return Table(greeting=concat("hello, ", input["name"]))


@workflow.defn(name="app:child", failure_exception_types=[LuaError])
class Child(LuaWorkflow):
    """Workflow type app:child, hosted by app:worker."""

    entry = LuaEntry("app:child", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("child.lua", "18:5 1:1 4:-6")
