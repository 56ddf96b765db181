"""Turning Python exceptions of generated code into the errors Lua would have raised.

Generated code uses native subscripts, calls and operators; when one of them fails, the instruction
that failed, its source and the exception's text tell Lua's message.
"""

from __future__ import annotations

import ast
import re
from types import CodeType, FrameType, MappingProxyType, TracebackType
from typing import Final, NamedTuple

from runtime_shims.lua.errors.call_site import operator_operands
from runtime_shims.lua.errors.describe import describe, describe_callee
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.positions import lua_position
from runtime_shims.lua.errors.raising import compare_message
from runtime_shims.lua.errors.source import current_node, instruction_segment, text_after
from runtime_shims.lua.errors.trace import lua_traceback
from runtime_shims.lua.values.types import type_name

_TRANSLATABLE: Final = (
    TypeError,
    AttributeError,
    ArithmeticError,
    LookupError,
    ValueError,
    NameError,
    RuntimeError,
)
_TYPE_NAMES: Final = MappingProxyType(
    {
        "NoneType": "nil",
        "bool": "boolean",
        "int": "number",
        "float": "number",
        "str": "string",
        "Table": "table",
        "list": "table",
        "HookedTable": "table",
        "Instance": "table",
        "ObservedTable": "table",
        "module": "table",
        "function": "function",
        "builtin_function_or_method": "function",
        "method": "function",
        "type": "function",
    }
)
_BINARY: Final = re.compile(r"unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'")
_ORDER: Final = re.compile(r"'([<>]=?)' not supported between instances of '(\w+)' and '(\w+)'")
_UNARY: Final = re.compile(r"bad operand type for unary (\S): '(\w+)'")
_JOIN: Final = re.compile(r'can only concatenate str \(not "(\w+)"\) to str')
_CALL: Final = re.compile(r"'(\w+)' object is not callable")
_INDEX: Final = re.compile(
    r"'(\w+)' object (?:is not subscriptable|does not support item (?:assignment|deletion))"
)
_ATTRIBUTE: Final = re.compile(r"'(\w+)' object has no attribute")
_LENGTH: Final = re.compile(r"object of type '(\w+)' has no len\(\)")
_BITWISE: Final = ("&", "|", "^", "<<", ">>", "&=", "|=", "^=", "<<=", ">>=")


class _Failure(NamedTuple):
    """The instruction of generated code that raised."""

    frame: FrameType
    instruction: int
    node: ast.AST | None

    def operand(self, place: int) -> str:
        operands = operator_operands(self.node)
        return describe(operands[place], self.frame) if place < len(operands) else ""


def catchable(exception: BaseException) -> bool:
    """Tell whether ``pcall`` may catch an exception.

    Lua errors and the exceptions that ``translate`` understands are; cancellation, other
    BaseExceptions, classes marked ``lua_uncatchable`` and everything of the Temporal SDK are not.
    """
    cls = type(exception)
    if getattr(cls, "lua_uncatchable", False):
        return False
    if isinstance(exception, LuaError):
        return True
    if not isinstance(exception, _TRANSLATABLE):
        return False
    return not any(base.__module__.partition(".")[0] == "temporalio" for base in cls.__mro__)


def translate(exception: BaseException) -> LuaError:
    """Return the Lua error that stands for an exception.

    Args:
        exception: Any exception; a ``LuaError`` is returned as it is.

    Returns:
        An error whose value is Lua's message with its position, and whose traceback is recorded.
    """
    if isinstance(exception, LuaError):
        return exception
    message = _message(exception)
    return LuaError(_position(exception) + message, lua_traceback(exception))


def _message(exception: BaseException) -> str:
    if isinstance(exception, RecursionError):
        return "stack overflow"
    failure = _failure(exception.__traceback__)
    message: str | None = None
    if failure is not None:
        if isinstance(exception, TypeError):
            message = _type_error(str(exception), failure)
        elif isinstance(exception, AttributeError):
            message = _attribute_error(exception, failure)
        elif isinstance(exception, IndexError):
            message = _index_error(failure)
        elif isinstance(exception, ZeroDivisionError):
            message = _zero_division(failure)
        elif isinstance(exception, NameError):
            message = _name_error(failure)
    return message or str(exception) or type(exception).__name__


def _position(exception: BaseException) -> str:
    position: tuple[str, int] | None = None
    traceback = exception.__traceback__
    while traceback is not None:
        position = (
            lua_position(traceback.tb_frame, traceback.tb_lineno, traceback.tb_lasti) or position
        )
        traceback = traceback.tb_next
    return f"{position[0]}:{position[1]}: " if position is not None else ""


