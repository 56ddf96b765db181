"""Timers and tickers: host timers that reach a channel through the mailbox. Reference 7.2."""

from __future__ import annotations

from typing import Any

from runtime_shims.execution import Execution, current
from runtime_shims.gotime.durations import SECOND, DurationError
from runtime_shims.gotime.instant import Instant
from runtime_shims.gotime.userdata import Time, local_zone, to_nanoseconds
from runtime_shims.gotime.zones import UTC
from runtime_shims.host import TimerHandle
from runtime_shims.lua import Userdata
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.scheduler import Channel, close_now, offer

TICKER_CAPACITY = 16


def present() -> Time:
    """Now: workflow time in UTC, or wall clock time in the local zone. Reference 7.2."""
    host = current().host
    return Time(Instant(host.now_ns(), UTC if host.is_workflow else local_zone()))


class _Alarm(Userdata):
    """What a timer and a ticker share: a channel, and at most one pending host timer."""

    __slots__ = ("execution", "handle", "output")

    def __init__(self, capacity: int) -> None:
        self.execution: Execution = current()
        self.output = Channel(capacity)
        self.handle: TimerHandle | None = None

    def response(self) -> Channel:
        """The channel that delivers the times of the fires."""
        return self.output

    def channel(self) -> Channel:
        """The same as `response`."""
        return self.output


class Timer(_Alarm):
    """Fires once; may be stopped and set again. Made by `time.timer` and `time.after`."""

    type_name = "time.Timer"

    __slots__ = ()

    def __init__(self, ns: int) -> None:
        super().__init__(1)
        _arm_timer(self, ns)

    def stop(self) -> bool:
        """Closes the channel of a pending timer; tells whether it was pending."""
        if not _disarm(self):
            return False
        close_now(self.output)
        return True

    def reset(self, duration: Any = None) -> bool:
        """Sets the timer again from now on; tells whether it was pending.

        A fire that nobody has received yet is taken back, so that whoever receives next gets the
        new one. A stopped timer stays stopped, its channel being closed.

        Raises:
            LuaError: The duration is malformed or not positive.
        """
        try:
            ns = to_nanoseconds(duration)
        except DurationError as failure:
            raise runtime_error(str(failure)) from None
        if ns <= 0:
            raise runtime_error("timer:reset: duration must be > 0")
        was_pending = _disarm(self)
        if not self.output.closed:
            self.output.buffer.clear()
            _arm_timer(self, ns)
        return was_pending


class Ticker(_Alarm):
    """Fires at intervals until it is stopped; a tick that finds its channel full is dropped."""

    type_name = "time.Ticker"

    __slots__ = ("interval",)

    def __init__(self, ns: int) -> None:
        super().__init__(TICKER_CAPACITY)
        self.interval = ns
        _arm_ticker(self)

    def stop(self) -> bool:
        """Ends the ticking; the channel stays open and silent."""
        _disarm(self)
        return True


def _arm_timer(timer: Timer, ns: int) -> None:
    mailbox = timer.execution.mailbox

    def deliver() -> None:
        if timer.handle is handle:
            _disarm(timer)
            offer(timer.output, present())

    handle = timer.execution.host.call_later(ns / SECOND, lambda: mailbox.post(deliver))
    timer.handle = handle
    mailbox.open_source()


def _arm_ticker(ticker: Ticker) -> None:
    mailbox = ticker.execution.mailbox
    host = ticker.execution.host

    def deliver() -> None:
        if ticker.handle is not None:
            offer(ticker.output, present())

    def fire() -> None:
        ticker.handle = host.call_later(ticker.interval / SECOND, fire)
        mailbox.post(deliver)

    ticker.handle = host.call_later(ticker.interval / SECOND, fire)
    mailbox.open_source()


def _disarm(alarm: _Alarm) -> bool:
    """Cancels the pending host timer; tells whether there was one."""
    handle, alarm.handle = alarm.handle, None
    if handle is None:
        return False
    handle.cancel()
    alarm.execution.mailbox.close_source()
    return True
