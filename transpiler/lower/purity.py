"""Which expressions can be evaluated early, twice or not at all without anybody noticing."""

from __future__ import annotations

from transpiler.analysis.environment import require_name
from transpiler.analysis.flow import Flow
from transpiler.api.base import BASE
from transpiler.api.libraries import LIBRARIES
from transpiler.api.model import ApiFunction
from transpiler.ir import nodes as ir
from transpiler.ir.visit import walk


def is_simple(node: ir.Expr) -> bool:
    """Whether evaluating the expression has no effect and cannot fail."""
    if isinstance(node, (ir.Const, ir.Local, ir.FunctionExpr, ir.Vararg)):
        return True
    if isinstance(node, ir.Paren):
        return is_simple(node.inner)
    if isinstance(node, ir.TableExpr):
        return all(
            (f.key is None or (isinstance(f.key, ir.Const) and f.key.value is not None))
            and is_simple(f.value)
            for f in node.fields
        )
    return False


def is_literal(node: ir.Expr) -> bool:
    """Whether Python folds the expression to a number or string, which always counts as true."""
    return _literal_type(node) is not None


def _literal_type(node: ir.Expr) -> type | None:
    if isinstance(node, ir.Paren):
        return _literal_type(node.inner)
    if isinstance(node, ir.Const):
        kind = type(node.value)
        return kind if kind in (int, float, str) else None
    if isinstance(node, ir.Unary):
        kinds = {_literal_type(node.operand)}
    elif isinstance(node, ir.Binary):
        kinds = {_literal_type(node.left), _literal_type(node.right)}
    else:
        return None
    if kinds == {int} and node.op in ("-", "~", "+", "*", "&", "|"):
        return int
    if kinds == {int} and isinstance(node, ir.Binary) and node.op in ("//", "%"):
        return int if isinstance(node.right, ir.Const) and node.right.value != 0 else None
    if kinds <= {int, float} and node.op in ("-", "+", "*"):
        return float
    return str if kinds <= {int, str} and node.op == ".." else None


def has_effects(flow: Flow, node: ir.Expr) -> bool:
    """Whether evaluating the expression may change something that another expression reads.

    Metamethods count as having no effects.

    Args:
        flow: The value flow.
        node: The expression.
    """
    return any(
        isinstance(part, (ir.Call, ir.MethodCall)) and not _is_pure(flow, part)
        for part in walk(node)
    )


def _is_pure(flow: Flow, node: ir.Call | ir.MethodCall) -> bool:
    callees = flow.callees.get(node)
    if callees is None:
        return isinstance(node, ir.Call) and require_name(node) is not None
    if callees.functions or not callees.api:
        return False
    return all(api.path in PURE and not api.callbacks for api in callees.api)


def is_stable(ctx_function: ir.Function, node: ir.Expr) -> bool:
    """Whether an operand may be read late: a constant, or a variable nobody else assigns."""
    if isinstance(node, ir.Const):
        return True
    if not isinstance(node, ir.Local):
        return False
    variable = node.variable
    return not variable.shared if variable.function is ctx_function else not variable.assigned


PURE = frozenset(
    [
        *(f.path for f in BASE.values() if not f.callbacks),
        *(
            member.path
            for library in ("string", "math", "os")
            for member in LIBRARIES[library].members.values()
            if isinstance(member, ApiFunction)
        ),
        "table.concat",
        "table.unpack",
        "table.pack",
        "errors.new",
        "errors.wrap",
        "time.now",
    ]
) - {"error", "assert", "rawset", "setmetatable", "print", "math.random", "math.randomseed"}
"""Functions of the API that change nothing and call nobody."""
