"""Spawned coroutines start first, end with main, and can fail the run. Reference 6.4 and 6.5."""

from __future__ import annotations

import pytest

from runtime_shims.execution import Execution
from runtime_shims.lua import LuaError
from runtime_shims.modules import channel, coroutine, time
from tests.scheduler.asyncio_host import run
from tests.scheduler.programs import Log, Program, events_of, ordered

PROGRAMS: list[Program] = []


@ordered(PROGRAMS, "child", "after spawn", "child again")
async def child_runs_before_the_statement_after_spawn(log: Log) -> None:
    async def child() -> None:
        log.append("child")
        await coroutine.yield_()
        log.append("child again")

    await coroutine.spawn(child)
    log.append("after spawn")
    await coroutine.yield_()


@ordered(PROGRAMS, "start 1", "spawned 1", "start 2", "spawned 2", "start 3", "spawned 3",
         "end 1", "end 2", "end 3")  # fmt: skip
async def three_spawns_in_a_row_start_in_order(log: Log) -> None:
    gate = channel.new()

    def child(number: int) -> object:
        async def body() -> None:
            log.append(f"start {number}")
            await gate.receive()
            log.append(f"end {number}")

        return body

    for number in (1, 2, 3):
        await coroutine.spawn(child(number))
        log.append(f"spawned {number}")
    await gate.close()
    await coroutine.yield_()


@ordered(PROGRAMS, "a", "main", "a1", "a after a1", "a2", "a after a2")
async def nested_spawn_queues_behind_those_already_queued(log: Log) -> None:
    def leaf(name: str) -> object:
        async def body() -> None:
            log.append(name)

        return body

    async def a() -> None:
        log.append("a")
        for name in ("a1", "a2"):
            await coroutine.spawn(leaf(name))
            log.append(f"a after {name}")

    await coroutine.spawn(a)
    log.append("main")
    for _ in range(3):
        await coroutine.yield_()


@ordered(PROGRAMS, "plain", "after")
async def a_plain_function_runs_at_its_turn(log: Log) -> None:
    await coroutine.spawn(lambda: log.append("plain"))
    log.append("after")


@ordered(PROGRAMS, "a0", "b0", "a1", "b1", "a2", "b2", "main")
async def yield_lets_the_others_run(log: Log) -> None:
    done = channel.new(2)

    def child(name: str) -> object:
        async def body() -> None:
            for count in range(3):
                log.append(f"{name}{count}")
                assert await coroutine.yield_("discarded") == ()
            await done.send(name)

        return body

    async def both() -> None:
        await coroutine.spawn(child("a"))

    await both()
    await coroutine.spawn(child("b"))
    await done.receive()
    await done.receive()
    log.append("main")


@ordered(PROGRAMS, "polled 1 times")
async def polling_with_yield_lets_channel_operations_finish(log: Log) -> None:
    rendezvous = channel.new()

    async def sender() -> None:
        await rendezvous.send(1)

    await coroutine.spawn(sender)
    polls = 0
    while not rendezvous.senders:
        polls += 1
        await coroutine.yield_()
    log.append(f"polled {polls} times")


@ordered(PROGRAMS, "parked", "main")
async def coroutines_alive_at_the_end_are_dropped(log: Log) -> None:
    rendezvous = channel.new()

    async def stuck() -> None:
        log.append("parked")
        await rendezvous.receive()
        log.append("never")

    await coroutine.spawn(stuck)
    log.append("main")


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_order(program: Program) -> None:
    assert events_of(program.body) == program.events


def test_completion_closes_others_at_once_and_in_order() -> None:
    closed: list[str] = []

    def child(name: str) -> object:
        async def body() -> None:
            try:
                await channel.new().receive()
            finally:
                closed.append(name)

        return body

    async def program(_: Execution) -> str:
        for name in "abc":
            await coroutine.spawn(child(name))
        return "result"

    assert run(program) == "result"
    assert closed == ["a", "b", "c"]


def test_a_coroutine_that_never_ran_is_closed_without_a_warning() -> None:
    async def child() -> None:
        raise AssertionError("must not run")

    async def program(execution: Execution) -> None:
        execution.scheduler.spawn(child())

    run(program)


@pytest.mark.parametrize("error", [LuaError("boom"), TypeError("boom")], ids=["lua", "python"])
def test_an_error_in_a_spawned_coroutine_fails_the_run(error: Exception) -> None:
    events: list[str] = []

    async def child() -> None:
        await time.sleep("1s")
        raise error

    async def program(_: Execution) -> None:
        await coroutine.spawn(child)
        try:
            await time.sleep("1h")
        finally:
            events.append("main closed")

    with pytest.raises(type(error), match="boom"):
        run(program)
    assert events == ["main closed"]


def test_main_result_is_returned_and_spawned_results_are_ignored() -> None:
    async def child() -> int:
        return 5

    async def program(_: Execution) -> tuple[int, str]:
        thread = await coroutine.spawn(child)
        assert coroutine.status(thread) == "dead"
        return 1, "two"

    assert run(program) == (1, "two")


def test_spawn_needs_a_function() -> None:
    async def program(_: Execution) -> None:
        await coroutine.spawn(1)

    with pytest.raises(LuaError, match=r"bad argument #1 to '.*spawn'"):
        run(program)
