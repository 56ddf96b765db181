"""The deterministic modules give a workflow, in the sandbox, what they give an activity."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from runtime_shims.codec.decode import decode_json
from runtime_shims.process_host.host import run_function

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

INPUT = '{"id": 7, "tags": ["a", "b"], "note": "caf\\u00e9"}'


async def test_workflow_and_ordinary_code_agree(libraries: Running) -> None:
    handle = await libraries.start("app:describe", plain(decode_json(INPUT.encode())))
    in_workflow: dict[str, Any] = plain(await asyncio.wait_for(handle.result(), 30))
    await libraries.replay(handle)
    entry = libraries.generated.function(libraries.generated.entry("app:describe_here"))
    here = plain(await run_function(entry, [decode_json(INPUT.encode())], {}))
    assert in_workflow == here
    assert here["valid"] is True
    assert here["problem"] == "validation failed: at '': 'id' is a required property"
    assert here["wrong"] == "decrypt: message authentication failed"
    assert here["match"] == ["order-17", "order", "17"]
    assert here["again"] == {"id": 7, "note": "café", "tags": ["a", "b"]}
    assert here["subject"] == "me"
