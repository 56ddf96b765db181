"""`channel.select`: the first ready case in array order wins, else park on all. Reference 6.3."""

from __future__ import annotations

from collections import deque
from typing import Any

from runtime_shims.lua import Table
from runtime_shims.lua.numbers.integers import MIN_INTEGER
from runtime_shims.scheduler.channel import Case, closed_result, take_from
from runtime_shims.scheduler.operations import Collected, Operation, park
from runtime_shims.scheduler.thread import Thread


class Forever(Operation):
    """The suspension of an empty select, which nothing ends."""

    __slots__ = ()

    def enter(self, thread: Thread) -> None:
        self.thread = thread
        thread.scheduler.stuck += 1


class Select(Collected):
    """A suspended select; once it is parked it has one entry in the queue of every case."""

    __slots__ = ("cases", "default", "entries")

    def __init__(self, cases: list[Case], default: bool) -> None:
        self.cases = cases
        self.default = default
        self.entries: list[Entry] = []

    def resolve(self) -> None:
        for case in self.cases:
            if self._perform(case):
                return
        if self.default:
            self.wake(Table(default=True, ok=True))
            return
        for case in self.cases:
            if case.sends:
                self._park(SendEntry(self, case, case.channel.senders))
            else:
                self._park(ReceiveEntry(self, case, case.channel.receivers))

    def finish(self, result: Any, winner: Entry | None = None) -> None:
        """Wakes the coroutine with `result` and withdraws every case but the winner's."""
        for entry in self.entries:
            if entry is not winner:
                entry.queue.remove(entry)
        self.wake(result)

    def _park(self, entry: Entry) -> None:
        self.entries.append(entry)
        entry.queue.append(entry)

    def _perform(self, case: Case) -> bool:
        """Performs a case that is ready; False when it is not."""
        channel = case.channel
        if not case.sends:
            if channel.buffer or channel.senders:
                take_from(channel, ReceiveEntry(self, case, channel.receivers))
                return True
            if channel.closed:
                self.wake(outcome(case, None, False))
            return channel.closed
        if channel.closed:
            return False
        if channel.receivers:
            self.wake(outcome(case, case.value, True))
            channel.receivers.popleft().take(case.value)
            return True
        if len(channel.buffer) < channel.capacity:
            self.wake(outcome(case, case.value, True))
            channel.buffer.append(case.value)
            return True
        return False


class Entry:
    """One case of a parked select in the queue of its channel."""

    __slots__ = ("case", "queue", "select")

    def __init__(self, select: Select, case: Case, queue: deque[Any]) -> None:
        self.select = select
        self.case = case
        self.queue = queue


class ReceiveEntry(Entry):
    """A parked receive case."""

    __slots__ = ()

    def take(self, value: Any) -> None:
        self.select.finish(outcome(self.case, value, True), self)

    def shut(self) -> None:
        self.select.finish(outcome(self.case, None, False), self)


class SendEntry(Entry):
    """A parked send case."""

    __slots__ = ()

    @property
    def value(self) -> Any:
        """The value to send."""
        return self.case.value

    def taken(self) -> None:
        self.select.finish(outcome(self.case, self.case.value, True), self)

    def shut(self) -> None:
        self.select.finish(closed_result(), self)


async def select(cases: list[Case], default: bool) -> Any:
    """Performs the first ready case, the default, or parks on all cases. Reference 6.3.

    Args:
        cases: The cases in order of preference.
        default: Return at once when no case is ready.

    Returns:
        The result table, or (nil, error) when the channel of a parked send case was closed.
    """
    for case in cases:
        channel = case.channel
        if case.sends:
            if channel.closed:
                continue
            if channel.receivers:
                return await park(Select(cases, default))
            if len(channel.buffer) < channel.capacity:
                channel.buffer.append(case.value)
                return outcome(case, case.value, True)
        elif channel.senders:
            return await park(Select(cases, default))
        elif channel.buffer:
            value = channel.buffer.popleft()
            if channel.source is not None:
                channel.source.refill()
            return outcome(case, value, True)
        elif channel.closed:
            return outcome(case, None, False)
    if default:
        return Table(default=True, ok=True)
    return await park(Select(cases, False) if cases else Forever())


def outcome(case: Case, value: Any, ok: bool) -> Table:
    """The result table of a select."""
    return Table(channel=case.channel, value=value, ok=ok)


def collect_cases(listed: Table) -> list[Case]:
    """The cases of a select's table: the array part in order, then those under other keys.

    Values that are no cases are ignored, holes included.
    """
    positional: list[Case] = []
    named: list[Case] = []
    last = MIN_INTEGER
    for key, value in listed.items():
        if value.__class__ is Case:
            if key.__class__ is not int:
                named.append(value)
                continue
            if key < last:
                return _collect_in_order(listed)
            last = key
            positional.append(value)
    return positional + named if named else positional


def _collect_in_order(listed: Table) -> list[Case]:
    """The same for a table whose array part was not written in ascending order."""
    places = [key for key, value in listed.items() if key.__class__ is int and value is not None]
    others = {key: value for key, value in listed.items() if key.__class__ is not int}
    return collect_cases(Table({key: listed[key] for key in sorted(places)} | others))
