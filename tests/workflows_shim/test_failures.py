"""How workflows fail and how they see others fail."""

from __future__ import annotations

from typing import Any

import pytest

from workflows_shim.conftest import Server
from workflows_shim.runs import events_of, failure_of, result_of

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

FAILURES = [
    ("text", "Internal", False, "something went wrong"),
    ("object", "NotFound", False, "no stock"),
    ("raise", "Internal", None, "raised"),
    ("runtime", "Internal", None, "attempt to index a nil value"),
    ("python", "Internal", None, "attempt to perform arithmetic"),
    ("spawned", "Internal", None, "in a coroutine"),
    ("large", "Internal", False, "failed to encode result: payload size"),
    ("sparse", "Internal", False, "failed to encode result: cannot encode sparse array"),
]


@pytest.mark.parametrize(("mode", "kind", "retryable", "message"), FAILURES)
async def test_failed_runs(
    server: Server, mode: str, kind: str, retryable: bool | None, message: str
) -> None:
    handle = await server.start("failing", mode, id=f"failing-{mode}")
    error = await failure_of(handle)
    assert (error.kind(), error.retryable()) == (kind, retryable)
    assert message in error.message()


async def test_the_failure_on_the_wire(server: Server) -> None:
    handle = await server.start("failing", "object", id="failing-wire")
    await failure_of(handle)
    (event,) = await events_of(handle, "workflow_execution_failed")
    failure = event.workflow_execution_failed_event_attributes.failure
    assert failure.source == "WippySDK"
    assert failure.application_failure_info.type == "NotFound"
    assert failure.application_failure_info.non_retryable
    (payload,) = failure.application_failure_info.details.payloads
    assert payload.data.startswith(
        b'{"errors":[{"msg":"no stock","kind":"NotFound","retry":false,"details":{"sku":"x"}'
    )


async def test_other_second_values_are_ignored(server: Server) -> None:
    handle = await server.start("failing", "false", id="failing-false")
    assert await result_of(handle) == "value"


async def test_no_value_is_nil(server: Server) -> None:
    handle = await server.start("failing", "nothing", id="failing-nothing", run_timeout=None)
    assert await result_of(handle) is None


SEEN: list[tuple[str, bool | None, str]] = [
    ("Internal", None, "it broke"),
    ("Internal", None, "attempt to index a nil value"),
    ("Unavailable", False, "retry me"),
    ("NotFound", True, "activity type app:no_such_activity is not registered"),
    ("Invalid", False, "invalid temporal activity options for app:misbehave"),
    ("Invalid", False, "failed to convert arguments: cannot encode sparse array"),
    ("Invalid", False, "exceeds the limit of 2097152 bytes"),
    ("NotFound", False, "unknown external workflow execution"),
    ("NotFound", False, "could not resolve 'nobody' as PID or registered name"),
    ("Internal", False, "process.monitor not supported in workflow context"),
]


async def test_errors_a_workflow_sees(server: Server) -> None:
    handle = await server.start("errors_flow", id="errors-flow")
    seen: list[dict[str, Any]] = await result_of(handle)
    assert seen.pop() == {"nothing": True}
    assert [(e["kind"], e.get("retryable")) for e in seen] == [(k, r) for k, r, _ in SEEN]
    for error, (_, _, message) in zip(seen, SEEN, strict=True):
        assert message in error["message"]


async def test_an_unknown_workflow_type_fails_at_once(server: Server) -> None:
    handle = await server.client.start_workflow(
        "app:unknown", id="unknown-type", task_queue="shim-orders"
    )
    with pytest.raises(Exception, match="failed"):
        await handle.result()
