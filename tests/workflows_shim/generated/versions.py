"""One workflow type at several stages of its life: before, with and after changes of versions."""

from __future__ import annotations

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LuaError, Table
    from runtime_shims.modules import time, workflow
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

from ._project import PROJECT


async def unversioned() -> Any:
    await time.sleep("1s")
    return Table(version=-1)


async def first() -> Any:
    version, _ = workflow.version("change", 1, 1)
    await time.sleep("1s")
    return Table(version=version)


async def second() -> Any:
    version, _ = workflow.version("change", -1, 2)
    await time.sleep("1s")
    return Table(version=version)


async def third() -> Any:
    version, _ = workflow.version("change", 2, 3)
    await time.sleep("1s")
    return Table(version=version)


@temporal_workflow.defn(name="app:evolving", failure_exception_types=[LuaError])
class Unversioned(LuaWorkflow):
    entry = LuaEntry("app:evolving", project=PROJECT, main=unversioned)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:evolving", failure_exception_types=[LuaError])
class First(LuaWorkflow):
    entry = LuaEntry("app:evolving", project=PROJECT, main=first)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:evolving", failure_exception_types=[LuaError])
class Second(LuaWorkflow):
    entry = LuaEntry("app:evolving", project=PROJECT, main=second)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:evolving", failure_exception_types=[LuaError])
class Third(LuaWorkflow):
    entry = LuaEntry("app:evolving", project=PROJECT, main=third)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)
