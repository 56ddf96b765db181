"""The `env` module: the variables of an ordinary process, which Lua never changes."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import Table
from runtime_shims.lua.errors.arguments import check_string
from runtime_shims.modules.errors import PERMISSION_DENIED, Error
from runtime_shims.refusals import invalid, not_found
from runtime_shims.running import current

__all__ = [
    "get",
    "get_all",
    "set",
]


def get(name: Any = None) -> tuple[str | None, Error | None]:
    """Return the value of one variable.

    Returns:
        The value and nil, or nil and an error: `NotFound` when the variable is not set.

    Raises:
        LuaError: The name is not a string, or this is workflow code. Reference 11.
    """
    wanted = check_string(name, 1, "env.get")
    if not wanted:
        return None, invalid("empty variable name")
    value = current().host.environment().get(wanted)
    if value is None:
        return None, not_found(f"variable not found: {wanted}")
    return value, None


def get_all() -> tuple[Table, None]:
    """Return a table with a copy of every variable, by name.

    Raises:
        LuaError: This is workflow code. Reference 11.
    """
    return Table(sorted(current().host.environment().items())), None


def set(name: Any = None, value: Any = None) -> tuple[bool, Error]:
    """Refuse: activities of one worker share its environment, so none of them changes it.

    Returns:
        False and an error of kind `PermissionDenied`.

    Raises:
        LuaError: An argument is not a string.
    """
    check_string(name, 1, "env.set")
    check_string(value, 2, "env.set")
    return False, Error("the environment is read-only", kind=PERMISSION_DENIED, retryable=False)
