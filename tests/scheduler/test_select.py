"""Select takes the first ready case in array order, the default, or parks on all. Reference 6.3."""

from __future__ import annotations

import pytest

from runtime_shims.lua import LuaError, Table, array
from runtime_shims.modules import channel, coroutine
from runtime_shims.scheduler import Channel
from tests.scheduler.asyncio_host import run
from tests.scheduler.programs import Log, Program, events_of, ordered

PROGRAMS: list[Program] = []


def shown(result: Table, **names: Channel) -> str:
    """A select's result as text, its channel by name."""
    if result["default"]:
        assert result["channel"] is None
        return f"default {result['ok']}"
    name = next(name for name, each in names.items() if each is result["channel"])
    return f"{name} {result['value']} {result['ok']}"


@ordered(PROGRAMS, "b 2 True", "a 1 True")
async def first_ready_case_in_array_order_wins(log: Log) -> None:
    a, b = channel.new(1), channel.new(1)
    await a.send(1)
    await b.send(2)
    for _ in range(2):
        cases = array(b.case_receive(), a.case_receive())
        log.append(shown(await channel.select(cases), a=a, b=b))


@ordered(PROGRAMS, "default True", "default True", "a 1 True")
async def default_is_taken_when_nothing_is_ready(log: Log) -> None:
    a = channel.new(1)
    log.append(shown(await channel.select(array(a.case_receive(), default=True)), a=a))
    log.append(shown(await channel.select(array(a.case_receive()), True), a=a))
    await a.send(1)
    log.append(shown(await channel.select(array(a.case_receive(), default=True)), a=a))


@ordered(PROGRAMS, "a None False", "a None False")
async def closed_channel_is_ready_and_beats_default(log: Log) -> None:
    a = channel.new()
    await a.close()
    for _ in range(2):
        log.append(shown(await channel.select(array(a.case_receive(), default=True)), a=a))


@ordered(PROGRAMS, "default True")
async def send_case_on_a_closed_channel_is_never_ready(log: Log) -> None:
    a = channel.new(1)
    await a.close()
    log.append(shown(await channel.select(array(a.case_send(1), default=True)), a=a))


@ordered(PROGRAMS, "a 7 True", (7, True))
async def send_case_with_room(log: Log) -> None:
    a = channel.new(1)
    log.append(shown(await channel.select(array(a.case_send(7))), a=a))
    log.append(await a.receive())


@ordered(PROGRAMS, "sent", "b 1 True", "senders and receivers 0 0")
async def parked_select_withdraws_its_other_cases(log: Log) -> None:
    a, b = channel.new(), channel.new()

    async def waiting() -> None:
        cases = array(a.case_receive(), b.case_receive(), a.case_send("x"))
        log.append(shown(await channel.select(cases), a=a, b=b))

    await coroutine.spawn(waiting)
    await coroutine.yield_()
    await b.send(1)
    log.append("sent")
    await coroutine.yield_()
    log.append(f"senders and receivers {len(a.senders)} {len(a.receivers)}")


@ordered(PROGRAMS, "received x", "a x True")
async def parked_send_case_is_taken_by_a_receiver(log: Log) -> None:
    a, b = channel.new(), channel.new()

    async def waiting() -> None:
        cases = array(b.case_receive(), a.case_send("x"))
        log.append(shown(await channel.select(cases), a=a, b=b))

    await coroutine.spawn(waiting)
    await coroutine.yield_()
    log.append(f"received {(await a.receive())[0]}")
    await coroutine.yield_()


@ordered(PROGRAMS, "selected a 5 True", "sent")
async def select_that_takes_from_a_parked_sender_wakes_first(log: Log) -> None:
    a = channel.new()

    async def sender() -> None:
        await a.send(5)
        log.append("sent")

    await coroutine.spawn(sender)
    await coroutine.yield_()
    log.append("selected " + shown(await channel.select(array(a.case_receive())), a=a))
    await coroutine.yield_()


@ordered(PROGRAMS, "select nothing, send on closed channel", "select a None False", "closer")
async def close_wakes_parked_selects_senders_first(log: Log) -> None:
    a = channel.new()

    def waiting(*cases: object) -> object:
        async def body() -> None:
            match await channel.select(array(*cases)):
                case (None, error):
                    log.append(f"select nothing, {error}")
                case result:
                    log.append("select " + shown(result, a=a))

        return body

    await coroutine.spawn(waiting(a.case_receive()))
    await coroutine.yield_()
    b = channel.new()
    await coroutine.spawn(waiting(b.case_receive(), b.case_send(1)))
    await coroutine.yield_()
    await b.close()
    await a.close()
    log.append("closer")


@ordered(PROGRAMS, "c 3 True", "a 1 True", "b 2 True", "default True")
async def values_that_are_no_cases_are_ignored(log: Log) -> None:
    a, b, c = channel.new(1), channel.new(1), channel.new(1)
    for value, each in enumerate((a, b, c), 1):
        await each.send(value)
    cases = Table()
    cases["last"] = b.case_receive()
    cases[7] = a.case_receive()
    cases[3] = c.case_receive()
    cases[1] = "no case"
    cases[2] = None
    cases["default"] = True
    for _ in range(4):
        log.append(shown(await channel.select(cases), a=a, b=b, c=c))


@ordered(PROGRAMS, "a 1 True", "a 2 True", "a 3 True")
async def a_case_may_be_used_again(log: Log) -> None:
    a = channel.new()

    async def sender() -> None:
        for value in (1, 2, 3):
            await a.send(value)

    await coroutine.spawn(sender)
    cases = array(a.case_receive(), a.case_receive())
    for _ in range(3):
        log.append(shown(await channel.select(cases), a=a))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_order(program: Program) -> None:
    assert events_of(program.body) == program.events


def test_first_argument_must_be_a_table() -> None:
    async def program(_: object) -> None:
        await channel.select(1)

    with pytest.raises(LuaError, match=r"bad argument #1 to '.*select'"):
        run(program)


def test_empty_select_with_nothing_else_is_a_deadlock() -> None:
    async def program(_: object) -> None:
        await channel.select(Table())

    with pytest.raises(LuaError, match="all coroutines blocked with no pending operations"):
        run(program)


def test_empty_select_beside_a_subscription_waits() -> None:
    async def program(execution: object) -> None:
        await execution.mailbox.inbox()  # type: ignore[attr-defined]
        await channel.select(Table())

    with pytest.raises(RuntimeError, match="nothing is scheduled"):
        run(program)


def test_main_parked_on_a_plain_channel_waits() -> None:
    async def program(_: object) -> None:
        await channel.new().receive()

    with pytest.raises(RuntimeError, match="nothing is scheduled"):
        run(program)
