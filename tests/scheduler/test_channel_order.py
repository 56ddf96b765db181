"""Channels hand over in the order of Reference 6.2 and never suspend where 6.4 says so."""

from __future__ import annotations

import pytest

from runtime_shims.lua import LuaError
from runtime_shims.modules import channel, coroutine
from runtime_shims.modules.errors import Error
from tests.scheduler.asyncio_host import run
from tests.scheduler.programs import Log, Program, events_of, ordered

PROGRAMS: list[Program] = []


@ordered(PROGRAMS, "send", "sent", "received 1")
async def sender_wakes_before_parked_receiver(log: Log) -> None:
    rendezvous = channel.new()

    async def receiver() -> None:
        value, ok = await rendezvous.receive()
        assert ok
        log.append(f"received {value}")

    await coroutine.spawn(receiver)
    await coroutine.yield_()  # the receiver is parked by now
    log.append("send")
    await rendezvous.send(1)
    log.append("sent")
    await coroutine.yield_()


@ordered(PROGRAMS, "receive", "received 1", "sent")
async def receiver_wakes_before_parked_sender(log: Log) -> None:
    rendezvous = channel.new()

    async def sender() -> None:
        await rendezvous.send(1)
        log.append("sent")

    await coroutine.spawn(sender)
    await coroutine.yield_()
    log.append("receive")
    value, _ = await rendezvous.receive()
    log.append(f"received {value}")
    await coroutine.yield_()


@ordered(PROGRAMS, "a gets 1", "b gets 2", "c gets 3")
async def longest_waiting_receiver_is_served_first(log: Log) -> None:
    rendezvous = channel.new()

    def receiver(name: str) -> object:
        async def body() -> None:
            value, _ = await rendezvous.receive()
            log.append(f"{name} gets {value}")

        return body

    for name in "abc":
        await coroutine.spawn(receiver(name))
    for value in (1, 2, 3):
        await rendezvous.send(value)
    await coroutine.yield_()


@ordered(PROGRAMS, 1, 2, 3, "senders a b c")
async def parked_senders_are_served_in_order(log: Log) -> None:
    rendezvous = channel.new()
    done: list[str] = []

    def sender(name: str, value: int) -> object:
        async def body() -> None:
            await rendezvous.send(value)
            done.append(name)

        return body

    for value, name in enumerate("abc", 1):
        await coroutine.spawn(sender(name, value))
    for _ in range(3):
        log.append((await rendezvous.receive())[0])
    await coroutine.yield_()
    log.append("senders " + " ".join(done))


@ordered(PROGRAMS, "main 1", "main 2", "other")
async def buffered_send_with_room_does_not_yield(log: Log) -> None:
    buffered = channel.new(2)

    async def other() -> None:
        await coroutine.yield_()
        log.append("other")

    await coroutine.spawn(other)
    await buffered.send(1)
    log.append("main 1")
    await buffered.send(2)
    log.append("main 2")
    await coroutine.yield_()
    await coroutine.yield_()


@ordered(PROGRAMS, "sent 1", "parked", "received 1", "sent 2", "received 2")
async def receive_relieves_a_sender_parked_on_a_full_buffer(log: Log) -> None:
    buffered = channel.new(1)

    async def sender() -> None:
        await buffered.send(1)
        log.append("sent 1")
        await buffered.send(2)
        log.append("sent 2")

    await coroutine.spawn(sender)
    log.append("parked")
    value, _ = await buffered.receive()
    # A buffered value with a sender behind it wakes the receiver first, then the sender.
    log.append(f"received {value}")
    await coroutine.yield_()
    value, _ = await buffered.receive()
    log.append(f"received {value}")


@ordered(PROGRAMS, "sent", "received 1")
async def parked_receiver_beats_buffer_room(log: Log) -> None:
    buffered = channel.new(5)

    async def receiver() -> None:
        log.append(f"received {(await buffered.receive())[0]}")

    await coroutine.spawn(receiver)
    await coroutine.yield_()
    await buffered.send(1)
    log.append("sent")
    await coroutine.yield_()


@ordered(PROGRAMS, "sender None send on closed channel", "closer")
async def close_returns_an_error_to_a_parked_sender(log: Log) -> None:
    rendezvous = channel.new()

    async def sender() -> None:
        result, error = await rendezvous.send(1)
        assert isinstance(error, Error)
        log.append(f"sender {result} {error}")

    await coroutine.spawn(sender)
    await coroutine.yield_()
    await rendezvous.close()
    log.append("closer")


@ordered(PROGRAMS, "receiver None False", "closer")
async def close_wakes_parked_receivers_before_the_closer(log: Log) -> None:
    rendezvous = channel.new()

    async def receiver() -> None:
        value, ok = await rendezvous.receive()
        log.append(f"receiver {value} {ok}")

    await coroutine.spawn(receiver)
    await coroutine.yield_()
    await rendezvous.close()
    log.append("closer")


@ordered(PROGRAMS, (1, True), (None, True), (None, False), (None, False))
async def buffered_values_outlive_the_close_and_nil_is_a_value(log: Log) -> None:
    buffered = channel.new(2)
    await buffered.send(1)
    await buffered.send(None)
    await buffered.close()
    await buffered.close()
    for _ in range(4):
        log.append(await buffered.receive())


@ordered(PROGRAMS, "a", "b", "main")
async def close_of_an_idle_channel_does_not_yield(log: Log) -> None:
    idle = channel.new()

    async def other() -> None:
        log.append("a")
        await idle.close()
        log.append("b")

    await coroutine.spawn(other)
    log.append("main")


@ordered(PROGRAMS, "b", "a 1")
async def operations_are_resolved_in_suspension_order(log: Log) -> None:
    """The receive comes first, so the send behind it finds a parked receiver and wakes first."""
    rendezvous = channel.new()

    async def a() -> None:
        log.append(f"a {(await rendezvous.receive())[0]}")

    async def b() -> None:
        await rendezvous.send(1)
        log.append("b")

    await coroutine.spawn(a)
    await coroutine.spawn(b)
    await coroutine.yield_()


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_order(program: Program) -> None:
    assert events_of(program.body, program.arrange) == program.events


def test_send_on_closed_channel_raises() -> None:
    async def program(_: object) -> None:
        closed = channel.new()
        await closed.close()
        await closed.send(1)

    with pytest.raises(LuaError, match="send on closed channel"):
        run(program)


@pytest.mark.parametrize(("capacity", "room"), [(None, 0), (-3, 0), (0, 0), (2, 2), (2.9, 2)])
def test_capacity(capacity: object, room: int) -> None:
    async def program(_: object) -> int:
        return channel.new(capacity).capacity

    assert run(program) == room


def test_capacity_must_be_a_number() -> None:
    async def program(_: object) -> None:
        channel.new("wide")

    with pytest.raises(LuaError, match=r"bad argument #1 to '.*new'"):
        run(program)
