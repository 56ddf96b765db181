"""Random channel programs are deterministic and lose, double or reorder no value."""

from __future__ import annotations

from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from runtime_shims.execution import Execution
from runtime_shims.lua import LuaError, array
from runtime_shims.modules import channel, coroutine, time
from runtime_shims.scheduler import Channel
from tests.scheduler.asyncio_host import run


class Step(NamedTuple):
    """One operation of one coroutine on one or two channels."""

    operation: str
    first: int
    second: int


CHANNELS = 3
OPERATIONS = (
    "send", "receive", "select", "select_default", "select_send", "select_sends", "close", "yield",
    "sleep", "generate",
)  # fmt: skip

READING = ("receive", "select", "select_default", "select_send")

steps = st.builds(
    Step,
    st.sampled_from(OPERATIONS),
    st.integers(0, CHANNELS - 1),
    st.integers(0, CHANNELS - 1),
)
programs = st.lists(st.lists(steps, max_size=8), min_size=1, max_size=5)
capacities = st.lists(st.integers(0, 2), min_size=CHANNELS, max_size=CHANNELS)


class Outcome(NamedTuple):
    """What happened: the log, completed sends, receptions, and what still sits in buffers."""

    log: list[Any]
    sent: list[tuple[int, Any]]
    received: list[tuple[int, Any]]
    buffered: list[list[Any]]


def perform(coroutines: list[list[Step]], sizes: list[int]) -> Outcome:
    """Runs the coroutines until nothing moves any more."""
    outcome = Outcome([], [], [], [])

    async def program(_: Execution) -> None:
        channels = [channel.new(size) for size in sizes]

        def body(who: int, todo: list[Step]) -> Any:
            async def run_steps() -> None:
                for place, step in enumerate(todo):
                    value = (who, place)
                    await perform_step(channels, step, value, outcome)
                    outcome.log.append((value, step.operation))

            return run_steps

        for who, todo in enumerate(coroutines):
            await coroutine.spawn(body(who, todo))
        await time.sleep("1h")
        outcome.buffered.extend(list(each.buffer) for each in channels)

    run(program)
    return outcome


async def perform_step(channels: list[Channel], step: Step, value: Any, outcome: Outcome) -> None:
    first, second = channels[step.first], channels[step.second]
    match step.operation:
        case "send":
            await send(first, step.first, value, outcome)
        case "receive":
            received, ok = await first.receive()
            if ok:
                outcome.received.append((step.first, received))
            else:
                assert (received, first.closed) == (None, True)
        case "close":
            await first.close()
        case "yield":
            await coroutine.yield_()
        case "sleep":
            await time.sleep(step.first + 1)
        case "generate":
            await inside_a_generator(first, step.first, value, outcome)
        case "select_send":
            cases = array(first.case_receive(), second.case_send(value))
            note_selection(channels, await channel.select(cases), value, outcome)
        case "select_sends":
            cases = array(first.case_send(value), second.case_send(value))
            note_selection(channels, await channel.select(cases), value, outcome)
        case _:
            cases = array(first.case_receive(), second.case_receive())
            result = await channel.select(cases, step.operation == "select_default")
            note_selection(channels, result, value, outcome)


async def send(to: Channel, index: int, value: Any, outcome: Outcome) -> None:
    """Sends; only a send that says so has sent."""
    was_closed = to.closed
    try:
        result = await to.send(value)
    except LuaError:
        assert was_closed
        return
    assert not was_closed
    if result is True:
        outcome.sent.append((index, value))
    else:
        assert result[0] is None
        assert to.closed


async def inside_a_generator(to: Channel, index: int, value: Any, outcome: Outcome) -> None:
    """The same inside a classic coroutine that yields as well."""

    async def body() -> None:
        await coroutine.yield_("first")
        await send(to, index, value, outcome)

    thread = coroutine.create(body)
    assert await coroutine.resume(thread) == (True, "first")
    assert await coroutine.resume(thread) == (True, None)
    assert coroutine.status(thread) == "dead"


def note_selection(channels: list[Channel], result: Any, value: Any, outcome: Outcome) -> None:
    if isinstance(result, tuple):
        assert result[0] is None
        return
    if result["default"]:
        return
    index = channels.index(result["channel"])
    if not result["ok"]:
        assert channels[index].closed
        return
    own = result["value"] == value
    (outcome.sent if own else outcome.received).append((index, result["value"]))


@settings(max_examples=150, deadline=None)
@given(programs, capacities)
def test_no_value_is_lost_doubled_or_reordered(
    coroutines: list[list[Step]], sizes: list[int]
) -> None:
    outcome = perform(coroutines, sizes)
    assert perform(coroutines, sizes) == outcome

    for index in range(CHANNELS):
        sent = [value for where, value in outcome.sent if where == index]
        received = [value for where, value in outcome.received if where == index]
        assert len(set(received)) == len(received)
        # A completed send was received or is still buffered; nothing comes from nowhere.
        assert sorted(sent) == sorted([*received, *outcome.buffered[index]])
        for who in range(len(coroutines)):
            own = [value for value in received if value[0] == who]
            if _single_reader(coroutines, index):
                assert own == sorted(own)


def _single_reader(coroutines: list[list[Step]], index: int) -> bool:
    """Whether only one coroutine can receive from a channel, so its log shows the order."""
    readers = [
        who
        for who, todo in enumerate(coroutines)
        if any(step.operation in READING and _reads(step, index) for step in todo)
    ]  # fmt: skip
    return len(readers) <= 1


def _reads(step: Step, index: int) -> bool:
    if step.operation in ("receive", "select_send"):
        return step.first == index
    return index in (step.first, step.second)
