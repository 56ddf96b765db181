"""Errors that pass through coroutines carry the Lua positions real Lua would give them."""

from __future__ import annotations

import linecache
from typing import Any

import pytest

from runtime_shims.execution import Execution
from runtime_shims.lua import LineTable, LuaError, error
from runtime_shims.modules import channel, coroutine
from tests.scheduler.asyncio_host import run

# A module as the compiler writes it; Lua lines are the Python lines.
SOURCE = """\
def fail(level=1):
    error("x", level)
async def through_wrap():
    await coroutine.wrap(fail)()
async def through_resume(level):
    return await coroutine.resume(coroutine.create(fail), level)
async def resume_dead():
    generator = coroutine.wrap(lambda: None)
    await generator()
    await generator()
async def index_nil(t=None):
    await coroutine.wrap(lambda: t["x"])()
async def close_running():
    coroutine.close(coroutine.running()[0])
async def send_on_closed():
    ch = channel.new()
    await ch.close()
    await ch.send(1)
"""


@pytest.fixture(scope="module")
def lua() -> dict[str, Any]:
    """The namespace of the compiled module."""
    name = "<positions.lua>"
    count = SOURCE.count("\n")
    linecache.cache[name] = (len(SOURCE), None, SOURCE.splitlines(keepends=True), name)
    namespace: dict[str, Any] = {
        "__lua__": LineTable("t.lua", " ".join(["1:1"] * count)),
        "__name__": "positions",
        "coroutine": coroutine,
        "channel": channel,
        "error": error,
    }
    exec(compile(SOURCE, name, "exec"), namespace)
    return namespace


def message_of(function: Any, *args: Any) -> Any:
    """The error value of an async function, or its result."""

    async def program(_: Execution) -> Any:
        return await function(*args)

    try:
        return run(program)
    except LuaError as failure:
        return failure.value


@pytest.mark.parametrize(
    ("function", "args", "expected"),
    [
        ("through_wrap", (), "t.lua:4: t.lua:2: x"),
        ("through_resume", (1,), (False, "t.lua:2: x")),
        ("through_resume", (2,), (False, "x")),
        ("resume_dead", (), "t.lua:10: cannot resume dead coroutine"),
        ("index_nil", (), "t.lua:12: t.lua:12: attempt to index a nil value (upvalue 't')"),
        ("close_running", (), "t.lua:14: cannot close a running coroutine"),
        ("send_on_closed", (), "t.lua:18: send on closed channel"),
    ],
)
def test_positions(
    lua: dict[str, Any], function: str, args: tuple[Any, ...], expected: Any
) -> None:
    assert message_of(lua[function], *args) == expected
