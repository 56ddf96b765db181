"""app:echo_activity, compiled from echo_activity.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:echo_activity: returns what it is given.
def main(input):
    return input


ENTRY = LuaEntry("app:echo_activity", project=PROJECT, main=main)


@activity.defn(name="app:echo_activity")
async def echo_activity(*args: Any) -> Any:
    """Activity type app:echo_activity, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("echo_activity.lua", "13:2 1:1 3:-3")
