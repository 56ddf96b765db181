"""app:hello_workflow, compiled from children/hello_workflow.lua. Do not edit: run `luatemporal build`.

Workflow app:hello_workflow: greets somebody.

Types are optional; they become Python type hints.
"""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, concat
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


def main(person: Table) -> Table:
    return Table(greeting=concat("hello, ", person["name"]))


@workflow.defn(name="app:hello_workflow", failure_exception_types=[LuaError])
class HelloWorkflow(LuaWorkflow):
    """Workflow type app:hello_workflow, hosted by app:worker."""

    entry = LuaEntry("app:hello_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable("children/hello_workflow.lua", "19:7 1:1 4:-8")
