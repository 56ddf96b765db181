"""Updates and queries of any Temporal client, answered by Lua. Reference 9.7."""

from __future__ import annotations

import asyncio
import re
import uuid
from typing import Any

import pytest
from temporalio.client import (
    WithStartWorkflowOperation,
    WorkflowHandle,
    WorkflowQueryFailedError,
    WorkflowUpdateFailedError,
    WorkflowUpdateStage,
)
from temporalio.common import WorkflowIDConflictPolicy
from temporalio.exceptions import ApplicationError
from temporalio.worker import Worker

from runtime_shims.modules.errors import Error
from runtime_shims.temporal.failures import error_from_exception
from runtime_shims.temporal.runners import workflow_runner

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

Handle = WorkflowHandle[Any, Any]


async def refusal(handle: Handle, name: str, *args: Any, **options: Any) -> Error:
    """Return the error an update fails with."""
    with pytest.raises(WorkflowUpdateFailedError) as failure:
        await handle.execute_update(name, args=args, **options)
    assert isinstance(failure.value.cause, ApplicationError)
    return error_from_exception(failure.value.cause)


async def test_values_and_refusals_reach_the_caller(modules: Running) -> None:
    handle = await modules.start("app:counter", 5)
    assert plain(await handle.execute_update("increment", 2)) == {"value": 7}
    assert plain(await handle.execute_update("decrement", 3)) == {"value": 4}
    rejected = await refusal(handle, "increment", "two")
    assert rejected.message() == "amount must be a number"
    failed = await refusal(handle, "decrement", 100)
    assert (failed.kind(), failed.retryable(), failed.message()) == (
        "Conflict",
        False,
        "would be negative",
    )
    assert plain(await handle.execute_update("finish", id="last")) == {"message": "finishing"}
    assert plain(await handle.result()) == {"final": 4, "sender": "{update|last}"}
    await modules.replay(handle)


async def test_concurrent_updates_are_handled_in_the_order_of_history(modules: Running) -> None:
    handle = await modules.start("app:counter")
    values = await asyncio.gather(*(handle.execute_update("increment", 1) for _ in range(10)))
    assert sorted(plain(value)["value"] for value in values) == list(range(1, 11))
    await handle.execute_update("finish")
    assert plain(await handle.result())["final"] == 10
    await modules.replay(handle)


async def test_an_update_waits_for_its_listener(modules: Running) -> None:
    """Accepted in the first workflow task, answered when the program reads its mail."""
    handle = await modules.start("app:misuse")
    update = await handle.start_update("any", wait_for_stage=WorkflowUpdateStage.ACCEPTED, id="u1")
    assert await update.result() is None
    assert (await refusal(handle, "second")).message() == "update rejected"
    assert (await refusal(handle, "third")).message() == "update failed"
    fourth = await refusal(handle, "fourth", 1, 2)
    assert fourth.message() == '{"count":2,"topic":"fourth"}'
    assert plain(await handle.result()) == [
        "Invalid: update not accepted (state: pending)",
        "Invalid: unknown update response: maybe (expected ack/nak/ok/error)",
        "done",
        "Invalid: update already accepted",
        "Invalid: update already accepted",
        "Invalid: failed to convert arguments: "
        "cannot encode sparse array: non-contiguous numeric keys found",
        "done",
        "Invalid: update not accepted (state: completed)",
        "Invalid: update already completed",
        "done",
        "Invalid: update already rejected",
        "done",
        "done",
        "Invalid: update already failed",
        "done",
        "NotFound: unknown update: nobody",
    ]
    await modules.replay(handle)


@pytest.mark.parametrize(
    ("name", "update_id", "message"),
    [
        ("@pid/inbox", "plain", "cannot send to @ topics"),
        ("increment", "a|b", "update id cannot contain |"),
    ],
)
async def test_what_no_program_could_answer_is_rejected_before_it_is_accepted(
    modules: Running, name: str, update_id: str, message: str
) -> None:
    handle = await modules.start("app:counter")
    error = await refusal(handle, name, 1, id=update_id)
    assert (error.kind(), error.message()) == ("Invalid", message)
    history = await handle.fetch_history()
    assert not any(
        event.HasField("workflow_execution_update_accepted_event_attributes")
        for event in history.events
    )
    await handle.terminate()


async def test_an_update_may_come_with_the_start(modules: Running) -> None:
    start: WithStartWorkflowOperation[Any, Any] = WithStartWorkflowOperation(
        "app:counter",
        5,
        id=f"counter-{uuid.uuid4()}",
        task_queue="modules",
        id_conflict_policy=WorkflowIDConflictPolicy.FAIL,
    )
    value = await modules.client.execute_update_with_start_workflow(
        "increment", 1, start_workflow_operation=start
    )
    assert plain(value) == {"value": 6}
    handle = await start.workflow_handle()
    await handle.execute_update("finish")
    assert plain(await handle.result())["final"] == 6
    await modules.replay(handle)


async def test_answers_survive_the_end_of_a_worker(modules: Running) -> None:
    """The second worker replays what the first one answered, and answers what it did not."""
    queue = f"uncached-{uuid.uuid4()}"
    (lua,) = modules.generated.workers()

    def worker() -> Worker:
        return Worker(
            modules.client,
            task_queue=queue,
            workflows=lua.workflows,
            workflow_runner=workflow_runner(True),
            max_cached_workflows=0,
        )

    handle = await modules.client.start_workflow("app:counter", 1, id=queue, task_queue=queue)
    async with worker():
        assert plain(await handle.execute_update("increment", 2)) == {"value": 3}
        pending = await handle.start_update("later", wait_for_stage=WorkflowUpdateStage.ACCEPTED)
    async with worker():
        assert plain(await handle.execute_update("decrement", 1)) == {"value": 2}
        await handle.execute_update("finish")
        assert plain(await handle.result())["final"] == 2
        with pytest.raises(WorkflowUpdateFailedError):
            await pending.result()
    await modules.replay(handle)


async def test_an_update_that_nobody_answers_ends_with_the_workflow(modules: Running) -> None:
    handle = await modules.start("app:counter")
    lost = await handle.start_update("lost", wait_for_stage=WorkflowUpdateStage.ACCEPTED)
    await handle.execute_update("finish")
    assert plain(await handle.result())["final"] == 0
    with pytest.raises(WorkflowUpdateFailedError):
        await lost.result()
    await modules.replay(handle)


async def test_queries(modules: Running) -> None:
    handle = await modules.start("app:counter")
    await handle.execute_update("increment", 1)
    for closed in (False, True):
        assert await handle.query("pid") == handle.id
        assert plain(await handle.query("state")) == {}
        with pytest.raises(WorkflowQueryFailedError, match="unknown query type: balance"):
            await handle.query("balance")
        if not closed:
            await handle.execute_update("finish")
            await handle.result()
    await modules.replay(handle)


async def test_the_stack_query_shows_lua_lines(modules: Running) -> None:
    handle = await modules.start("app:counter")
    text = await handle.query("__stack_trace")
    assert re.sub(r":\d+ in \w+", ":N", text) == (
        "Workflow: app:counter\n"
        "\ncoroutine 1\n  updates.lua:N\n"
        "\ncoroutine 2\n  updates.lua:N\n"
        "\ncoroutine 3\n  updates.lua:N"
    )
    await handle.terminate()
