"""The `workflow` module: facts, versions, attributes and synchronous children of a workflow."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import Table
from runtime_shims.lua.errors.arguments import check_integer, check_string, check_table
from runtime_shims.modules.errors import Error
from runtime_shims.options.start import StartRequest
from runtime_shims.refusals import invalid
from runtime_shims.running import current

__all__ = [
    "attrs",
    "exec",
    "history_length",
    "history_size",
    "info",
    "version",
]

MAX_VERSIONS = 10_000
"""A replay asks for each version of a range in turn, so a range must not be endless."""


def info() -> tuple[Table | None, None]:
    """Return facts about the running workflow, nil outside one. Reference 9.1."""
    return current().host.info(), None


async def exec(*args: Any) -> tuple[Any, Error | None]:
    """Run a child workflow on the own queue and wait for its value. Reference 9.2."""
    host = current().host
    if not host.is_workflow:
        return None, invalid("workflow.exec outside workflow context not yet supported")
    entry_id = check_string(args[0] if args else None, 1, "workflow.exec")
    if not entry_id:
        return None, invalid("workflow ID required")
    namespace, colon, name = entry_id.partition(":")
    if not (colon and namespace and name):
        return None, invalid("invalid workflow ID format (namespace:name required)")
    outcome: tuple[Any, Error | None] = await host.exec(
        StartRequest(entry_id=entry_id, args=args[1:])
    )
    return outcome


def version(
    change_id: Any = None, lowest: Any = None, highest: Any = None
) -> tuple[int | None, Error | None]:
    """Return the recorded version of a change, the highest outside workflows. Reference 9.3.

    Raises:
        LuaError: The bounds are not integers.
        Exception: The recorded version is out of range; this fails the workflow task, and no Lua
            program can catch it.
    """
    change = check_string(change_id, 1, "workflow.version")
    low = check_integer(lowest, 2, "workflow.version")
    high = check_integer(highest, 3, "workflow.version")
    if not change:
        return None, invalid("change ID required")
    if low > high:
        return None, invalid("min_supported cannot be greater than max_supported")
    if high - low > MAX_VERSIONS:
        return None, invalid(f"more than {MAX_VERSIONS} versions between min and max")
    host = current().host
    return (host.version(change, low, high) if host.is_workflow else high), None


def attrs(attributes: Any = None) -> tuple[bool | None, Error | None]:
    """Upsert search attributes and memo fields. Reference 9.4."""
    host = current().host
    if not host.is_workflow:
        return None, invalid("workflow.attrs only available in workflow context")
    check_table(attributes, 1, "workflow.attrs")
    groups: dict[str, Table] = {}
    for name in ("search", "memo"):
        group = dict.get(attributes, name)
        if group is not None and not isinstance(group, Table):
            return None, invalid(f"{name} must be a table")
        if group and any(value is not None for value in group.values()):
            groups[name] = group
    if not groups:
        return None, invalid("at least one of search or memo required")
    done: tuple[bool | None, Error | None] = host.attrs(groups.get("search"), groups.get("memo"))
    return done


def history_length() -> tuple[int, None]:
    """Return the number of history events of the current task, 0 outside. Reference 9.5."""
    return _fact("history_length"), None


def history_size() -> tuple[int, None]:
    """Return the size of the history in bytes of the current task, 0 outside. Reference 9.5."""
    return _fact("history_size"), None


def _fact(name: str) -> int:
    """Return one number of the workflow's facts."""
    facts = current().host.info()
    return facts[name] if facts is not None else 0
