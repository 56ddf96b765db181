"""app:unreliable_activity, compiled from unreliable_activity.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:unreliable_activity: has a fault.
def main(input):
    settings = input["settings"] if input is not None and input is not False else input
    return settings["timeout"]


ENTRY = LuaEntry("app:unreliable_activity", project=PROJECT, main=main)


@activity.defn(name="app:unreliable_activity")
async def unreliable_activity(*args: Any) -> Any:
    """Activity type app:unreliable_activity, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("unreliable_activity.lua", "13:2 1:1 1:1 3:-4")
