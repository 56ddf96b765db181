"""The workflow module: facts, attributes and synchronous children. Reference 9."""

from __future__ import annotations

import asyncio
import json
import uuid
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest
from temporalio.client import WorkflowExecutionStatus, WorkflowHandle
from temporalio.service import RPCError

from runtime_shims.codec.decode import decode_json

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

LIMIT = 30.0  # seconds until a hanging run fails its test


ATTRIBUTES = {
    "phase": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
    "urgent": IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
    "ratio": IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
    "total": IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
    "tags": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
}


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def registered(modules: Running) -> Running:
    """The project on a server that knows its search attributes."""
    await modules.client.operator_service.add_search_attributes(
        AddSearchAttributesRequest(namespace=modules.client.namespace, search_attributes=ATTRIBUTES)
    )
    return modules


async def test_facts(modules: Running) -> None:
    handle = await modules.start("app:facts")
    log = plain(await handle.result())
    info = log.pop("info")
    assert info.pop("history_length") >= 3
    assert info.pop("history_size") >= 0
    assert info == {
        "workflow_id": handle.id,
        "run_id": handle.result_run_id,
        "workflow_type": "app:facts",
        "task_queue": "modules",
        "namespace": modules.client.namespace,
        "attempt": 1,
    }
    assert log.pop("size") >= 0
    outside = {"kind": "Invalid", "retryable": False}
    assert log == {
        "no_error": True,
        "same": True,
        "grew": True,
        "elsewhere": {
            "info": True,
            "length": 0,
            "size": 0,
            "version": 4,
            "attrs": {
                **outside,
                "message": "workflow.attrs only available in workflow context",
            },
            "exec": {
                **outside,
                "message": "workflow.exec outside workflow context not yet supported",
            },
        },
    }
    await modules.replay(handle)


@pytest.mark.parametrize(("total", "kind"), [(7, "Int"), (7.5, "Double")])
async def test_attributes(registered: Running, total: float, kind: str) -> None:
    handle = await registered.start("app:attributes", total)
    log = plain(await asyncio.wait_for(handle.result(), LIMIT))
    refused = [entry.get("message") for entry in log]
    assert [entry.get("value") for entry in log[:3]] == [True, True, True]
    assert {(entry["kind"], entry["retryable"]) for entry in log[3:]} == {("Internal", False)}
    prefix = 'upsert attrs failed: search attribute "'
    assert refused[3:] == [
        f'{prefix}tags": list items must be strings',
        "upsert attrs failed: cannot encode sparse array: non-contiguous numeric keys found",
        f'{prefix}ratio": nan is not a finite number',
        f'{prefix}phase": 2049 bytes exceed the limit of 2048 bytes',
        f'{prefix}phase": a map is not supported',
        "upsert attrs failed: search must be a table/map, got table with non-string keys",
    ]
    history = await registered.replay(handle)
    upserts = [
        {
            name: (payload.metadata["type"].decode(), json.loads(payload.data))
            for name, payload in attributes.search_attributes.indexed_fields.items()
        }
        for event in history.events
        if event.HasField("upsert_workflow_search_attributes_event_attributes")
        for attributes in [event.upsert_workflow_search_attributes_event_attributes]
    ]
    assert upserts == [
        {
            "phase": ("Keyword", "processing"),
            "urgent": ("Bool", True),
            "total": (kind, total),
            "ratio": ("Double", 0.5),
            "tags": ("KeywordList", ["a", "b"]),
        },
        {"phase": ("Keyword", "done"), "total": ("Int", 4)},
        {"phase": ("Keyword", "last")},
    ]
    assert await memo_of(handle) == {
        "note": "second",
        "nested": {"list": [1, 2]},
        "kept": 1,
    }


async def test_attributes_are_visible_to_queries(registered: Running) -> None:
    handle = await registered.start("app:attributes", 123456.5)
    await asyncio.wait_for(handle.result(), LIMIT)
    query = "phase = 'last' AND urgent = true AND tags = 'b' AND total = 4.0"
    try:
        await registered.client.count_workflows(query)
    except RPCError:
        pytest.skip("this server has no visibility")
    async with asyncio.timeout(LIMIT):
        while True:
            found = [each.id async for each in registered.client.list_workflows(query)]
            if handle.id in found:
                return
            await asyncio.sleep(0.1)


async def test_an_unregistered_attribute_waits_for_its_registration(modules: Running) -> None:
    """One server fails the task until the attribute is known, the other takes any attribute."""
    client = modules.client
    handle = await client.start_workflow(
        "app:unregistered",
        id=f"unregistered-{uuid.uuid4()}",
        task_queue="modules",
        task_timeout=timedelta(seconds=1),
    )
    async with asyncio.timeout(LIMIT):
        while (await handle.describe()).status == WorkflowExecutionStatus.RUNNING:
            failure = await failed_task(handle)
            if failure:
                assert "nobody_knows" in failure
                keyword = IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD
                await client.operator_service.add_search_attributes(
                    AddSearchAttributesRequest(
                        namespace=client.namespace, search_attributes={"nobody_knows": keyword}
                    )
                )
                break
            await asyncio.sleep(0.05)
        assert await handle.result() == "done"


async def test_children(modules: Running) -> None:
    handle = await modules.start("app:children")
    assert plain(await handle.result()) == {
        "plain": {"value": {"input": {"n": 1}, "queue": "modules"}},
        "nothing": {"value": {"queue": "modules"}},
        "failed": {"kind": "Conflict", "retryable": False, "message": "no"},
        "unknown": {"kind": "", "message": "odd"},
    }
    history = await modules.replay(handle)
    starts = [
        event.start_child_workflow_execution_initiated_event_attributes
        for event in history.events
        if event.HasField("start_child_workflow_execution_initiated_event_attributes")
    ]
    assert {start.task_queue.name for start in starts} == {"modules"}
    assert {start.parent_close_policy for start in starts} == {1}  # terminate
    assert len({start.workflow_id for start in starts}) == len(starts)


async def memo_of(handle: WorkflowHandle[Any, Any]) -> Any:
    """Return the memo the server shows, as plain data."""
    fields = (await handle.describe()).raw_description.workflow_execution_info.memo.fields
    return {name: plain(decode_json(payload.data)) for name, payload in fields.items()}


async def failed_task(handle: WorkflowHandle[Any, Any]) -> str:
    """Return the message of the first failed workflow task, empty when there is none."""
    for event in (await handle.fetch_history()).events:
        if event.HasField("workflow_task_failed_event_attributes"):
            return event.workflow_task_failed_event_attributes.failure.message
    return ""
