"""Channels: rendezvous and buffered hand-over between Lua coroutines. Reference 6.1 and 6.2.

A channel holds state only; the rules live in the operations parked on it. An operation that can
finish without waking anybody finishes inside the call; every other one suspends its coroutine and
is resolved by the driver when the round is over.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Protocol

from runtime_shims.lua import Userdata
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.modules.errors import INTERNAL, Error
from runtime_shims.scheduler.operations import Collected, Operation, park

if TYPE_CHECKING:
    from runtime_shims.scheduler.thread import Thread

SEND_ON_CLOSED = "send on closed channel"


class Receiver(Protocol):
    """Something parked until a value can be received."""

    def take(self, value: Any) -> None:
        """Wakes the coroutine with a received value."""

    def shut(self) -> None:
        """Wakes the coroutine because the channel was closed."""


class Sender(Protocol):
    """Something parked until its value can be sent."""

    value: Any

    def taken(self) -> None:
        """Wakes the coroutine because its value was taken or stored."""

    def shut(self) -> None:
        """Wakes the coroutine because the channel was closed."""


class Source(Protocol):
    """Where a subscription channel's values come from."""

    def refill(self) -> None:
        """Moves waiting values into the channel's buffer as far as it has room."""


class Channel(Userdata):
    """A Lua channel. Reference 6.1.

    Attributes:
        capacity: Number of values the buffer holds; 0 means rendezvous.
        buffer: Values sent but not yet received, oldest first.
        receivers: Parked receivers and selects, longest waiting first.
        senders: Parked senders and selects, longest waiting first.
        closed: No value can be sent any more.
        source: Refills the buffer after a value was taken: a subscription channel's mail.
    """

    type_name = "channel"

    __slots__ = ("_receiving", "buffer", "capacity", "closed", "receivers", "senders", "source")

    def __init__(self, capacity: int = 0, source: Source | None = None) -> None:
        self.capacity = max(capacity, 0)
        self.buffer: deque[Any] = deque()
        self.receivers: deque[Receiver] = deque()
        self.senders: deque[Sender] = deque()
        self.closed = False
        self.source = source
        self._receiving = Receiving(self)

    async def send(self, value: Any = None) -> Any:
        """Sends a value; suspends unless the buffer has room and nobody waits for it.

        Returns:
            True, or (nil, error) when the channel was closed while this call was parked.

        Raises:
            LuaError: The channel is closed already.
        """
        if self.closed:
            raise runtime_error(SEND_ON_CLOSED)
        if not self.receivers and len(self.buffer) < self.capacity:
            self.buffer.append(value)
            return True
        return await park(Send(self, value))

    async def receive(self) -> tuple[Any, bool]:
        """Receives a value; suspends unless a buffered value can be taken without waking anybody.

        Returns:
            The value and True, or nil and False when the channel is closed and drained.
        """
        if not self.senders:
            if self.buffer:
                value = self.buffer.popleft()
                if self.source is not None:
                    self.source.refill()
                return value, True
            if self.closed:
                return None, False
        outcome: tuple[Any, bool] = await park(self._receiving)
        return outcome

    async def close(self) -> tuple[()]:
        """Closes the channel; suspends only when somebody is parked. Closing twice is a no-op."""
        if self.receivers or self.senders:
            await park(Close(self))
        self.closed = True
        return ()

    def case_send(self, value: Any = None) -> Case:
        """A select case that sends `value`. Reference 6.3."""
        return Case(self, value, True)

    def case_receive(self) -> Case:
        """A select case that receives. Reference 6.3."""
        return Case(self, None, False)

    def __str__(self) -> str:
        return f"channel: 0x{id(self):012x}"


class Case(Userdata):
    """One case of a select: immutable, so that a program may use it again and again."""

    type_name = "channel.case"

    __slots__ = ("channel", "sends", "value")

    def __init__(self, channel: Channel, value: Any, sends: bool) -> None:
        self.channel = channel
        self.value = value
        self.sends = sends


