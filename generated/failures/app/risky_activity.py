"""app:risky_activity, compiled from risky_activity.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, Table, concat
from runtime_shims.modules import errors
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:risky_activity: knows one customer only.
#
# Input:  {customer}
# Result: {greeting}; an error of kind NotFound for anybody else
def main(order):
    if order["customer"] != "eve":
        return None, errors.new(
            Table(
                kind=errors.NOT_FOUND,
                message=concat("customer ", order["customer"], " does not exist"),
                retryable=False,
            )
        )
    return Table(greeting="hello, eve"), None


ENTRY = LuaEntry("app:risky_activity", project=PROJECT, main=main)


@activity.defn(name="app:risky_activity")
async def risky_activity(*args: Any) -> Any:
    """Activity type app:risky_activity, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("risky_activity.lua", "17:5 1:1 1:1 2:1 1:1 1:-2 3:6 3:-13")
