"""The `process` module: identity, messages, events, and starting other programs."""

from __future__ import annotations

from typing import Any, Final

from runtime_shims.cancelreason import cancel_reason
from runtime_shims.lua import LuaError, Table, tostring
from runtime_shims.lua.errors.arguments import check_string, type_error
from runtime_shims.modules.errors import Error
from runtime_shims.options.given import given_context, given_options
from runtime_shims.options.start import StartRequest
from runtime_shims.pids import is_pid
from runtime_shims.refusals import internal, invalid, not_found
from runtime_shims.running import current
from runtime_shims.scheduler import Channel
from runtime_shims.selfmail import send_to_self
from runtime_shims.spawner import Spawner, is_entry_id, perform_exec, perform_spawn

__all__ = [
    "cancel",
    "event",
    "events",
    "exec",
    "get_options",
    "id",
    "inbox",
    "link",
    "listen",
    "monitor",
    "pid",
    "registry",
    "send",
    "set_options",
    "spawn",
    "spawn_linked",
    "spawn_linked_monitored",
    "spawn_monitored",
    "terminate",
    "unlink",
    "unlisten",
    "unmonitor",
    "upgrade",
    "with_context",
    "with_options",
]


Answer = tuple[bool | None, Error | None]


class event:
    """Kinds of process events. Reference 3.14."""

    CANCEL: Final = "pid.cancel"
    EXIT: Final = "pid.exit"
    LINK_DOWN: Final = "pid.link.down"


class registry:
    """Names of processes on one node, which no workflow may depend on. Reference 3.14."""

    LOCAL: Final = 0
    EVENTUAL: Final = 1
    CONSISTENT: Final = 2
    STRONG: Final = 3

    @staticmethod
    def register(*args: Any) -> Answer:
        """Give a process a name; a workflow cannot."""
        check_string(args[0] if args else None, 1, "process.registry.register")
        return _refuse("registry.register")

    @staticmethod
    def lookup(*args: Any) -> tuple[str | None, Error | None]:
        """Return the PID of a name; a workflow cannot."""
        check_string(args[0] if args else None, 1, "process.registry.lookup")
        return None, _unsupported("registry.lookup")

    @staticmethod
    def unregister(*args: Any) -> bool:
        """Take a name back; in a workflow there is none."""
        check_string(args[0] if args else None, 1, "process.registry.unregister")
        return False


def pid() -> tuple[str | None, Error | None]:
    """Return the program's own PID. Reference 3.1."""
    try:
        own = current().pid
    except LuaError as error:
        return None, internal(str(error))
    return (own, None) if own else (None, internal("no process PID"))


def id() -> tuple[str | None, Error | None]:
    """Return the id of the running entry. Reference 3.1."""
    try:
        return current().entry_id, None
    except LuaError as error:
        return None, internal(str(error))


async def send(*args: Any) -> Answer:
    """Send a message: `send(destination, topic, ...)`. Reference 3.2."""
    if len(args) < 2:
        return None, invalid("send requires at least destination and topic arguments")
    destination = check_string(args[0], 1, "process.send")
    topic = check_string(args[1], 2, "process.send")
    if topic.startswith("@"):
        return None, invalid("cannot send to @ topics")
    execution = current()
    if destination and destination == execution.pid:
        return send_to_self(execution, topic, args[2:]) if topic else (True, None)
    if not is_pid(destination):
        return None, _unresolved(destination)
    answer: Answer = await execution.host.send(destination, topic, args[2:])
    return answer


async def inbox() -> Channel:
    """Return the channel of messages without a subscription of their own. Reference 3.3."""
    return await current().mailbox.inbox()


async def events() -> Channel:
    """Return the channel of process events. Reference 3.3."""
    return await current().mailbox.events()


async def listen(topic: Any = None, options: Any = None) -> tuple[Channel | None, Error | None]:
    """Return the channel of a topic; `{message = true}` delivers Messages. Reference 3.4."""
    if not isinstance(topic, str):
        raise type_error(1, "process.listen", "string", topic)
    if not topic:
        return None, invalid("topic cannot be empty")
    if topic.startswith("@"):
        return None, invalid("cannot listen to @ topics")
    messages = isinstance(options, Table) and dict.get(options, "message") is True
    return await current().mailbox.listen(topic, messages), None


async def unlisten(channel: Any = None) -> tuple[bool, Error | None]:
    """End a subscription and close its channel. Reference 3.4."""
    if not isinstance(channel, Channel):
        raise type_error(1, "process.unlisten", "channel", channel)
    if await current().mailbox.unlisten(channel):
        return True, None
    return False, not_found("channel not found")


async def spawn(*args: Any) -> tuple[str | None, Error | None]:
    """Start an entry on a host: `spawn(id, host, ...)`. Reference 3.6."""
    return await perform_spawn("spawn", args, StartRequest(entry_id=""))


async def spawn_monitored(*args: Any) -> tuple[str | None, Error | None]:
    """`spawn`, and receive its EXIT event. Reference 3.6."""
    return await perform_spawn("spawn_monitored", args, StartRequest(entry_id="", monitored=True))


