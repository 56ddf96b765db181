"""The order workflow end to end: success, each failure branch, and the replay of each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client, WorkflowFailureError, WorkflowHistory
from temporalio.exceptions import ApplicationError

from .running import EXAMPLES, Running, plain, running

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

ORDER = {"id": "o-1", "total": 120, "customer_id": "c-7", "shipping_address": "1 Main St"}
DECLINED = "the amount must be a positive number"
OVER_LIMIT = "5000.00 is over the card's limit of 1000"
NO_ADDRESS = "the carrier does not know this address"


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def orders(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The orders example with its worker, in the sandbox."""
    output = tmp_path_factory.mktemp("orders") / "generated"
    async with running(client, EXAMPLES / "orders", output) as project:
        yield project


def activities(history: WorkflowHistory) -> list[str]:
    """Return the activity types of a history, in the order they were scheduled."""
    return [
        event.activity_task_scheduled_event_attributes.activity_type.name
        for event in history.events
        if event.HasField("activity_task_scheduled_event_attributes")
    ]


CASES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    (
        ORDER,
        {"status": "completed", "tracking": "TRK-o-1"},
        ["app:charge_payment", "app:ship_order"],
    ),
    (
        {**ORDER, "total": 0},
        {"status": "failed", "error": DECLINED},
        ["app:charge_payment"],
    ),
    (
        {**ORDER, "total": 5000},
        {"status": "failed", "error": OVER_LIMIT},
        ["app:charge_payment"],
    ),
    (
        {**ORDER, "shipping_address": "unknown"},
        {"status": "failed", "error": NO_ADDRESS},
        ["app:charge_payment", "app:ship_order", "app:refund_payment"],
    ),
]


@pytest.mark.parametrize(("order", "expected", "called"), CASES)
async def test_every_branch(
    orders: Running, order: dict[str, Any], expected: dict[str, Any], called: list[str]
) -> None:
    handle = await orders.start("app:order_workflow", order)
    result = plain(await handle.result())
    payment = result.pop("payment_id", None)
    assert result == expected
    assert (payment is not None) == (expected["status"] == "completed")
    assert activities(await orders.replay(handle)) == called


async def test_the_wait_is_one_durable_timer(orders: Running) -> None:
    handle = await orders.start("app:order_workflow", ORDER)
    await handle.result()
    history = await handle.fetch_history()
    timers = [
        event.timer_started_event_attributes.start_to_fire_timeout.ToTimedelta().total_seconds()
        for event in history.events
        if event.HasField("timer_started_event_attributes")
    ]
    assert timers == [3600.0]


async def test_an_order_that_is_no_table_fails_the_workflow_with_a_lua_position(
    orders: Running,
) -> None:
    handle = await orders.start("app:order_workflow")
    with pytest.raises(WorkflowFailureError) as failure:
        await handle.result()
    cause = failure.value.cause
    assert isinstance(cause, ApplicationError)
    assert "order_workflow.lua:" in cause.message
    assert "attempt to index a nil value (local 'order')" in cause.message
    await orders.replay(handle)
