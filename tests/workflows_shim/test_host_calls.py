"""Function entries in ordinary code: local calls, context, errors and what is not supported."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims.entry import LuaEntry
from runtime_shims.lua import LuaError, Table, error
from runtime_shims.modules import ctx, errors, funcs, process, time, uuid, workflow
from runtime_shims.modules.errors import Error
from runtime_shims.process_host.host import run_function
from workflows_shim.generated._project import PROJECT

PACKAGE = "workflows_shim.generated"


async def run(main: Any, *args: Any, context: dict[str, Any] | None = None) -> Any:
    entry = LuaEntry("app:caller", project=PROJECT, main=main, package=PACKAGE)
    return await run_function(entry, args, context or {})


async def test_a_call_copies_arguments_and_inherits_context() -> None:
    async def main() -> Any:
        order = Table(amount=7)
        caller = funcs.new().with_context(Table(tenant="called"))
        first, _ = await caller.call("app:audit", order)
        second, _ = await funcs.call("app:audit", order)
        return Table(first=first, second=second, amount=order["amount"])

    result = await run(main, context={"tenant": "t"})
    assert (result["first"]["tenant"], result["second"]["tenant"]) == ("called", "t")
    assert result["amount"] == 7
    assert (result["first"]["calls"], result["second"]["calls"]) == (1, 1)


@pytest.mark.parametrize(
    ("function_id", "kind", "message"),
    [
        ("", "Invalid", "function ID required"),
        ("audit", "Invalid", "namespace required in function ID"),
        (":audit", "Invalid", "namespace required in function ID"),
        ("app:", "Invalid", "name required in function ID"),
        ("app:nope", "NotFound", "function not found: app:nope"),
        ("app:order_workflow", "NotFound", "function not found: app:order_workflow"),
    ],
)
async def test_bad_function_ids(function_id: str, kind: str, message: str) -> None:
    async def main() -> Any:
        return (await funcs.call(function_id))[1], None

    failure = await run(main)
    assert (failure.kind(), failure.retryable(), failure.message()) == (kind, False, message)


async def test_the_error_of_a_call_is_a_value() -> None:
    async def main() -> Any:
        _, failure = await funcs.call("app:audit")
        future, _ = funcs.async_("app:audit")
        assert future is not None
        delivered, _ = await future.response().receive()
        return Table(failure=failure, delivered=delivered)

    result = await run(main)
    for failure in (result["failure"], result["delivered"]):
        assert failure.kind() == "Internal"
        assert "attempt to index a nil value" in failure.message()


async def test_futures() -> None:
    async def main() -> Any:
        future, _ = funcs.async_("app:audit", Table(amount=1))
        assert future is not None
        before = future.is_complete()
        payload, ok = await future.response().receive()
        _, more = await future.channel().receive()
        return Table(before=before, ok=ok, more=more, calls=payload.data()[0]["calls"])

    assert dict(await run(main)) == {"before": False, "ok": True, "more": False, "calls": 1}


async def test_facts_outside_a_workflow() -> None:
    async def main() -> Any:
        info, _ = workflow.info()
        version, _ = workflow.version("change", 1, 3)
        _, refused = await workflow.exec("app:child")
        _, unsupported = await process.spawn("app:child", "app:worker")
        await time.sleep("1ms")
        return Table(
            info=info,
            version=version,
            length=workflow.history_length()[0],
            refused=refused.message(),
            unsupported=unsupported.message(),
            entry=process.id()[0],
            local=process.pid()[0].startswith("{app:caller|0x"),
            random=uuid.v4()[0] != uuid.v4()[0],
            ordered=uuid.version(uuid.v7()[0])[0],
            context=ctx.all()[0]["n"],
        )

    assert dict(await run(main, context={"n": 5.0})) == {
        "info": None,
        "version": 3,
        "length": 0,
        "refused": "workflow.exec outside workflow context not yet supported",
        "unsupported": "process.spawn is not supported in host code",
        "entry": "app:caller",
        "local": True,
        "random": True,
        "ordered": 7,
        "context": 5,
    }


async def failing(mode: str) -> Any:
    if mode == "text":
        return None, "sorry"
    if mode == "object":
        return None, errors.new(Table(message="m", kind="Conflict", retryable=True))
    if mode == "raise":
        error("raised")
    return 1 + ctx.get("nothing")[0]


@pytest.mark.parametrize(
    ("mode", "value"),
    [("text", "sorry"), ("object", "m"), ("raise", "raised")],
)
async def test_failures_raise(mode: str, value: str) -> None:
    with pytest.raises(LuaError) as failure:
        await run(failing, mode)
    assert str(failure.value) == value


async def test_a_python_error_is_a_lua_error() -> None:
    with pytest.raises(LuaError) as failure:
        await run(failing, "python")
    assert not isinstance(failure.value.value, Error)
