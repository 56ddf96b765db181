"""Arithmetic, bitwise, relational, concatenation and unary operators."""

from __future__ import annotations

from transpiler.analysis.operators import native_binary, wraps
from transpiler.analysis.values import ASCII, BYTES, COUNT, FLOAT, INT, NIL, STEP, STR, TEXT, USER
from transpiler.ir import nodes as ir
from transpiler.lower import literals
from transpiler.lower.arrays import array_of, length
from transpiler.lower.conditions import truth
from transpiler.lower.context import Context
from transpiler.lower.purity import has_effects, is_literal
from transpiler.lower.pytree import (
    ADD,
    BAND,
    BOR,
    BXOR,
    COMPARE,
    MUL,
    NOT,
    UNARY,
    Expr,
)

NATIVE: dict[str, tuple[str, int]] = {
    "+": ("+", ADD),
    "-": ("-", ADD),
    "*": ("*", MUL),
    "/": ("/", MUL),
    "//": ("//", MUL),
    "%": ("%", MUL),
    "&": ("&", BAND),
    "~": ("^", BXOR),
    "|": ("|", BOR),
    "==": ("==", COMPARE),
    "~=": ("!=", COMPARE),
    "<": ("<", COMPARE),
    ">": (">", COMPARE),
    "<=": ("<=", COMPARE),
    ">=": (">=", COMPARE),
}
HELPERS: dict[str, str] = {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "div",
    "//": "floordiv",
    "%": "mod",
    "^": "power",
    "&": "band",
    "|": "bor",
    "~": "bxor",
    "<<": "shl",
    ">>": "shr",
    "==": "eq",
    "<": "lt",
    "<=": "le",
    ">": "gt",
    ">=": "ge",
}


def binary(ctx: Context, node: ir.Binary) -> Expr:
    """Lowers a binary operator: Python's own where it is exact, else the run time's helper."""
    if node.op == "..":
        return _concat(ctx, node)
    if node.op in ("==", "~="):
        singleton = _singleton(ctx, node)
        if singleton is not None:
            return singleton
    if wraps(node, ctx.value) and not reads_late(ctx, node.left, node.right):
        return Expr(f"{ctx.lua('wrap')}({_unwrapped(ctx, node).text})")
    if reads_late(ctx, node.left, node.right):
        kept = ctx.temporary()
        early = f"{kept} := {ctx.expr(node.right).text}"
        late = _operation(ctx, node, ctx.expr(node.left), Expr(kept))
        return Expr(f"({early}, {late.text})[1]")
    return _operation(ctx, node, ctx.expr(node.left), ctx.expr(node.right))


def _unwrapped(ctx: Context, node: ir.Binary) -> Expr:
    """Integer arithmetic of any size; what is wrapped around in the end need not be before."""
    left, right = (
        (
            ctx.placed(operand, _unwrapped)
            if isinstance(operand, ir.Binary)
            and wraps(operand, ctx.value)
            and not reads_late(ctx, operand.left, operand.right)
            else ctx.expr(operand)
        )
        for operand in (node.left, node.right)
    )
    return _native(ctx, node, left, right)


def reads_late(ctx: Context, operand: ir.Expr, other: ir.Expr) -> bool:
    """Whether it shows that Lua reads a variable only after evaluating the other operand."""
    if not isinstance(operand, ir.Local) or operand.variable.function is not ctx.function:
        return False
    return operand.variable.shared and has_effects(ctx.module.facts.flow, other)


def _operation(ctx: Context, node: ir.Binary, left: Expr, right: Expr) -> Expr:
    either = ctx.value(node.left).join(ctx.value(node.right))
    overloaded = ctx.module.facts.flow.overrides("__eq", either)
    if native_binary(node, ctx.value, overloaded):
        return _native(ctx, node, left, right)
    name = HELPERS["==" if node.op == "~=" else node.op]
    call = f"{ctx.lua(name)}({left.text}, {right.text})"
    return Expr(f"not {call}", NOT) if node.op == "~=" else Expr(call)


def _native(ctx: Context, node: ir.Binary, left: Expr, right: Expr) -> Expr:
    """The Python operator; comparisons do not chain, so neither side may be one."""
    operator, prec = NATIVE[node.op]
    inner = prec + 1 if prec == COMPARE else prec
    if prec == COMPARE and (_is_channel(ctx, node.left) or _is_channel(ctx, node.right)):
        operator = "is" if operator == "==" else "is not"
    return Expr(f"{left.at(inner)} {operator} {right.at(prec + 1)}", prec)


