"""Function entries that are activities, as compiled."""

from __future__ import annotations

from typing import Any

from temporalio import activity, workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import Table, concat, error, index
    from runtime_shims.modules import ctx, errors, funcs
    from runtime_shims.process_host import LuaEntry, run_activity

from ._project import PROJECT


async def main(payment: Any = None) -> Any:
    if payment["amount"] > 1000:
        return None, errors.new(
            Table(message="card declined", kind=errors.INVALID, retryable=False)
        )
    audited, err = await funcs.call("app:audit", payment)
    if err is not None:
        return None, err
    return Table(id=concat("pay-", payment["customer"]), audit=audited)


ENTRY = LuaEntry("app:charge_payment", project=PROJECT, main=main)


@activity.defn(name="app:charge_payment")
async def charge_payment(*args: Any) -> Any:
    return await run_activity(ENTRY, args)


def ship(shipment: Any = None) -> Any:
    if shipment["address"] == "nowhere":
        return None, "address unknown"
    return Table(tracking_number=concat("trk-", shipment["order_id"]))


SHIP = LuaEntry("app:ship_order", project=PROJECT, main=ship)


@activity.defn(name="app:ship_order")
async def ship_order(*args: Any) -> Any:
    return await run_activity(SHIP, args)


def refund(payment_id: Any = None) -> Any:
    return ()


REFUND = LuaEntry("app:refund_payment", project=PROJECT, main=refund)


@activity.defn(name="app:refund_payment")
async def refund_payment(*args: Any) -> Any:
    return await run_activity(REFUND, args)


def misbehave(mode: Any = None, value: Any = None) -> Any:
    if mode == "raise":
        error("it broke")
    if mode == "index":
        return index(None, "field")
    if mode == "object":
        return None, errors.new(Table(message="retry me", kind="Unavailable", retryable=False))
    if mode == "context":
        return ctx.all()
    if mode == "echo":
        return value
    return ()


MISBEHAVE = LuaEntry("app:misbehave", project=PROJECT, main=misbehave)


@activity.defn(name="app:misbehave")
async def misbehave_activity(*args: Any) -> Any:
    return await run_activity(MISBEHAVE, args)
