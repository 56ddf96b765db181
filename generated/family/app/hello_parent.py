"""app:hello_parent, compiled from parents/hello_parent.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table
    from runtime_shims.modules import process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:hello_parent: runs a child to its end, on a worker named in the call.
#
# Result: the greeting
async def main():
    result, err = await process.exec(
        "app:hello_workflow", "app:worker", Table(name="world")
    )
    if err is not None:
        return None, err
    return result, None


@workflow.defn(name="app:hello_parent", failure_exception_types=[LuaError])
class HelloParent(LuaWorkflow):
    """Workflow type app:hello_parent, hosted by app:worker."""

    entry = LuaEntry("app:hello_parent", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "parents/hello_parent.lua", "18:4 1:1 3:5 1:1 1:2 4:-13", places="20.44-20.63:8"
)
