"""Result kinds of operators, and whether Python's own operator is exact for the operand kinds."""

from __future__ import annotations

from transpiler.analysis.values import (
    BOOL,
    COUNT,
    FALSY,
    FLOAT,
    INT,
    LONG,
    NUM,
    STEP,
    STR,
    TABLES,
    USER,
    Value,
)
from transpiler.ir import nodes as ir

COMPARISONS = ("==", "~=", "<", ">", "<=", ">=")
BITWISE = ("&", "|", "~", "<<", ">>")


EVENTS = {
    "+": "__add", "-": "__sub", "*": "__mul", "/": "__div", "//": "__idiv", "%": "__mod",
    "^": "__pow", "&": "__band", "|": "__bor", "~": "__bxor", "<<": "__shl", ">>": "__shr",
    "..": "__concat",
}  # fmt: skip
UNARY_EVENTS = {"-": "__unm", "~": "__bnot", "#": "__len"}
"""Metamethod consulted by each operator whose result is not a boolean."""


def integer_kind(op: str, left: int, right: int) -> int:
    """Returns the kind of an integer ``+ - *``, from the widest kinds of its operands."""
    if op in "+-" and left <= COUNT and right <= COUNT and STEP in (left, right):
        return COUNT
    return LONG


def _widest(bits: int) -> int:
    return max(bit for bit in (STEP, COUNT, LONG) if bits & bit)


def binary_bits(op: str, left: Value, right: Value) -> int:
    """Returns the kinds a binary operator may give when no metamethod is involved.

    Args:
        op: The Lua operator.
        left: Left operand.
        right: Right operand.

    Returns:
        The result's kind bits.
    """
    if op in COMPARISONS:
        return BOOL
    if op == "..":
        return STR
    if op in BITWISE:
        return LONG
    if op in "/^":
        return FLOAT
    if not left.bits or not right.bits:
        return 0
    if left.only(INT) and right.only(INT):
        if op == "//":
            return left.bits & INT
        if op == "%":
            return right.bits & INT
        return integer_kind(op, _widest(left.bits), _widest(right.bits))
    if left.only(NUM) and right.only(NUM) and (left.only(FLOAT) or right.only(FLOAT)):
        return FLOAT
    return LONG | FLOAT


def overloadable(left: Value, right: Value) -> bool:
    """Whether a metamethod or a userdata operator could be involved."""
    return left.may(TABLES | USER) or right.may(TABLES | USER)


def native_binary(
    op: str, left: Value, right: Value, right_expr: ir.Expr, overloaded_eq: bool = False
) -> bool:
    """Whether Python's own operator says exactly what Lua's does.

    Args:
        op: The Lua operator.
        left: Left operand.
        right: Right operand.
        right_expr: The right operand's expression, for constant divisors.
        overloaded_eq: Whether any table of the unit may carry ``__eq``.

    Returns:
        True when no helper is needed.
    """
    if op in ("==", "~="):
        return _native_equality(left, right, overloaded_eq)
    if op in COMPARISONS:
        return left.only(NUM) and right.only(NUM)
    numbers = left.only(NUM) and right.only(NUM)
    if op in ("+", "-", "*"):
        if numbers and (left.only(FLOAT) or right.only(FLOAT)):
            return True
        return left.only(INT) and right.only(INT) and _fits(op, left, right)
    if op in ("&", "|", "~"):
        return left.only(INT) and right.only(INT)
    if op in ("//", "%"):
        return left.only(INT) and _positive(right_expr)
    if op == "/":
        return left.only(STEP | FLOAT) and _positive(right_expr)
    return False


def _fits(op: str, left: Value, right: Value) -> bool:
    if not left.bits or not right.bits:
        return False
    limit = STEP if op == "*" else COUNT
    return _widest(left.bits) <= limit and _widest(right.bits) <= limit


def _positive(expr: ir.Expr) -> bool:
    return isinstance(expr, ir.Const) and type(expr.value) is int and expr.value > 0


def _native_equality(left: Value, right: Value, overloaded_eq: bool) -> bool:
    """True == 1 in Python only: unsafe where one side may be a boolean and the other a number."""
    if (left.may(BOOL) and right.may(NUM)) or (left.may(NUM) and right.may(BOOL)):
        return False
    return not (overloaded_eq and left.may(TABLES) and right.may(TABLES))


def truthy_part(value: Value) -> Value:
    """Returns the value given that it was true in a test."""
    return value.without(FALSY)


def falsy_part(value: Value) -> Value:
    """Returns the value given that it was false in a test."""
    return Value(value.bits & FALSY)
