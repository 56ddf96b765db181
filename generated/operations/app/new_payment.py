"""app:new_payment, compiled from new_payment.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, Table
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:new_payment: pays as it is done now.
#
# Input:  {amount}
# Result: {paid, by = "new_payment"}
def main(input):
    return Table(paid=input["amount"], by="new_payment")


ENTRY = LuaEntry("app:new_payment", project=PROJECT, main=main)


@activity.defn(name="app:new_payment")
async def new_payment(*args: Any) -> Any:
    """Activity type app:new_payment, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("new_payment.lua", "16:5 1:1 3:-6")
