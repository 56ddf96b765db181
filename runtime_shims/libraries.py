"""Libraries and API modules as Lua tables; each execution has its own, made when it is asked for.

Generated code calls the functions of a library directly. A program that stores a library in a
variable, walks it or adds to it gets a table, and so does one that uses ``_G``.
"""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword
from types import ModuleType
from typing import Any

from runtime_shims.lua import Table, base, math, string, table
from runtime_shims.lua.string import methods
from runtime_shims.modules import channel, console, coroutine, errors, os, payload, process
from runtime_shims.running import current

_LIBRARIES = (channel, coroutine, errors, math, os, payload, process, string, table)


def library_table(library: Any) -> Table:
    """Return a library, API module or namespace as the current execution's table.

    Args:
        library: The Python module or class that implements it.

    Returns:
        The same table for the same library throughout an execution.
    """
    execution = current()
    tables = execution.library_tables
    if library not in tables:
        tables[library] = Table(dict(_members(library)))
        if library is string:
            execution.string_methods = tables[library]
            methods.set(tables[library])
    found: Table = tables[library]
    return found


def global_table() -> Table:
    """Return ``_G``: the execution's global variables, with what Lua and the VM always define."""
    variables = current().globals
    if "_G" not in variables:
        defined: dict[str, Any] = {**base.GLOBALS, "_VERSION": base.VERSION, "print": console.print}
        for library in _LIBRARIES:
            defined[library.__name__.rpartition(".")[2]] = library_table(library)
        for name, value in defined.items():
            variables.setdefault(name, value)
        variables["_G"] = variables
    return variables


def _members(library: Any) -> Iterator[tuple[str, Any]]:
    names = getattr(library, "__all__", None)
    for name in names if names is not None else vars(library):
        if name.startswith("_"):
            continue
        member = getattr(library, name)
        bare = name.removesuffix("_")
        yield bare if iskeyword(bare) else name, _value(member)


def _value(member: Any) -> Any:
    if isinstance(member, (type, ModuleType)):
        return library_table(member)
    return base.first_class(member) if callable(member) else member
