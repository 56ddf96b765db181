"""A workflow started and signalled with hand-made bytes sends, in return, the bytes expected."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from google.protobuf.json_format import MessageToDict
from temporalio import activity
from temporalio.api.common.v1 import Header, Payload, Payloads, WorkflowExecution, WorkflowType
from temporalio.api.history.v1 import HistoryEvent
from temporalio.api.taskqueue.v1 import TaskQueue
from temporalio.api.workflowservice.v1 import (
    SignalWorkflowExecutionRequest,
    StartWorkflowExecutionRequest,
)
from temporalio.client import Client
from temporalio.common import RawValue

from runtime_shims.temporal.worker import make_worker

from ..running import REPOSITORY, Running, compile_into

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

PROJECT = Path(__file__).parent / "project"
FIXTURE = json.loads((REPOSITORY / "tests/wire/fixtures/history.json").read_text("utf-8"))
CALLER, ASKER = "wire-caller", "wire-asker"
LIMIT = 30.0


@activity.defn(name="app:bare")
async def bare() -> RawValue:
    """Return nothing as a Wippy worker does."""
    return RawValue(Payload(metadata={"encoding": b"binary/null"}))


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def wire(client: Client, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """The compiled project with its worker."""
    generated = compile_into(PROJECT, tmp_path_factory.mktemp("wire") / "generated")
    (worker,) = generated.workers()
    async with make_worker(client, worker, generated.project, sandbox=True, activities=[bare]):
        yield Running(client, generated)


async def test_history(wire: Running, request: pytest.FixtureRequest) -> None:
    if "skipping" in request.node.name:
        pytest.skip("the time-skipping server records no headers of signals to other workflows")
    asker = await wire.client.start_workflow(
        "RenamedChild", id=ASKER, task_queue="dev-wire", args=[]
    )
    await start(wire.client)
    await send(wire.client)
    handle = wire.client.get_workflow_handle(CALLER)
    await asyncio.wait_for(handle.result(), LIMIT)
    history = await wire.replay(handle)
    # Events of one kind have an order; the child ends whenever it ends.
    for name in dict.fromkeys(expected["event"] for expected in FIXTURE["events"]):
        seen = [described(event) for event in history.events if kind(event) == name]
        wanted = [canonical(item) for item in FIXTURE["events"] if item["event"] == name]
        assert len(seen) == len(wanted), name
        for event, expected in zip(seen, wanted, strict=True):
            assert {field: event.get(field) for field in expected} == expected
    received = (await asyncio.wait_for(asker.result(), LIMIT))["from"]
    assert received == f"{{app:temporal@app:worker|{CALLER}}}"


async def start(client: Client) -> None:
    """Start the workflow with the bytes of the fixture."""
    given = FIXTURE["start"]
    await client.workflow_service.start_workflow_execution(
        StartWorkflowExecutionRequest(
            namespace=client.namespace,
            workflow_id=CALLER,
            workflow_type=WorkflowType(name="Caller"),
            task_queue=TaskQueue(name="dev-wire"),
            request_id="start",
            input=Payloads(payloads=[payload(item) for item in given["input"]]),
            header=header(given["header"]),
        )
    )


async def send(client: Client) -> None:
    """Signal the workflow with the bytes of the fixture."""
    given = FIXTURE["signal"]
    await client.workflow_service.signal_workflow_execution(
        SignalWorkflowExecutionRequest(
            namespace=client.namespace,
            workflow_execution=WorkflowExecution(workflow_id=CALLER),
            signal_name=given["name"],
            request_id="signal",
            input=Payloads(payloads=[payload(item) for item in given["input"]]),
            header=header(given["header"]),
        )
    )


def payload(item: Mapping[str, str]) -> Payload:
    """Return a payload of the fixture."""
    return Payload(metadata={"encoding": item["encoding"].encode()}, data=item["data"].encode())


def header(fields: Mapping[str, Mapping[str, str]]) -> Header:
    """Return a header of the fixture."""
    return Header(fields={name: payload(item) for name, item in fields.items()})


def kind(event: HistoryEvent) -> str:
    """Return the name of what an event tells."""
    return str(event.WhichOneof("attributes")).removesuffix("_event_attributes")


def described(event: HistoryEvent) -> dict[str, Any]:
    """Return an event in the form of the fixture."""
    attributes = getattr(event, f"{kind(event)}_event_attributes")
    found: dict[str, Any] = {**MessageToDict(attributes), "event": kind(event)}
    found["taskQueue"] = found.get("taskQueue", {}).get("name")
    for name in ("input", "result"):
        if hasattr(attributes, name):
            found[name] = texts(getattr(attributes, name).payloads)
    for name, field in (("header", "header"), ("memo", "memo"), ("upsertedMemo", "upserted_memo")):
        if hasattr(attributes, field):
            fields = getattr(attributes, field).fields
            found[name] = {key: text(fields[key]) for key in fields}
    if "failure" in found:
        found["failure"] = failure(attributes.failure)
    return found


def failure(message: Any) -> dict[str, Any]:
    """Return an application failure in the form of the fixture."""
    info = message.application_failure_info
    (detail,) = info.details.payloads
    assert detail.metadata == {"encoding": b"json/plain"}
    return {
        "message": message.message,
        "source": message.source,
        "type": info.type,
        "nonRetryable": info.non_retryable,
        "details": json.loads(detail.data),
    }


def texts(payloads: Sequence[Payload]) -> list[dict[str, Any]]:
    return [text(item) for item in payloads]


def text(item: Payload) -> dict[str, Any]:
    """Return a payload in the form of the fixture; nothing but the encoding may stand beside."""
    assert list(item.metadata) == ["encoding"]
    return canonical({"encoding": item.metadata["encoding"].decode(), "data": item.data.decode()})


def canonical(value: Any) -> Any:
    """Return fixture data with the keys of its JSON texts in order, numbers as written."""
    if isinstance(value, list):
        return [canonical(item) for item in value]
    if not isinstance(value, dict):
        return value
    shown = {name: canonical(item) for name, item in value.items()}
    if value.get("encoding") == "json/plain":
        shown["data"] = json.loads(
            value["data"],
            object_pairs_hook=lambda pairs: sorted(pairs, key=lambda pair: pair[0]),
            parse_int=lambda digits: f"number {digits}",
            parse_float=lambda digits: f"number {digits}",
        )
    return shown
