"""app:ship_order, compiled from ship_order.lua. Do not edit: run `luatemporal build`.

Activity app:ship_order: hands a parcel to the carrier.

Input:  {order_id, address}
Result: {tracking_number}; an error of kind NotFound when the carrier does not know the address
        (no address at all, or "unknown")
"""

from typing import Any

from runtime_shims.lua import LineTable, Table, concat
from runtime_shims.modules import errors
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT
from . import refusals


def is_known(address: str | None) -> bool:
    return address is not None and address != "" and address != "unknown"


def main(parcel: Table) -> tuple[Any, Any]:
    if not is_known(parcel["address"]):
        return None, refusals.of(
            errors.NOT_FOUND, "the carrier does not know this address"
        )
    return Table(tracking_number=concat("TRK-", parcel["order_id"])), None


ENTRY = LuaEntry("app:ship_order", project=PROJECT, main=main)


@activity.defn(name="app:ship_order")
async def ship_order(*args: Any) -> Any:
    """Activity type app:ship_order, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("ship_order.lua", "21:11 1:1 3:3 1:1 1:1 3:2 3:-19")
