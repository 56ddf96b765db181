"""The one place that knows what a global name means in an entry and what ``require`` gives."""

from __future__ import annotations

from typing import NamedTuple

from transpiler.analysis.unit import Member
from transpiler.analysis.values import NIL_VALUE, ModuleRef, Value, module_value, parse_type
from transpiler.api.base import BASE
from transpiler.api.libraries import LIBRARIES
from transpiler.api.model import ApiFunction, ApiModule
from transpiler.api.modules import ALWAYS_GLOBAL, REQUIRABLE
from transpiler.ir import nodes as ir


class Library(NamedTuple):
    """An imported entry, by id."""

    entry: str


Meaning = ApiFunction | ApiModule | Library | None


def find_module(name: str) -> ApiModule | None:
    """Returns the API module with the dotted Lua name, or None."""
    first, *rest = name.split(".")
    module = LIBRARIES.get(first) or REQUIRABLE.get(first)
    for part in rest:
        member = module.members.get(part) if module is not None else None
        module = member if isinstance(member, ApiModule) else None
    return module


def global_meaning(member: Member, name: str) -> Meaning:
    """Resolves a global name of an entry.

    Every declared module and import is also a global under its name or alias. Reference 1.2.

    Args:
        member: The entry whose code reads the name.
        name: The global name.

    Returns:
        The API function, module or library, or None for a name nothing defines.
    """
    if name in member.imports:
        return Library(member.imports[name])
    if name in BASE:
        return BASE[name]
    if name in LIBRARIES:
        return LIBRARIES[name]
    if name in ALWAYS_GLOBAL or name in member.modules:
        return REQUIRABLE.get(name)
    return None


def required(member: Member, name: str) -> Meaning:
    """Resolves ``require(name)``; declared modules and imports only. Reference 1.2."""
    if name in member.imports:
        return Library(member.imports[name])
    if name in LIBRARIES:
        return LIBRARIES[name]
    if name in ALWAYS_GLOBAL or name in member.modules:
        return REQUIRABLE.get(name)
    return None


def require_name(expr: ir.Expr) -> str | None:
    """Returns the module name when ``expr`` is ``require("name")``."""
    if (
        isinstance(expr, ir.Call)
        and isinstance(expr.func, ir.Global)
        and expr.func.name == "require"
        and len(expr.args) == 1
        and isinstance(expr.args[0], ir.Const)
        and isinstance(expr.args[0].value, str)
    ):
        return expr.args[0].value
    return None


def module_member(module: ModuleRef, name: str) -> Value:
    """Returns what ``module.name`` is; nil where the module has no such member."""
    found = find_module(module.name)
    member = found.members.get(name) if found is not None else None
    if isinstance(member, ApiModule):
        return module_value(member.name)
    if isinstance(member, ApiFunction):
        return function_value(member)
    return NIL_VALUE if member is None else parse_type(member)


def function_value(function: ApiFunction) -> Value:
    """Returns the value of an API function used as a value."""
    return Value(parse_type("fn").bits, frozenset({function}))