def _failure(traceback: TracebackType | None) -> _Failure | None:
    """Return the failed instruction when generated code itself raised the exception."""
    if traceback is None:
        return None
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    frame = traceback.tb_frame
    if lua_position(frame, traceback.tb_lineno, traceback.tb_lasti) is None:
        return None
    node = current_node(frame.f_code, traceback.tb_lasti, frame.f_globals)
    return _Failure(frame, traceback.tb_lasti, node)


def _type_error(text: str, failure: _Failure) -> str | None:
    if match := _INDEX.search(text):
        return f"attempt to index a {_lua_type(match[1])} value{failure.operand(0)}"
    if "indices must be integers" in text:
        return f"attempt to index a string value{failure.operand(0)}"
    if match := _CALL.search(text):
        callee = failure.node if isinstance(failure.node, ast.Call) else None
        name = describe_callee(callee, failure.frame)
        return f"attempt to call a {_lua_type(match[1])} value{name}"
    if match := _BINARY.search(text):
        return _binary(match[1], match[2], match[3], failure)
    if match := _JOIN.search(text):
        return f"attempt to concatenate a {_lua_type(match[1])} value{failure.operand(1)}"
    if match := _ORDER.search(text):
        left, right = _lua_type(match[2]), _lua_type(match[3])
        # Lua has no > of its own: the operands are swapped.
        return compare_message(right, left) if match[1][0] == ">" else compare_message(left, right)
    if match := _UNARY.search(text):
        action = "bitwise operation" if match[1] == "~" else "arithmetic"
        return f"attempt to perform {action} on a {_lua_type(match[2])} value{failure.operand(0)}"
    if match := _LENGTH.search(text):
        operand = _sole_argument(failure)
        return f"attempt to get length of a {_lua_type(match[1])} value{operand}"
    return None


def _binary(operator: str, left: str, right: str, failure: _Failure) -> str:
    left_type, right_type = _lua_type(left), _lua_type(right)
    if "string" in (left_type, right_type) and operator in ("+", "+="):
        place = 0 if left_type not in ("string", "number") else 1
        action = "concatenate"
    else:
        place = 0 if left_type != "number" else 1
        bitwise = operator in _BITWISE
        action = "perform bitwise operation on" if bitwise else "perform arithmetic on"
    culprit = (left_type, right_type)[place]
    return f"attempt to {action} a {culprit} value{failure.operand(place)}"


def _attribute_error(exception: AttributeError, failure: _Failure) -> str:
    kind = type_name(exception.obj)
    if exception.obj is None and (match := _ATTRIBUTE.match(str(exception))):
        # An assignment that fails does not tell the object before Python 3.12.
        kind = _lua_type(match[1])
    if kind in ("nil", "boolean", "number", "function"):
        return f"attempt to index a {kind} value{failure.operand(0)}"
    action = _use(failure)
    name = describe_callee(failure.node, failure.frame)
    return f"attempt to {action} a nil value{name}"


def _index_error(failure: _Failure) -> str:
    """Describe the use of an element that an array does not have."""
    action = "index" if _use(failure) == "index" else "perform arithmetic on"
    return f"attempt to {action} a nil value{describe(failure.node, failure.frame)}"


def _zero_division(failure: _Failure) -> str | None:
    node = failure.node
    if isinstance(node, ast.BinOp | ast.AugAssign):
        if isinstance(node.op, ast.FloorDiv):
            return "attempt to divide by zero"
        if isinstance(node.op, ast.Mod):
            return "attempt to perform 'n%0'"
    return None


def _name_error(failure: _Failure) -> str:
    """Describe the use of a variable that has no value yet, which is nil to Lua."""
    return f"attempt to {_use(failure)} a nil value{describe(failure.node, failure.frame)}"


def _use(failure: _Failure) -> str:
    """Tell from the source what was about to be done with the value of an expression."""
    code: CodeType = failure.frame.f_code
    segment = instruction_segment(code, failure.instruction)
    rest = text_after(code, segment, failure.frame.f_globals) if segment is not None else ""
    if rest.startswith(("[", ".")):
        return "index"
    # The position of a method call covers the arguments, so that the parenthesis is inside it.
    return "call" if rest.startswith("(") or isinstance(failure.node, ast.Call) else "use"


def _sole_argument(failure: _Failure) -> str:
    node = failure.node
    if isinstance(node, ast.Call) and len(node.args) == 1:
        return describe(node.args[0], failure.frame)
    return ""


def _lua_type(python_name: str) -> str:
    return _TYPE_NAMES.get(python_name, "userdata")
