"""The driver waits, wakes and closes as documented, whatever its coroutines wait for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from runtime_shims.execution import Execution, activate, current, load
from runtime_shims.lua import LuaError
from runtime_shims.modules import channel, coroutine, time
from runtime_shims.scheduler import Scheduler, Waiter, suspend
from tests.scheduler.asyncio_host import AsyncioHost, VirtualLoop, execute, run


def test_waiter_resumed_at_once_does_not_let_others_run() -> None:
    events: list[str] = []

    async def other() -> None:
        await coroutine.yield_()
        events.append("other")

    async def program(_: Execution) -> Any:
        await coroutine.spawn(other)
        value = await suspend(lambda waiter: waiter.resume(7))
        events.append("main")
        await coroutine.yield_()
        await coroutine.yield_()
        return value

    assert run(program) == 7
    assert events == ["main", "other"]


def test_only_the_first_wake_up_counts() -> None:
    async def program(_: Execution) -> Any:
        waiters: list[Waiter] = []

        async def waker() -> None:
            waiters[0].resume("first")
            waiters[0].resume("second")
            waiters[0].throw(LuaError("third"))

        execution = current()
        execution.scheduler.spawn(waker())
        return await suspend(waiters.append)

    assert run(program) == "first"


def test_waiter_throws_at_the_suspension_point() -> None:
    async def program(_: Execution) -> str:
        loop = asyncio.get_running_loop()
        try:
            await suspend(lambda waiter: loop.call_soon(waiter.throw, LuaError("late")))
        except LuaError as error:
            return str(error)
        return "nothing raised"

    assert run(program) == "late"


def test_completions_run_in_the_order_they_arrived() -> None:
    events: list[str] = []

    def sleeper(name: str, register: Callable[[Waiter], None]) -> Any:
        async def body() -> None:
            await suspend(register)
            events.append(name)

        return body

    async def program(_: Execution) -> None:
        waiters: list[Waiter] = []
        for name in "abc":
            await coroutine.spawn(sleeper(name, waiters.append))

        def complete() -> None:
            for index in (2, 0, 1):
                waiters[index].resume()

        asyncio.get_running_loop().call_soon(complete)
        await time.sleep("1s")

    run(program)
    assert events == ["c", "a", "b"]


def test_sleeps_end_in_order_of_time() -> None:
    events: list[str] = []

    def sleeper(name: str, duration: str) -> Any:
        async def body() -> None:
            await time.sleep(duration)
            events.append(f"{name} {time.now().format(time.TIME_ONLY)}")

        return body

    async def program(_: Execution) -> None:
        for name, duration in (("slow", "2h"), ("fast", "30m"), ("middle", "1h")):
            await coroutine.spawn(sleeper(name, duration))
        await time.sleep("3h")

    run(program)
    assert events == ["fast 10:30:00", "middle 11:00:00", "slow 12:00:00"]


def test_asyncio_futures_may_be_awaited_directly() -> None:
    events: list[str] = []

    async def other() -> None:
        events.append("other")

    async def program(_: Execution) -> Any:
        await coroutine.spawn(other)
        await asyncio.sleep(0)
        events.append("turn")
        await asyncio.sleep(5)
        task = asyncio.ensure_future(asyncio.sleep(1, "task"))
        return await task

    assert run(program) == "task"
    assert events == ["other", "turn"]


def test_failure_of_an_awaited_future_is_raised_inside() -> None:
    async def fail() -> None:
        raise ValueError("inside")

    async def program(_: Execution) -> str:
        try:
            await asyncio.ensure_future(fail())
        except ValueError as error:
            return str(error)
        return "nothing raised"

    assert run(program) == "inside"


def test_cancellation_is_swallowed_when_the_hook_takes_it() -> None:
    seen: list[str] = []

    def arrange(execution: Execution) -> None:
        def on_cancelled() -> bool:
            seen.append("cancelled")
            return len(seen) == 1

        execution.scheduler.on_cancelled = on_cancelled

    async def scenario() -> Any:
        async def program(_: Execution) -> str:
            await time.sleep("1h")
            return "finished"

        task = asyncio.ensure_future(execute(program, arrange=arrange))
        await asyncio.sleep(1)
        task.cancel()
        return await task

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        assert runner.run(scenario()) == "finished"
    assert seen == ["cancelled"]


@pytest.mark.parametrize("hook", [None, lambda: False], ids=["no hook", "hook refuses"])
def test_cancellation_closes_every_coroutine(hook: Callable[[], bool] | None) -> None:
    closed: list[str] = []

    def arrange(execution: Execution) -> None:
        execution.scheduler.on_cancelled = hook

    async def scenario() -> None:
        async def child() -> None:
            try:
                await time.sleep("2h")
            finally:
                closed.append("child")

        async def program(_: Execution) -> None:
            await coroutine.spawn(child)
            try:
                await time.sleep("1h")
            finally:
                closed.append("main")

        task = asyncio.ensure_future(execute(program, arrange=arrange))
        await asyncio.sleep(1)
        task.cancel()
        await task

    runner = asyncio.Runner(loop_factory=VirtualLoop)
    with runner, pytest.raises(asyncio.CancelledError):
        runner.run(scenario())
    assert closed == ["main", "child"]


def test_late_wake_ups_are_ignored() -> None:
    waiters: list[Waiter] = []

    async def program(_: Execution) -> str:
        async def child() -> None:
            await suspend(waiters.append)

        await coroutine.spawn(child)
        return "done"

    assert run(program) == "done"
    waiters[0].resume()


def test_a_thousand_coroutines_and_a_hundred_thousand_operations() -> None:
    async def program(_: Execution) -> int:
        work, results = channel.new(), channel.new(10)

        async def worker() -> None:
            while True:
                job, ok = await work.receive()
                if not ok:
                    return
                await results.send(job * 2)

        async def producer() -> None:
            for job in range(25_000):
                await work.send(job)
            await work.close()

        for _number in range(1_000):
            await coroutine.spawn(worker)
        await coroutine.spawn(producer)
        total = 0
        for _number in range(25_000):
            total += (await results.receive())[0]
        return total

    assert run(program) == 25_000 * 24_999


def test_many_ready_coroutines_do_not_recurse() -> None:
    async def program(_: Execution) -> int:
        count = 0

        async def child() -> None:
            nonlocal count
            await suspend(lambda waiter: waiter.resume())
            count += 1

        for _number in range(20_000):
            await coroutine.spawn(child)
        return count

    assert run(program) == 20_000


def test_no_execution_outside_a_program() -> None:
    with pytest.raises(LuaError, match="no context found"):
        current()


def test_library_chunks_are_loaded_once_per_execution() -> None:
    loads: list[int] = []

    def chunk() -> list[int]:
        loads.append(1)
        return loads

    async def program(_: Execution) -> bool:
        return load(chunk) is load(chunk)

    assert run(program)
    assert run(program)
    assert len(loads) == 2


def test_a_chunk_that_needs_itself_is_an_error() -> None:
    def chunk() -> Any:
        return load(chunk)

    async def program(_: Execution) -> None:
        load(chunk)

    with pytest.raises(LuaError, match="loop or previous error"):
        run(program)


def test_executions_are_independent() -> None:
    async def scenario() -> tuple[str, str]:
        first, second = (Execution(AsyncioHost(), entry_id=name) for name in ("a", "b"))

        async def program() -> str:
            await time.sleep("1s")
            return current().entry_id

        async def start(execution: Execution) -> str:
            with activate(execution):
                result: str = await execution.scheduler.run(program())
                return result

        return tuple(await asyncio.gather(start(first), start(second)))  # type: ignore[return-value]

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        assert runner.run(scenario()) == ("a", "b")


def test_a_bare_scheduler_needs_no_mailbox() -> None:
    async def main() -> str:
        await asyncio.sleep(0)
        return "done"

    async def scenario() -> Any:
        return await Scheduler().run(main())

    assert asyncio.run(scenario()) == "done"
