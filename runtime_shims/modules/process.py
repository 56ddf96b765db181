"""The `process` module: identity, messages, events, and starting other programs."""

from __future__ import annotations

from typing import Any, Final

from runtime_shims.codec.export import export
from runtime_shims.codec.limits import CodecError
from runtime_shims.gotime.durations import DurationError, parse_duration
from runtime_shims.lua import Table, Userdata
from runtime_shims.lua.errors.arguments import check_string, type_error
from runtime_shims.message import Payload
from runtime_shims.modules.errors import Error
from runtime_shims.options.given import given_context, given_options
from runtime_shims.options.start import StartRequest
from runtime_shims.pids import is_pid
from runtime_shims.refusals import internal, invalid, not_found
from runtime_shims.running import current
from runtime_shims.scheduler import Channel
from runtime_shims.spawner import Spawner, exec_refusal, perform_exec, perform_spawn

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
    "send",
    "set_options",
    "spawn",
    "spawn_linked",
    "spawn_linked_monitored",
    "spawn_monitored",
    "unlink",
    "unlisten",
    "unmonitor",
    "with_context",
    "with_options",
]


class event:
    """Kinds of process events. Reference 3.14."""

    CANCEL: Final = "pid.cancel"
    EXIT: Final = "pid.exit"
    LINK_DOWN: Final = "pid.link.down"


Answer = tuple[bool | None, Error | None]


def pid() -> tuple[str | None, Error | None]:
    """Return the program's own PID. Reference 3.1."""
    own = current().pid
    return (own, None) if own else (None, internal("no process PID"))


def id() -> tuple[str | None, Error | None]:
    """Return the id of the running entry. Reference 3.1."""
    return current().entry_id, None


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
        try:
            payloads = [Payload(export(value)) for value in args[2:]]
        except CodecError as error:
            return None, invalid(f"failed to convert arguments: {error}")
        execution.mailbox.deliver(execution.pid, topic, payloads)
        return True, None
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
    refusal = exec_refusal(args)
    if refusal is not None:
        return None, refusal
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
    if not args:
        return None, invalid("cancel requires a destination argument")
    destination = check_string(args[0], 1, "process.cancel")
    if not is_pid(destination):
        return None, _unresolved(destination)
    reason = _cancel_reason(args[1] if len(args) > 1 else None)
    answer: Answer = await current().host.cancel(destination, reason)
    return answer


def monitor(*args: Any) -> Answer:
    """Watch another process; a workflow cannot. Reference 3.10."""
    return _refuse("monitor", "; children started with process.spawn are monitored automatically")


def unmonitor(*args: Any) -> Answer:
    """Stop watching a process; a workflow cannot. Reference 3.10."""
    return _refuse("unmonitor")


def link(*args: Any) -> Answer:
    """Link to another process; a workflow cannot. Reference 3.10."""
    return _refuse("link", "; Temporal has no bidirectional links")


def unlink(*args: Any) -> Answer:
    """Unlink from a process; a workflow cannot. Reference 3.10."""
    return _refuse("unlink")


def set_options(options: Any = None) -> tuple[bool, Error | None]:
    """Set the process's own options, of which `trap_links` is the only one. Reference 3.13."""
    if not isinstance(options, Table):
        return False, invalid("options parameter must be a table")
    for name, value in options.items():
        if value is None:
            continue
        if name != "trap_links":
            return False, invalid(f"option {name} is not supported")
        if not isinstance(value, bool):
            return False, invalid("option trap_links must be a boolean")
        current().trap_links = value
    return True, None


def get_options() -> Table:
    """Return the process's own options. Reference 3.13."""
    return Table(trap_links=current().trap_links)


def _unresolved(destination: str) -> Error:
    """Return the error of a destination that names nothing. Reference 3.2."""
    return not_found(f"could not resolve '{destination}' as PID or registered name")


def _refuse(name: str, hint: str = "") -> Answer:
    """Return the error of an operation this program's surroundings do not have."""
    where = "workflow" if current().host.is_workflow else "host"
    return None, internal(f"process.{name} not supported in {where} context{hint}")


def _cancel_reason(argument: Any) -> str:
    """Return the reason text of a cancel request; a duration becomes a deadline."""
    if argument is None:
        return ""
    if isinstance(argument, int | float) and not isinstance(argument, bool):
        return f"deadline={argument}ms"
    text = str(argument) if isinstance(argument, Userdata) else check_string(argument, 2, "cancel")
    try:
        parse_duration(text)
    except DurationError:
        return text
    return f"deadline={text}"