class Send(Collected):
    """A suspended `channel:send`."""

    __slots__ = ("channel", "value")

    def __init__(self, channel: Channel, value: Any) -> None:
        self.channel = channel
        self.value = value

    def resolve(self) -> None:
        channel = self.channel
        if channel.closed:
            self.shut()
        elif channel.receivers:
            self.wake(True)
            channel.receivers.popleft().take(self.value)
        elif len(channel.buffer) < channel.capacity:
            channel.buffer.append(self.value)
            self.wake(True)
        else:
            channel.senders.append(self)

    def taken(self) -> None:
        self.thread.runnable.append((self.thread, True))

    def shut(self) -> None:
        self.wake(closed_result())


class Receiving(Operation):
    """What a suspending `channel:receive` yields: the same object for every call on a channel."""

    __slots__ = ("channel",)

    def __init__(self, channel: Channel) -> None:
        self.channel = channel

    def enter(self, thread: Thread) -> None:
        receive = thread.receive
        if receive is None:
            receive = thread.receive = Receive(thread)
        receive.channel = self.channel
        thread.collected.append(receive)


class Receive(Collected):
    """A suspended `channel:receive`; a thread has one at most, so it is used again."""

    __slots__ = ("channel",)

    channel: Channel

    def __init__(self, thread: Thread) -> None:
        self.thread = thread

    def resolve(self) -> None:
        channel = self.channel
        if channel.buffer or channel.senders:
            take_from(channel, self)
        elif channel.closed:
            self.shut()
        else:
            channel.receivers.append(self)

    def take(self, value: Any) -> None:
        self.thread.runnable.append((self.thread, (value, True)))

    def shut(self) -> None:
        self.wake((None, False))


class Close(Collected):
    """A suspended `channel:close`: senders wake first, then receivers, then the closer."""

    __slots__ = ("channel",)

    def __init__(self, channel: Channel) -> None:
        self.channel = channel

    def resolve(self) -> None:
        close_now(self.channel)
        self.wake(None)


def take_from(channel: Channel, receiver: Receiver) -> None:
    """Receives from a channel that has a value: wakes the receiver, then the sender it relieves.

    Args:
        channel: A channel with a buffered value or a parked sender.
        receiver: Whoever gets the value.
    """
    if channel.buffer:
        receiver.take(channel.buffer.popleft())
        if channel.senders:
            sender = channel.senders.popleft()
            channel.buffer.append(sender.value)
            sender.taken()
        elif channel.source is not None:
            channel.source.refill()
    else:
        sender = channel.senders.popleft()
        receiver.take(sender.value)
        sender.taken()


def offer(channel: Channel, value: Any) -> bool:
    """Delivers a value from outside the scheduler without ever blocking. Reference 4.2.

    Returns:
        True when a parked receiver took the value or the buffer had room; False when the channel is
        closed or full, in which case nothing happened.
    """
    if channel.closed:
        return False
    if channel.receivers:
        channel.receivers.popleft().take(value)
    elif len(channel.buffer) < channel.capacity:
        channel.buffer.append(value)
    else:
        return False
    return True


def accepts(channel: Channel) -> bool:
    """Whether `offer` would deliver now."""
    return not channel.closed and (
        bool(channel.receivers) or len(channel.buffer) < channel.capacity
    )


def close_now(channel: Channel) -> None:
    """Closes a channel from synchronous code and queues everybody parked on it. Reference 6.2.

    The caller notifies the scheduler when it is not itself a running Lua coroutine.
    """
    channel.closed = True
    while channel.senders:
        channel.senders.popleft().shut()
    while channel.receivers:
        channel.receivers.popleft().shut()


def closed_result() -> tuple[None, Any]:
    """What a send that was parked when its channel closed returns: nil and an error object."""
    return None, Error(SEND_ON_CLOSED, kind=INTERNAL, retryable=False)
