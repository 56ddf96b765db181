"""Whether control reaches the end of a block; conservative where a loop decides."""

from __future__ import annotations

from transpiler.ir import nodes as ir


def falls_through(block: ir.Block) -> bool:
    """Whether control can reach the end of a block."""
    if not block.body:
        return True
    last = block.body[-1]
    if isinstance(last, (ir.Return, ir.Goto)) or is_error(last):
        return False
    if isinstance(last, ir.Do):
        return falls_through(last.body)
    if isinstance(last, ir.If):
        blocks = [body for _, body in last.branches]
        return last.orelse is None or any(falls_through(b) for b in [*blocks, last.orelse])
    if isinstance(last, ir.While) and isinstance(last.test, ir.Const) and last.test.value is True:
        return _breaks(last.body)
    return True


def _breaks(block: ir.Block) -> bool:
    for statement in block.body:
        if isinstance(statement, ir.Break):
            return True
        if isinstance(statement, ir.If):
            bodies = [body for _, body in statement.branches]
            if any(
                _breaks(b) for b in [*bodies, *([statement.orelse] if statement.orelse else [])]
            ):
                return True
        if isinstance(statement, ir.Do) and _breaks(statement.body):
            return True
    return False


def is_error(node: ir.Stmt) -> bool:
    """Whether a statement calls the global ``error``, which no program can redefine."""
    if not isinstance(node, ir.CallStmt) or not isinstance(node.call, ir.Call):
        return False
    return isinstance(node.call.func, ir.Global) and node.call.func.name == "error"
