"""The `channel` module. Reference 6.1 and 6.3."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import check_number, check_table
from runtime_shims.scheduler import Channel
from runtime_shims.scheduler.selection import collect_cases
from runtime_shims.scheduler.selection import select as perform

__all__ = ["new", "select"]


def new(capacity: Any = None) -> Channel:
    """Makes a channel; a negative capacity counts as 0.

    Raises:
        LuaError: The capacity is not a number.
    """
    return Channel(0 if capacity is None else int(check_number(capacity, 1, "channel.new")))


async def select(cases: Any = None, default: Any = None) -> Any:
    """Performs the first ready case in array order. Reference 6.3.

    Args:
        cases: Table of cases; its field `default` makes the call return at once.
        default: The same as the field.

    Returns:
        Table with `channel`, `value` and `ok`, or with `default` and `ok`; (nil, error) when the
        channel of a parked send case is closed.

    Raises:
        LuaError: `cases` is not a table.
    """
    table = check_table(cases, 1, "channel.select")
    wanted = default if default is not None else table["default"]
    return await perform(collect_cases(table), wanted is not None and wanted is not False)
