"""``and`` and ``or`` as values."""

from __future__ import annotations

from transpiler.analysis.values import BOOL, FALSE, FUNC, INT, NIL, STR, Value
from transpiler.ir import nodes as ir
from transpiler.lower.conditions import truth
from transpiler.lower.context import Context
from transpiler.lower.purity import is_simple
from transpiler.lower.pytree import AND, CONDITIONAL, OR, Expr


def logical(ctx: Context, node: ir.Logical) -> Expr:
    """Lowers a short-circuit operator so that it yields the operand Lua would yield."""
    choice = _conditional_idiom(ctx, node)
    if choice is not None:
        return choice
    left = ctx.value(node.left)
    if left.only(BOOL | NIL):
        prec = AND if node.op == "and" else OR
        left_text, right_text = ctx.expr(node.left).at(prec), ctx.expr(node.right).at(prec + 1)
        return Expr(f"{left_text} {node.op} {right_text}", prec)
    if node.op == "or" and _is_python_default(left, node.right):
        return Expr(f"{ctx.expr(node.left).at(OR)} or {ctx.expr(node.right).at(OR + 1)}", OR)
    if isinstance(node.left, ir.Local):
        return _chosen(ctx, node, truth(ctx, node.left), ctx.expr(node.left))
    if is_simple(node.right):
        helper = ctx.lua("both" if node.op == "and" else "either")
        return Expr(f"{helper}({ctx.expr(node.left).text}, {ctx.expr(node.right).text})")
    return _walrus(ctx, node)


def _is_python_default(left: Value, right: ir.Expr) -> bool:
    """Whether Python's ``or`` gives what Lua's does, since all that it takes for false is nil.

    An integer zero or an empty string may be replaced by itself.
    """
    if isinstance(right, ir.Const):
        if left.only(INT | NIL) and type(right.value) is int and right.value == 0:
            return True
        if left.only(STR | NIL) and right.value == "":
            return True
    return left.only(FUNC | NIL)


def _conditional_idiom(ctx: Context, node: ir.Logical) -> Expr | None:
    """``c and x or y`` as a conditional expression.

    Where ``x`` may be false, ``y`` is needed twice, so it must be a constant or a variable.
    """
    if node.op != "or" or not isinstance(node.left, ir.Logical) or node.left.op != "and":
        return None
    fallible = ctx.value(node.left.right).may(NIL | FALSE)
    if fallible and not isinstance(node.right, (ir.Const, ir.Local)):
        return None
    condition = truth(ctx, node.left.left)
    yes, no = ctx.expr(node.left.right), ctx.expr(node.right)
    if fallible:
        yes = Expr(f"{ctx.lua('either')}({yes.text}, {no.text})")
    text = f"{yes.at(CONDITIONAL + 1)} if {condition.at(CONDITIONAL + 1)} else {no.at(CONDITIONAL)}"
    return Expr(text, CONDITIONAL)


def _chosen(ctx: Context, node: ir.Logical, condition: Expr, left: Expr) -> Expr:
    right = ctx.expr(node.right)
    yes, no = (left, right) if node.op == "or" else (right, left)
    text = f"{yes.at(CONDITIONAL + 1)} if {condition.at(CONDITIONAL + 1)} else {no.at(CONDITIONAL)}"
    return Expr(text, CONDITIONAL)


def _walrus(ctx: Context, node: ir.Logical) -> Expr:
    """The left operand is kept in a fresh name, since the right one must not be evaluated early."""
    name = ctx.temporary()
    left = ctx.expr(node.left)
    condition = f"({name} := {left.text}) is not None"
    if ctx.value(node.left).may(FALSE):
        condition = f"{condition} and {name} is not False"
    return _chosen(ctx, node, Expr(condition, AND), Expr(name))
