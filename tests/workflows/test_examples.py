"""The saga, the family and the timers on both servers, each history replayed."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client

from .running import EXAMPLES, Running, plain, running
from .test_orders import activities

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

Projects = dict[str, Running]


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def projects(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Projects]:
    """Every other example with its worker, in the sandbox."""
    async with AsyncExitStack() as stack:
        yield {
            name: await stack.enter_async_context(
                running(client, EXAMPLES / name, tmp_path_factory.mktemp(name) / "generated")
            )
            for name in ("saga", "family", "timers")
        }


async def run(project: Running, entry: str, *args: Any) -> tuple[Any, list[str]]:
    """Run a workflow to its end, replay it, and return its result and the activities it called."""
    handle = await project.start(entry, *args)
    result = plain(await handle.result())
    return result, activities(await project.replay(handle))


ITEMS = [{"sku": "book", "quantity": 2}]
PAYMENT = {"customer": "c1", "amount": 40}
RESERVE, RELEASE = "app:reserve_inventory", "app:release_inventory"
CHARGE, REFUND, SHIP = "app:charge_payment", "app:refund_payment", "app:ship_order"

SAGAS: list[tuple[dict[str, Any], str, list[str]]] = [
    ({"shipping": {"address": "Main St"}}, "completed", [RESERVE, CHARGE, SHIP]),
    ({"items": [{"sku": "chair", "quantity": 2}]}, "inventory", [RESERVE]),
    ({"payment": {"customer": "c1", "amount": 900}}, "payment", [RESERVE, CHARGE, RELEASE]),
    ({}, "shipping", [RESERVE, CHARGE, SHIP, REFUND, RELEASE]),
]


@pytest.mark.parametrize(("changes", "ends", "called"), SAGAS)
async def test_the_saga_undoes_its_steps_in_reverse(
    projects: Projects, changes: dict[str, Any], ends: str, called: list[str]
) -> None:
    order = {"items": ITEMS, "payment": PAYMENT, **changes}
    result, calls = await run(projects["saga"], "app:order_saga", order)
    assert result.get("step", result["status"]) == ends
    assert calls == called


async def test_the_family(projects: Projects) -> None:
    result, _ = await run(projects["family"], "app:family")
    context = result.pop("context_parent")
    assert json.loads(context["record"]["line"]) == {
        "action": "login",
        "tenant": "tenant-1",
        "user": "user-1",
    }
    assert context["record"]["keys"] == ["request_id", "tenant", "user_id"]
    assert result == {
        "exec_parent": {"echo": "hello from family"},
        "spawn_parent": {
            "status": "completed",
            "child": {"echo": "hello from parent"},
            "is_child": True,
        },
        "error_parent": {
            "kind": "NotFound",
            "retryable": False,
            "message": "customer c-404 does not exist",
            "missing": True,
        },
        "hello_parent": {"greeting": "hello, world"},
    }


async def test_a_day_is_slept_through(projects: Projects) -> None:
    result, _ = await run(projects["timers"], "app:sleep_workflow")
    assert 24.09 < result["slept_hours"] < 25


async def test_elapsed_time_is_workflow_time(projects: Projects) -> None:
    result, _ = await run(projects["timers"], "app:elapsed_workflow", 2)
    assert result["in_time"] is True
    assert result["elapsed_ms"] >= 2000


async def test_a_pool_of_coroutines(projects: Projects) -> None:
    result, _ = await run(projects["timers"], "app:parallel_workflow", {"workers": 2, "jobs": 5})
    assert result["total"] == 2 * (1 + 2 + 3 + 4 + 5)
    assert sorted(item["job"] for item in result["processed"]) == [1, 2, 3, 4, 5]


async def test_nobody_approves(projects: Projects) -> None:
    result, _ = await run(projects["timers"], "app:approval_workflow", {"timeout": "2s"})
    assert result == {"status": "timed out"}


async def test_a_signal_of_any_client_approves(projects: Projects) -> None:
    handle = await projects["timers"].start("app:approval_workflow", {"timeout": "1h"})
    await handle.signal("approve", {"by": "eve"})
    assert plain(await handle.result()) == {"status": "approved", "by": "eve"}
    await projects["timers"].replay(handle)
