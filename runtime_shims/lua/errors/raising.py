"""Builders of Lua's run-time errors, with position and the name of the operand at fault.

Every function returns the exception for the caller to raise; the Lua frame above the caller gives
position and names.
"""

from __future__ import annotations

import ast
from typing import Any

from runtime_shims.lua.errors.call_site import call_site
from runtime_shims.lua.errors.describe import describe, describe_callee, info
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.positions import where
from runtime_shims.lua.values.types import object_type_name

YIELD_ACROSS_C = "attempt to yield across a C-call boundary"


def runtime_error(message: str) -> LuaError:
    """Return an error of the running Lua function, prefixed with its position."""
    return LuaError(where(1) + message)


def plain_error(message: str) -> LuaError:
    """Return an error of a C function, which has no position."""
    return LuaError(message)


def operand_error(action: str, value: Any, operand: int = 0) -> LuaError:
    """Return "attempt to <action> a <type> value (<variable>)".

    Args:
        action: What was attempted, such as "index".
        value: The operand at fault.
        operand: Its place among the operands of the running operator.
    """
    return runtime_error(
        f"attempt to {action} a {object_type_name(value)} value{operand_info(operand)}"
    )


def operand_info(operand: int) -> str:
    """Return the name of an operand of the running operator, " (local 'x')" or empty."""
    site = call_site()
    if site is None:
        return ""
    operands = site.operands()
    return describe(operands[operand], site.frame) if operand < len(operands) else ""


def index_error(value: Any) -> LuaError:
    """Return the error of indexing a value that cannot be indexed."""
    return operand_error("index", value)


def call_error(value: Any) -> LuaError:
    """Return the error of calling a value (the first operand) that is not a function."""
    site = call_site()
    name = ""
    if site is not None and isinstance(site.node, ast.Call):
        operands = site.operands()
        callee = operands[0] if site.names_callee() and operands else site.node
        name = describe_callee(callee, site.frame)
    return runtime_error(f"attempt to call a {object_type_name(value)} value{name}")


def method_error(value: Any, name: str) -> LuaError:
    """Return the error of calling a method that is not a function."""
    return runtime_error(f"attempt to call a {object_type_name(value)} value{info('method', name)}")


def compare_message(left: str, right: str) -> str:
    """Return the message of a failed comparison between values of two types."""
    if left == right:
        return f"attempt to compare two {left} values"
    return f"attempt to compare {left} with {right}"
