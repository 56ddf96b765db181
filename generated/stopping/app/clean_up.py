"""app:clean_up, compiled from clean_up.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:clean_up: puts things back in order.
#
# Result: true
def main():
    return True


ENTRY = LuaEntry("app:clean_up", project=PROJECT, main=main)


@activity.defn(name="app:clean_up")
async def clean_up(*args: Any) -> Any:
    """Activity type app:clean_up, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("clean_up.lua", "15:4 1:1 3:-5")
