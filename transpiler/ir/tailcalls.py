"""A local function that ends by calling itself starts again instead, so that it may do so for ever.

Lua programs loop by tail calls; Python has none, and a coroutine that awaits itself would grow with
every round. Only a call that certainly reaches the function itself is replaced.
"""

from __future__ import annotations

from transpiler.ir import nodes as ir
from transpiler.ir.jumps import deepen
from transpiler.ir.visit import blocks_of, walk

LABEL = "start of the function"


def restart_tail_calls(chunk: ir.Function) -> None:
    """Rewrites every local function that tail-calls itself, in place.

    Args:
        chunk: The chunk as a function, resolved.
    """
    pending = [chunk]
    while pending:
        function = pending.pop()
        pending += function.nested
        for node in walk(function.body):
            if isinstance(node, ir.FunctionDecl) and node.is_local:
                assert isinstance(node.target, ir.Local)
                if not node.target.variable.assigned:
                    _restart(node.function, node.target.variable)


def _restart(function: ir.Function, variable: ir.Variable) -> None:
    """Turns a function's tail calls of itself into jumps to its start."""
    if function.has_vararg or any(parameter.captured for parameter in function.params):
        return
    if any(isinstance(node, ir.LocalDecl) and node.closed for node in walk(function.body)):
        return
    if not _replace(function, variable, function.body):
        return
    for statement in function.body.body:
        deepen(statement)
    body = ir.Block(function.body.span, function.body.body)
    span = function.body.body[0].span._replace(
        end_line=function.body.body[-1].span.end_line,
        end_column=function.body.body[-1].span.end_column,
    )
    function.body.body = [ir.Region(span, LABEL, body, restarts=True)]


def _replace(function: ir.Function, variable: ir.Variable, block: ir.Block) -> bool:
    replaced = False
    output: list[ir.Stmt] = []
    for statement in block.body:
        call = _tail_call(statement, variable)
        if call is not None and call.args and not function.params:
            call = None
        if call is None:
            for inner in blocks_of(statement):
                replaced |= _replace(function, variable, inner)
            output.append(statement)
            continue
        replaced = True
        variable.reads -= 1
        targets: list[ir.Expr] = []
        for parameter in function.params:
            parameter.assigned += 1
            targets.append(ir.Local(statement.span, parameter))
        if targets:
            values = call.args or [ir.Const(statement.span, None)]
            output.append(ir.Assign(statement.span, targets, values))
        output.append(ir.Goto(statement.span, LABEL))
    block.body = output
    return replaced


def _tail_call(statement: ir.Stmt, variable: ir.Variable) -> ir.Call | None:
    """Returns the call in ``return f(...)`` where ``f`` is the variable."""
    if not isinstance(statement, ir.Return) or len(statement.values) != 1:
        return None
    call = statement.values[0]
    if not isinstance(call, ir.Call) or not isinstance(call.func, ir.Local):
        return None
    return call if call.func.variable is variable else None
