"""app:refund_payment, compiled from refund_payment.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, concat
from runtime_shims.modules import print
from runtime_shims.process_host import LuaEntry, run_activity
from temporalio import activity

from .._project import PROJECT


# Activity app:refund_payment: gives the money back; a second time changes nothing.
#
# Input:  the payment's id
# Result: true
def main(payment_id):
    print(concat("refunded ", payment_id))
    return True


ENTRY = LuaEntry("app:refund_payment", project=PROJECT, main=main)


@activity.defn(name="app:refund_payment")
async def refund_payment(*args: Any) -> Any:
    """Activity type app:refund_payment, run by app:worker."""
    return await run_activity(ENTRY, args)


__lua__ = LineTable("refund_payment.lua", "17:5 1:1 1:1 3:-7")
