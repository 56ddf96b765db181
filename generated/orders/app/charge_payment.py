"""app:charge_payment, compiled from charge_payment.lua. Do not edit: run `luatemporal build`.

Activity app:charge_payment: takes the money for an order.

An activity may run more than once, so it must not charge twice. The payment's id is made from
what is charged; a real payment provider takes such an id as its idempotency key.

Input:  {amount, customer}
Result: {id, amount}; an error of kind Invalid for a charge that makes no sense, of kind
        PermissionDenied for one over the card's limit
"""

from typing import Any

from runtime_shims.lua import (
    LineTable,
    Table,
    concat,
    gt,
    invoke,
    le,
    string,
    tostring,
    type,
)
from runtime_shims.modules import errors, uuid
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT
from . import refusals

CARD_LIMIT = 1000
PAYMENTS = "8c1de1f3-6a0b-5a52-9d2e-3c6a47a0a5f1"


def main(charge: Table) -> tuple[Any, Any]:
    if type(charge["amount"]) != "number" or le(charge["amount"], 0):
        return None, refusals.of(errors.INVALID, "the amount must be a positive number")
    if gt(charge["amount"], CARD_LIMIT):
        text = string.format(
            "%.2f is over the card's limit of %d", charge["amount"], CARD_LIMIT
        )
        return None, refusals.of(errors.PERMISSION_DENIED, text)

    key = concat(tostring(charge["customer"]), ":", charge["amount"])
    id, _ = uuid.v5(PAYMENTS, key)
    return (
        Table(id=concat("pay-", invoke(id, "sub", 1, 8)), amount=charge["amount"]),
        None,
    )


ENTRY = LuaEntry("app:charge_payment", project=PROJECT, main=main)


@activity.defn(name="app:charge_payment")
async def charge_payment(*args: Any) -> Any:
    """Activity type app:charge_payment, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable(
    "charge_payment.lua", "33:15 1:1 3:2 1:1 1:1 1:2 1:1 3:1 2:3 1:1 1:1 6:-29"
)