async def spawn_linked(*args: Any) -> tuple[str | None, Error | None]:
    """`spawn`, and be linked to it. Reference 3.6."""
    return await perform_spawn("spawn_linked", args, StartRequest(entry_id="", linked=True))


async def spawn_linked_monitored(*args: Any) -> tuple[str | None, Error | None]:
    """`spawn`, be linked to it and receive its EXIT event. Reference 3.6."""
    request = StartRequest(entry_id="", linked=True, monitored=True)
    return await perform_spawn("spawn_linked_monitored", args, request)


async def exec(*args: Any) -> tuple[Any, Error | None]:
    """Start an entry on a host and wait for its value: `exec(id, host, ...)`. Reference 3.9."""
    return await perform_exec(args, StartRequest(entry_id=""))


def with_context(values: Any = None) -> Spawner:
    """Return a spawner that adds context values. Reference 3.7."""
    return Spawner(StartRequest(entry_id="", context=given_context(values, "process.with_context")))


def with_options(options: Any = None) -> Spawner:
    """Return a spawner with options. Reference 3.7."""
    return Spawner(
        StartRequest(entry_id="", options=given_options(options, "process.with_options"))
    )


async def cancel(*args: Any) -> Answer:
    """Request cancellation: `cancel(pid, deadline or reason)`. Reference 3.12."""
    destination, refusal = _destination("cancel", args)
    if refusal is not None:
        return None, refusal
    reason = cancel_reason(args[1] if len(args) > 1 else None)
    answer: Answer = await current().host.cancel(destination, reason)
    return answer


async def terminate(*args: Any) -> Answer:
    """End another program without letting it run on: `terminate(pid)`. Reference 3.11."""
    destination, refusal = _destination("terminate", args)
    if refusal is not None:
        return None, refusal
    answer: Answer = await current().host.terminate(destination)
    return answer


def upgrade(*args: Any) -> tuple[None, Error]:
    """Go on as a new run: `upgrade(id, ...)`; returns only when it cannot. Reference 9.6."""
    entry_id = None
    if args and args[0] is not None:
        entry_id = check_string(args[0], 1, "process.upgrade")
        if not is_entry_id(entry_id):
            return None, invalid("invalid process ID format (namespace:name required)")
    refused: tuple[None, Error] = current().host.upgrade(entry_id, args[1:])
    return refused


def monitor(*args: Any) -> Answer:
    """Watch another process; a workflow cannot. Reference 3.10."""
    hint = ": children started with process.spawn are monitored automatically"
    return _refuse_watch("monitor", args, hint)


def unmonitor(*args: Any) -> Answer:
    """Stop watching a process; a workflow cannot. Reference 3.10."""
    return _refuse_watch("unmonitor", args)


def link(*args: Any) -> Answer:
    """Link to another process; a workflow cannot. Reference 3.10."""
    return _refuse_watch("link", args, ": Temporal has no bidirectional links")


def unlink(*args: Any) -> Answer:
    """Unlink from a process; a workflow cannot. Reference 3.10."""
    return _refuse_watch("unlink", args)


def set_options(options: Any = None) -> tuple[bool, Error | None]:
    """Set the process's own options; all of them or, with an error, none. Reference 3.13.

    `upgradable`, which other documents mention, is accepted and means nothing.
    """
    if not isinstance(options, Table):
        return False, invalid("options parameter must be a table")
    given = {name: value for name, value in options.items() if value is not None}
    for name, value in given.items():
        if name not in ("trap_links", "upgradable"):
            return False, invalid(f"option {tostring(name)} is not supported")
        if not isinstance(value, bool):
            return False, invalid(f"option {name} must be a boolean")
    if "trap_links" in given:
        current().trap_links = given["trap_links"]
    return True, None


def get_options() -> Table:
    """Return the process's own options. Reference 3.13."""
    return Table(trap_links=current().trap_links)


def _unresolved(destination: str) -> Error:
    """Return the error of a destination that names nothing. Reference 3.2."""
    return not_found(f"could not resolve '{destination}' as PID or registered name")


def _destination(function: str, args: tuple[Any, ...]) -> tuple[str, Error | None]:
    """Return the PID a function is given and why it cannot be used. Reference 3.10 to 3.12."""
    if not args:
        return "", invalid(f"{function} requires a destination argument")
    destination = check_string(args[0], 1, f"process.{function}")
    return destination, None if is_pid(destination) else _unresolved(destination)


def _refuse_watch(function: str, args: tuple[Any, ...], hint: str = "") -> Answer:
    """Return the error of watching a process, whichever it is."""
    if not args:
        return None, invalid(f"{function} requires a destination argument")
    check_string(args[0], 1, f"process.{function}")
    return _refuse(function, hint)


def _refuse(function: str, hint: str = "") -> Answer:
    """Refuse an operation this program's surroundings do not have."""
    return None, _unsupported(function, hint)


def _unsupported(function: str, hint: str = "") -> Error:
    """Return the error of an operation this program's surroundings do not have."""
    where = "workflow" if current().host.is_workflow else "host"
    return internal(f"process.{function} not supported in {where} context{hint}")
