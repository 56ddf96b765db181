"""A wait that is synchronous to the program: nothing else runs before it ends. Reference 6.4."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims.execution import Execution, current
from runtime_shims.message import Payload
from runtime_shims.modules import channel, coroutine, time
from runtime_shims.scheduler import Waiter, suspend
from tests.scheduler.programs import Log, Program, events_of, ordered

PROGRAMS: list[Program] = []


async def wait_alone(seconds: float) -> None:
    """Wait as a message to a host process does."""

    def register(waiter: Waiter) -> None:
        current().host.call_later(seconds, waiter.resume)

    await suspend(register, exclusive=True)


def signal(execution: Execution, topic: str, value: Any) -> None:
    execution.mailbox.deliver("", topic, [Payload(value)])


@ordered(PROGRAMS, "first 1", "first 2", "second", "main")
async def coroutines_that_could_run_wait(log: Log) -> None:
    async def first() -> None:
        for number in (1, 2):
            await wait_alone(1)
            log.append(f"first {number}")

    async def second() -> None:
        log.append("second")

    await coroutine.spawn(first)
    await coroutine.spawn(second)
    log.append("main")


@ordered(PROGRAMS, "alone", "slept", "received 1")
async def what_arrives_meanwhile_comes_afterwards(log: Log) -> None:
    execution = current()
    jobs = await execution.mailbox.listen("job")

    async def sleeper() -> None:
        await time.sleep("1s")
        log.append("slept")

    async def reader() -> None:
        value, _ = await jobs.receive()
        log.append(f"received {value}")

    await coroutine.spawn(reader)
    await coroutine.spawn(sleeper)
    execution.host.call_later(1, lambda: signal(execution, "job", 1))
    await wait_alone(2)
    log.append("alone")
    await time.sleep("1s")


@ordered(PROGRAMS, "alone", "taken 1")
async def a_round_goes_on_where_it_stopped(log: Log) -> None:
    queue = channel.new()

    async def reader() -> None:
        value, _ = await queue.receive()
        log.append(f"taken {value}")

    async def waits() -> None:
        await wait_alone(1)
        log.append("alone")

    await coroutine.spawn(reader)
    await coroutine.spawn(waits)
    await queue.send(1)
    await time.sleep("1s")


@ordered(PROGRAMS, "resumed", "1")
async def in_a_classic_coroutine(log: Log) -> None:
    async def body() -> Any:
        await wait_alone(1)
        return "1"

    thread = coroutine.create(body)
    results = await coroutine.resume(thread)
    log.append("resumed")
    log.append(results[1])


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_order(program: Program) -> None:
    assert events_of(program.body, program.arrange) == program.events
