"""The `funcs` module: calls of function entries, which are activities inside a workflow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from runtime_shims.future import Future
from runtime_shims.lua import Userdata
from runtime_shims.lua.errors.arguments import type_error
from runtime_shims.modules.errors import Error
from runtime_shims.options.given import added_context, given_options
from runtime_shims.refusals import invalid
from runtime_shims.running import current

__all__ = [
    "async_",
    "call",
    "new",
]

_NONE: Mapping[str, Any] = {}


async def call(function_id: Any = None, *args: Any) -> tuple[Any, Error | None]:
    """Call a function entry and wait for its value. Reference 8.1.

    Returns:
        The value and nil, or nil and an error object.

    Raises:
        LuaError: The id is not a string.
    """
    return await _call(function_id, args, _NONE, _NONE)


def async_(function_id: Any = None, *args: Any) -> tuple[Future | None, Error | None]:
    """`funcs.async`: start a function entry without waiting. Reference 8.1 and 8.4.

    Returns:
        The future and nil, or nil and an error object.

    Raises:
        LuaError: The id is not a string.
    """
    return _start(function_id, args, _NONE, _NONE)


def new() -> Executor:
    """Return an executor without options of its own. Reference 8.2."""
    return Executor(_NONE, _NONE)


class Executor(Userdata):
    """Calls with options and context; every method returns a new executor. Reference 8.2."""

    type_name = "funcs.Executor"

    __slots__ = ("_context", "_options")

    def __init__(self, options: Mapping[str, Any], context: Mapping[str, Any]) -> None:
        self._options = options
        self._context = context

    def with_context(self, values: Any = None) -> Executor:
        """Return an executor with these context values laid over the present ones."""
        added = added_context(values, "funcs.with_context")
        return Executor(self._options, {**self._context, **added})

    def with_options(self, options: Any = None) -> Executor:
        """Return an executor with these options instead of the present ones."""
        return Executor(given_options(options, "funcs.with_options"), self._context)

    def with_actor(self, actor: Any = None) -> NoReturn:
        """Refuse any value: no module of this library makes actors.

        The security identity a program was started with is passed on unchanged. Reference 13.

        Raises:
            LuaError: Always.
        """
        raise type_error(1, "funcs.with_actor", "security.Actor", actor)

    def with_scope(self, scope: Any = None) -> NoReturn:
        """Refuse any value, as `with_actor` does.

        Raises:
            LuaError: Always.
        """
        raise type_error(1, "funcs.with_scope", "security.Scope", scope)

    async def call(self, function_id: Any = None, *args: Any) -> tuple[Any, Error | None]:
        """Call a function entry with the executor's options and context."""
        return await _call(function_id, args, self._options, self._context)

    def async_(self, function_id: Any = None, *args: Any) -> tuple[Future | None, Error | None]:
        """`executor:async`: start a function entry without waiting."""
        return _start(function_id, args, self._options, self._context)


async def _call(
    function_id: Any, args: tuple[Any, ...], options: Mapping[str, Any], context: Mapping[str, Any]
) -> tuple[Any, Error | None]:
    """Check the id and call through the host."""
    refusal = _refusal(function_id, "funcs.call")
    if refusal is not None:
        return None, refusal
    value: tuple[Any, Error | None] = await current().host.call(
        function_id, args, _effective(function_id, options), context
    )
    return value


def _start(
    function_id: Any, args: tuple[Any, ...], options: Mapping[str, Any], context: Mapping[str, Any]
) -> tuple[Future | None, Error | None]:
    """Check the id and start through the host."""
    refusal = _refusal(function_id, "funcs.async")
    if refusal is not None:
        return None, refusal
    started: tuple[Future | None, Error | None] = current().host.start_call(
        function_id, args, _effective(function_id, options), context
    )
    return started


def _refusal(function_id: Any, function: str) -> Error | None:
    """Say what is wrong with a function id, None when nothing is. Reference 8.1."""
    if not isinstance(function_id, str):
        raise type_error(1, function, "string", function_id)
    if not function_id:
        return invalid("function ID required")
    namespace, colon, name = function_id.partition(":")
    if not colon or not namespace:
        return invalid("namespace required in function ID")
    return None if name else invalid("name required in function ID")


def _effective(function_id: str, options: Mapping[str, Any]) -> Mapping[str, Any]:
    """Lay the call's options over those of the entry. Reference 8.2."""
    project = current().project
    entry = project.entry(function_id) if project is not None else None
    return {**entry.options, **options} if entry is not None and entry.options else options
