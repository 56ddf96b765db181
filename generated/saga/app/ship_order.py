"""app:ship_order, compiled from ship_order.lua. Do not edit: run `luatemporal build`.

Activity app:ship_order: hands the parcel to the carrier.

Input:  {address}
Result: {tracking}; an error of kind NotFound when there is no address
"""

from typing import Any

from runtime_shims.lua import LineTable, Table, concat, invoke, truthy
from runtime_shims.modules import errors, uuid
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT

CARRIER = "2f6d0a52-5a0e-5c3b-8d1f-7b4d9c1e6a30"


def main(shipping):
    if shipping is None or shipping is False or not truthy(shipping["address"]):
        return None, errors.new(
            Table(
                kind=errors.NOT_FOUND, message="no address to ship to", retryable=False
            )
        )
    return (
        Table(
            tracking=concat(
                "TRK-", invoke(uuid.v5(CARRIER, shipping["address"])[0], "sub", 1, 8)
            )
        ),
        None,
    )


ENTRY = LuaEntry("app:ship_order", project=PROJECT, main=main)


@activity.defn(name="app:ship_order")
async def ship_order(*args: Any) -> Any:
    """Activity type app:ship_order, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("ship_order.lua", "18:7 3:2 1:1 1:1 2:1 3:5 10:-17")
