"""How Lua would name the expression that gave a bad value: "local 'x'", "field 'y'", ..."""

from __future__ import annotations

import ast
from types import FrameType, ModuleType
from typing import Any, NamedTuple, TypeGuard

from runtime_shims.lua.cells import Cell
from runtime_shims.lua.errors.positions import line_table

_GLOBALS_NAMES = ("G", "globals_")
# Lua reads t[1] .. t[255] with an instruction of its own, whose errors say so.
_MAX_INDEX_OPERAND = 255


class Named(NamedTuple):
    """What Lua knows of the place a value came from.

    Attributes:
        kind: "local", "upvalue", "global", "field", "method" or "constant".
        name: Its name, empty for a nameless temporary.
    """

    kind: str
    name: str


_NAMELESS = Named("", "")


class _MethodCall(ast.Call):
    func: ast.Attribute


def describe(node: ast.AST | None, frame: FrameType) -> str:
    """Return " (local 'x')" for the expression of an operand, or the empty string.

    Args:
        node: The expression, from the frame's source.
        frame: The frame of generated code that evaluated it.
    """
    return info(*_named(node, frame))


def describe_callee(call: ast.AST | None, frame: FrameType) -> str:
    """Return " (method 'x')" for the function of a call expression, or the empty string."""
    return info(*named_callee(call, frame))


def named_callee(call: ast.AST | None, frame: FrameType) -> Named:
    """Return how Lua names the function of a call expression.

    A method call is an attribute of a userdata, or a field of a table that is passed as well.
    """
    node = call.func if isinstance(call, ast.Call) else call
    if isinstance(node, ast.Attribute) and not _is_cell(node, frame):
        if not isinstance(_value_of(node.value, frame), ModuleType):
            return Named("method", _lua_name(node.attr.rstrip("_"), frame))
    elif isinstance(call, ast.Call) and isinstance(node, ast.Subscript) and call.args:
        receiver, key = node.value, node.slice
        named = isinstance(key, ast.Constant) and isinstance(key.value, str)
        if named and ast.dump(receiver) == ast.dump(call.args[0]):
            return Named("method", str(ast.literal_eval(key)))
    return _named(node, frame)


def info(kind: str, name: str) -> str:
    """Return the parenthesised part of a message, empty for a nameless temporary."""
    return f" ({kind} '{name}')" if name else ""


def _named(node: ast.AST | None, frame: FrameType) -> Named:
    if isinstance(node, ast.NamedExpr):
        node = node.target
    if isinstance(node, ast.IfExp) and _is_guarded(node):
        node = node.body
    if isinstance(node, ast.Name):
        return _named_variable(node.id, frame)
    if isinstance(node, ast.Subscript):
        return _named_field(node.value, node.slice)
    if isinstance(node, ast.Attribute):
        if _is_cell(node, frame):
            return _named(node.value, frame)
        return Named("field", _lua_name(node.attr.rstrip("_"), frame))
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return Named("constant", node.value)
    if _is_index_call(node):
        return _named_field(node.args[0], node.args[1])
    if _is_predefined(node):
        return _named_field(node.func.value, node.args[0])
    return _NAMELESS


def _is_guarded(node: ast.IfExp) -> bool:
    """Tell whether an expression is the element of an array: ``t[i] if i < len(t) else None``."""
    other = node.orelse
    nothing = isinstance(other, ast.Constant) and other.value is None
    compared = isinstance(node.test, ast.Compare) and isinstance(node.test.ops[0], ast.Lt)
    return nothing and compared and isinstance(node.body, ast.Subscript)


def _named_variable(identifier: str, frame: FrameType) -> Named:
    code = frame.f_code
    name = _lua_name(identifier, frame)
    # A closure made in a loop takes the variables of its iteration as keyword arguments.
    if identifier in code.co_varnames[code.co_argcount :][: code.co_kwonlyargcount]:
        return Named("upvalue", name)
    if identifier in code.co_varnames or identifier in code.co_cellvars:
        return Named("local", name)
    if identifier in code.co_freevars:
        return Named("upvalue", name)
    if _is_library(frame.f_globals.get(identifier)):
        return Named("global", name)
    return Named("local" if code.co_name == "<module>" else "upvalue", name)


def _named_field(value: ast.expr, key: ast.expr) -> Named:
    if isinstance(value, ast.Tuple) or (isinstance(value, ast.Call | ast.Await) and _is_zero(key)):
        # One of several results, which is no field of anything.
        return _NAMELESS
    if not isinstance(key, ast.Constant):
        return Named("field", "?")
    if isinstance(key.value, str):
        return Named("global" if _is_globals(value) else "field", key.value)
    if isinstance(key.value, int) and 0 <= key.value <= _MAX_INDEX_OPERAND:
        return Named("field", "integer index")
    return Named("field", "?")


def _is_zero(key: ast.expr) -> bool:
    return isinstance(key, ast.Constant) and key.value == 0


def _is_index_call(node: ast.AST | None) -> TypeGuard[ast.Call]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    return node.func.id in ("element", "index") and len(node.args) == 2


def _is_predefined(node: ast.AST | None) -> TypeGuard[_MethodCall]:
    """Tell whether an expression reads a global that has a value before the program assigns it."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr == "get" and len(node.args) == 2 and _is_globals(node.func.value)


def _is_globals(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr == "globals"
    return isinstance(node, ast.Name) and node.id in _GLOBALS_NAMES


def _is_cell(node: ast.Attribute, frame: FrameType) -> bool:
    return node.attr == "value" and isinstance(_value_of(node.value, frame), Cell)


def _is_library(value: Any) -> bool:
    module = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
    return isinstance(module, str) and module.startswith("runtime_shims.")


def _value_of(node: ast.expr, frame: FrameType) -> Any:
    """Return the present value of a name, None for any other expression."""
    if not isinstance(node, ast.Name):
        return None
    if node.id in frame.f_locals:
        return frame.f_locals[node.id]
    return frame.f_globals.get(node.id)


def _lua_name(identifier: str, frame: FrameType) -> str:
    table = line_table(frame.f_globals)
    return table.name(identifier) if table is not None else identifier
