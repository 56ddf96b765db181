"""Whether control reaches the end of a block; conservative where a loop decides."""

from __future__ import annotations

from transpiler.ir import nodes as ir
from transpiler.ir.jumps import leaves_loop


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
    if isinstance(last, ir.Region):
        return not last.restarts or falls_through(last.body)
    if isinstance(last, ir.Dispatch):
        return falls_through(last.parts[-1][1])
    if isinstance(last, ir.While) and isinstance(last.test, ir.Const) and last.test.value is True:
        return bool(last.exits) or any(map(leaves_loop, last.body.body))
    return True


def is_error(node: ir.Stmt) -> bool:
    """Whether a statement calls the global ``error``, which no program can redefine."""
    if not isinstance(node, ir.CallStmt) or not isinstance(node.call, ir.Call):
        return False
    return isinstance(node.call.func, ir.Global) and node.call.func.name == "error"
