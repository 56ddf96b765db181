"""app:fetch_data, compiled from fetch_data.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, Table, concat
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:fetch_data: looks something up.
#
# Input:  an id
# Result: {id, name}
def main(id):
    return Table(id=id, name=concat("record ", id))


ENTRY = LuaEntry("app:fetch_data", project=PROJECT, main=main)


@activity.defn(name="app:fetch_data")
async def fetch_data(*args: Any) -> Any:
    """Activity type app:fetch_data, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("fetch_data.lua", "16:5 1:1 3:-6")
