"""app:release_inventory, compiled from release_inventory.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, concat
from runtime_shims.modules import print
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:release_inventory: puts reserved goods back; a second time changes nothing.
#
# Input:  the reservation's id
# Result: true
def main(reservation_id):
    print(concat("released ", reservation_id))
    return True


ENTRY = LuaEntry("app:release_inventory", project=PROJECT, main=main)


@activity.defn(name="app:release_inventory")
async def release_inventory(*args: Any) -> Any:
    """Activity type app:release_inventory, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("release_inventory.lua", "17:5 1:1 1:1 3:-7")
