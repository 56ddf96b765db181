"""Which expressions can be evaluated early, twice or not at all without anybody noticing."""

from __future__ import annotations

from transpiler.ir import nodes as ir


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
