"""Classic coroutines behave as Lua's, and blocking calls inside them suspend the whole stack."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims.execution import Execution
from runtime_shims.lua import LuaError
from runtime_shims.modules import channel, coroutine, time
from tests.scheduler.asyncio_host import run


def result_of(body: Any) -> Any:
    async def program(_: Execution) -> Any:
        return await body()

    return run(program)


def test_values_travel_both_ways() -> None:
    async def body() -> list[Any]:
        async def counter(first: Any = None, second: Any = None) -> Any:
            got = await coroutine.yield_(first, second)
            got = await coroutine.yield_(got)
            a, b = await coroutine.yield_()
            return a + b

        thread = coroutine.create(counter)
        return [
            coroutine.status(thread),
            await coroutine.resume(thread, 1, 2),
            await coroutine.resume(thread, "x"),
            await coroutine.resume(thread),
            coroutine.status(thread),
            await coroutine.resume(thread, 3, 4),
            coroutine.status(thread),
            await coroutine.resume(thread),
        ]

    assert result_of(body) == [
        "suspended",
        (True, 1, 2),
        (True, "x"),
        (True,),
        "suspended",
        (True, 7),
        "dead",
        (False, "cannot resume dead coroutine"),
    ]


def test_a_plain_function_may_be_a_body() -> None:
    async def body() -> Any:
        return await coroutine.resume(coroutine.create(lambda a, b: (a, b)), 1, 2)

    assert result_of(body) == (True, 1, 2)


def test_status_of_nested_coroutines() -> None:
    async def body() -> list[Any]:
        seen: list[Any] = []

        async def inner() -> None:
            seen.append((coroutine.status(outer_thread), coroutine.running()[1]))
            seen.append(coroutine.running()[0] is inner_thread)
            seen.append(await coroutine.resume(outer_thread))
            seen.append(await coroutine.resume(inner_thread))

        async def outer() -> None:
            await coroutine.resume(inner_thread)

        inner_thread = coroutine.create(inner)
        outer_thread = coroutine.create(outer)
        await coroutine.resume(outer_thread)
        seen.append(coroutine.running()[1])
        seen.append(coroutine.status(coroutine.running()[0]))
        return seen

    assert result_of(body) == [
        ("normal", False),
        True,
        (False, "cannot resume non-suspended coroutine"),
        (False, "cannot resume non-suspended coroutine"),
        True,
        "running",
    ]


def test_wrap_is_a_generator() -> None:
    async def body() -> list[Any]:
        async def numbers() -> None:
            for number in (1, 2, 3):
                await coroutine.yield_(number)

        generator = coroutine.wrap(numbers)
        return [await generator(), await generator(), await generator(), await generator()]

    assert result_of(body) == [1, 2, 3, None]


def test_wrap_raises_when_dead() -> None:
    async def body() -> None:
        generator = coroutine.wrap(lambda: None)
        await generator()
        await generator()

    with pytest.raises(LuaError, match="cannot resume dead coroutine"):
        result_of(body)


def test_errors_come_back_from_resume_and_pass_through_wrap() -> None:
    value = object()

    async def body() -> Any:
        def fail() -> None:
            raise LuaError(value)

        thread = coroutine.create(fail)
        first = await coroutine.resume(thread)
        closed = coroutine.close(thread), coroutine.close(thread)
        try:
            await coroutine.wrap(fail)()
        except LuaError as error:
            return first, closed, error.value
        return None

    assert result_of(body) == ((False, value), ((False, value), True), value)


def test_blocking_calls_suspend_the_whole_stack() -> None:
    async def body() -> list[Any]:
        seen: list[Any] = []
        rendezvous = channel.new()

        async def inner() -> None:
            await time.sleep("1s")
            seen.append(coroutine.running()[0] is inner_thread)
            value, _ = await rendezvous.receive()
            await coroutine.yield_(value)

        async def outer() -> None:
            await coroutine.yield_(*await coroutine.resume(inner_thread))

        async def sender() -> None:
            await time.sleep("2s")
            seen.append(coroutine.status(inner_thread))
            await rendezvous.send("late")

        inner_thread = coroutine.create(inner)
        await coroutine.spawn(sender)
        seen.append(await coroutine.resume(coroutine.create(outer)))
        seen.append(coroutine.running()[1])
        return seen

    assert result_of(body) == [True, "normal", (True, True, "late"), True]


def test_a_coroutine_may_be_resumed_by_another_managed_one() -> None:
    async def body() -> Any:
        async def steps() -> str:
            await coroutine.yield_(1)
            await time.sleep("1s")
            return "end"

        thread = coroutine.create(steps)
        await coroutine.resume(thread)
        done = channel.new()

        async def other() -> None:
            await done.send((await coroutine.resume(thread))[1])

        await coroutine.spawn(other)
        return (await done.receive())[0]

    assert result_of(body) == "end"


def test_close() -> None:
    events: list[str] = []

    async def body() -> list[Any]:
        async def waiting() -> None:
            try:
                await coroutine.yield_()
            finally:
                events.append("closed")

        thread = coroutine.create(waiting)
        await coroutine.resume(thread)
        return [coroutine.close(thread), coroutine.status(thread)]

    assert result_of(body) == [True, "dead"]
    assert events == ["closed"]


def test_the_running_coroutine_cannot_be_closed() -> None:
    async def body() -> None:
        coroutine.close(coroutine.running()[0])

    with pytest.raises(LuaError, match="cannot close a running coroutine"):
        result_of(body)


def test_spawned_threads_cannot_be_resumed_by_hand() -> None:
    async def body() -> Any:
        async def child() -> None:
            await time.sleep("1s")

        thread = await coroutine.spawn(child)
        assert coroutine.status(thread) == "suspended"
        return await coroutine.resume(thread)

    assert result_of(body) == (False, "cannot resume a coroutine that the scheduler runs")


@pytest.mark.parametrize("name", ["create", "wrap"])
def test_a_body_must_be_a_function(name: str) -> None:
    async def body() -> None:
        getattr(coroutine, name)(1)

    with pytest.raises(LuaError, match=f"bad argument #1 to '.*{name}'"):
        result_of(body)


def test_a_deep_stack_of_coroutines() -> None:
    async def body() -> Any:
        async def level(depth: Any = None) -> Any:
            if depth == 0:
                await time.sleep("1s")
                return "bottom"
            return (await coroutine.resume(coroutine.create(level), depth - 1))[1]

        return await level(50)

    assert result_of(body) == "bottom"
