"""Error objects as the `{"errors": [...]}` detail of a failure, and back. The only such place."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import LuaError, Table, array, lua_traceback
from runtime_shims.modules.errors import INTERNAL, Error


def error_of(raised: LuaError) -> Error:
    """Return the error object a raised Lua value stands for. Reference 6.5 and 8.5.

    An error object stands for itself. Any other value was raised by `error(v)` or by the language:
    kind `Internal`, retryable unset, the Lua positions as its stack; a table is kept as details.
    """
    value = raised.value
    if isinstance(value, Error):
        return value
    details = value if isinstance(value, Table) else None
    frames = tuple(lua_traceback(raised))
    return Error(str(raised), kind=INTERNAL, details=details, frames=frames)


def to_chain(error: Error) -> Table:
    """Return the chain of an error, outermost first. Reference 8.5."""
    links = []
    link: Error | None = error
    while link is not None:
        links.append(_to_link(link))
        link = link.cause
    return Table(errors=array(*links))


def from_chain(chain: Any) -> Error | None:
    """Rebuild an error from a failure detail, or return None when it is not a chain.

    Reference 8.6: kind, retryability, message and details are the chain's.
    """
    links = chain.get("errors") if isinstance(chain, dict) else None
    if not isinstance(links, dict):
        return None
    error: Error | None = None
    for index in range(len(links), 0, -1):
        link = links.get(index)
        if isinstance(link, dict) and isinstance(link.get("msg"), str):
            error = _from_link(link, error)
    return error


def _to_link(error: Error) -> Table:
    """Return one link; every field except `msg` is left out when empty."""
    return Table(
        msg=str(error),
        kind=error.kind() or None,
        retry=error.retryable(),
        details=error.details() or None,
        stack=array(*error.frames) if error.frames else None,
    )


def _from_link(link: dict[Any, Any], cause: Error | None) -> Error:
    """Rebuild one error of a chain; fields of another type count as empty."""
    kind, retry, details = link.get("kind"), link.get("retry"), link.get("details")
    stack = link.get("stack")
    frames = stack.values() if isinstance(stack, dict) else ()
    return Error(
        link["msg"],
        kind=kind if isinstance(kind, str) else "",
        retryable=retry if isinstance(retry, bool) else None,
        details=details if isinstance(details, Table) else None,
        cause=cause,
        frames=tuple(frame for frame in frames if isinstance(frame, str)),
    )
