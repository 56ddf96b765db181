"""The workflows of examples/operations, failures and stopping say what they see and do."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client, WorkflowHandle

from .running import EXAMPLES, LIMIT, Running, running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    # Only this server has visibility queries and terminates through its clients.
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

Projects = dict[str, Running]


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def projects(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Projects]:
    """The examples with their workers, in the sandbox."""
    async with AsyncExitStack() as stack:
        yield {
            name: await stack.enter_async_context(
                running(client, EXAMPLES / name, tmp_path_factory.mktemp(name) / "generated")
            )
            for name in ("operations", "failures", "stopping")
        }


async def run(project: Running, entry: str, *args: Any) -> Any:
    """Run a workflow to its end and return its result; its history has been replayed."""
    return await project.outcome(await project.start(entry, *args))


async def test_facts_about_a_run(projects: Projects) -> None:
    project = projects["operations"]
    handle = await project.start("app:info_workflow")
    info = await project.outcome(handle)
    assert info.pop("history_length") >= 3
    assert info.pop("history_size") >= 0
    assert info == {
        "workflow_id": handle.id,
        "run_id": handle.result_run_id,
        "workflow_type": "app:info_workflow",
        "task_queue": "operations",
        "namespace": "default",
        "attempt": 1,
    }


async def test_a_long_history_is_left_behind(projects: Projects) -> None:
    project = projects["operations"]
    handle = await project.start("app:history_workflow", {"sum": 1, "limit": 12})
    for number in (10, 20, 30, 40):
        await handle.signal("add", number)
    await asyncio.wait_for(until_upgraded(project, handle), LIMIT)
    last = project.client.get_workflow_handle(handle.id)
    await last.signal("report")
    result = await project.outcome(last)
    assert result["sum"] == 101
    assert result["length"] > 0


async def until_upgraded(project: Running, handle: WorkflowHandle[Any, Any]) -> None:
    """Send until the first run has been continued as a new one."""
    while (await handle.describe()).run_id == handle.result_run_id:
        await handle.signal("add", 0)


async def test_attributes_are_found_by_a_query(projects: Projects) -> None:
    project = projects["operations"]
    customer = f"c-{uuid.uuid4()}"
    handle = await project.start("app:attributes_workflow", {"customer_id": customer, "total": 9.5})
    query = f"customer_id = '{customer}' AND status = 'processing' AND order_total > 9"
    assert await asyncio.wait_for(found(project.client, query), LIMIT) == handle.id
    memo = await (await handle.describe()).memo()
    assert memo == {"notes": "Priority customer", "source": "web"}
    await handle.signal("ship")
    assert await project.outcome(handle) == {"status": "shipped"}
    query = f"customer_id = '{customer}' AND status = 'shipped'"
    assert await asyncio.wait_for(found(project.client, query), LIMIT) == handle.id


async def found(client: Client, query: str) -> str:
    """Return the id of the workflow a visibility query finds, once there is one."""
    while True:
        async for each in client.list_workflows(query):
            return each.id
        await asyncio.sleep(0.1)


async def test_a_new_workflow_gets_the_newest_version(projects: Projects) -> None:
    result = await run(projects["operations"], "app:payment_workflow", {"amount": 5})
    assert result == {"paid": 5, "by": "new_payment"}


async def test_everything_that_is_recorded(projects: Projects) -> None:
    result = await run(projects["operations"], "app:recorded_workflow", {"id": 7, "name": "eve"})
    assert uuid.UUID(result.pop("id")).version == 4
    assert result.pop("waited_ms") >= 1000
    assert result == {
        "data": {"id": 7, "name": "record 7"},
        "bytes": 32,
        "child": {"greeting": "hello, eve"},
        "version": 2,
    }


async def test_errors_keep_kind_and_message(projects: Projects) -> None:
    project = projects["failures"]
    assert await run(project, "app:risky_workflow", {"customer": "eve"}) == {
        "greeting": "hello, eve"
    }
    assert await run(project, "app:risky_workflow", {"customer": "bob"}) == {
        "kind": "NotFound",
        "retryable": False,
        "message": "customer bob does not exist",
    }
    assert await run(project, "app:exec_workflow") == {
        "kind": "NotFound",
        "retryable": False,
        "message": "order o-404 does not exist",
    }


async def test_a_crash_is_not_tried_again(projects: Projects) -> None:
    result = await run(projects["failures"], "app:unreliable_workflow", {})
    assert "attempt to index a nil value" in result.pop("message")
    assert result == {"kind": "Internal"}


async def test_a_child_stops_when_asked(projects: Projects) -> None:
    result = await run(projects["stopping"], "app:cancel_workflow", {})
    assert result == {"stopped": {"status": "stopped", "cleaned": True, "deadline": "5s"}}


async def test_a_child_misses_its_deadline(projects: Projects) -> None:
    result = await run(projects["stopping"], "app:cancel_workflow", {"tidy": "1h"})
    assert result == {"kind": "Canceled"}


async def test_a_child_is_terminated(projects: Projects) -> None:
    result = await run(projects["stopping"], "app:terminate_workflow")
    assert result == {"kind": "Canceled", "message": "workflow terminated"}
