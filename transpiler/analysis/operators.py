"""Result kinds of operators, and whether Python's own operator is exact for the operand kinds."""

from __future__ import annotations

from collections.abc import Callable

from transpiler.analysis.values import (
    ASCII,
    BOOL,
    COUNT,
    FALSY,
    FLOAT,
    INT,
    LONG,
    NIL,
    NUM,
    SMALL,
    STEP,
    STR,
    TABLES,
    TEXT,
    USER,
    Value,
)
from transpiler.ir import nodes as ir

COMPARISONS = ("==", "~=", "<", ">", "<=", ">=")
RING = ("+", "-", "*")
BITWISE = ("&", "|", "~", "<<", ">>")


EVENTS = {
    "+": "__add", "-": "__sub", "*": "__mul", "/": "__div", "//": "__idiv", "%": "__mod",
    "^": "__pow", "&": "__band", "|": "__bor", "~": "__bxor", "<<": "__shl", ">>": "__shr",
    "..": "__concat",
}  # fmt: skip
UNARY_EVENTS = {"-": "__unm", "~": "__bnot", "#": "__len"}
"""Metamethod consulted by each operator whose result is not a boolean."""


LIMITS = {SMALL: 1 << 30, STEP: 1 << 31, COUNT: 1 << 62, LONG: 1 << 63}
"""Greatest absolute value of each kind of integer."""


def integer_kind(op: str, left: int, right: int) -> int:
    """Returns the kind of an integer ``+ - *``, from the widest kinds of its operands."""
    if op in "+-" and left <= COUNT and right <= COUNT and min(left, right) <= STEP:
        return COUNT
    return LONG


def _widest(bits: int) -> int:
    if bits & (LONG | COUNT):
        return LONG if bits & LONG else COUNT
    return STEP if bits & STEP & ~SMALL else SMALL


def magnitude(expr: ir.Expr, value: Callable[[ir.Expr], Value]) -> int:
    """Returns a bound of the absolute value of an integer expression computed without wrapping.

    Args:
        expr: An expression that is an integer where it is not an error.
        value: What each operand may be.

    Returns:
        The bound.
    """
    if isinstance(expr, ir.Paren):
        return magnitude(expr.inner, value)
    if isinstance(expr, ir.Const) and type(expr.value) is int:
        return abs(expr.value)
    if isinstance(expr, ir.Binary):
        if expr.op in RING and is_integral(value(expr.left)) and is_integral(value(expr.right)):
            left, right = magnitude(expr.left, value), magnitude(expr.right, value)
            return left * right if expr.op == "*" else left + right
        if expr.op == "%" and positive(expr.right) and is_integral(value(expr.left)):
            return magnitude(expr.right, value)
    kinds = value(expr).bits & INT
    return LIMITS[_widest(kinds)] if kinds else 0


def is_integral(value: Value) -> bool:
    """Whether an operand is an integer where it is not an error."""
    return value.may(INT) and value.only(INT | NIL)


def binary_bits(
    expr: ir.Binary, left: Value, right: Value, value: Callable[[ir.Expr], Value]
) -> int:
    """Returns the kinds a binary operator may give when no metamethod is involved.

    Args:
        expr: The operation.
        left: Left operand.
        right: Right operand.
        value: What each operand below them may be.

    Returns:
        The result's kind bits.
    """
    op, left, right = expr.op, left.without(NIL), right.without(NIL)
    if op in COMPARISONS:
        return BOOL
    if op == "..":
        both = left.join(right)
        return ASCII if both.only(ASCII | NUM) else TEXT if both.only(TEXT | NUM) else STR
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
        bound = magnitude(expr, value)
        if bound <= LIMITS[STEP]:
            return SMALL if bound <= LIMITS[SMALL] else STEP
        return integer_kind(op, _widest(left.bits), _widest(right.bits))
    if left.only(NUM) and right.only(NUM) and (left.only(FLOAT) or right.only(FLOAT)):
        return FLOAT
    return LONG | FLOAT


def overloadable(left: Value, right: Value) -> bool:
    """Whether a metamethod or a userdata operator could be involved."""
    return left.may(TABLES | USER) or right.may(TABLES | USER)


def native_binary(
    node: ir.Binary, value: Callable[[ir.Expr], Value], overloaded_eq: bool = False
) -> bool:
    """Whether Python's own operator says exactly what Lua's does.

    It fails for nil as Lua's does, so an operand may be nil.

    Args:
        node: The operation.
        value: What each operand may be.
        overloaded_eq: Whether any table of the unit may carry ``__eq``.

    Returns:
        True when no helper is needed.
    """
    op, left, right = node.op, value(node.left), value(node.right)
    if op in ("==", "~="):
        return _native_equality(left, right, overloaded_eq)
    left, right = left.without(NIL), right.without(NIL)
    if op in COMPARISONS and left.bits and right.bits and left.join(right).only(TEXT):
        # Code points have the order of their bytes.
        return True
    if not left.bits or not right.bits or not left.only(NUM) or not right.only(NUM):
        return False
    if op in COMPARISONS:
        return True
    if op in RING and (left.only(FLOAT) or right.only(FLOAT)):
        return True
    if op == "/":
        return left.only(STEP | FLOAT) and positive(node.right)
    if not left.only(INT) or not right.only(INT):
        return False
    if op in RING:
        return _fits(op, left, right) or magnitude(node, value) < LIMITS[LONG]
    if op == "//":
        return positive(node.right) or left.only(STEP | COUNT)
    return op in ("&", "|", "~", "%")


def wraps(node: ir.Expr, value: Callable[[ir.Expr], Value]) -> bool:
    """Whether an operation is a sum, difference or product of integers that may overflow.

    Wrapping around can wait until after the whole of such an expression.
    """
    if not isinstance(node, ir.Binary) or node.op not in RING or native_binary(node, value):
        return False
    return is_integral(value(node.left)) and is_integral(value(node.right))


def _fits(op: str, left: Value, right: Value) -> bool:
    limit = STEP if op == "*" else COUNT
    return _widest(left.bits) <= limit and _widest(right.bits) <= limit


def positive(expr: ir.Expr) -> bool:
    """Whether an expression is a positive integer constant."""
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
