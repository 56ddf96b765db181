"""Spawners: start requests built step by step, and the checks every start goes through."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from runtime_shims.lua import LuaError, Userdata
from runtime_shims.lua.errors.arguments import argument_error, check_string, type_error
from runtime_shims.modules.errors import Error
from runtime_shims.options.given import added_context, given_options
from runtime_shims.options.start import StartRequest
from runtime_shims.refusals import invalid
from runtime_shims.running import current
from runtime_shims.wirenames import topic_refusal

Started = tuple[str | None, Error | None]

EXEC_MISSING = "exec requires id and host arguments"


class Spawner(Userdata):
    """Options, context, name and messages of starts; methods return new spawners. Reference 3.7."""

    type_name = "process.Spawner"

    __slots__ = ("_request",)

    def __init__(self, request: StartRequest) -> None:
        self._request = request

    def with_context(self, values: Any = None) -> Spawner:
        """Lay context values over the present ones."""
        added = added_context(values, "process.with_context")
        return self._with(context={**self._request.context, **added})

    def with_options(self, options: Any = None) -> Spawner:
        """Lay options over the present ones."""
        given = given_options(options, "process.with_options")
        return self._with(options={**self._request.options, **given})

    def with_name(self, name: Any = None) -> Spawner:
        """Give the started program a name; the last call wins."""
        text = check_string(name, 1, "process.with_name")
        if not text:
            raise argument_error(1, "process.with_name", "name cannot be empty")
        return self._with(name=text)

    def with_message(self, topic: Any = None, *values: Any) -> Spawner:
        """Add a message that is delivered at the start; one with an empty topic is never sent."""
        text = check_string(topic, 1, "process.with_message")
        if text.startswith("@"):
            raise argument_error(1, "process.with_message", "cannot send to @ topics")
        refusal = topic_refusal(text)
        if refusal is not None:
            raise argument_error(1, "process.with_message", refusal)
        if not text:
            return self
        return self._with(messages=(*self._request.messages, (text, values)))

    def with_actor(self, actor: Any = None) -> Spawner:
        """Refuse: actors come from a module this library does not have, so there is none."""
        raise type_error(1, "process.with_actor", "actor", actor)

    def with_scope(self, scope: Any = None) -> Spawner:
        """Refuse: scopes come from a module this library does not have, so there is none."""
        raise type_error(1, "process.with_scope", "scope", scope)

    async def spawn(self, *args: Any) -> Started:
        """Start an entry on a host: `spawner:spawn(id, host, ...)`."""
        return await self._spawn("spawn", args, False, False)

    async def spawn_monitored(self, *args: Any) -> Started:
        """`spawn`, and receive its EXIT event."""
        return await self._spawn("spawn_monitored", args, True, False)

    async def spawn_linked(self, *args: Any) -> Started:
        """`spawn`, and be linked to it."""
        return await self._spawn("spawn_linked", args, False, True)

    async def spawn_linked_monitored(self, *args: Any) -> Started:
        """`spawn`, be linked to it and receive its EXIT event."""
        return await self._spawn("spawn_linked_monitored", args, True, True)

    async def exec(self, *args: Any) -> tuple[Any, Error | None]:
        """Start an entry on a host and wait for its value; missing arguments raise."""
        if len(args) < 2:
            raise LuaError(EXEC_MISSING)
        return await perform_exec(args, self._request)

    def _with(self, **changes: Any) -> Spawner:
        """Return a spawner whose request differs in these fields."""
        return Spawner(replace(self._request, **changes))

    async def _spawn(
        self, function: str, args: tuple[Any, ...], monitored: bool, linked: bool
    ) -> Started:
        """Start; unlike the module's functions, missing arguments raise."""
        if len(args) < 2:
            raise LuaError(str(_missing(function)))
        request = replace(self._request, monitored=monitored, linked=linked)
        return await perform_spawn(function, args, request)


async def perform_spawn(function: str, args: tuple[Any, ...], request: StartRequest) -> Started:
    """Complete a request with id, host and values, and start it through the host.

    Args:
        function: Name of the Lua function, for messages.
        args: Its arguments: id, host and the values.
        request: Everything else.
    """
    if len(args) < 2:
        return None, _missing(function)
    entry_id = check_string(args[0], 1, f"process.{function}")
    host = check_string(args[1], 2, f"process.{function}")
    request = replace(request, entry_id=entry_id, host=host, args=args[2:])
    started: Started = await current().host.spawn(request)
    return started


async def perform_exec(args: tuple[Any, ...], request: StartRequest) -> tuple[Any, Error | None]:
    """Complete a request with id, host and values, start it and wait for its value.

    Reference 3.9.

    Args:
        args: The arguments of the Lua function: id, host and the values.
        request: Everything else.
    """
    if len(args) < 2:
        return None, invalid(EXEC_MISSING)
    entry_id = check_string(args[0], 1, "process.exec")
    host = check_string(args[1], 2, "process.exec")
    refusal = _exec_refusal(entry_id, host)
    if refusal is not None:
        return None, refusal
    request = replace(request, entry_id=entry_id, host=host, args=args[2:])
    outcome: tuple[Any, Error | None] = await current().host.exec(request)
    return outcome


def _exec_refusal(entry_id: str, host: str) -> Error | None:
    """Say why an entry cannot be run, None when it can. Reference 3.9."""
    if not entry_id:
        return invalid("process ID required")
    if not is_entry_id(entry_id):
        return invalid("invalid process ID format (namespace:name required)")
    return None if host else invalid("host ID required")


def is_entry_id(text: str) -> bool:
    """Whether a text has the form `namespace:name`."""
    namespace, colon, name = text.partition(":")
    return bool(colon and namespace and name)


def _missing(function: str) -> Error:
    """Return the error of a start without id or host. Reference 3.6."""
    return invalid(f"{function} requires at least id and host arguments")
