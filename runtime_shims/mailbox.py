"""The mailbox of one execution: queued mail in arrival order, routed to channels. Reference 4.2.

A *route* is the queue in front of one channel. Order is kept within a route; between routes a later
message overtakes an earlier one whose channel cannot take it yet. Mail nobody subscribes to waits.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from operator import attrgetter
from typing import Any, NamedTuple

from runtime_shims.lua import Table
from runtime_shims.message import Message, Payload, raw_value
from runtime_shims.scheduler import Channel, Scheduler, at_rest, close_now, offer
from runtime_shims.scheduler.channel import accepts

MAX_SIGNALS = 10_000
MAX_EXITS = 1_000
LISTEN_CAPACITY = 1

EVENTS = "@pid/events"
INBOX = "@pid/inbox"


class Mail(NamedTuple):
    """One queued item; `number` is its arrival number and unique."""

    number: int
    topic: str
    item: Any


class Route:
    """A subscription: the channel, how mail becomes a channel value, and the mail that waits."""

    __slots__ = ("channel", "mail", "messages", "topic")

    def __init__(self, topic: str, capacity: int, messages: bool) -> None:
        self.topic = topic
        self.messages = messages
        self.mail: deque[Mail] = deque()
        self.channel = Channel(capacity, source=self if capacity else None)

    def refill(self) -> None:
        """Moves waiting mail into the buffer as far as it has room."""
        while self.mail and accepts(self.channel):
            self.deliver()

    def deliver(self) -> None:
        """Hands the oldest mail to the channel, which accepts it."""
        item = self.mail.popleft().item
        if isinstance(item, Message) and not self.messages:
            item = raw_value(item)
        offer(self.channel, item)


class Mailbox:
    """Receives everything that reaches a program from outside and hands it to channels.

    Args:
        scheduler: Woken when mail arrives; asks back through its `flush` hook.
        warn: Told when a limit drops mail.
    """

    def __init__(self, scheduler: Scheduler, warn: Callable[[str], None]) -> None:
        self._scheduler = scheduler
        self._warn = warn
        self._routes: dict[str, Route] = {}
        self._unclaimed: list[Mail] = []
        self._posted: deque[tuple[int, Callable[[], None]]] = deque()
        self._exits: list[Table] = []
        self._updates: list[Message] = []
        self._arrivals = 0
        self._unseen = 0
        self._sources = 0
        scheduler.flush = self.flush
        scheduler.expects_input = self.expects_input

    # What the world does.

    def deliver(self, sender: str, topic: str, payloads: Sequence[Payload]) -> None:
        """Queues a message from a signal or another process.

        Topics starting with `@` are reserved and ignored. Beyond 10 000 messages that no flush has
        seen, a message is dropped with a warning.

        Args:
            sender: PID of the sender, empty when unknown.
            topic: The topic.
            payloads: One per value.
        """
        if topic.startswith("@"):
            return
        if self._unseen >= MAX_SIGNALS:
            self._warn(f"mailbox is full, message on topic {topic!r} dropped")
            return
        self._unseen += 1
        self._store(topic, Message(sender, topic, payloads))

    def deliver_own(self, own: str, topic: str, payloads: Sequence[Payload]) -> None:
        """Queues a message of the program to itself, which no limit drops.

        Args:
            own: PID of the program.
            topic: The topic; the caller has checked it.
            payloads: One per value.
        """
        self._store(topic, Message(own, topic, payloads))

    def push_event(self, event: Table) -> None:
        """Queues an event in arrival order: CANCEL, or LINK_DOWN of a host process. Reference 5."""
        self._store(EVENTS, event)

    def push_exit(self, event: Table) -> None:
        """Queues a child's EXIT event behind everything else this wake-up brings. Reference 4.4.

        Beyond 1 000 exits that no flush has seen, an event is dropped with a warning.
        """
        if len(self._exits) >= MAX_EXITS:
            self._warn("too many child exits at once, event dropped")
            return
        self._exits.append(event)
        self._scheduler.notify()

    def push_update(self, message: Message) -> None:
        """Queues an update request behind everything else this wake-up brings. Reference 4.4."""
        self._updates.append(message)
        self._scheduler.notify()

    def post(self, action: Callable[[], None]) -> None:
        """Runs `action` at the next flush, in arrival order among the mail.

        Timer fires and future results use it; the action may `offer` to and close channels.
        """
        self._arrivals += 1
        self._posted.append((self._arrivals, action))
        self._scheduler.notify()

    def open_source(self) -> None:
        """Notes that something will `post` later, which is not a deadlock. Reference 6.5."""
        self._sources += 1

    def close_source(self) -> None:
        """Takes back one `open_source`."""
        self._sources -= 1

    def expects_input(self) -> bool:
        """Whether a subscription or an open source could still bring something."""
        return bool(self._routes or self._sources)

    # What the program does.

    async def listen(self, topic: str, message_mode: bool = False) -> Channel:
        """Subscribes to a topic. A scheduling point; queued mail flows before it returns.

        Args:
            topic: A valid topic; the caller has checked it. Reference 3.4.
            message_mode: Deliver Message objects from now on; sticky.

        Returns:
            The channel of the topic, the same one on every call.
        """
        return await self._subscribe(topic, LISTEN_CAPACITY, message_mode)

    async def inbox(self) -> Channel:
        """Subscribes to messages without a subscription of their own. Reference 3.3."""
        return await self._subscribe(INBOX, 0, True)

    async def events(self) -> Channel:
        """Subscribes to process events. Reference 3.3."""
        return await self._subscribe(EVENTS, 0, True)

    async def unlisten(self, channel: Channel) -> bool:
        """Ends a subscription and closes its channel; False when there is none. Reference 3.4."""

        def perform() -> bool:
            for route in self._routes.values():
                if route.channel is channel:
                    self._remove(route)
                    return True
            return False

        done: bool = await at_rest(perform)
        return done

    # What the scheduler does.

    def flush(self) -> None:
        """Delivers, in arrival order, everything that can be delivered now. Reference 4.2."""
        self._unseen = 0
        if self._exits:
            exits, self._exits = self._exits, []
            for event in exits:
                self._store(EVENTS, event)
        if self._updates:
            updates, self._updates = self._updates, []
            for message in updates:
                self._store(message.subject, message)
        heads = [
            (route.mail[0].number, route)
            for route in self._routes.values()
            if route.mail and accepts(route.channel)
        ]
        if heads or self._posted:
            self._deliver_in_order(heads)

    def _deliver_in_order(self, heads: list[tuple[int, Route]]) -> None:
        """Merges the routes by arrival number; one that cannot deliver drops out for this flush."""
        heapify(heads)
        while heads or self._posted:
            if self._posted and not (heads and heads[0][0] < self._posted[0][0]):
                self._posted.popleft()[1]()
                continue
            _, route = heappop(heads)
            if accepts(route.channel):
                route.deliver()
                if route.mail:
                    heappush(heads, (route.mail[0].number, route))

    async def _subscribe(self, topic: str, capacity: int, messages: bool) -> Channel:
        def perform() -> Channel:
            route = self._routes.get(topic)
            if route is None:
                route = self._routes[topic] = Route(topic, capacity, messages)
                self._reroute()
            route.messages = route.messages or messages
            self.flush()
            return route.channel

        channel: Channel = await at_rest(perform)
        return channel

    def _store(self, topic: str, item: Any) -> None:
        self._arrivals += 1
        route = self._route_of(topic)
        waiting = self._unclaimed if route is None else route.mail
        waiting.append(Mail(self._arrivals, topic, item))
        self._scheduler.notify()

    def _route_of(self, topic: str) -> Route | None:
        route = self._routes.get(topic)
        if route is None and not topic.startswith("@"):
            route = self._routes.get(INBOX)
        return route

    def _reroute(self, extra: Iterable[Mail] = ()) -> None:
        """Routes mail that a changed subscription may claim or has to give up, in arrival order."""
        pool = [*self._unclaimed, *extra]
        self._unclaimed = []
        inbox = self._routes.get(INBOX)
        if inbox is not None:
            pool += inbox.mail
            inbox.mail.clear()
        pool.sort(key=attrgetter("number"))
        for mail in pool:
            route = self._route_of(mail.topic)
            (self._unclaimed if route is None else route.mail).append(mail)

    def _remove(self, route: Route) -> None:
        """Closes a route's channel and gives its waiting mail to the inbox or back to the pool."""
        del self._routes[route.topic]
        close_now(route.channel)
        self._reroute(route.mail)
        self.flush()
