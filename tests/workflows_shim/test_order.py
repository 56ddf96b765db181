"""The order workflow of the specification: success, and every branch in which a step fails."""

from __future__ import annotations

from typing import Any

import pytest

from workflows_shim.conftest import Server
from workflows_shim.runs import events_of, result_of

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]


def order(**changes: Any) -> dict[str, Any]:
    return {
        "id": "o-1",
        "total": 120,
        "customer_id": "c-7",
        "shipping_address": "Main Street 1",
        **changes,
    }


async def test_completes_after_an_hour(server: Server) -> None:
    if not server.skips_time:
        pytest.skip("the workflow sleeps for an hour")
    handle = await server.start("order_workflow", order(), id="order-ok")
    assert await result_of(handle) == {
        "status": "completed",
        "payment_id": "pay-c-7",
        "tracking": "trk-o-1",
    }
    timers = await events_of(handle, "timer_started")
    durations = [t.timer_started_event_attributes.start_to_fire_timeout.seconds for t in timers]
    assert durations == [3600]


async def test_declined_payment(server: Server) -> None:
    handle = await server.start("order_workflow", order(total=5000), id="order-declined")
    assert await result_of(handle) == {"status": "failed", "error": "card declined"}


async def test_failed_shipment_refunds(server: Server) -> None:
    if not server.skips_time:
        pytest.skip("the workflow sleeps for an hour")
    handle = await server.start("order_workflow", order(shipping_address="nowhere"), id="order-ref")
    assert await result_of(handle) == {"status": "failed", "error": "address unknown"}
    scheduled = await events_of(handle, "activity_task_scheduled")
    attributes = [event.activity_task_scheduled_event_attributes for event in scheduled]
    assert [a.activity_type.name for a in attributes] == [
        "app:charge_payment",
        "app:ship_order",
        "app:refund_payment",
    ]
    assert [p.data for p in attributes[2].input.payloads] == [b'"pay-c-7"']


async def test_what_an_activity_is_scheduled_with(server: Server) -> None:
    handle = await server.start("order_workflow", order(total=5000), id="order-wire")
    await handle.result()
    event = (await events_of(handle, "activity_task_scheduled"))[0]
    attributes = event.activity_task_scheduled_event_attributes
    (payload,) = attributes.input.payloads
    assert payload.data == b'{"amount":5000,"customer":"c-7"}'
    assert dict(payload.metadata) == {"encoding": b"json/plain"}
    assert attributes.start_to_close_timeout.seconds == 600
    assert attributes.task_queue.name == "shim-orders"
    assert not attributes.header.fields
