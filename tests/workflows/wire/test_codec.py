"""With a payload codec nothing a program says is readable in the history, and all still works."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message
from temporalio.api.common.v1 import Payload
from temporalio.client import Client
from temporalio.converter import PayloadCodec

from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.worker import make_worker

from ..running import compile_into, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

INDEX = """
version: "1.0"
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: 127.0.0.1:7233}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: sealed}
  - name: double
    kind: function.lua
    source: file://sealed.lua
    method: double
    modules: &modules [crypto, errors, funcs, workflow]
    meta: {temporal: {activity: {worker: "app:worker"}}}
  - name: main
    kind: workflow.lua
    source: file://sealed.lua
    method: main
    modules: *modules
    meta: &workflow {temporal: {workflow: {worker: "app:worker"}}}
  - name: child
    kind: workflow.lua
    source: file://sealed.lua
    method: child
    modules: *modules
    meta: *workflow
"""

SOURCE = """
local crypto = require("crypto")
local errors = require("errors")
local funcs = require("funcs")
local workflow = require("workflow")

local function double(n)
    if not n then return nil, errors.new({ message = "secret", retryable = false }) end
    return { secret = n * 2 }
end

local function child(input)
    return { secret = input.secret .. "!" }
end

local function main(input)
    local message = process.inbox():receive()
    local doubled = funcs.call("app:double", input.secret)
    local _, err = funcs.call("app:double")
    local answered = workflow.exec("app:child", { secret = "secret" })
    workflow.attrs({ memo = { note = "secret" } })
    return {
        random = #crypto.random.bytes(16),
        doubled = doubled.secret,
        error = err:message(),
        answered = answered.secret,
        message = message:payload():data(),
    }
end

return { double = double, child = child, main = main }
"""


class Seal(PayloadCodec):
    """Turns the bytes of every payload upside down."""

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [
            Payload(metadata={"encoding": b"sealed"}, data=_flipped(payload.SerializeToString()))
            for payload in payloads
        ]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [
            (
                Payload.FromString(_flipped(payload.data))
                if payload.metadata.get("encoding") == b"sealed"
                else payload
            )
            for payload in payloads
        ]


def _flipped(data: bytes) -> bytes:
    return bytes(byte ^ 0xFF for byte in data)


def payloads_of(message: Message) -> Iterator[Payload]:
    """Yield every payload anywhere in a message."""
    if isinstance(message, Payload):
        yield message
        return
    for field, value in message.ListFields():
        entry = field.message_type
        if entry is None:
            continue
        if entry.GetOptions().map_entry:
            items: list[Any] = list(value.values())
        else:
            items = list(value) if isinstance(value, Sequence) or field.is_repeated else [value]
        for item in items:
            if isinstance(item, Message):
                yield from payloads_of(item)


async def test_sealed_payloads(client: Client, tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "_index.yaml").write_text(INDEX, encoding="utf-8")
    (project / "sealed.lua").write_text(SOURCE, encoding="utf-8")
    generated = compile_into(project, tmp_path / "generated")
    sealing = await Client.connect(
        client.service_client.config.target_host,
        data_converter=lua_data_converter(Seal()),
        interceptors=[ContextInterceptor()],
    )
    (worker,) = generated.workers()
    async with make_worker(sealing, worker, generated.project, sandbox=True):
        handle = await sealing.start_workflow(
            "app:main", args=[{"secret": 21}], id="sealed", task_queue="sealed"
        )
        await handle.signal("topic", "secret")
        result = plain(await asyncio.wait_for(handle.result(), 30))
    assert result == {
        "random": 16,
        "doubled": 42,
        "error": "secret",
        "answered": "secret!",
        "message": "secret",
    }
    history = await handle.fetch_history()
    assert b"secret" not in b"".join(
        payload.data for event in history.events for payload in payloads_of(event)
    )
    (seed,) = [e for e in history.events if e.HasField("marker_recorded_event_attributes")]
    details = seed.marker_recorded_event_attributes.details
    assert [p.metadata["encoding"] for p in details["result"].payloads] == [b"sealed"]