def _is_channel(ctx: Context, node: ir.Expr) -> bool:
    """Whether a value is a channel or nil: equal to nothing but itself."""
    value = ctx.value(node)
    return value.only(USER | NIL) and {ref.name for ref in value.classes} == {"Channel"}


def _singleton(ctx: Context, node: ir.Binary) -> Expr | None:
    """``x == nil``, ``x == true``: identity, as no other value equals them."""
    left, right = node.left, node.right
    if not _is_unique(right):
        left, right = right, left
    if not _is_unique(right):
        return None
    assert isinstance(right, ir.Const)
    if is_literal(left):
        return Expr(str(node.op == "~="))
    if isinstance(left, ir.Const):
        return Expr(str((left.value is right.value) is (node.op == "==")))
    operator = "is" if node.op == "==" else "is not"
    return Expr(f"{ctx.expr(left).at(COMPARE + 1)} {operator} {right.value}", COMPARE)


def _is_unique(node: ir.Expr) -> bool:
    """Whether an expression is nil, true or false, of which Python too has just one each."""
    return isinstance(node, ir.Const) and (node.value is None or isinstance(node.value, bool))


def _concat(ctx: Context, node: ir.Binary) -> Expr:
    """An f-string where every part prints as Lua would print it, else ``concat``."""
    parts: list[ir.Expr] = []
    tail: ir.Expr = node
    while isinstance(tail, ir.Binary) and tail.op == "..":
        parts.append(tail.left)
        tail = tail.right
    parts.append(tail)
    if all(_formats_natively(ctx, part) for part in parts) and not _may_fuse(ctx, parts):
        texts = [None if isinstance(p, ir.Const) else ctx.expr(p).text for p in parts]
        if all(text is None or not set(text) & set("\"'\\\x01{}!:\n") for text in texts):
            body = "".join(
                (
                    literals.escape(str(p.value), '"').replace("{", "{{").replace("}", "}}")
                    if isinstance(p, ir.Const)
                    else f"{{{text}}}"
                )
                for p, text in zip(parts, texts, strict=True)
            )
            prefix = "f" if any(text is not None for text in texts) else ""
            if not prefix:
                body = body.replace("{{", "{").replace("}}", "}")
            return Expr(f'{prefix}"{body}"')
    return Expr(f"{ctx.lua('concat')}({', '.join(ctx.expr(p).text for p in parts)})")


def _may_fuse(ctx: Context, parts: list[ir.Expr]) -> bool:
    """Whether bytes of two parts may come together to a character, which only ``concat`` sees."""
    open_end = False
    for part in parts:
        if isinstance(part, ir.Const):
            if part.value != "":
                open_end = False
        elif ctx.value(part).may(BYTES):
            if open_end:
                return True
            open_end = True
        elif not ctx.value(part).may(TEXT):
            open_end = False
    return False


def _formats_natively(ctx: Context, part: ir.Expr) -> bool:
    value = ctx.value(part)
    if isinstance(part, ir.Const):
        return ctx.value(part).only(TEXT | INT)
    return value.only(STR | INT)


def has_plain_length(ctx: Context, node: ir.Expr) -> bool:
    """Whether Python's ``len`` is the length of what an expression gives."""
    free = "len" not in ctx.module.imports.user_names
    value = ctx.value(node)
    return free and (value.only(ASCII | NIL) or ctx.module.facts.flow.tables.is_sequence(value))


def unary(ctx: Context, node: ir.Unary) -> Expr:
    """Lowers ``not``, ``#``, ``-`` and ``~``."""
    if node.op == "not":
        return truth(ctx, node.operand, negate=True, exact=True)
    operand = ctx.value(node.operand)
    if node.op == "#":
        array = array_of(ctx, node.operand)
        if array is not None:
            return length(ctx, node.operand, array)
        counted = has_plain_length(ctx, node.operand)
        return Expr(f"{'len' if counted else ctx.lua('length')}({ctx.expr(node.operand).text})")
    if node.op == "-":
        if operand.only(FLOAT | STEP | COUNT | NIL):
            return Expr(f"-{ctx.expr(node.operand).at(UNARY)}", UNARY)
        return Expr(f"{ctx.lua('unm')}({ctx.expr(node.operand).text})")
    if operand.only(INT | NIL):
        return Expr(f"~{ctx.expr(node.operand).at(UNARY)}", UNARY)
    return Expr(f"{ctx.lua('bnot')}({ctx.expr(node.operand).text})")
