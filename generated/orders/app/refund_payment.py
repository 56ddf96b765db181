"""app:refund_payment, compiled from refund_payment.lua. Do not edit: run `luatemporal build`.

Activity app:refund_payment: gives the money of a payment back.

Refunding the same payment again changes nothing: the refund is named after the payment.

Input:  the payment's id
Result: {refund_id}; an error of kind Invalid for something that is no payment
"""

from typing import Any

from runtime_shims.lua import LineTable, Table, concat, invoke, tostring, type
from runtime_shims.modules import errors
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT
from . import refusals


def main(payment_id: str) -> tuple[Any, Any]:
    if type(payment_id) != "string" or invoke(payment_id, "sub", 1, 4) != "pay-":
        return None, refusals.of(
            errors.INVALID, f"not a payment: {tostring(payment_id)}"
        )
    return Table(refund_id=concat("refund-", invoke(payment_id, "sub", 5))), None


ENTRY = LuaEntry("app:refund_payment", project=PROJECT, main=main)


@activity.defn(name="app:refund_payment")
async def refund_payment(*args: Any) -> Any:
    """Activity type app:refund_payment, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("refund_payment.lua", "22:11 1:1 1:1 3:2 3:-15")
