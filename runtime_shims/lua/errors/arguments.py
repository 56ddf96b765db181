"""Checking the arguments of library functions: "bad argument #1 to 'rep' (string expected, ...)".

Functions are known by their qualified name ("string.rep"); the message shows the name used at the
call site when Lua code called the function directly.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from runtime_shims.lua.errors.call_site import CallSite, call_site
from runtime_shims.lua.errors.describe import named_callee
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.positions import line_table
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.numbers.formatting import format_number
from runtime_shims.lua.numbers.integers import float_to_integer
from runtime_shims.lua.numbers.parsing import parse_number
from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.types import object_type_name, type_name
from runtime_shims.lua.values.userdata import Userdata

_NO_INTEGER = "number has no integer representation"
_METHOD_CALLERS = ("invoke", "invoke_async")
_SEARCH = "matches"
_FOR_ITERATORS = ("iterate", "iterate_async", "pairs")


def argument_error(number: int, function: str, message: str) -> LuaError:
    """Return "bad argument #n to 'f' (message)".

    Args:
        number: Place of the argument, from 1.
        function: Qualified name of the function, such as "string.rep"; "logger:info" for a method
            of an object, whose arguments are counted without the object.
        message: What is wrong with it.
    """
    _, _, method = function.rpartition(":")
    if method != function:
        return runtime_error(f"bad argument #{number} to '{method}' ({message})")
    site = call_site()
    name, is_method = _called_name(site, function)
    if is_method:
        number -= 1
        if number == 0:
            return runtime_error(f"calling '{name}' on bad self ({message})")
    return runtime_error(f"bad argument #{number} to '{name}' ({message})")


def type_error(number: int, function: str, expected: str, value: Any) -> LuaError:
    """Return the error of an argument of the wrong type."""
    return argument_error(number, function, f"{expected} expected, got {object_type_name(value)}")


def value_expected(number: int, function: str) -> LuaError:
    """Return the error of a call that leaves out an argument of any type."""
    return argument_error(number, function, "value expected")


def check_function(value: Any, number: int, function: str) -> Callable[..., Any]:
    """Return a function argument; a table with ``__call`` is none.

    Raises:
        LuaError: It is not a function.
    """
    if type_name(value) == "function":
        checked: Callable[..., Any] = value
        return checked
    raise type_error(number, function, "function", value)


def check_table(value: Any, number: int, function: str) -> Table:
    """Return a table argument.

    Raises:
        LuaError: It is not a table.
    """
    if isinstance(value, Table):
        return value
    raise type_error(number, function, "table", value)


def check_string(value: Any, number: int, function: str) -> str:
    """Return a string argument; numbers become their text, as do userdata that stand for a text.

    Raises:
        LuaError: It is neither.
    """
    cls = value.__class__
    if cls is str:
        return str(value)
    if cls is int or cls is float:
        return format_number(value)
    if isinstance(value, Userdata) and value.string_like:
        return str(value)
    raise type_error(number, function, "string", value)


def check_number(value: Any, number: int, function: str) -> int | float:
    """Return a number argument; numerals in strings are converted.

    Raises:
        LuaError: It is not a number.
    """
    cls = value.__class__
    if cls is int or cls is float:
        result: int | float = value
        return result
    converted = parse_number(value) if cls is str else None
    if converted is None:
        raise type_error(number, function, "number", value)
    return converted


def check_integer(value: Any, number: int, function: str) -> int:
    """Return an integer argument; integral floats and numerals in strings are converted.

    Raises:
        LuaError: It is not a number, or a number that no integer equals.
    """
    if value.__class__ is int:
        return int(value)
    converted = check_number(value, number, function)
    if isinstance(converted, float):
        integer = float_to_integer(converted)
        if integer is None:
            raise argument_error(number, function, _NO_INTEGER)
        return integer
    return converted


def optional_integer(value: Any, number: int, function: str, default: int) -> int:
    """Return an integer argument, or the default for nil.

    Raises:
        LuaError: It is neither nil nor an integer.
    """
    return default if value is None else check_integer(value, number, function)


def _called_name(site: CallSite | None, function: str) -> tuple[str, bool]:
    """Return the function's name at the call site, and whether it was called as a method."""
    if site is None:
        return function, False
    short = function.rpartition(".")[2]
    node = site.node
    if site.callee_name in _METHOD_CALLERS:
        return _method_name(node) or short, True
    if site.callee_name in _FOR_ITERATORS:
        return "for iterator", False
    if site.is_method():
        return short, True
    if site.callee_name == _SEARCH:
        return short, False
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Subscript):
        named = named_callee(node, site.frame)
        return named.name or short, named.kind == "method"
    if site.names_callee() and isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        table = line_table(site.frame.f_globals)
        name = table.name(node.func.id) if table is not None else ""
        # A name that Python reserves, such as assert, carries an underscore here.
        return (short if not name or name == f"{short}_" else name), False
    return short, False


def _method_name(call: ast.AST | None) -> str:
    """Return the name in ``invoke(receiver, "name", ...)``, empty when it cannot be told."""
    if not isinstance(call, ast.Call) or len(call.args) < 2:
        return ""
    name = call.args[1]
    return str(name.value) if isinstance(name, ast.Constant) else ""
