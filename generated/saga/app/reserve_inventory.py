"""app:reserve_inventory, compiled from reserve_inventory.lua. Do not edit: run `luatemporal build`.

Activity app:reserve_inventory: sets goods aside.

Input:  {{sku, quantity}, ...}
Result: {id, count}; an error of kind Conflict when more is asked for than is in stock
"""

from typing import Any

from runtime_shims.lua import (
    LineTable,
    Table,
    add,
    concat,
    gt,
    index,
    ipairs,
    sequence,
    string,
    table,
)
from runtime_shims.modules import errors
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT

STOCK = Table(book=12, lamp=3, chair=1)


def main(items: Table) -> Any:
    parts = sequence()
    count: Any = 0
    for _, item in ipairs(items):
        available = index(STOCK, item["sku"]) or 0
        if gt(item["quantity"], available):
            return None, errors.new(
                Table(
                    kind=errors.CONFLICT,
                    message=string.format(
                        "%d of %s in stock, not %d",
                        available,
                        item["sku"],
                        item["quantity"],
                    ),
                    retryable=False,
                )
            )
        count = add(count, item["quantity"])
        parts.append(concat(item["quantity"], "x", item["sku"]))
    return Table(id=concat("res-", table.concat(parts, "-")), count=count), None


ENTRY = LuaEntry("app:reserve_inventory", project=PROJECT, main=main)


@activity.defn(name="app:reserve_inventory")
async def reserve_inventory(*args: Any) -> Any:
    """Activity type app:reserve_inventory, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable(
    "reserve_inventory.lua",
    "29:7 3:2 1:1 1:1 1:1 1:1 1:1 1:1 2:1 1:1 6:-2 3:6 1:1 1:2 3:-24",
)
