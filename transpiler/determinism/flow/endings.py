"""How a loop can end: by its test, by a jump out of it, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.ir import nodes as ir
from transpiler.ir.visit import walk

_TEST = (ir.Binary, ir.Unary, ir.Logical, ir.Paren, ir.Const, ir.Local)
_LEAVING_CALLS = ("error", "assert")


def breaks(node: ir.Loop) -> bool:
    """Whether a ``break`` or ``goto`` of a loop's own may end it before its last round."""
    return any(isinstance(inner, (ir.Break, ir.Goto)) for inner in _own(node))


def is_left(node: ir.Loop) -> bool:
    """Whether anything in a loop's body may leave it: a jump, a return, an error."""
    if breaks(node):
        return True
    for inner in walk(node):
        if isinstance(inner, (ir.Return, ir.Goto)):
            return True
        called = inner.func if isinstance(inner, ir.Call) else None
        if isinstance(called, ir.Global) and called.name in _LEAVING_CALLS:
            return True
    return False


def is_for_ever(node: ir.While | ir.Repeat) -> bool:
    """Whether a loop's test is a constant that lets it go on."""
    test = node.test
    while isinstance(test, ir.Paren):
        test = test.inner
    if not isinstance(test, ir.Const):
        return False
    is_true = test.value is not None and test.value is not False
    return is_true is isinstance(node, ir.While)


def is_stuck(node: ir.While | ir.Repeat) -> bool:
    """Whether a loop's test is made of variables alone, none of which anything can change."""
    parts = list(walk(node.test))
    variables = {part.variable for part in parts if isinstance(part, ir.Local)}
    if not variables or not all(isinstance(part, _TEST) for part in parts):
        return False
    if any(isinstance(part, ir.Unary) and part.op == "#" for part in parts):
        return False
    if any(variable.shared for variable in variables):
        return False
    return not variables & set(_changed(node))


def _changed(node: ir.Loop) -> Iterator[ir.Variable]:
    """Yield the variables that a loop's body declares or assigns."""
    for inner in walk(node):
        if isinstance(inner, ir.LocalDecl):
            yield from inner.variables
        targets = inner.targets if isinstance(inner, ir.Assign) else []
        yield from (target.variable for target in targets if isinstance(target, ir.Local))


def _own(node: ir.Loop) -> Iterator[ir.Stmt]:
    """Yield the statements of a loop that no inner loop contains."""
    body = getattr(node, "body", None)
    pending = [body] if isinstance(body, ir.Block) else []
    while pending:
        for statement in pending.pop().body:
            yield statement
            if isinstance(statement, ir.If):
                pending += [part for _, part in statement.branches]
                pending += [statement.orelse] if statement.orelse is not None else []
            elif isinstance(statement, (ir.Do, ir.Region)):
                pending.append(statement.body)
            elif isinstance(statement, ir.Dispatch):
                pending += [part for _, part in statement.parts]
