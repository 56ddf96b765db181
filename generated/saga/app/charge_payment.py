"""app:charge_payment, compiled from charge_payment.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, Table, concat, gt
from runtime_shims.modules import errors
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT

# Activity app:charge_payment: takes the money.
#
# Input:  {customer, amount}
# Result: {id}; an error of kind PermissionDenied when the amount is over the card's limit
LIMIT = 500


def main(payment):
    if gt(payment["amount"], LIMIT):
        return None, errors.new(
            Table(
                kind=errors.PERMISSION_DENIED,
                message="the card was declined",
                retryable=False,
                details=Table(limit=LIMIT, amount=payment["amount"]),
            )
        )
    return Table(id=concat("pay-", payment["customer"], "-", payment["amount"])), None


ENTRY = LuaEntry("app:charge_payment", project=PROJECT, main=main)


@activity.defn(name="app:charge_payment")
async def charge_payment(*args: Any) -> Any:
    """Activity type app:charge_payment, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("charge_payment.lua", "16:5 3:2 1:1 1:1 2:1 1:-1 2:4 3:3 3:-16")
