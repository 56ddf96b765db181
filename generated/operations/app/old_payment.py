"""app:old_payment, compiled from old_payment.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, Table
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:old_payment: pays as it was done at first.
#
# Input:  {amount}
# Result: {paid, by = "old_payment"}
def main(input):
    return Table(paid=input["amount"], by="old_payment")


ENTRY = LuaEntry("app:old_payment", project=PROJECT, main=main)


@activity.defn(name="app:old_payment")
async def old_payment(*args: Any) -> Any:
    """Activity type app:old_payment, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("old_payment.lua", "16:5 1:1 3:-6")
