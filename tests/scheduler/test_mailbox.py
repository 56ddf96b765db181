"""Mail is routed, kept, ordered and flushed as in Reference 3.3, 3.4, 4.2 and 4.4."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runtime_shims.execution import Execution, current
from runtime_shims.lua import Table, array
from runtime_shims.mailbox import MAX_EXITS, MAX_SIGNALS
from runtime_shims.message import Message, Payload
from runtime_shims.modules import channel, coroutine, time
from runtime_shims.scheduler import Channel
from tests.scheduler.asyncio_host import AsyncioHost, run
from tests.scheduler.programs import Log, Program, events_of, ordered

PROGRAMS: list[Program] = []


def signal(execution: Execution, topic: str, *values: Any, sender: str = "{c@w|other}") -> None:
    """Delivers a message as a host does."""
    execution.mailbox.deliver(sender, topic, [Payload(value) for value in values])


def mail(*messages: tuple[Any, ...]) -> Callable[[Execution], None]:
    """Messages (topic, values...) that are queued before the program starts."""

    def arrange(execution: Execution) -> None:
        for topic, *values in messages:
            signal(execution, topic, *values)

    return arrange


async def listen(topic: str, messages: bool = False) -> Channel:
    return await current().mailbox.listen(topic, messages)


def value_of(message: Message) -> Any:
    return message.payload().data()[0]


@ordered(
    PROGRAMS,
    "increment 5",
    "increment 3",
    "increment 4",
    "decrement 2",
    "finish 10",
    arrange=mail(
        ("increment", 5), ("increment", 3), ("decrement", 2), ("increment", 4), ("finish",)
    ),
)
async def handler_loops_work_off_all_queued_messages_before_main(log: Log) -> None:
    counter = 0

    def handler(topic: str, sign: int) -> Callable[[], Any]:
        async def body() -> None:
            nonlocal counter
            messages = await listen(topic, True)
            while True:
                message, ok = await messages.receive()
                if not ok:
                    return
                counter += sign * value_of(message)
                log.append(f"{topic} {value_of(message)}")

        return body

    await coroutine.spawn(handler("increment", 1))
    await coroutine.spawn(handler("decrement", -1))
    finish = await listen("finish", True)
    await finish.receive()
    log.append(f"finish {counter}")


@ordered(PROGRAMS, "other", "listening", (1, True), arrange=mail(("job", 1)))
async def listen_is_a_scheduling_point(log: Log) -> None:
    gate = channel.new(1)

    async def other() -> None:
        await gate.receive()
        log.append("other")

    await coroutine.spawn(other)
    await gate.send(1)
    jobs = await listen("job")
    log.append("listening")
    assert list(jobs.buffer) == [1]
    log.append(await jobs.receive())


@ordered(PROGRAMS, "b 1", "a 1", "a 2", "a 3", arrange=mail(("a", 1), ("a", 2), ("a", 3), ("b", 1)))
async def a_later_message_overtakes_one_whose_channel_is_full(log: Log) -> None:
    a, b = await listen("a"), await listen("b")
    log.append(f"b {(await b.receive())[0]}")
    for _ in range(3):
        log.append(f"a {(await a.receive())[0]}")


@ordered(PROGRAMS, "empty", "empty", "got 1", arrange=mail(("job", 1)))
async def polling_the_inbox_never_sees_mail(log: Log) -> None:
    inbox = await current().mailbox.inbox()
    for _ in range(2):
        result = await channel.select(array(inbox.case_receive(), default=True))
        log.append("empty" if result["default"] else "mail")
        await coroutine.yield_()
    message, _ = await inbox.receive()
    log.append(f"got {value_of(message)}")


@ordered(PROGRAMS, 1, 2, 3, "empty", arrange=mail(("job", 1), ("job", 2), ("job", 3)))
async def polling_a_listen_channel_drains_it(log: Log) -> None:
    jobs = await listen("job")
    while True:
        result = await channel.select(array(jobs.case_receive(), default=True))
        if result["default"]:
            break
        log.append(result["value"])
    log.append("empty")


@ordered(
    PROGRAMS, "a 1", "b 2", "b 3", "job 9",
    arrange=mail(("a", 1), ("job", 9), ("b", 2), ("b", 3)),
)  # fmt: skip
async def explicit_listen_wins_over_the_inbox(log: Log) -> None:
    inbox = await current().mailbox.inbox()
    jobs = await listen("job")
    for _ in range(3):
        message, _ = await inbox.receive()
        log.append(f"{message.topic()} {value_of(message)}")
    log.append(f"job {(await jobs.receive())[0]}")


@ordered(
    PROGRAMS, "closed", "job 2", "late 4", "job 3",
    arrange=mail(("job", 1), ("job", 2), ("late", 4), ("job", 3)),
)  # fmt: skip
async def unlisten_gives_mail_back_to_the_inbox(log: Log) -> None:
    mailbox = current().mailbox
    jobs = await listen("job")
    inbox = await mailbox.inbox()

    assert await mailbox.unlisten(jobs)
    assert not await mailbox.unlisten(jobs)
    assert await jobs.receive() == (1, True)
    assert await jobs.receive() == (None, False)
    log.append("closed")
    for _ in range(3):
        message, _ = await inbox.receive()
        log.append(f"{message.topic()} {value_of(message)}")


@ordered(PROGRAMS, "reader None False", "main")
async def unlisten_wakes_a_parked_reader_before_the_caller(log: Log) -> None:
    jobs = await listen("job")

    async def reader() -> None:
        value, ok = await jobs.receive()
        log.append(f"reader {value} {ok}")

    await coroutine.spawn(reader)
    await coroutine.yield_()
    await current().mailbox.unlisten(jobs)
    log.append("main")


@ordered(PROGRAMS, "raw 1", "process.Message{topic=job}", "process.Message{topic=job}",
         arrange=mail(("job", 1), ("job", 2), ("job", 3)))  # fmt: skip
async def message_mode_is_sticky(log: Log) -> None:
    jobs = await listen("job")
    log.append(f"raw {(await jobs.receive())[0]}")
    assert await listen("job", True) is jobs
    await jobs.receive()  # the raw value that was buffered before the switch
    assert await listen("job", False) is jobs
    signal(current(), "job", 4)
    for _ in range(2):
        log.append(str((await jobs.receive())[0]))


@ordered(PROGRAMS, (None, True), (1, True), [1, "two"],
         arrange=mail(("job",), ("job", 1), ("job", 1, "two")))  # fmt: skip
async def raw_mode_delivers_nil_a_value_or_an_array(log: Log) -> None:
    jobs = await listen("job")
    log.append(await jobs.receive())
    log.append(await jobs.receive())
    values, _ = await jobs.receive()
    log.append([values[1], values[2]])


@ordered(PROGRAMS, "pid.cancel", "pid.exit 1", "pid.exit 2")
async def exits_come_behind_everything_else_of_the_same_wake_up(log: Log) -> None:
    mailbox = current().mailbox

    def arrive() -> None:
        mailbox.push_exit(Table(kind="pid.exit", number=1))
        mailbox.push_event(Table(kind="pid.cancel"))
        mailbox.push_exit(Table(kind="pid.exit", number=2))

    current().host.call_later(1, arrive)
    await time.sleep("1m")
    events = await mailbox.events()
    assert await mailbox.events() is events
    log.append((await events.receive())[0]["kind"])
    for _ in range(2):
        event, _ = await events.receive()
        log.append(f"{event['kind']} {event['number']}")


@ordered(PROGRAMS, "pid.exit", "signal", "update 1", "update 2")
async def updates_come_behind_even_the_exits_of_the_same_wake_up(log: Log) -> None:
    execution = current()
    mailbox = execution.mailbox

    def arrive() -> None:
        mailbox.push_update(Message("{update|1}", "job", [Payload("update 1")]))
        mailbox.push_update(Message("{update|2}", "job", [Payload("update 2")]))
        mailbox.push_exit(Table(kind="pid.exit"))
        signal(execution, "job", "signal")

    execution.host.call_later(1, arrive)
    events = await mailbox.events()
    log.append((await events.receive())[0]["kind"])
    jobs = await mailbox.listen("job")
    for _ in range(3):
        log.append((await jobs.receive())[0])


@ordered(PROGRAMS, "sleeper", "reader 1")
async def completions_run_before_coroutines_woken_by_mail(log: Log) -> None:
    execution = current()
    jobs = await listen("job")

    async def reader() -> None:
        value, _ = await jobs.receive()
        log.append(f"reader {value}")

    async def sleeper() -> None:
        await time.sleep("1s")
        log.append("sleeper")

    await coroutine.spawn(reader)
    # The signal is queued by an earlier callback of the same wake-up than the sleep's end.
    execution.host.call_later(1, lambda: signal(execution, "job", 1))
    await coroutine.spawn(sleeper)
    await time.sleep("2s")


@ordered(PROGRAMS, ("a", 1), ("b", 1), ("a", 2))
async def one_select_over_two_topics_sees_arrival_order(log: Log) -> None:
    a, b = await listen("a"), await listen("b")
    execution = current()

    def arrive() -> None:
        signal(execution, "a", 1)
        signal(execution, "b", 1)
        signal(execution, "a", 2)

    execution.host.call_later(1, arrive)
    for _ in range(3):
        result = await channel.select(array(b.case_receive(), a.case_receive()))
        log.append(("a" if result["channel"] is a else "b", result["value"]))


@ordered(PROGRAMS, 1, 2, 3)
async def mail_to_itself_is_delivered(log: Log) -> None:
    jobs = await listen("job")
    for number in (1, 2, 3):
        signal(current(), "job", number)
    for _ in range(3):
        log.append((await jobs.receive())[0])


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_order(program: Program) -> None:
    assert events_of(program.body, program.arrange) == program.events


def test_reserved_topics_are_ignored() -> None:
    async def program(execution: Execution) -> str:
        events = await execution.mailbox.events()
        signal(execution, "@pid/events", "forged")
        execution.mailbox.push_event(Table(kind="pid.cancel"))
        return str((await events.receive())[0]["kind"])

    assert run(program) == "pid.cancel"


@pytest.mark.parametrize(
    ("limit", "push"),
    [
        (MAX_SIGNALS, lambda execution: signal(execution, "job", 1)),
        (MAX_EXITS, lambda execution: execution.mailbox.push_exit(Table(kind="pid.exit"))),
    ],
    ids=["signals", "exits"],
)
def test_limits_drop_with_a_warning(limit: int, push: Callable[[Execution], None]) -> None:
    host = AsyncioHost()

    def arrange(execution: Execution) -> None:
        for _ in range(limit + 2):
            push(execution)

    async def program(execution: Execution) -> int:
        source = await execution.mailbox.events()
        if limit == MAX_SIGNALS:
            source = await execution.mailbox.listen("job")
        for _ in range(limit):
            await source.receive()
        push(execution)
        assert (await source.receive())[1]
        return len(host.lines)

    assert run(program, host, arrange) == 2


def test_an_undecodable_payload_is_nil() -> None:
    def fail() -> Any:
        raise ValueError("bad json")

    async def program(execution: Execution) -> Any:
        jobs = await execution.mailbox.listen("job")
        execution.mailbox.deliver("", "job", [Payload(decode=fail, format="json/plain")])
        execution.mailbox.deliver("", "job", [Payload(decode=fail, format="json/plain")])
        raw = await jobs.receive()
        await execution.mailbox.listen("job", True)
        return raw, (await jobs.receive())[0]

    raw, second = run(program)
    assert raw == (None, True)
    assert second is None


def test_message_methods() -> None:
    def decode() -> Any:
        return Table(amount=1)

    wire = Payload(decode=decode, format="json/plain")
    message = Message("{c@w|id}", "topic", [wire])
    assert (message.topic(), message.from_(), message.payload()) == ("topic", "{c@w|id}", wire)
    assert wire.data()[0] is not wire.data()[0]
    assert str(wire) == "payload{format=json/plain}"
    assert Message("", "topic", []).payload() is None
    assert Message("", "topic", [wire, wire]).payload()[2] is wire


def test_unreadable_payload_reports_an_internal_error() -> None:
    def fail() -> Any:
        raise ValueError("bad json")

    value, error = Payload(decode=fail).data()
    assert value is None
    assert error is not None
    assert (error.kind(), error.retryable(), str(error)) == (
        "Internal",
        False,
        "transcode failed: bad json",
    )
