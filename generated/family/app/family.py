"""app:family, compiled from family.lua. Do not edit: run `luatemporal build`.

Workflow app:family: runs every parent of this project as a child of its own.

Result: a table with one field for each parent
"""

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import (
        LineTable,
        LuaError,
        Table,
        elements,
        sequence,
        setindex,
    )
    from runtime_shims.modules import workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


PARENTS = sequence(
    "exec_parent", "spawn_parent", "error_parent", "hello_parent", "context_parent"
)


async def main():
    results = Table()
    for name in elements(PARENTS):
        result, err = await workflow.exec(
            f"app:{name}", Table(message="hello from family")
        )
        if err is not None:
            return None, err
        setindex(results, name, result)
    return results, None


@temporal_workflow.defn(name="app:family", failure_exception_types=[LuaError])
class Family(LuaWorkflow):
    """Workflow type app:family, hosted by app:worker."""

    entry = LuaEntry("app:family", project=PROJECT, main=main)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("family.lua", "27:6 5:2 1:1 1:1 1:1 3:1 1:1 1:2 1:2 4:-17")
