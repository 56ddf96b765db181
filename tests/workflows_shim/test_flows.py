"""Children, channels, context, mail, cancellation, futures and facts on real servers."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import WorkflowFailureError, WorkflowHandle
from temporalio.exceptions import CancelledError

from workflows_shim.conftest import Server
from workflows_shim.runs import LIMIT, events_of, replay, result_of

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]


async def test_parent_and_child(server: Server) -> None:
    handle = await server.start("parent", {"n": 21}, id="parent-1")
    result = await result_of(handle)
    assert result["own"] == "{app:tc@app:worker|parent-1}"
    assert result["pid"].startswith("{app:tc@app:worker|")
    assert result["same"]
    assert result["is_exit"]
    assert result["kind"] == "pid.exit"
    assert result["result"] == {
        "value": {"first": ["first", 2], "second": "second", "entry": "app:child", "doubled": 42}
    }
    assert (result["exec_kind"], result["exec_message"]) == ("Conflict", "child failed")
    assert result["exec_details"] == "child_workflow"
    assert result["local"] == "no order"
    started = await events_of(handle, "start_child_workflow_execution_initiated")
    attributes = started[0].start_child_workflow_execution_initiated_event_attributes
    assert attributes.workflow_type.name == "RenamedChild"
    assert attributes.task_queue.name == "shim-orders"
    assert attributes.memo.fields["note"].data == b'"hi"'


async def test_channels_and_coroutines(server: Server) -> None:
    if not server.skips_time:
        pytest.skip("the workflow sleeps for ten minutes")
    result = await result_of(await server.start("pipeline", 10, id="pipeline"))
    assert result["total"] == 55
    assert result["timed_out"]
    assert result["elapsed"] >= 601


async def test_context(server: Server) -> None:
    context = {"tenant": "t-1", "limits": {"a": [1, 2.5]}, "temporal.signal.from": "{a@b|c}"}
    result = await result_of(await server.start("context_flow", context=context, id="context"))
    inherited = {"tenant": "t-1", "limits": {"a": [1, 2.5]}}
    assert result["seen"] == inherited
    assert result["tenant"] == "t-1"
    assert result["missing"] == "NotFound"
    assert result["in_activity"] == {**inherited, "request": "r-9", "number": 5}
    assert result["plain"] == inherited


async def test_context_reaches_called_functions(server: Server) -> None:
    order = {"total": 1, "customer_id": "c", "id": "o", "shipping_address": "nowhere"}
    handle = await server.start("order_workflow", order, context={"tenant": "t"}, id="ctx-audit")
    completed = await asyncio.wait_for(first_of(handle, "activity_task_completed"), LIMIT)
    (payload,) = completed.activity_task_completed_event_attributes.result.payloads
    assert payload.data == b'{"id":"pay-c","audit":{"calls":1,"tenant":"t"}}'
    if server.skips_time:
        # Terminated in the middle of a task it would stop the skipping of time for good.
        assert (await result_of(handle))["status"] == "failed"
    else:
        await handle.terminate()


async def first_of(handle: WorkflowHandle[Any, Any], kind: str) -> HistoryEvent:
    """Wait for an event of a kind."""
    while True:
        for event in await events_of(handle, kind):
            return event
        await asyncio.sleep(0.05)


async def test_version(server: Server) -> None:
    handle = await server.start("versioned", id="versioned")
    assert await result_of(handle) == {"version": 2, "again": 2}


async def test_mail(server: Server) -> None:
    handle = await server.start(
        "mail",
        id="mail",
        start_signal="wippy-startup",
        start_signal_args=[[["a", [1]], ["b", []], ["c", [{"x": [1.5]}]]]],
    )
    await handle.signal("plain", "text")
    await handle.signal("stop")
    result = await result_of(handle)
    topics = result["topics"]
    assert [t["topic"] for t in topics] == ["a", "b", "c", "plain", "stop"]
    assert topics[0]["value"] == 1
    assert "value" not in topics[1]
    assert topics[3] == {"topic": "plain", "sender": "", "value": "text"}
    assert result["own"] == "{app:tc@app:worker|mail}"
    assert result["local"] == "local"


async def test_cancellation_is_an_event(server: Server) -> None:
    handle = await server.start("cancelled", id="cancelled")
    await handle.cancel(reason="enough")
    result = await result_of(handle)
    assert result.pop("at").endswith("Z")
    assert result == {
        "kind": "pid.cancel",
        "sender": "{|topology}",
        "reason": "enough",
        "echoed": "cleaned up",
    }


async def test_a_passed_deadline_closes_the_run_as_cancelled(server: Server) -> None:
    handle = await server.start("deadline", id="deadline")
    await handle.cancel(reason="deadline=200ms")
    with pytest.raises(WorkflowFailureError) as failure:
        await asyncio.wait_for(handle.result(), 30)
    assert isinstance(failure.value.cause, CancelledError)
    await replay(await handle.fetch_history())


async def test_futures(server: Server) -> None:
    result = await result_of(await server.start("futures", id="futures"))
    assert "it broke" in result.pop("forced")
    assert result == {
        "before": False,
        "ok": True,
        "value": 7,
        "same": True,
        "failure_kind": "Internal",
        "failed": True,
        "canceled": True,
        "canceled_error": "canceled",
        "closed": False,
    }


async def test_facts(server: Server) -> None:
    handle = await server.start("facts", id="facts")
    result: dict[str, Any] = await result_of(handle)
    info = result.pop("info")
    assert info["workflow_id"] == "facts"
    assert info["workflow_type"] == "app:facts"
    assert info["task_queue"] == "shim-orders"
    assert info["attempt"] == 1
    assert info["history_length"] > 0
    assert result == {
        "grew": True,
        "done": True,
        "searchable": True,
        "refusal": "at least one of search or memo required",
        "versions": [4, 7, 1],
        "validated": True,
    }
    upserted = await events_of(handle, "upsert_workflow_search_attributes")
    fields = upserted[0].upsert_workflow_search_attributes_event_attributes.search_attributes
    seen = {
        name: (payload.metadata["type"], payload.data)
        for name, payload in fields.indexed_fields.items()
    }
    assert seen == {
        "status": (b"Keyword", b'"processing"'),
        "order_total": (b"Int", b"5"),
        "tags": (b"KeywordList", b'["a","b"]'),
    }
    memo = (await handle.describe()).raw_description.workflow_execution_info.memo.fields
    assert memo["nested"].data == b'{"a":1}'
